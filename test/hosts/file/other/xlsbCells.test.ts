import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { long, short } from './biffByHand.js';
import { savedAs, sheetsIn } from './savedAs.js';

const SHEET = 'xl/worksheets/sheet1.bin';
const parts = unzipSync(
  savedAs({ SheetNames: ['表1'], Sheets: { 表1: utils.aoa_to_sheet([['文']]) } }, 'xlsb'),
);

/** A record of at most 127 bytes whose type is below 128. */
const record = (type: number, contents: readonly number[]) => [type, contents.length, ...contents];
const rowAt = (row: number) => record(0, [...long(row), ...Array.from({ length: 21 }, () => 0)]);
const real = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
const wide = (text: string) => [
  ...long(text.length),
  ...[...text].flatMap((each) => short(each.charCodeAt(0))),
];

type Value = null | number | boolean | string;
interface HandCell {
  readonly value: Value;
  /** How many columns it is behind the cell before. */
  readonly step: number;
  /** True for one that says no column, where it is right behind the cell before. */
  readonly isShort: boolean;
}

/** The types of the records of a value, with a column and without, and what they hold. */
function recordsOfValue(
  value: Value,
): readonly [withColumn: number, without: number, contents: readonly number[]] {
  if (value === null) return [1, 12, []];
  if (typeof value === 'boolean') return [4, 15, [value ? 1 : 0]];
  if (typeof value === 'string') return [6, 17, wide(value)];
  const isRk = Number.isInteger(value) && value >= 0 && value < 2 ** 29;
  return isRk ? [2, 13, long(value * 4 + 2)] : [5, 16, real(value)];
}

/** The cells of a workbook whose sixth row has these cells; what stood in it before is in the first row. */
function readRow(cells: readonly HandCell[]) {
  const sheet = parts[SHEET]!;
  // The data of a sheet begin with the record 145, which is empty.
  const begin =
    sheet.findIndex((byte, at) => byte === 0x91 && sheet[at + 1] === 1 && sheet[at + 2] === 0) + 3;
  let column = -1;
  const records = cells.flatMap(({ value, step, isShort }) => {
    column += step;
    const [withColumn, without, contents] = recordsOfValue(value);
    if (isShort && step === 1) return record(without, [...long(0), ...contents]);
    return record(withColumn, [...long(column), ...long(0), ...contents]);
  });
  const bytes = [...sheet.subarray(0, begin), ...rowAt(5), ...records, ...sheet.subarray(begin)];
  const read = sheetsIn(zipSync({ ...parts, [SHEET]: Uint8Array.from(bytes) }))[0]?.cells ?? [];
  return read.filter(({ row }) => row === 6).map((cell) => [cell.column, cell.value]);
}

/** The cells that are filled, with their columns from 1 on. */
function filled(cells: readonly HandCell[]) {
  let column = 0;
  return cells.flatMap(({ value, step }) => {
    column += step;
    return value === null ? [] : [[column, value]];
  });
}

const short1 = (value: Value): HandCell => ({ value, step: 1, isShort: true });

describe('a cell of an .xlsb that says no column', () => {
  it('stands behind the cell before, though that be blank', () => {
    const row = [
      { value: 11, step: 3, isShort: false },
      short1(null),
      short1(12),
      short1(null),
      short1(null),
    ];
    assert.deepEqual(readRow([...row, short1(13)]), [
      [3, 11],
      [5, 12],
      [8, 13],
    ]);
    assert.deepEqual(readRow([{ value: null, step: 20, isShort: false }, short1('甲')]), [[21, '甲']]);
    assert.deepEqual(readRow([short1(0.5), short1(true), short1(null), short1('乙')]), [
      [1, 0.5],
      [2, true],
      [4, '乙'],
    ]);
  });
  it('is read as one that says it, whatever stands in the row #slow', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer({ min: -1000, max: 2 ** 30 }),
      fc.constantFrom(0.5, 402.2137, '一、本年新收', '5'),
    );
    const cell = fc.record({ value, step: fc.integer({ min: 1, max: 3 }), isShort: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        assert.deepEqual(readRow(cells), filled(cells));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
