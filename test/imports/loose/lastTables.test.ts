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
  it('is left out where the line above it says of what it is, too', () => {
    for (const last of [
      '2022年收到和处理政府信息公开申请情况',
      '（2022年度）',
      '表1：2022年收到和处理政府信息公开申请情况表',
      '（二）2022年政府信息公开申请情况',
      '附：2022年度情况',
      '上年收到和处理政府信息公开申请情况如下：',
      '青山市财政局2022年度依申请公开数据',
    ]) {
      assert.deepEqual(left([last, requests('7'), requests('5')], 2023), ['上年', '5'], last);
      const now = last.replace('2022', '2023').replace('上年', '本年');
      assert.deepEqual(left([last, requests('7'), now, requests('5')], 2023), ['上年', '5'], last);
      assert.deepEqual(left([now, requests('5'), last, requests('7')], 2023), ['5', '上年'], last);
    }
  });
  it('stays where the other goes on with it, and under a sentence', () => {
    const rows = [
      ['', '自然人', '总计'],
      ['一、本年新收政府信息公开申请数量', '5', '5'],
      ['二、上年结转政府信息公开申请数量', '1', '1'],
      ['（一）予以公开', '2', '2'],
      ['（七）总计', '2', '2'],
      ['四、结转下年度继续办理', '4', '4'],
    ];
    const [first, second] = [tableOf(rows.slice(0, 4)), tableOf(rows.slice(4))];
    assert.deepEqual(left(['2022年', first, second], 2023), ['2', '4']);
    assert.deepEqual(left(['2022年收到申请7件，情况如下：', requests('7'), requests('5')], 2023), ['7', '5']);
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
