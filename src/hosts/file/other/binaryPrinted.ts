import type { Area } from '../../../core/draw/address.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { PRINT_AREA } from '../reading/printedCells.js';
import { recordsOf } from './binaryRecords.js';
import { biffRecords, biffText } from './biffSheets.js';
import { END, SHEET } from './biffTypes.js';
import { textAt } from './xlsbSheets.js';

/** The areas of sheets that are printed, by the names of the sheets. */
export type PrintedAreas = ReadonlyMap<string, readonly Area[]>;

/** The tokens of a formula: an area of a sheet, how long areas are, two together, and brackets round them. */
const [AREA, OF_AREAS, SHORT] = [
  [0x3b, 0x5b, 0x7b],
  [0x29, 0x49, 0x69],
  [0x10, 0x15],
];
/** The flag of a name that is built in, and the letter that stands for that of the printed areas. */
const [BUILT_IN, PRINTED] = [0x20, '\u0006'];
const [XLS_NAME, XLSB_NAME, XLSB_SHEET] = [0x18, 39, 156];
/** The bits of a column in an area. */
const COLUMN = 0x3fff;

/** Finds the printed areas in the names of an .xls file ([MS-XLS] 2.4.150), in its workbook stream. */
export function biffPrinted(stream: Uint8Array): PrintedAreas {
  const names: string[] = [];
  const found = new Map<number, readonly Area[]>();
  for (const { type, contents } of biffRecords(stream)) {
    if (type === END) break;
    if (type === SHEET && contents.byteLength > 8) names.push(biffText(contents, 7, contents.getUint8(6)));
    else if (type === XLS_NAME && contents.byteLength > 16) {
      const isBuiltIn = (contents.getUint16(0, true) & BUILT_IN) > 0;
      const isOne = isBuiltIn && contents.getUint8(3) === 1 && biffText(contents, 14, 1) === PRINTED;
      const start = (contents.getUint8(14) & 1) === 1 ? 17 : 16;
      const end = start + contents.getUint16(4, true);
      if (isOne) found.set(contents.getUint16(8, true) - 1, areasOf(contents, start, end, 2));
    }
  }
  return byName(names, found);
}

/** Finds the printed areas in the names of the workbook of an .xlsb file ([MS-XLSB] 2.4.706). */
export function xlsbPrinted(book: Uint8Array | undefined): PrintedAreas {
  const names: string[] = [];
  const found = new Map<number, readonly Area[]>();
  for (const { type, contents, end } of recordsOf(book ?? new Uint8Array())) {
    const record = viewOfBytes(book ?? new Uint8Array(), contents, end);
    if (type === XLSB_SHEET) {
      const link = textAt(record, 8);
      names.push(textAt(record, 12 + link.length * 2));
    } else if (type === XLSB_NAME && record.byteLength > 13) {
      const name = textAt(record, 9);
      const start = 13 + name.length * 2;
      const isOne = name.toLowerCase() === PRINT_AREA.toLowerCase() && start + 4 <= record.byteLength;
      if (!isOne) continue;
      const length = record.getUint32(start, true);
      found.set(record.getUint32(5, true), areasOf(record, start + 4, start + 4 + length, 4));
    }
  }
  return byName(names, found);
}

function byName(names: readonly string[], areas: ReadonlyMap<number, readonly Area[]>): PrintedAreas {
  return new Map(names.map((name, at) => [name, areas.get(at) ?? []] as const));
}

/** The areas that a formula names, if it is no other; rows have two bytes in .xls, four in .xlsb. */
function areasOf(record: DataView, start: number, end: number, bytes: 2 | 4): readonly Area[] {
  const areas: Area[] = [];
  if (end > record.byteLength) return [];
  const size = 3 + 2 * bytes + 4;
  for (let at = start; at < end;) {
    const token = record.getUint8(at);
    if (AREA.includes(token) && at + size <= end) areas.push(areaAt(record, at + 3, bytes));
    else if (!OF_AREAS.includes(token) && !SHORT.includes(token)) return [];
    at += AREA.includes(token) ? size : SHORT.includes(token) ? 1 : 3;
  }
  return areas;
}

function areaAt(record: DataView, at: number, bytes: 2 | 4): Area {
  const rowAt = (place: number) =>
    bytes === 2 ? record.getUint16(place, true) : record.getUint32(place, true);
  const columns = at + 2 * bytes;
  return {
    top: rowAt(at) + 1,
    bottom: rowAt(at + bytes) + 1,
    left: (record.getUint16(columns, true) & COLUMN) + 1,
    right: (record.getUint16(columns + 2, true) & COLUMN) + 1,
  };
}
