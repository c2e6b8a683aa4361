import assert from 'node:assert/strict';
import type { Table } from '../../../../src/core/form/edition.js';
import { outline } from '../../../../src/core/form/outline.js';
import { findColumns } from '../../../../src/core/read/placing/findColumns.js';
import { findRows } from '../../../../src/core/read/placing/findRows.js';
import { placeTable } from '../../../../src/core/read/placing/placeTable.js';
import { viewWith, type Rows } from '../sheetOf.js';
import { NOTHING_KNOWN } from '../../../../src/core/read/labels/knownFacts.js';

const band = {
  columns: outline`
    one   第一个数字列
    two   第二个数字列`,
  rows: outline`
    a 头一行的名称是甲
    b 中间行的名称是乙
    c 末一行的名称是丙`,
};
const grid: Table = { code: 'grid', name: '格', paper: 'grid', bands: [{ corner: '角落', ...band }] };
const bands: Table = { code: 'bands', name: '栏', paper: 'bands', bands: [{ title: '第一栏', ...band }] };
const strip: Table = {
  code: 'strip',
  name: '条',
  paper: 'strip',
  bands: [
    {
      rows: outline`
        a 前一块
        b 后一块`,
      columns: outline`
        one 甲数
        two 乙数`,
    },
  ],
};
const [A, B, C] = ['头一行的名称是甲', '中间行的名称是乙', '末一行的名称是丙'];
const HEAD = [null, '第一个数字列', '第二个数字列'];
const rowsOf = (rows: Rows, table = grid) =>
  findRows(viewWith(rows), table, band.rows, NOTHING_KNOWN).lines.map(({ at }) => at);
/** The three rows of numbers from that row on. */
const body = (first: number): Rows => ({
  [first]: [A, 1, 2],
  [first + 1]: [B, 3, 4],
  [first + 2]: [C, 5, 6],
});

describe('finding rows', () => {
  it('seeks a changed label up to three rows from the exact ones', () => {
    const [head, tail] = ['头一行的名字是甲', '末一行的名字是丙'];
    assert.deepEqual(rowsOf({ 5: [head, 1, 2], 8: [B, 3, 4], 11: [tail, 5, 6] }), [5, 8, 11]);
    assert.deepEqual(rowsOf({ 4: [head, 1, 2], 8: [B, 3, 4], 12: [tail, 5, 6] }), [undefined, 8, undefined]);
  });
  it('takes a row without a label for the missing one where it has two numbers, in bands one', () => {
    const withGap = (...numbers: readonly number[]): Rows => ({
      1: [A, 1, 2],
      2: [null, ...numbers],
      3: [C, 5, 6],
    });
    assert.deepEqual(rowsOf(withGap(3, 4)), [1, 2, 3]);
    assert.deepEqual(rowsOf(withGap(3)), [1, undefined, 3]);
    assert.deepEqual(rowsOf(withGap(3), bands), [1, 2, 3]);
    assert.deepEqual(rowsOf({ 1: [A, 1, 2], 2: [null, '备注'], 3: [C, 5, 6] }, bands), [1, undefined, 3]);
  });
});

