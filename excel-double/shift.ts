import { COLUMNS, ROWS, type Area } from './areas.js';

/** `count` rows or columns are inserted before `at`; a negative `count` deletes them from `at` on. */
export interface LineShift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/**
 * An area after rows or columns were inserted or deleted; undefined where all of it was deleted. An area that
 * covers the whole axis stays.
 */
export function shiftArea(area: Area, { axis, at, count }: LineShift): Area | undefined {
  const [from, to, size] = axis === 'rows' ? [area.top, area.bottom, ROWS] : [area.left, area.right, COLUMNS];
  if (from === 0 && to === size - 1) return area;
  const shifted = shiftSpan(from, to, at, count);
  if (!shifted || shifted[0] >= size) return undefined;
  const [first, last] = [shifted[0], Math.min(shifted[1], size - 1)];
  return axis === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

function shiftSpan(
  from: number,
  to: number,
  at: number,
  count: number,
): readonly [number, number] | undefined {
  if (count >= 0) return [from >= at ? from + count : from, to >= at ? to + count : to];
  const end = at - count;
  const first = from < at ? from : Math.max(from, end) + count;
  const last = to >= end ? to + count : Math.min(to, at - 1);
  return first <= last ? [first, last] : undefined;
}
