import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { loadView, nextZoom, saveView, type ViewPreferences } from './viewPreferences.js';

/** A page of at most so many pixels has the pane below the sheet; there it is folded away at first. */
const NARROW = 900;

/** How the page shows the sheets, and what changes that. */
export interface SheetsView {
  /** Per cent. */
  readonly zoom: number;
  readonly isFolded: boolean;
  readonly setZoom: (zoom: number) => void;
  /** Folds the pane away, or brings it back. */
  readonly fold: (isFolded: boolean) => void;
}

/** The view of the sheets while one is shown; without a sheet the pane is never folded away. */
export function useView(): SheetsView {
  const [chosen, choose] = useState(loadView);
  const isFolded = chosen.isFolded ?? window.innerWidth <= NARROW;
  const change = (next: Partial<ViewPreferences>) => {
    const changed = { ...chosen, ...next };
    choose(changed);
    saveView(changed);
  };
  const { zoom } = chosen;
  const setZoom = (next: number) => change({ zoom: next });
  useLayoutEffect(() => {
    const page = document.getElementById('workbench');
    page?.classList.toggle('folded', isFolded);
    return () => page?.classList.remove('folded');
  }, [isFolded]);
  useZoomByWheel((isLarger) => setZoom(nextZoom(zoom, isLarger)));
  return { zoom, isFolded, setZoom, fold: (isNowFolded) => change({ isFolded: isNowFolded }) };
}

/** Turning the wheel over the sheet with Ctrl pressed changes its size, and not that of the whole page. */
function useZoomByWheel(turn: (isLarger: boolean) => void): void {
  useEffect(() => {
    const paper = document.getElementById('paper');
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      turn(event.deltaY < 0);
    };
    paper?.addEventListener('wheel', onWheel, { passive: false });
    return () => paper?.removeEventListener('wheel', onWheel);
  });
}
