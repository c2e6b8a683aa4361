import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf, type Cell } from '../../../src/core/form/form.js';
import { readSheets, readText, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { sheetOf } from '../../core/read/sheetOf.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const HEADS = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const BLOCKS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const RESULTS = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
type Rows = readonly (readonly string[])[];

const cellsOf = (table: string) => formOf(report.edition).cells.filter((cell) => cell.table.code === table);
const textOf = ({ index }: Cell) => String(report.readings[index]);

/** 表三 with its columns in an order, under their labels alone. */
function grid(order: readonly number[]): Rows {
  const cells = cellsOf('requests');
  const rows = Array.from({ length: cells.length / HEADS.length }, (_, at) =>
    cells.slice(at * HEADS.length, (at + 1) * HEADS.length),
  );
  return [
    ['', ...order.map((at) => HEADS[at] ?? '')],
    ...rows.map((row) => [row[0]!.row.label, ...order.map((at) => textOf(row[at]!))]),
  ];
}

/** 表四 with some of its blocks in an order. */
function strip(order: readonly number[]): Rows {
  const cells = cellsOf('disputes');
  return [
    order.flatMap((block) => [BLOCKS[block] ?? '', '', '', '', '']),
    order.flatMap(() => RESULTS),
    order.flatMap((block) => cells.slice(block * 5, block * 5 + 5).map(textOf)),
  ];
}

const html = (rows: Rows) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const csv = (rows: Rows) => rows.map((row) => row.join(',')).join('\n');
const sheet = (rows: Rows) =>
  sheetOf(
    Object.fromEntries(rows.map((row, at) => [at + 1, row.map((text) => (text === '' ? null : text))])),
  );
const readers: Readonly<Record<string, (rows: Rows) => Report>> = {
  'a page': (rows) => readPublishedPage(`<p>一、总体情况</p>${html(rows)}`).report,
  'a text with commas': (rows) => readText(csv(rows), 'a.csv').report,
  'a sheet': (rows) => readSheets([sheet(rows)]).report,
};
const readIn = (read: Report, table: string) =>
  cellsOf(table).map(({ name }) => {
    const cell = formOf(read.edition).cells.find((each) => each.name === name);
    return String(cell && read.readings[cell.index]);
  });

describe('columns in another order than the paper', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`have their figures by their labels in 表三 on ${name}`, () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) =>
          assert.deepEqual(readIn(read(grid(order)), 'requests'), cellsOf('requests').map(textOf)),
        ),
        { seed: 1, numRuns: 20 },
      ));
    it(`have their figures by the blocks that 表四 has on ${name}`, () =>
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (order) => {
          const expected = cellsOf('disputes').map((cell, at) =>
            order.includes(Math.floor(at / 5)) ? textOf(cell) : 'null',
          );
          assert.deepEqual(readIn(read(strip(order)), 'disputes'), expected);
        }),
        { seed: 1, numRuns: 20 },
      ));
  }
});

describe('figures in lines of text below labels in another order', () => {
  const inLines = (rows: Rows) =>
    readText(
      [
        '三、收到和处理政府信息公开申请情况',
        ...rows.map((row) => row.filter((text) => text !== '').join(' ')),
      ].join('\n'),
    ).report;
  it('are not read, since nothing says whose they are', () => {
    const none = (table: string) => cellsOf(table).map(() => 'null');
    const unread = (rows: Rows, table: string) => {
      try {
        return readIn(inLines(rows), table);
      } catch {
        return none(table);
      }
    };
    for (const order of [
      [6, 0, 1, 2, 3, 4, 5],
      [0, 2, 1, 3, 4, 5, 6],
    ])
      assert.deepEqual(unread(grid(order), 'requests'), none('requests'));
    assert.deepEqual(
      readIn(inLines(grid([0, 1, 2, 3, 4, 5, 6])), 'requests'),
      cellsOf('requests').map(textOf),
    );
  });
});
