import type { Sheet } from '../../../src/core/draw/sheet.js';
import { Problem, type ReadResult } from '../../../src/index.js';
import { readFileSheets } from '../../../src/opening/readFileSheets.js';
import type { Chance } from '../../../tools/damage/chance.js';
import type { Grid } from './stripRows.js';

/** What is read; undefined where the sheets are refused as two reports. */
export function readOrRefuse(
  sheets: readonly Sheet[],
  read: (sheets: readonly Sheet[]) => ReadResult = readFileSheets,
): ReadResult | undefined {
  try {
    return read(sheets);
  } catch (error) {
    if (error instanceof Problem && error.code === 'twoReports') return undefined;
    throw error;
  }
}

type Row = readonly (string | number | null)[];

/** The rows with one cell or row that is lost, another's, unreadable or too many. */
export function damaged(rows: Grid, chance: Chance): { readonly rows: Grid; readonly place: string } {
  const filled = rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null ? [] : [[r, c] as const])),
  );
  const [r, c] = chance.pick(filled);
  const value = rows[r]?.[c] ?? null;
  const put = (to: string | number | null): Grid =>
    rows.map((row, at) => (at === r ? row.map((each, column) => (column === c ? to : each)) : row));
  const other = (isSame: (each: string | number | null) => boolean) =>
    chance.pick(filled.map(([row, column]) => rows[row]?.[column] ?? null).filter(isSame));
  const withRow = (row: Row, from: number): Grid => [...rows.slice(0, from), row, ...rows.slice(from)];
  const ways: readonly (readonly [string, () => Grid])[] = [
    ['lost', () => put(null)],
    ['unreadable', () => put(`${String(value)}?`)],
    ['of another', () => put(typeof value === 'string' ? other((each) => typeof each === 'string') : null)],
    ['row lost', () => rows.filter((_, at) => at !== r)],
    ['row again', () => withRow(rows[r] ?? [], r)],
    [
      'row above',
      () =>
        withRow(
          (rows[r] ?? []).map((each) => (typeof each === 'number' ? each + 1 : null)),
          r,
        ),
    ],
    [
      'row again with other figures',
      () =>
        withRow(
          (rows[r] ?? []).map((each) => (typeof each === 'number' ? each + 1 : each)),
          r + chance.below(2),
        ),
    ],
    ['row of a total', () => [...rows, ['合计', 3, 4, 5, 6, 7]]],
    ['row of a text', () => withRow(['说明：以上为全年数'], r)],
    ['cell beside', () => rows.map((row, at) => (at === r ? [...row, 9] : row))],
    ['last year', () => [...rows, ['上年'], ...rows]],
  ];
  const [place, way] = chance.pick(ways);
  return { rows: way(), place: `${place} ${r} ${c}` };
}
