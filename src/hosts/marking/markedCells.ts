import type { Mark } from '../../core/draw/mark.js';
import { MARK_LEVELS, type MarkLevel } from '../../core/draw/markLooks.js';

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/;

/**
 * The cells of a sheet that show a mark of this level; a cell with marks of several levels shows the gravest.
 * Throws a RangeError for what is not an address.
 */
export function markedCells(marks: readonly Mark[], level: MarkLevel): readonly string[] {
  const graver = MARK_LEVELS.slice(0, MARK_LEVELS.indexOf(level));
  const taken = cellsAt(marks, graver);
  const cells = cellsAt(marks, [level]);
  for (const cell of cells)
    if (!ADDRESS.test(cell)) throw new RangeError(`not the address of a cell: ${cell}`);
  return [...cells].filter((cell) => !taken.has(cell));
}

function cellsAt(marks: readonly Mark[], levels: readonly MarkLevel[]): ReadonlySet<string> {
  return new Set(marks.filter(({ level }) => levels.includes(level)).flatMap(({ cells }) => cells));
}
