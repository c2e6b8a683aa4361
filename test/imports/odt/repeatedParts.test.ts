import assert from 'node:assert/strict';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { Problem } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { publishedParts } from '../publishedParts.js';
import { cell, odtBody, odtByHand, paragraph, table } from './odtByHand.js';

const repeated = (count: number) => `table:number-columns-repeated="${count}"`;
const covered = (count = 1) => `<table:covered-table-cell ${repeated(count)}/>`;
const row = (inner: string, count = 1) =>
  `<table:table-row table:number-rows-repeated="${count}">${inner}</table:table-row>`;
const tableOf = (...rows: readonly string[]) => `<table:table>${rows.join('')}</table:table>`;
/** The places and texts of the cells of the first table of a document. */
const cellsOf = (body: string) => {
  const [piece] = readOdt(openOdt(odtByHand(body))).pieces;
  return piece?.kind === 'table' ? piece.cells.map((each) => [each.row, each.column, each.value]) : piece;
};
const spansOf = (body: string) => {
  const [piece] = readOdt(openOdt(odtByHand(body))).pieces;
  return piece?.kind === 'table'
    ? piece.cells.map((each) => [each.value, each.rowSpan, each.columnSpan])
    : [];
};
const codeOf = (body: string) => {
  try {
    readOdt(openOdt(odtByHand(body)));
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('cells and rows of OpenDocument that stand for several', () => {
  it('are as many, in a report too', async () => {
    const report = sample('suqian-2023');
    const single =
      /(<table:(?:covered-table-cell|table-cell [^>]*="1" [^>]*="1")(?:(?!<\/table:)[^])*<\/table:[a-z-]+>)\1+/g;
    let times = 0;
    const body = odtBody(publishedParts(report)).replace(single, (all, each: string) => {
      times += 1;
      return each.replace(/(<table:[a-z-]+)/, `$1 ${repeated(all.length / each.length)}`);
    });
    assert.ok(times > 20, `${times} runs`);
    const { report: again } = await readPublishedFile(odtByHand(body), 'openText');
    assert.deepEqual(again.readings, report.readings);
  });
  it('are blank cells, figures and rows of both', () => {
    const figures = cell(paragraph('0'), repeated(3));
    assert.deepEqual(cellsOf(tableOf(row(`${cell('', repeated(2))}${figures}${cell(paragraph('5'))}`, 2))), [
      ...[3, 4, 5].map((column) => [1, column, '0']),
      [1, 6, '5'],
      ...[3, 4, 5].map((column) => [2, column, '0']),
      [2, 6, '5'],
    ]);
  });
  it('are covered cells in rows that are repeated', () => {
    const label = cell(paragraph('甲'), 'table:number-rows-spanned="3" table:number-columns-spanned="2"');
    const rows = [row(label + covered() + cell(paragraph('1'))), row(covered(2) + cell(paragraph('2')), 2)];
    assert.deepEqual(spansOf(tableOf(...rows)), [
      ['甲', 3, 2],
      ['1', 1, 1],
      ['2', 1, 1],
      ['2', 1, 1],
    ]);
  });
  it('are blank to the edge of a sheet, which does no harm', () => {
    const rest = cell('', repeated(16384));
    const rows = [
      row(cell(paragraph('1')) + rest),
      row(rest, 1_048_576),
      row(cell(paragraph('2')) + covered(999)),
    ];
    assert.deepEqual(cellsOf(tableOf(...rows)), [
      [1, 1, '1'],
      [3, 1, '2'],
    ]);
  });
  it('are refused where figures would stand past the last column', () => {
    assert.equal(codeOf(tableOf(row(cell(paragraph('1'), repeated(200))))), undefined);
    assert.equal(codeOf(tableOf(row(cell(paragraph('1'), repeated(201))))), 'foreignFile');
    assert.equal(codeOf(tableOf(row(covered(500) + cell(paragraph('1'))))), 'foreignFile');
  });
});

describe('spans of OpenDocument', () => {
  it('take no place that another cell has', () => {
    const wide = (text: string) =>
      cell(paragraph(text), 'table:number-rows-spanned="9" table:number-columns-spanned="9"');
    const rows = [wide('甲') + covered(3), covered() + wide('乙') + covered(2), covered(4)];
    assert.deepEqual(spansOf(table(...rows)), [
      ['甲', 1, 4],
      ['乙', 2, 3],
    ]);
  });
  it('go on past the end of a row that leaves its covered cells out', () => {
    const wide = cell(paragraph('甲'), 'table:number-rows-spanned="2" table:number-columns-spanned="2"');
    assert.deepEqual(spansOf(table(wide + covered(), covered())), [['甲', 2, 2]]);
  });
});

describe('a small text document of OpenDocument that stands for much', () => {
  let nested = paragraph('1');
  for (let depth = 0; depth < 40; depth += 1) nested = tableOf(row(cell(nested, repeated(2))));
  const rows = (count: number, inner: string) => tableOf(row(inner).repeat(count));
  for (const [what, body] of [
    ['rows of covered cells', rows(5000, covered(199))],
    ['tables of covered cells', rows(50, covered(199)).repeat(100)],
    ['repeated cells in many rows', rows(5000, cell(paragraph('1'), repeated(199)))],
    ['blank cells in many rows', rows(5000, cell('', repeated(16384)))],
    ['a row of figures for each row of a sheet', tableOf(row(cell(paragraph('1')), 1_048_576))],
    ['a row repeated more often than a number can tell', tableOf(row(cell(paragraph('1')), 1e20))],
    ['long texts repeated', tableOf(row(cell(paragraph('长'.repeat(5000)), repeated(100))))],
    ['repeated cells in each other', nested],
  ] as const)
    it(`is refused: ${what} #slow`, () => assert.equal(codeOf(body), 'pasteTooLarge'));
  it('is read below the limit', () => {
    assert.equal(codeOf(rows(1000, covered(199))), undefined);
  });
});
