import { useEffect, useRef } from 'preact/hooks';
import type { PageHost } from '../hosts/page/pageHost.js';
import { listenTo } from '../pane/browser/listenTo.js';
import { droppedHandle, type FileHandle } from './file/fileAccess.js';

interface PageActions {
  readonly save: () => void;
  /** Takes the files that were dropped, with the handle of the first. */
  readonly drop: (files: readonly File[], handle: FileHandle | undefined) => void;
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
    const ends = [
      listenTo(window, 'beforeunload', (event) => warnOfLoss(event, host, latest.current)),
      listenTo(window, 'dragover', (event) => event.preventDefault()),
      listenTo(window, 'drop', (event) => void dropFile(event, latest.current)),
      listenTo(window, 'keydown', (event) => saveByKey(event, host, latest.current)),
    ];
    return () => ends.forEach((end) => end());
  }, [host]);
}

function warnOfLoss(event: BeforeUnloadEvent, host: PageHost, { isUnsaved }: PageActions): void {
  host.settle();
  if (!isUnsaved()) return;
  event.preventDefault();
  // Browsers from before 2023 ask only where this is set.
  Object.assign(event, { returnValue: true });
}

async function dropFile(event: DragEvent, { drop }: PageActions): Promise<void> {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  drop(files, await droppedHandle(event));
}

function saveByKey(event: KeyboardEvent, host: PageHost, { save }: PageActions): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  if (host.book().sheets.length > 0) save();
}
