import { MARK_LEVELS, type Mark, type MarkLevel } from '../core/draw/mark.js';

const ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/;

/**
 * The cells that these marks show at a level: one marked at several shows the gravest. Throws a RangeError
 * for what is not an address.
 */
export function markedCells(marks: readonly Mark[], level: MarkLevel): readonly string[] {
  const graver = MARK_LEVELS.slice(0, MARK_LEVELS.indexOf(level));
  const taken = new Set(marks.filter((mark) => graver.includes(mark.level)).flatMap((mark) => mark.cells));
  const cells = new Set(marks.filter((mark) => mark.level === level).flatMap((mark) => mark.cells));
  for (const cell of cells)
    if (!ADDRESS.test(cell)) throw new RangeError(`not the address of a cell: ${cell}`);
  return [...cells].filter((cell) => !taken.has(cell));
}

/** Addresses in as few lists as possible, each of at most so many characters. */
export function joinUpTo(
  longest: number,
  separator: string,
  addresses: readonly string[],
): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + separator.length + address.length <= longest)
      lists[lists.length - 1] = last + separator + address;
    else lists.push(address);
  }
  return lists;
}
