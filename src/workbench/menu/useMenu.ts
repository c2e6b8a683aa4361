import type { RefObject } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Point } from '../grid/gridWork.js';
import { focusCell } from '../controls/focusCell.js';

/** Whether the menu of the selected cells is open, and where. */
export interface Menu {
  readonly at: Point | undefined;
  /** Opens it at a point of the page, or else at the selected cell. */
  readonly open: (at?: Point) => void;
  /** Closes it; the keyboard goes back to the selected cell. */
  readonly close: () => void;
}

/** Keeps the menu of the selected cells. */
export function useMenu(desk: RefObject<HTMLDivElement | null>): Menu {
  const [at, setAt] = useState<Point>();
  const close = useCallback(() => {
    setAt(undefined);
    focusCell(desk.current);
  }, [desk]);
  return { at, open: (point) => setAt(point ?? belowCell(desk.current)), close };
}

function belowCell(desk: HTMLElement | null): Point {
  const cell = desk?.querySelector('td.active')?.getBoundingClientRect();
  return { x: cell?.left ?? 0, y: cell?.bottom ?? 0 };
}
