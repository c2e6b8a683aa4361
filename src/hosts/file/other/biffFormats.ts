import type { SheetRecord } from './biffSheets.js';

/** The records of one figure with the number of its format behind its place, and those of a text. */
export const FIGURES: readonly number[] = [0x0006, 0x0203, 0x027e];
export const TEXTS: readonly number[] = [0x00fd, 0x0204];
/** The record of a row of numbers. */
const ROW_OF_NUMBERS = 0x00bd;
/** The bytes of a place, of each figure in a row, and of the column behind the last. */
const [PLACE, FIGURE, LAST] = [4, 6, 2];

/** Tells the place of each cell of a record and the number of its format; `kinds` are those of one cell. */
export function eachFormat(
  { type, contents }: Pick<SheetRecord, 'type' | 'contents'>,
  kinds: ReadonlySet<number>,
  tell: (row: number, column: number, format: number) => void,
): void {
  if ((!kinds.has(type) && type !== ROW_OF_NUMBERS) || contents.byteLength < PLACE + LAST) return;
  const [row, first] = [contents.getUint16(0, true) + 1, contents.getUint16(2, true) + 1];
  const end = type === ROW_OF_NUMBERS ? contents.byteLength - LAST : PLACE + FIGURE;
  for (let at = PLACE, column = first; at + FIGURE <= end; at += FIGURE, column += 1)
    tell(row, column, contents.getUint16(at, true));
}
