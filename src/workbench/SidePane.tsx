import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageHost } from '../hosts/page/pageHost.js';
import { mountPane } from '../pane/mount.js';

interface SidePaneProps {
  readonly host: PageHost;
  /** Counts the workbooks opened so far; the pane reads each. */
  readonly opened: number;
}

/** The pane at the side of the page, the same as in Excel: check, marks and report. */
export function SidePane({ host, opened }: SidePaneProps) {
  const place = useRef<HTMLElement>(null);
  const [work, setWork] = useState<ReturnType<typeof mountPane>>();
  useEffect(() => {
    if (!place.current) return;
    const mounted = mountPane(place.current, host);
    setWork(mounted);
    return () => {
      void mounted.stop();
    };
  }, [host]);
  useEffect(() => {
    if (opened > 0) void work?.look();
  }, [work, opened]);
  return <aside id="pane" ref={place} aria-label="检查与报告" />;
}