describe('finding columns', () => {
  it('takes the label of another edition for a line of the same code only', () => {
    const find = (code: string) =>
      findColumns(
        viewWith({ 1: [null, '第一个数字项', '第二个数字列'], ...body(2) }),
        grid,
        band.columns,
        { top: 1, bottom: 1, rows: [2, 3, 4] },
        { others: new Map([['第一个数字项', new Set([code])]]), year: null },
      ).lines.map(({ at }) => at);
    assert.deepEqual(find('one'), [2, 3]);
    assert.deepEqual(find('third'), [undefined, 3]);
  });
  it('takes no column of numbers of rows, of remarks or of shares for one that is missing', () => {
    const area = { top: 1, bottom: 1, rows: [2, 3, 4] };
    const find = (...heads: readonly string[]) =>
      findColumns(
        viewWith({ 1: heads, 2: [1, 7], 3: [2, 7], 4: [3, 7] }),
        grid,
        band.columns,
        area,
        NOTHING_KNOWN,
      ).lines.map(({ at }) => at);
    for (const head of ['序号', '备注', '占比'])
      assert.deepEqual(find(head, '第二个数字列'), [undefined, 2], head);
    assert.deepEqual(find('第一', '第二个数字列'), [1, 2]);
    assert.deepEqual(find('第一个数字列', '备注'), [1, undefined]);
  });
  it('takes a column below such a head and its label for its own', () => {
    const rows: Rows = {
      1: ['其中', '占比'],
      2: ['第一个数字列', '第二个数字列'],
      3: [1, 2],
      4: [3, 4],
    };
    const { lines } = findColumns(
      viewWith(rows),
      grid,
      band.columns,
      { top: 1, bottom: 2, rows: [3, 4] },
      NOTHING_KNOWN,
    );
    assert.deepEqual(
      lines.map(({ at }) => at),
      [1, 2],
    );
  });
  it('takes one for a column of numbers where they stand in half of the rows', () => {
    const extras = (...between: readonly (number | null)[]) => {
      const rows: Record<number, readonly (string | number | null)[]> = {
        1: ['第一个数字列', null, '第二个数字列'],
      };
      between.forEach((number, at) => {
        rows[at + 2] = [1, number, 2];
      });
      const area = { top: 1, bottom: 1, rows: between.map((_, at) => at + 2) };
      return findColumns(viewWith(rows), grid, band.columns, area, NOTHING_KNOWN).extras.length;
    };
    assert.equal(extras(7, 7, null, null), 1);
    assert.equal(extras(7, null, null, null), 0);
    assert.equal(extras(7, 7, null, null, null), 0);
  });
});

describe('placing a grid', () => {
  const columnsAt = (head: number) =>
    placeTable(viewWith({ [head]: HEAD, ...body(12) }), grid, NOTHING_KNOWN);

  it('seeks its header in the eight rows above its numbers', () => {
    assert.deepEqual(
      columnsAt(4).columns.map(({ match }) => match?.found.row),
      [4, 4],
    );
    assert.equal(columnsAt(4).headings[0]?.area.top, 3);
    assert.deepEqual(
      columnsAt(3).columns.map(({ match }) => match),
      [undefined, undefined],
    );
    assert.equal(columnsAt(3).headings[0]?.area.top, 10);
  });
});

describe('placing bands', () => {
  const matches = (head: number) =>
    placeTable(viewWith({ [head]: HEAD, ...body(12) }), bands, NOTHING_KNOWN).columns.map(
      ({ match }) => match?.found.row,
    );

  it('seeks the header of each in the four rows above its numbers', () => {
    assert.deepEqual(matches(8), [8, 8]);
    assert.deepEqual(matches(7), [undefined, undefined]);
  });
  it('seeks the header of each below the rows of the one before', () => {
    const two: Table = {
      ...bands,
      bands: [
        { columns: band.columns, rows: outline`a 头一行的名称是甲` },
        { columns: band.columns, rows: outline`b 中间行的名称是乙` },
      ],
    };
    const rows = {
      1: HEAD,
      2: [A, 1, 2],
      3: [null, '第一个数字列', null, '第二个数字列'],
      4: [B, 3, null, 4],
    };
    const { places, columns: found } = placeTable(viewWith(rows), two, NOTHING_KNOWN);
    assert.deepEqual(
      places.map(({ columns }) => columns),
      [
        [2, 3],
        [2, 4],
      ],
    );
    assert.deepEqual(
      found.map(({ match }) => match?.found.row),
      [1, 1, 3, 3],
    );
  });
});

