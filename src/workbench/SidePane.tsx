import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../hosts/page/pageHost.js';
import { savePreferences } from '../pane/browser/preferences.js';
import { mountPane } from '../pane/mount.js';
import type { Preferences } from '../pane/work/surroundings.js';
import type { Work } from '../pane/work/state.js';
import { isSampleBody } from './sample.js';

interface SidePaneProps {
  readonly host: PageHost;
  /** Counts the workbooks opened so far; the pane reads each. */
  readonly opened: number;
  /** Called with the work of the pane, once it is there. */
  readonly onWork: (work: Work) => void;
  readonly isHidden: boolean;
}

/** The pane at the side of the page, the same as in Excel: check, marks and report. */
export function SidePane({ host, opened, onWork, isHidden }: SidePaneProps) {
  const place = useRef<HTMLElement>(null);
  const [work, setWork] = useState<ReturnType<typeof mountPane>>();
  useEffect(() => {
    if (!place.current) return;
    const mounted = mountPane(place.current, host, { savePreferences: saveUnlessSample });
    setWork(mounted);
    onWork(mounted);
    return () => {
      void mounted.stop();
    };
  }, [host]);
  useEffect(() => {
    if (opened > 0) void work?.look();
  }, [work, opened]);
  return <aside id="pane" ref={place} hidden={isHidden} aria-label="检查与报告" />;
}

/** Saves preferences; the body of the sample is nobody's own. */
function saveUnlessSample({ watch, org, contact }: Preferences): void {
  void savePreferences(isSampleBody(org) ? { watch } : { watch, org, contact });
}
