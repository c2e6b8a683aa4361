import { read, type CellObject } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { sumWorkbook } from '../../../../src/core/book/sumWorkbook.js';
import { wholeLayout } from '../../../../src/core/draw/wholeLayout.js';
import type { Layout } from '../../../../src/core/draw/layout.js';
import { placeOne, placeTitle } from '../../../../src/core/draw/place.js';
import type { Raw } from '../../../../src/core/form/number.js';
import { drawWorkbook } from '../../../../src/hosts/file/drawing/drawWorkbook.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { editions } from '../../../../src/index.js';
import { makeCounty } from '../../../../tools/county/makeCounty.js';
import { loadBook } from '../loadBook.js';

/** Names as they may be written into a report. */
const NAMES = ['青山县<第1>局 & “二”', ' 前后空格　', '_x000D_局', 'a\u0001b', '第\n二行', "=1+1'", '1e3'];

/** The text of a part without its rows and the size that it tells. */
function around(part: Uint8Array): string {
  const xml = new TextDecoder().decode(part);
  return xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension [^>]*>/, '');
}

/** What exceljs finds in every cell but for texts, whose codes it reads in shared ones alone. */
async function paintedOn(bytes: Uint8Array) {
  const { worksheets } = await loadBook(bytes);
  return worksheets.map((sheet) => {
    const rows: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: unknown[] = [];
      row.eachCell({ includeEmpty: true }, ({ address, value, style }) =>
        cells.push([address, typeof value === 'string' ? null : value, style]),
      );
      rows.push([row.number, row.height, cells]);
    });
    return [sheet.name, sheet.dimensions.range, sheet.views, sheet.pageSetup, rows];
  });
}

/** What SheetJS finds in every cell. */
function foundBySheetJS(bytes: Uint8Array) {
  const { Sheets, Workbook } = read(bytes, { cellFormula: true, cellNF: true });
  const cellOf = ({ t, v, f, z }: CellObject) => [t, v, f, z];
  const sheets = Object.entries(Sheets).map(([name, sheet]) => [
    name,
    sheet['!ref'],
    Object.entries(sheet).flatMap(([at, cell]) =>
      at.startsWith('!') ? [] : [[at, cellOf(cell as CellObject)]],
    ),
  ]);
  return [sheets, Workbook?.Names];
}

/** Sees that layouts come to the same workbook whether rows that look alike are drawn cell by cell or not. */
async function assertSame(layouts: readonly Layout[]): Promise<Uint8Array> {
  const made = await drawWorkbook(layouts);
  const byCell = await drawWorkbook(layouts.map(wholeLayout));
  assert.deepEqual(readWorkbook(made), readWorkbook(byCell));
  assert.deepEqual(await paintedOn(made), await paintedOn(byCell));
  assert.deepEqual(foundBySheetJS(made), foundBySheetJS(byCell));
  const [parts, others] = [unzipSync(made), unzipSync(byCell)];
  assert.deepEqual(Object.keys(parts), Object.keys(others));
  for (const [name, part] of Object.entries(parts))
    if (!/sharedStrings|\/app\.xml/.test(name)) assert.equal(around(part), around(others[name]!), name);
  return made;
}

describe('rows that look alike', () => {
  for (const edition of editions)
    it(`of a sum of ${edition.id} are drawn as cell by cell, as three readers see them #slow`, async () => {
      const { counted } = makeCounty(NAMES.length, { edition, year: edition.firstYear, faults: [] });
      const added = counted.map((report, at) => ({
        report: { ...report, org: NAMES[at] ?? report.org },
        file: `${at}“<&>”.xlsx`,
      }));
      const start = { edition, year: edition.firstYear, org: '青山县' };
      const { layouts } = sumWorkbook(start, added, []);
      assert.equal(layouts.filter(({ alike }) => alike).length, 3);
      const made = await assertSame(layouts);
      const details = readWorkbook(made).find(({ name }) => name === '明细表三')!;
      assert.deepEqual(
        details.cells.flatMap(({ row, column, value }) => (column === 1 && row > 2 ? [value] : [])),
        added.map(({ report }) => report.org),
      );
      assert.ok(details.cells.some(({ row, formula }) => row === 9 && formula === 'SUM(C9:H9)'));
    });

  const sheetOf = (values: readonly (readonly Raw[])[], rowsGrow = false): Layout => ({
    sheet: '表',
    columns: [10, 10, 30],
    rows: [30, 20],
    rowsGrow,
    cells: [placeTitle(2, '标题')],
    alike: {
      pattern: [
        placeOne(2, 1, 'label', null),
        { ...placeOne(2, 2, 'sum', null), formula: 'SUM($A2,A$1)' },
        placeOne(2, 3, 'number', null),
      ],
      values,
    },
    alarms: [],
    names: [],
    print: { columns: 3 },
    isProtected: false,
  });
  it('may hold any value, be one, and grow #slow', async () => {
    await assertSame([sheetOf([['a', 1, 0.5]])]);
    await assertSame([
      sheetOf([
        [null, null, true],
        [-1.25, 'text', 1e21],
        ['', '', false],
      ]),
    ]);
    await assertSame([
      sheetOf(
        [...Array(250).keys()].map((n) => [`${n}`, n, n]),
        true,
      ),
    ]);
  });
  it('may be none', async () => {
    const [sheet] = readWorkbook(await drawWorkbook([sheetOf([])]));
    assert.deepEqual(
      sheet!.cells.map(({ value }) => value),
      ['标题'],
    );
  });
  it('take no text that is longer than a cell', async () => {
    await drawWorkbook([sheetOf([['无'.repeat(32_767), 1, 1]])]);
    await assert.rejects(
      drawWorkbook([
        sheetOf([
          ['a', 1, 1],
          ['无'.repeat(32_768), 1, 1],
        ]),
      ]),
      {
        code: 'textTooLong',
        facts: { field: '表!A3', limit: 32_767 },
      },
    );
  });
});
