import { useEffect, useRef } from 'preact/hooks';
import type { PageHost } from '../hosts/page/pageHost.js';

interface PageActions {
  readonly save: () => void;
  readonly drop: (file: File) => void;
  /** True while something would be lost. */
  readonly isUnsaved: () => boolean;
}

/**
 * What the page does as a whole: opens dropped files, saves by Ctrl+S, and warns before unsaved work is
 * closed.
 */
export function usePage(host: PageHost, actions: PageActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const ends = new AbortController();
    const options = { signal: ends.signal };
    window.addEventListener('beforeunload', (event) => warnOfLoss(event, host, latest.current), options);
    window.addEventListener('dragover', (event) => event.preventDefault(), options);
    window.addEventListener('drop', (event) => dropFile(event, latest.current), options);
    window.addEventListener('keydown', (event) => saveByKey(event, host, latest.current), options);
    return () => ends.abort();
  }, [host]);
}

function warnOfLoss(event: BeforeUnloadEvent, host: PageHost, { isUnsaved }: PageActions): void {
  host.settle();
  if (!isUnsaved()) return;
  event.preventDefault();
  // Browsers from before 2023 ask only where this is set.
  Object.assign(event, { returnValue: true });
}

function dropFile(event: DragEvent, { drop }: PageActions): void {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) drop(file);
}

function saveByKey(event: KeyboardEvent, host: PageHost, { save }: PageActions): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  if (host.book().sheets.length > 0) save();
}
