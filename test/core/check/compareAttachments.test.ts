import assert from 'node:assert/strict';
import { compareReports } from '../../../src/core/check/compareReports.js';
import { rightReport } from '../../../src/core/check/example.js';
import type { Attachment } from '../../../src/core/report/attachment.js';
import { editionNamed } from '../../../src/index.js';
import { tellDifferences } from '../../../src/telling/tellDifferences.js';

const one: Attachment = {
  chapter: 'overview',
  title: '分类统计',
  rows: [
    ['渠道', '条数'],
    ['网站', '12'],
  ],
};
const other: Attachment = { ...one, title: '依申请' };

function told(a: readonly Attachment[], b: readonly Attachment[]): readonly string[] {
  const [first, second] = [a, b].map((attachments) => ({
    ...rightReport(editionNamed('2021')),
    attachments,
  }));
  return first && second ? tellDifferences(compareReports(first, second), new Map()) : [];
}

describe('the attachments of two reports', () => {
  it('are the same but for width, spaces and quotes', () => {
    const wide = {
      ...one,
      rows: [
        ['“渠 道”', '条数'],
        ['网站', '１２'],
      ],
    };
    assert.deepEqual(told([one], [wide]), []);
    assert.deepEqual(told([one, other], [other, one]), []);
  });
  it('differ in cells, which are told with row and column', () =>
    assert.deepEqual(
      told(
        [one],
        [
          {
            ...one,
            rows: [
              ['渠道', '件数'],
              ['网站', '21'],
            ],
          },
        ],
      ),
      ['附件1“分类统计”：第 1 行第 2 列第一份“条数”，第二份“件数”；第 2 行第 2 列第一份“12”，第二份“21”'],
    ));
  it('differ in size or name, or one has it alone', () => {
    assert.deepEqual(told([one], [{ ...one, rows: [...one.rows, ['公众号', '3']] }]), [
      '附件1“分类统计”：两份的名称或行数、列数不同',
    ]);
    assert.deepEqual(told([one], [other]), ['附件1“分类统计”：两份的名称或行数、列数不同']);
    assert.deepEqual(told([other, one], [one]), ['附件1“依申请”只在第一份里有']);
    assert.deepEqual(told([], [{ ...one, title: '' }]), ['附件1只在第二份里有']);
  });
  it('of other chapters are none of each other, and none that only one has is compared', () => {
    const [first, second] = told([one], [{ ...one, chapter: 'problems', title: '改进' }]);
    assert.equal(first, '附件1“分类统计”只在第一份里有');
    assert.equal(second, '附件1“改进”只在第二份里有');
  });
  it('differ in size where one has a row less or a column more', () => {
    const wider = { ...one, rows: one.rows.map((row) => [...row, '备注']) };
    const shorter = { ...one, rows: one.rows.slice(0, 1) };
    for (const changed of [wider, shorter])
      for (const [a, b] of [
        [one, changed],
        [changed, one],
      ] as const)
        assert.deepEqual(told([a], [b]), ['附件1“分类统计”：两份的名称或行数、列数不同']);
  });
  it('of many other cells are told by their number', () => {
    const rows = Array.from({ length: 9 }, () => ['甲', '乙']);
    const [line = ''] = told([{ ...one, rows }], [{ ...one, rows: rows.map(() => ['甲', '丙']) }]);
    assert.match(line, /^附件1“分类统计”：第 1 行.*等 9 格$/);
  });
});
