import assert from 'node:assert/strict';
import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import { formOf } from '../../../src/core/form/form.js';
import { readingOf } from '../../../src/core/report/report.js';
import { checkReport, readSheets, type ReadResult } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { withRows, withValues } from './sheetEdits.js';

const reports = ['suqian-2023', 'xixia-civil-affairs-2020'].map(sample);
const TABLES = ['表二', '表三', '表四'];
/** What the other year has everywhere. */
const SEVEN = 7;
/** How a year is written. */
const WRITTEN: readonly ((year: number) => string | number)[] = [Number, String, (year) => ` ${year} `];

/** Two years as their labels, in the order in which they stand, and the place of the report's own. */
interface Pair {
  readonly labels: readonly (string | number)[];
  readonly own: 0 | 1;
}

const isFigure = ({ value, isFormula }: SheetCell) =>
  typeof value === 'number' || isFormula === true || /^[\d.]+万元$/.test(String(value));
const placesOf = (cells: readonly SheetCell[], axis: 'row' | 'column') =>
  [...new Set(cells.filter(isFigure).map((cell) => cell[axis]))].sort((a, b) => a - b);

/** A table with every column of figures twice, and the years in a row above them. */
function inColumns(sheet: Sheet, { labels, own }: Pair): Sheet {
  const first = Math.min(...placesOf(sheet.cells, 'column'));
  const rows = placesOf(sheet.cells, 'row');
  const starts = rows.filter((row) => !rows.includes(row - 1));
  const down = (row: number) => row + starts.filter((start) => start <= row).length;
  const right = (column: number) => (column < first ? column : column * 2 - first);
  const figures = sheet.cells.filter(isFigure);
  const years = figures.filter(({ row }) => starts.includes(row));
  return sorted(sheet, [
    ...sheet.cells
      .filter((cell) => !isFigure(cell))
      .map((cell) => ({ ...cell, row: down(cell.row), column: right(cell.column) })),
    ...figures.flatMap(({ row, column, value }) =>
      labels.map((_, at) => ({
        row: down(row),
        column: right(column) + at,
        value: at === own ? value : SEVEN,
      })),
    ),
    ...years.flatMap(({ row, column }) =>
      labels.map((value, at) => ({ row: down(row) - 1, column: right(column) + at, value })),
    ),
  ]);
}

/** A table with every row of figures twice, and the years in a column before them. */
function inRows(sheet: Sheet, { labels, own }: Pair): Sheet {
  const first = Math.min(...placesOf(sheet.cells, 'column'));
  const rows = placesOf(sheet.cells, 'row');
  const down = (row: number) => row + rows.filter((each) => each < row).length;
  const right = (column: number) => (column < first ? column : column + 1);
  return sorted(sheet, [
    ...sheet.cells
      .filter((cell) => !isFigure(cell))
      .map((cell) => ({ ...cell, row: down(cell.row), column: right(cell.column) })),
    ...sheet.cells.filter(isFigure).flatMap(({ row, column, value }) =>
      labels.map((_, at) => ({
        row: down(row) + at,
        column: column + 1,
        value: at === own ? value : SEVEN,
      })),
    ),
    ...rows.flatMap((row) => labels.map((value, at) => ({ row: down(row) + at, column: first, value }))),
  ]);
}

const sorted = (sheet: Sheet, cells: readonly SheetCell[]) => editSheet({ ...sheet, cells }, (cell) => cell);
const errors = (read: ReadResult) =>
  checkReport(read).findings.flatMap(({ level, message }) => (level === 'error' ? [message] : []));

