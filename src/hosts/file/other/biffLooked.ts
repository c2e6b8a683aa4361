import { spotKey } from '../../../core/draw/address.js';
import type { BinaryLook, LookedCells } from './binaryLooks.js';
import type { FormatLooks, RunText } from './binaryRuns.js';
import type { SheetRecord } from './biffSheets.js';

/** The records of one figure or text with the number of its format behind its place, and of a row of them. */
const SINGLE: ReadonlySet<number> = new Set([0x0006, 0x00fd, 0x0203, 0x0204, 0x027e]);
const [SHARED_TEXT, ROW_OF_NUMBERS] = [0x00fd, 0x00bd];
/** The bytes of a place, of each figure in a row, and of the column behind the last. */
const [PLACE, FIGURE, LAST] = [4, 6, 2];

/** The cells of the sheets of an .xls file whose formats do something, found in their records. */
export interface BiffLooked {
  readonly take: (record: SheetRecord) => void;
  /** Those of a sheet, by its name. */
  readonly of: (sheet: string) => LookedCells | undefined;
}

/** Finds the cells whose formats do something, or whose texts have runs; `texts` are the shared ones. */
export function biffLooked(
  { ofFormats, ofRuns }: FormatLooks,
  texts: ReadonlyMap<number, RunText> = new Map(),
): BiffLooked {
  const found = new Map<string, LookedCells>();
  const isAny = texts.size > 0 || ofFormats.some((look) => look !== undefined);
  const note = (sheet: string, row: number, column: number, format: number, text?: RunText) => {
    const look = text ? ofRuns(text, format) : ofFormats[format];
    if (!look) return;
    const cells: LookedCells = found.get(sheet) ?? new Map<number, BinaryLook>();
    found.set(sheet, cells.set(spotKey({ row: row + 1, column: column + 1 }), look));
  };
  return {
    of: (sheet) => found.get(sheet),
    take: ({ sheet, isInner, type, contents }) => {
      if (!isAny || isInner || contents.byteLength < PLACE + LAST) return;
      if (!SINGLE.has(type) && type !== ROW_OF_NUMBERS) return;
      const [row, first] = [contents.getUint16(0, true), contents.getUint16(2, true)];
      const text = type === SHARED_TEXT && contents.byteLength >= 10 ? contents.getUint32(6, true) : -1;
      const end = type === ROW_OF_NUMBERS ? contents.byteLength - LAST : PLACE + FIGURE;
      for (let at = PLACE, column = first; at + FIGURE <= end; at += FIGURE, column += 1)
        note(sheet, row, column, contents.getUint16(at, true), texts.get(text));
    },
  };
}
