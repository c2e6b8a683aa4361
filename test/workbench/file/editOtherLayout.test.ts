import type { Worksheet } from 'exceljs';
import assert from 'node:assert/strict';
import { cellAddress, addressOn } from '../../../src/core/draw/address.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { readingOf, withCells } from '../../../src/core/report/report.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import type { Report } from '../../../src/index.js';
import { editOpened, type OpenedPackage } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { readFile } from '../../../src/workbench/file/readFile.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { bytesOf, loadBook } from '../../hosts/file/loadBook.js';
import { blocksOf, full, type Block, type Grid } from '../../imports/sheets/stripRows.js';
import { sample } from '../../samples.js';
import { pageOf } from './editedReport.js';

const suqian = sample('suqian-2023');
const { blocks, labels } = blocksOf(suqian);

/** 表四 as users lay it out, each with figures in other places than the paper. */
const LAYOUTS: Readonly<Record<string, (blocks: readonly Block[]) => Grid>> = {
  'rows of one table': (each) => [
    ['类别', ...labels],
    ...each.map((block) => [full(block), ...block.figures]),
  ],
  'a name, labels and figures each': (each) =>
    each.flatMap((block) => [[full(block)], labels, block.figures, []]),
  'a list with a row for each figure': (each) => [
    ['指标', '件数'],
    ...each.flatMap((block) =>
      labels.map((label, at) => [`${full(block)}-${label}`, block.figures[at] ?? null]),
    ),
  ],
};

/** The workbook of a report with 表四 in these rows, as it is then changed. */
async function bookWith(rows: Grid, change = (_sheet: Worksheet) => {}): Promise<Uint8Array> {
  const book = await loadBook(await drawn(suqian));
  book.removeWorksheet(book.getWorksheet('表四')!.id);
  const sheet = book.addWorksheet('表四');
  for (const [at, row] of [['表四'], ...rows].entries()) sheet.getRow(at + 1).values = [...row];
  change(sheet);
  return bytesOf(book);
}

/** Leaves the body and the year to the title of the table. */
function withTitleAlone(sheet: Worksheet): void {
  sheet.workbook.removeWorksheet(sheet.workbook.getWorksheet('封面')!.id);
  sheet.getCell('A1').value = `${suqian.org}${String(suqian.year)}年度行政复议、行政诉讼情况表`;
}

/** Makes the totals of a list sums. */
function withSums(sheet: Worksheet): void {
  for (const row of TOTALS) {
    const cell = sheet.getCell(`B${row}`);
    cell.value = { formula: sumOver(row), result: Number(cell.value), date1904: false };
  }
}

/** The rows of the totals in a list. */
const TOTALS = [7, 12, 17];

function sumOver(row: number): string {
  return `SUM(B${row - 4}:B${row - 1})`;
}

/** The workbook as the workbench opens it. */
async function opened(bytes: Uint8Array): Promise<OpenedPackage> {
  const { read, sheets } = await readFile(new File([Uint8Array.from(bytes)], '年报.xlsx'));
  return { bytes, read, sheets };
}

/** The package after the edits that make it say what the page says. */
async function savedFrom(book: OpenedPackage, after: Report): Promise<Uint8Array> {
  const result = await editOpened(book, pageOf(after));
  assert.ok('bytes' in result, JSON.stringify(result));
  return result.bytes;
}

/** The addresses of the cells that two workbooks do not agree in. */
function differingCells(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [contents(one), contents(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((place) => a.get(place) !== b.get(place)).sort();
}

function contents(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    readWorkbook(bytes).flatMap(({ name, cells }) =>
      cells.map(({ row, column, ...content }) => [
        addressOn(name, cellAddress(row, column)),
        JSON.stringify(content),
      ]),
    ),
  );
}

const CHANGED = {
  'disputes.review.pending': 77,
  'disputes.suitAfterReview.upheld': 78,
  'disclosure.permits.decisions': 79,
};

describe('an opened workbook whose 表四 is laid out otherwise than the paper', () => {
  for (const [what, rows] of Object.entries(LAYOUTS)) {
    it(`is saved with what changed in its cells, as ${what} #slow`, async () => {
      const bytes = await bookWith(rows(blocks));
      const book = await opened(bytes);
      const after = withCells(book.read.report, CHANGED);
      const saved = await savedFrom(book, after);
      assert.deepEqual((await opened(saved)).read.report, after);
      const places = Object.keys(CHANGED).map((name) => book.read.addresses.get(name));
      assert.deepEqual(differingCells(bytes, saved), places.sort());
    });

    it(`is saved again after it was saved, as ${what} #slow`, async () => {
      const book = await opened(await bookWith(rows(blocks)));
      const first = await savedFrom(book, withCells(book.read.report, CHANGED));
      const again = await openPackageBytes(first);
      const after = withCells(again.read.report, { 'disputes.review.pending': 5 });
      const { read } = await opened(await savedFrom(again, after));
      const pending = cellNamed(formOf(after.edition), 'disputes.review.pending');
      assert.equal(readingOf(read.report, pending), 5);
      assert.deepEqual(read.report, after);
    });

    it(`is saved where a title of its tables alone names body and year, as ${what} #slow`, async () => {
      const bytes = await bookWith(rows(blocks), withTitleAlone);
      const book = await opened(bytes);
      assert.deepEqual([book.read.report.org, book.read.report.year], [suqian.org, suqian.year]);
      const after = withCells(book.read.report, CHANGED);
      const saved = await savedFrom(book, after);
      assert.deepEqual((await opened(saved)).read.report, after);
      const places = Object.keys(CHANGED).map((name) => book.read.addresses.get(name));
      assert.deepEqual(differingCells(bytes, saved), places.sort());
    });
  }

  it('keeps the formulas of its totals, with the sums that the page shows #slow', async () => {
    const list = LAYOUTS['a list with a row for each figure']!(blocks);
    const from = await opened(await bookWith(list, withSums));
    const [upheld = 0, , , , total = 0] = blocks[0]?.figures ?? [];
    const after = withCells(from.read.report, {
      'disputes.review.upheld': upheld + 1,
      'disputes.review.total': total + 1,
    });
    const page = pageOf(after).map((each) => ({
      ...each,
      cells: each.cells.map((cell) =>
        each.name === '表四' && cell.value === total + 1 ? { ...cell, isFormula: true } : cell,
      ),
    }));
    const result = await editOpened(from, page);
    assert.ok('bytes' in result, JSON.stringify(result));
    assert.deepEqual((await opened(result.bytes)).read.report, after);
    const cells = new Map(
      (readWorkbook(result.bytes).find(({ name }) => name === '表四')?.cells ?? []).map((cell) => [
        cellAddress(cell.row, cell.column),
        cell,
      ]),
    );
    assert.deepEqual(
      TOTALS.map((row) => cells.get(`B${row}`)?.formula),
      TOTALS.map(sumOver),
    );
    assert.equal(cells.get('B7')?.value, total + 1);
  });
});
