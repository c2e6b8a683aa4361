import { hideColumns, LEAST_HEIGHT, LEAST_WIDTH, startUnseen, type UnseenLines } from '../../unseenLines.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { CHARACTER_PARTS, TWIPS } from './binaryLooks.js';
import { recordsOf } from './binaryRecords.js';
import type { XlsbSheet } from './xlsbSheets.js';

const ROW = 0;
const COLUMNS = 60;
const VIEW = 137;

/** The flags of hidden rows and columns, and of a view that shows zeros, and where they stand. */
const ROW_HIDDEN = { at: 11, flag: 0x10 };
const COLUMNS_HIDDEN = { at: 16, flag: 0x01 };
const SHOWS_ZEROS = { at: 0, flag: 0x10 };

/** A row whose height was set by hand. */
const IS_CUSTOM = { at: 11, flag: 0x20 };

/**
 * What nobody sees of the sheets of an .xlsb file, by their names ([MS-XLSB] 2.4.726, 2.4.323, 2.4.301):
 * hidden rows and columns, and zeros that are not shown.
 */
export function xlsbUnseen(sheets: readonly XlsbSheet[]): ReadonlyMap<string, UnseenLines> {
  return new Map(sheets.map(({ name, part }) => [name, linesOf(part)] as const));
}

function linesOf(sheet: Uint8Array): UnseenLines {
  const lines = startUnseen();
  for (const { type, contents, end } of recordsOf(sheet)) {
    if (type !== ROW && type !== COLUMNS && type !== VIEW) continue;
    const record = viewOfBytes(sheet, contents, end);
    const isSet = ({ at, flag }: typeof ROW_HIDDEN) =>
      record.byteLength > at ? (record.getUint8(at) & flag) > 0 : undefined;
    const isLow = () => isSet(IS_CUSTOM) && record.getUint16(8, true) < LEAST_HEIGHT * TWIPS;
    const isNarrow = () =>
      record.byteLength > 16 && record.getUint32(8, true) < LEAST_WIDTH * CHARACTER_PARTS;
    if (type === ROW && (isSet(ROW_HIDDEN) || isLow())) lines.rows.add(record.getUint32(0, true) + 1);
    else if (type === COLUMNS && (isSet(COLUMNS_HIDDEN) || isNarrow()))
      hideColumns(lines, record.getUint32(0, true) + 1, record.getUint32(4, true) + 1);
    else if (type === VIEW && isSet(SHOWS_ZEROS) === false) lines.hidesZeros = true;
  }
  return lines;
}
