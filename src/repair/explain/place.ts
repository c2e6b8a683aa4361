import type { Cell } from '../../core/form/form.js';
import { leaves } from '../../core/form/outline.js';

/** The place of a cell's column among those of its band. */
export function columnPlace({ band, column }: Cell): number {
  return leaves(band.columns).indexOf(column);
}

/** Whether two cells stand in one row or one column of a band. */
export function shareLine(one: Cell, other: Cell): boolean {
  return one.band === other.band && (one.row === other.row || one.column === other.column);
}

/** Whether two cells of a band stand side by side or one above the other. */
export function areNeighbours(one: Cell, other: Cell): boolean {
  const rows = leaves(one.band.rows);
  const down = rows.indexOf(one.row) - rows.indexOf(other.row);
  const across = columnPlace(one) - columnPlace(other);
  return Math.abs(down) + Math.abs(across) === 1;
}
