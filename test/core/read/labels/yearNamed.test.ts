import assert from 'node:assert/strict';
import { yearNamed } from '../../../../src/core/read/labels/yearNamed.js';

describe('the year that a label names', () => {
  const all: readonly (readonly [string, ReturnType<typeof yearNamed>])[] = [
    ['2023年', 2023],
    ['2023年度', 2023],
    ['2023', 2023],
    ['23年', 2023],
    ['２０２３年数据', 2023],
    ['2023年1-12月', 2023],
    ['2023年（本年）', 2023],
    ['二〇二三年', 2023],
    ['二○二三年度', 2023],
    ['本年', 'own'],
    ['（本年度）', 'own'],
    ['本年（2023年）', 'own'],
    ['今年合计', 'own'],
    ['上年', 'other'],
    ['上一年度', 'other'],
    ['上年同期数', 'other'],
    ['去年', 'other'],
    ['本年比上年', 'other'],
    ['2023年较2022年增减', 'other'],
  ];
  it('is said in digits or in words', () => {
    for (const [label, year] of all) assert.equal(yearNamed(label), year, label);
  });
  it('is none where the label says more than a year', () => {
    for (const label of [
      '上年结转3件',
      '上一年项目数量',
      '本年新制作数量',
      '本年增/减',
      '20231',
      '1923',
      '数量',
      '',
    ])
      assert.equal(yearNamed(label), undefined, label);
  });
  it('is not sought in more than twenty characters', () => {
    const long = (length: number) => `2023年（${'注'.repeat(length - 7)}）`;
    assert.equal(yearNamed(long(20)), 2023);
    assert.equal(yearNamed(long(21)), undefined);
  });
});