describe('placing a strip', () => {
  const LABELS = ['甲数', '乙数', '甲数', '乙数'];
  const placed = (labels: number, numbers: number, below: Rows = {}) =>
    placeTable(
      viewWith({ 1: ['前一块', null, '后一块'], [labels]: LABELS, [numbers]: [1, 2, 3, 4], ...below }),
      strip,
      NOTHING_KNOWN,
    );

  const columnsIn = (rows: Rows) =>
    placeTable(viewWith(rows), strip, NOTHING_KNOWN).places.map(({ columns }) => columns);
  const none = [undefined, undefined];

  it('seeks its labels in eight rows from its first one on', () => {
    assert.deepEqual(placed(8, 9).places[0]?.rows, [9]);
    assert.equal(placed(8, 9).columns[0]?.match?.found.row, 8);
    assert.equal(placed(9, 10).columns[0]?.match, undefined);
  });
  it('seeks its numbers in the six rows below its labels', () => {
    assert.deepEqual(placed(2, 8).places[0]?.rows, [8]);
    assert.deepEqual(placed(2, 9).places[0]?.rows, [3]);
  });
  it('is nowhere where no label of a block stands', () =>
    assert.deepEqual(columnsIn({ 1: LABELS, 2: [1, 2, 3, 4] }), [none, none]));
  it('takes no row with a single number for its own', () =>
    assert.deepEqual(placed(2, 5, { 3: [7], 4: ['注'] }).places[0]?.rows, [5]));
  it('has only the blocks whose labels it has, where it is no wider', () => {
    assert.deepEqual(columnsIn({ 1: ['后一块'], 2: ['甲数', '乙数'], 3: [1, 2] }), [none, [1, 2]]);
    assert.deepEqual(columnsIn({ 1: ['前一块'], 2: ['甲数', '乙数'], 3: [1, 2] }), [[1, 2], none]);
    assert.deepEqual(columnsIn({ 1: ['前一块', null, '后块'], 2: LABELS, 3: [1, 2, 3, 4] }), [
      [1, 2],
      [3, 4],
    ]);
  });
  it('has its blocks in the order of their labels, where each stands over its first column', () => {
    const order = (...labels: readonly (string | null)[]) =>
      columnsIn({ 1: labels, 2: [null, ...LABELS], 3: [null, 1, 2, 3, 4] });
    const [own, turned] = [
      [
        [2, 3],
        [4, 5],
      ],
      [
        [4, 5],
        [2, 3],
      ],
    ];
    assert.deepEqual(order(null, '后一块', null, '前一块'), turned);
    assert.deepEqual(order(null, '前一块', null, '后一块'), own);
    assert.deepEqual(order('后一块', '前一块'), turned);
    assert.deepEqual(order('前一块', '后一块'), own);
  });
  it('ends its header above its numbers, so that the next strip is another one', () =>
    assert.deepEqual(
      columnsIn({
        1: ['前一块'],
        2: ['甲数', '乙数'],
        3: [1, 2],
        5: ['后一块'],
        6: ['甲数', '乙数'],
        7: [3, 4],
      }),
      [[1, 2], none],
    ));
  it('has its numbers below those of its columns, within six rows and half as many', () => {
    const wide: Table = {
      ...strip,
      bands: [
        {
          rows: outline`a 前一块`,
          columns: outline`
        one 甲数
        two 乙数
        three 丙数
        four 丁数
        five 戊数`,
        },
      ],
    };
    const rowIn = (at: number, figures: number, numbering = 3) =>
      placeTable(
        viewWith({
          1: ['前一块'],
          2: ['甲数', '乙数', '丙数', '丁数', '戊数'],
          [numbering]: [1, 2, 3, 4, 5],
          [at]: Array.from({ length: figures }, () => 7),
        }),
        wide,
        NOTHING_KNOWN,
      ).places[0]?.rows;
    assert.deepEqual(rowIn(8, 5), [8]);
    assert.deepEqual(rowIn(9, 5), [3]);
    assert.deepEqual(rowIn(11, 5, 4), [4]);
    assert.deepEqual(rowIn(4, 3), [4]);
    assert.deepEqual(rowIn(4, 2), [3]);
  });
});
