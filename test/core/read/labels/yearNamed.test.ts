import assert from 'node:assert/strict';
import { tablesOf } from '../../../../src/core/form/edition.js';
import { labelsOf } from '../../../../src/core/form/labels.js';
import { yearNamed } from '../../../../src/core/read/labels/yearNamed.js';
import { editions } from '../../../../src/index.js';

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
  it('is another for a change and for a share', () => {
    for (const label of [
      '比上年增减',
      '较上年增减（%）',
      '比去年同期增加',
      '与上年相比',
      '同去年比较',
      '同比',
      '同比增长',
      '环比',
      '增减',
      '增/减',
      '增减数',
      '增长率',
      '增幅（%）',
      '变化情况',
      '占比',
      '比例',
    ])
      assert.equal(yearNamed(label), 'other', label);
  });
  it('is named by no label of a table', () => {
    for (const edition of editions)
      for (const table of tablesOf(edition))
        for (const label of labelsOf(table)) assert.equal(yearNamed(label), undefined, label);
  });
  it('is not sought in more than twenty characters', () => {
    const long = (length: number) => `2023年（${'注'.repeat(length - 7)}）`;
    assert.equal(yearNamed(long(20)), 2023);
    assert.equal(yearNamed(long(21)), undefined);
  });
});
