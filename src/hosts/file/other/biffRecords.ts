import { Problem } from '../../../core/report/problem.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { knownDate } from './knownDate.js';
import { countRecords, type RecordKind } from './countRecords.js';
import { BEGIN, CONTINUE, END, LOCK, PASSED_OVER, SHEET } from './biffTypes.js';

/** The version of the format in a beginning: that of Excel 97 and later. */
const EXCEL_97 = 0x0600;

/** A number format of the file's own, and the format of a cell, with where that has the number of one. */
const [NUMBER_FORMAT, CELL_FORMAT, FORMAT_AT] = [0x041e, 0x00e0, 6];

type Count = readonly [kind: RecordKind, count: (size: number) => number];
const CELL: Count = ['cell', () => 1];
const LINK: Count = ['link', () => 1];

/** The records of an .xls file that hold values ([MS-XLS] 2.4), and what each counts for. */
const KEPT: ReadonlyMap<number, Count | undefined> = new Map<number, Count | undefined>([
  // Formulas, texts, numbers, truth values and errors; a row of numbers has six bytes for each.
  ...[0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e].map((type) => [type, CELL] as const),
  [0x00bd, ['cell', (size) => (size - 6) / 6]],
  [0x00e5, ['merge', (size) => (size - 2) / 8]],
  [0x0221, ['array', () => 1]],
  // Sheets of other files and the like, which formulas name.
  ...[0x0016, 0x0017, 0x0023, 0x01ae].map((type) => [type, LINK] as const),
  // Beginnings and ends, tabs, the encoding, day 0, strings, formats, shared formulas and texts of formulas.
  ...[BEGIN, END, SHEET, 0x0042, 0x0022, 0x00fc, 0x00e0, 0x041e, 0x04bc, 0x0207, 0x08a3].map(
    (type) => [type, undefined] as const,
  ),
]);

/**
 * A copy of the workbook stream of an .xls file in which only the records with values are left; the others
 * are renamed, so that everything stays at its offset. Throws a `Problem`: `encrypted`, `oldExcel` for a
 * version before Excel 97, `tooManyCells`, or `damaged` where the stream is cut.
 */
export function keepValueRecords(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = viewOfBytes(copy);
  const count = countRecords();
  if (copy.length < 8 || view.getUint16(0, true) !== BEGIN || view.getUint16(4, true) !== EXCEL_97)
    throw new Problem('oldExcel');
  const own = new Set<number>();
  let isKept = false;
  let at = 0;
  while (at + 4 <= copy.length) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    // Zeros fill the last sector of the stream.
    if (type === 0 && size === 0) break;
    if (type === LOCK) throw new Problem('encrypted');
    // A record that is too long for one goes on in the next.
    isKept = type === CONTINUE ? isKept : KEPT.has(type);
    if (!isKept) view.setUint16(at, PASSED_OVER, true);
    const counted = KEPT.get(type);
    if (counted) count(counted[0], counted[1](size));
    if (type === NUMBER_FORMAT && size > 1) own.add(view.getUint16(at + 4, true));
    if (type === CELL_FORMAT && size > 3) knownDate(view, at + FORMAT_AT, own);
    at += 4 + size;
  }
  if (at > copy.length) throw new Problem('damaged');
  return copy.subarray(0, at);
}
