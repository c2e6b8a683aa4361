import { useEffect, useRef } from 'preact/hooks';
import type { PageHost } from '../hosts/page.js';

/** The place of the pane: checks, marks and report, the same as in Excel. */
export function SidePane({ host }: { readonly host: PageHost }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.current) mountPane(place.current, host);
  }, [host]);
  return <aside id="pane" ref={place} aria-label="检查与报告" />;
}

function mountPane(_element: HTMLElement, _host: PageHost): void {}
