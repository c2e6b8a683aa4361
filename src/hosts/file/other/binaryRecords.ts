import { Problem } from '../../../core/report/problem.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { joinBytes } from '../zip/joinBytes.js';
import { knownDate } from './knownDate.js';
import type { countRecords } from './countRecords.js';

/** The records of filled cells in a sheet of an .xlsb file ([MS-XLSB] 2.3). */
const CELLS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 62]);
const MERGE = 176;
const ARRAY = 426;
const SHARED = 427;
const ROW = 0;

/** The records of cells that say no column, which is behind that of the record before, by those that do. */
const WITH_COLUMN: ReadonlyMap<number, number> = new Map([
  [12, 1],
  [13, 2],
  [14, 3],
  [15, 4],
  [16, 5],
  [17, 6],
  [18, 7],
]);
/** A blank cell, which has a column too. */
const BLANK = 1;
/** The size of a column. */
const COLUMN = 4;

/** Rows, the marks around a sheet, its data and its merges, and shared formulas. */
const OTHERS: ReadonlySet<number> = new Set([ROW, 129, 130, 145, 146, 177, 178, MERGE, ARRAY, SHARED]);

/** A defined name: no formula of a report needs its meaning, and old workbooks have thousands. */
const NAME = 39;

/** A font of the styles, a number format of the file's own, and the format of a cell with its number. */
const [FONT, NUMBER_FORMAT, CELL_FORMAT, FORMAT_AT] = [43, 44, 47, 2];

/** How a workbook is to be calculated, and where the flags are in that record. */
const CALCULATION = 157;
const FLAGS = 24;

/** One record of a part: its type, and where it begins, where its contents begin, and where it ends. */
interface BinaryRecord {
  readonly type: number;
  readonly start: number;
  readonly contents: number;
  readonly end: number;
}

/**
 * The part of a sheet with nothing but its values, each with its column: the library counts no blank cells
 * between them. Throws a `Problem` `tooManyCells` or `damaged`.
 */
export function keepSheetValues(part: Uint8Array, count: ReturnType<typeof countRecords>): Uint8Array {
  const kept: Uint8Array[] = [];
  let column = -1;
  for (const record of recordsOf(part)) {
    const { type, start, contents, end } = record;
    const isShort = WITH_COLUMN.has(type);
    if (type === ROW) column = -1;
    else if (isShort) column += 1;
    else if (CELLS.has(type) || type === BLANK) column = columnIn(part, record);
    if (CELLS.has(type)) count('cell', 1);
    else if (type === MERGE) count('merge', 1);
    else if (type === ARRAY) count('array', 1);
    if (!CELLS.has(type) && !OTHERS.has(type)) continue;
    if (isShort) kept.push(withColumn(WITH_COLUMN.get(type) ?? type, column, end - contents));
    kept.push(part.subarray(isShort ? contents : start, end));
  }
  return joinBytes(kept);
}

/** The column that the record of a cell states. */
function columnIn(part: Uint8Array, { contents, end }: BinaryRecord): number {
  if (end - contents < COLUMN) throw new Problem('damaged');
  return viewOfBytes(part, contents, contents + COLUMN).getUint32(0, true);
}

/** The beginning of the record of a cell: its type, the size of its contents, its column. */
function withColumn(type: number, column: number, size: number): Uint8Array {
  const bytes = [type];
  let left = size + COLUMN;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left & 0x7f) | 0x80);
  bytes.push(left);
  const beginning = new Uint8Array(bytes.length + COLUMN);
  beginning.set(bytes);
  viewOfBytes(beginning).setUint32(bytes.length, column, true);
  return beginning;
}

/** The part of the workbook without its names; throws a `Problem` `tooManyCells` or `damaged`. */
export function keepBook(part: Uint8Array, count: ReturnType<typeof countRecords>): Uint8Array {
  return keepRecords(part, (type) => {
    if (type !== NAME) count('link', 1);
    return type !== NAME;
  });
}

/**
 * The part of the styles with dates that the library knows, and without its fonts: it needs none, and long
 * for one that is cut.
 */
export function keepStyles(part: Uint8Array): Uint8Array {
  const kept = keepRecords(part, (type) => type !== FONT);
  const view = viewOfBytes(kept);
  const own = new Set<number>();
  for (const { type, contents, end } of recordsOf(kept)) {
    if (type === NUMBER_FORMAT && end - contents > 1) own.add(view.getUint16(contents, true));
    if (type === CELL_FORMAT && end - contents > 3) knownDate(view, contents + FORMAT_AT, own);
  }
  return kept;
}

/** True where a workbook asks to be recalculated when it is opened (BrtCalcProp, fFullCalcOnLoad). */
export function asksForCalculation(part: Uint8Array): boolean {
  for (const { type, contents } of recordsOf(part))
    if (type === CALCULATION) return ((part[contents + FLAGS] ?? 0) & 1) === 1;
  return false;
}

function keepRecords(part: Uint8Array, isKept: (type: number) => boolean): Uint8Array {
  const copy = new Uint8Array(part.length);
  let length = 0;
  for (const { type, start, end } of recordsOf(part))
    if (isKept(type)) {
      copy.set(part.subarray(start, end), length);
      length += end - start;
    }
  return copy.subarray(0, length);
}

/** The records of a part; throws a `Problem` `damaged`. */
export function* recordsOf(part: Uint8Array): Generator<BinaryRecord> {
  for (let start = 0; start < part.length;) {
    const [type, afterType] = readNumber(part, start, 2);
    const [size, contents] = readNumber(part, afterType, 4);
    const end = contents + size;
    if (end > part.length) throw new Problem('damaged');
    yield { type, start, contents, end };
    start = end;
  }
}

/** A number of at most so many bytes, seven bits in each, and where it ends. */
function readNumber(part: Uint8Array, start: number, most: number): readonly [value: number, end: number] {
  let value = 0;
  for (let at = 0; at < most; at += 1) {
    const byte = part[start + at];
    if (byte === undefined) throw new Problem('damaged');
    value += (byte & 0x7f) * 128 ** at;
    if (byte < 0x80) return [value, start + at + 1];
  }
  return [value, start + most];
}
