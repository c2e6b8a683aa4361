import { MARK_LEVELS, type Mark, type MarkLevel } from '../core/mark.js';

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/;

/** The cells that these marks show at a level: one marked at several shows the gravest. Throws a RangeError for what is not an address. */
export function markedCells(marks: readonly Mark[], level: MarkLevel): readonly string[] {
  const graver = MARK_LEVELS.slice(0, MARK_LEVELS.indexOf(level));
  const taken = new Set(marks.filter((mark) => graver.includes(mark.level)).flatMap((mark) => mark.cells));
  const cells = new Set(marks.filter((mark) => mark.level === level).flatMap((mark) => mark.cells));
  for (const cell of cells) if (!ADDRESS.test(cell)) throw new RangeError(`not the address of a cell: ${cell}`);
  return [...cells].filter((cell) => !taken.has(cell));
}
