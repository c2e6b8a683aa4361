import { hideColumns, LEAST_HEIGHT, LEAST_WIDTH, startUnseen, type UnseenLines } from '../../unseenLines.js';
import type { SheetRecord } from './biffSheets.js';
import { CHARACTER_PARTS, TWIPS } from './binaryLooks.js';
import { COLUMNS, ROW } from './biffTypes.js';

const WINDOW = 0x023e;

/** The flags of hidden rows and columns, and of a window that shows zeros, and where they stand. */
const ROW_HIDDEN = { at: 12, flag: 0x20 };
const COLUMNS_HIDDEN = { at: 8, flag: 0x01 };
const SHOWS_ZEROS = { at: 0, flag: 0x10 };

/** What nobody sees of the sheets of an .xls file, found in their records. */
export interface BiffUnseen {
  readonly take: (record: SheetRecord) => void;
  /** What nobody sees of a sheet, by its name. */
  readonly of: (sheet: string) => UnseenLines | undefined;
}

/** A row whose height was set by hand. */
const IS_CUSTOM = { at: 12, flag: 0x40 };

/** Finds hidden rows and columns, and zeros that are not shown ([MS-XLS] 2.4.221, 2.4.53, 2.4.346). */
export function biffUnseen(): BiffUnseen {
  const found = new Map<string, UnseenLines>();
  const linesOf = (sheet: string) => {
    const lines = found.get(sheet) ?? startUnseen();
    found.set(sheet, lines);
    return lines;
  };
  return {
    of: (sheet) => found.get(sheet),
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      const isSet = ({ at, flag }: typeof ROW_HIDDEN) =>
        contents.byteLength > at ? (contents.getUint8(at) & flag) > 0 : undefined;
      const isLow = () => isSet(IS_CUSTOM) && (contents.getUint16(6, true) & 0x7fff) < LEAST_HEIGHT * TWIPS;
      const isNarrow = () =>
        contents.byteLength > 8 && contents.getUint16(4, true) < LEAST_WIDTH * CHARACTER_PARTS;
      if (type === ROW && (isSet(ROW_HIDDEN) || isLow()))
        linesOf(sheet).rows.add(contents.getUint16(0, true) + 1);
      else if (type === COLUMNS && (isSet(COLUMNS_HIDDEN) || isNarrow()))
        hideColumns(linesOf(sheet), contents.getUint16(0, true) + 1, contents.getUint16(2, true) + 1);
      else if (type === WINDOW && isSet(SHOWS_ZEROS) === false) linesOf(sheet).hidesZeros = true;
    },
  };
}