describe('years that are bare numbers', () => {
  for (const report of reports)
    for (const [way, twice] of [
      ['columns', inColumns],
      ['rows', inRows],
    ] as const) {
      const year = report.year ?? 0;
      const read = async (name: string, pair: Pair) =>
        readSheets(
          (await drawnSheets(report)).map((sheet) => (sheet.name === name ? twice(sheet, pair) : sheet)),
        );
      it(`tell the ${way} of the report's year, ${year}, from those of another #slow`, async () => {
        for (const name of TABLES)
          for (const written of WRITTEN)
            for (const own of [0, 1] as const) {
              const years = own === 0 ? [year, year - 1] : [year - 1, year];
              const found = await read(name, { labels: years.map(written), own });
              assert.deepEqual(found.report.readings, report.readings, `${name} ${years.join()}`);
              assert.deepEqual(errors(found), []);
            }
      });
      it(`leave a table unread where its ${way} are of other years than ${year}`, async () => {
        for (const name of TABLES) {
          const found = await read(name, { labels: [year - 2, year - 1], own: 1 });
          const message = new RegExp(`^${name}的数字写的是“${year - 2}年?”.*没有读取`);
          const [told, ...more] = errors(found);
          assert.match(told ?? '', message);
          assert.deepEqual(more, []);
          const cells = formOf(report.edition).cells.filter(({ table }) => table.name === name);
          assert.deepEqual(
            new Set(cells.map((cell) => readingOf(found.report, cell))),
            new Set([null]),
            name,
          );
        }
      });
    }

  it('tell years as dates too, of the first or the last day #slow', async () => {
    for (const report of reports)
      for (const twice of [inColumns, inRows])
        for (const day of ['01-01', '12-31'])
          for (const own of [0, 1] as const) {
            const year = report.year ?? 0;
            const labels = own === 0 ? [year, year - 1] : [year - 1, year];
            const asDates = ({ cells, ...sheet }: Sheet): Sheet => ({
              ...sheet,
              cells: cells.map((cell) =>
                labels.includes(Number(cell.value))
                  ? { ...cell, value: 44_562, date: `${cell.value}-${day}` }
                  : cell,
              ),
            });
            const sheets = await drawnSheets(report);
            for (const name of TABLES) {
              const found = readSheets(
                sheets.map((sheet) => (sheet.name === name ? asDates(twice(sheet, { labels, own })) : sheet)),
              );
              assert.deepEqual(found.report.readings, report.readings, `${name} ${day} ${own}`);
              assert.deepEqual(errors(found), []);
            }
          }
  });
  it('tell two rows of a band apart under one label', async () => {
    const [report] = reports;
    assert.ok(report);
    const sheets = await drawnSheets(report);
    const readPair = (years: readonly (string | number)[], figures: readonly number[]) =>
      readSheets(
        sheets.map((sheet) =>
          sheet.name !== '表二'
            ? sheet
            : years.reduce<Sheet>(
                (put, year, at) => withValues(put, 8 + at, 2, [year, figures[at] ?? 0]),
                withRows(sheet, 9),
              ),
        ),
      );
    const own = sheets
      .find(({ name }) => name === '表二')
      ?.cells.find(({ row, column }) => row === 8 && column === 2);
    const figure = Number(own?.value);
    for (const write of WRITTEN) {
      const below = readPair([2022, 2023].map(write), [SEVEN, figure]);
      assert.deepEqual(below.report.readings, report.readings);
      assert.deepEqual(errors(below), []);
      const above = readPair([2023, 2022].map(write), [figure, SEVEN]);
      assert.deepEqual(above.report.readings, report.readings);
    }
    // Two that are no years in turn are figures.
    assert.notDeepEqual(readPair([2022, 2025], [SEVEN, figure]).report.readings, report.readings);
  });
  it('are found beside the figures of 表四 where the head was not moved with them', async () => {
    for (const report of reports) {
      const year = report.year ?? 0;
      const sheets = await drawnSheets(report);
      const found = readSheets(
        sheets.map((sheet) => {
          if (sheet.name !== '表四') return sheet;
          const moved = editSheet(sheet, (cell) =>
            isFigure(cell) ? { ...cell, row: 6, column: cell.column + 1 } : cell,
          );
          const last = [`${year - 1}年`, ...Array.from({ length: 15 }, () => SEVEN)];
          return withValues(withValues(moved, 5, 1, last), 6, 1, [`${year}年`]);
        }),
      );
      assert.deepEqual(found.report.readings, report.readings);
      assert.deepEqual(errors(found), []);
    }
  });
  it('stay figures where they stand behind a label, or among other figures', async () => {
    const [report] = reports;
    assert.ok(report);
    const sheets = await drawnSheets(report);
    const put = (row: number, column: number, values: readonly number[]) => (sheet: Sheet) =>
      withRows(withValues(sheet, row, column, values), 1);
    const cases = [
      ['表二', put(5, 2, [2021, 2022, 2023]), [2021, 2022, 2023]],
      ['表三', put(7, 4, [2022, 2023, 2022, 0, 0, 0]), [2022, 2023, 2022]],
      ['表四', put(5, 1, [2022, 2023, 0, 0, 4045]), [2022, 2023, 4045]],
    ] as const;
    for (const [name, edit, figures] of cases) {
      const { report: found } = readSheets(
        sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
      );
      for (const figure of figures) assert.ok(found.readings.includes(figure), `${name} ${figure}`);
    }
  });
});
