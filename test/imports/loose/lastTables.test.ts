import assert from 'node:assert/strict';
import { withoutLastTables } from '../../../src/imports/loose/lastTables.js';
import { pageLine, type PagePiece } from '../../../src/imports/pieces/pieces.js';
import { tableOf } from '../../../src/imports/pieces/tableOf.js';
import { editions } from '../../../src/index.js';

const requests = (figure: string) =>
  tableOf([
    ['', '自然人', '总计'],
    ['一、本年新收政府信息公开申请数量', figure, figure],
  ]);
const disputes = (figure: string) =>
  tableOf([
    ['结果维持', '结果纠正'],
    [figure, figure],
  ]);
/** The figures of the tables that are left, by texts for lines and tables. */
const left = (pieces: readonly (string | PagePiece)[], year?: number) =>
  withoutLastTables(
    pieces.map((piece) => (typeof piece === 'string' ? pageLine(piece) : piece)),
    editions,
    year,
  ).flatMap((piece) => (piece.kind === 'table' ? [piece.cells.at(-1)?.value ?? '上年'] : []));

describe('a table of the year before beside that of the year', () => {
  it('is left out, whichever stands first', () => {
    for (const [last, now] of [
      ['2022年度情况', '2023年度情况'],
      ['上年度：', '本年度：'],
      ['2022年', '2023年'],
      ['2022年度情况', '本年情况'],
    ] as const) {
      assert.deepEqual(left([last, requests('7'), now, requests('5')], 2023), ['上年', '5'], last);
      assert.deepEqual(left([now, requests('5'), last, requests('7')], 2023), ['5', '上年'], last);
    }
    assert.deepEqual(left(['2022年', requests('7'), '2023年', requests('5')]), ['上年', '5']);
    const three = ['2021年', requests('6'), '2022年', requests('7'), '2023年', requests('5')];
    assert.deepEqual(left(three, 2023), ['上年', '上年', '5']);
  });
  it('is left out where only its own year is said, and a unit stands below it', () => {
    assert.deepEqual(left([requests('5'), '2022年情况', '单位：件', requests('7')], 2023), ['5', '上年']);
    assert.deepEqual(left(['上年度', disputes('7'), '表四', disputes('5')], 2023), ['上年', '5']);
  });
  it('stays where it is the only one, or nothing says which is of the year', () => {
    assert.deepEqual(left(['2022年度情况', requests('7'), '本年度情况', disputes('5')], 2023), ['7', '5']);
    assert.deepEqual(left(['2022年', requests('7'), '另表', requests('5')]), ['7', '5']);
    assert.deepEqual(left(['2022年', requests('7'), '2021年', requests('5')], 2023), ['7', '5']);
    assert.deepEqual(left(['2023年', requests('7'), '2024年', requests('5')], 2023), ['7', '5']);
    assert.deepEqual(left(['上年工作情况较好，以下为数据。', requests('7'), requests('5')], 2023), [
      '7',
      '5',
    ]);
  });
});
