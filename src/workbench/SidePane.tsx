import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../hosts/page/pageHost.js';
import { savePreferences } from '../pane/browser/preferences.js';
import { mountPane } from '../pane/mount.js';
import type { Preferences } from '../pane/work/state/surroundings.js';
import type { Work } from '../pane/work/state/work.js';
import { isSampleBody } from './file/sample.js';

interface SidePaneProps {
  readonly host: PageHost;
  /** Counts the workbooks opened so far; the pane reads each. */
  readonly opened: number;
  /** Called once the pane is there. */
  readonly onMount: (work: Work) => void;
  readonly isHidden: boolean;
}

/** The pane at the side of the page, the same as in Excel: check, marks and report. */
export function SidePane({ host, opened, onMount, isHidden }: SidePaneProps) {
  const place = useRef<HTMLElement>(null);
  const [work, setWork] = useState<Work>();
  useEffect(() => {
    if (!place.current) return;
    const mounted = mountPane(place.current, host, {
      settle: host.settle,
      watchTyping: (changed) => host.watchTyping(() => changed(host.isTyping())),
      savePreferences: saveUnlessSample,
    });
    setWork(mounted);
    onMount(mounted);
    return () => {
      void mounted.stop();
    };
  }, [host, onMount]);
  useEffect(() => {
    if (opened > 0) void work?.look();
  }, [work, opened]);
  return <aside id="pane" ref={place} hidden={isHidden} aria-label="检查与报告" />;
}

/** Saves preferences; the body of the sample is nobody's own. */
function saveUnlessSample({ org, contact, ...others }: Preferences): void {
  void savePreferences(isSampleBody(org) ? others : { ...others, org, contact });
}
