import { useEffect, useRef, useState } from 'preact/hooks';
import type { Area } from '../../core/draw/address.js';
import { dragArea, fillTo } from './fillCells.js';
import type { GridWork } from './gridWork.js';
import { selectedArea } from '../selection/move.js';
import { spotUnder } from './pressMouse.js';

/** Dragging the corner of the selection, which copies its values over the cells that it is dragged to. */
export interface FillDrag {
  /** The cells that it is dragged over; undefined while nothing is dragged. */
  readonly filled: Area | undefined;
  /** Begins where the mouse is pressed on the corner; true where it is. */
  readonly press: (event: MouseEvent) => boolean;
  /** Follows the mouse; true while the corner is dragged. */
  readonly follow: (event: MouseEvent) => boolean;
}

/** Keeps what the corner of the selection is dragged over. */
export function useFillDrag(grid: GridWork): FillDrag {
  const [filled, setFilled] = useState<Area>();
  const latest = useRef({ grid, filled });
  latest.current = { grid, filled };
  useEffect(() => {
    const end = () => {
      const { grid: now, filled: over } = latest.current;
      if (!over) return;
      setFilled(undefined);
      fillOver(over, now);
    };
    document.addEventListener('mouseup', end);
    return () => document.removeEventListener('mouseup', end);
  }, []);
  return {
    filled,
    press: (event) => {
      if (event.button !== 0 || !(event.target as Element).closest('.fill-handle')) return false;
      event.preventDefault();
      setFilled(selectedArea(grid.sheet, grid.selection));
      return true;
    },
    follow: (event) => {
      const spot = spotUnder(event);
      if (!latest.current.filled) return false;
      if (spot) setFilled(dragArea(selectedArea(grid.sheet, grid.selection), spot));
      return true;
    },
  };
}

/** Fills the cells and selects them with those that they were filled from. */
function fillOver(over: Area, { host, sheet, selection }: GridWork): void {
  const typed = fillTo(sheet, selectedArea(sheet, selection), over);
  if (typed.length === 0) return;
  host.type(typed);
  const [first, last] = [
    { row: over.top, column: over.left },
    { row: over.bottom, column: over.right },
  ];
  host.select(sheet.layout.sheet, first, last);
}
