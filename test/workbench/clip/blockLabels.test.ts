import assert from 'node:assert/strict';
import { measureLabels } from '../../../src/workbench/clip/blockLabels.js';
import type { Labels } from '../../../src/workbench/clip/labelsOn.js';

const labels: Labels = {
  all: new Set(['机关名称', '年度']),
  rows: new Map(),
  columns: new Map(),
  isOver: () => undefined,
};

describe('the labels of a block', () => {
  it('are a column of which more than half are labels of the sheet, or some and no other is a figure', () => {
    const block = (...first: readonly string[]) => first.map((text) => [text, '甲']);
    assert.equal(measureLabels(block('机关名称', '年度', '别的'), labels, 1).sides, 1);
    assert.equal(measureLabels(block('机关名称', '年度', '1', '2'), labels, 1).sides, 0);
    assert.equal(measureLabels(block('机关名称', '别的', '其他', '某'), labels, 1).sides, 1);
  });
  it('are no texts but those, whatever they look like', () => {
    for (const text of ['零', 'O', '一、', '本年'])
      assert.equal(measureLabels([[text, '1']], labels, 1).sides, 0);
  });
  it('include blank columns only as far as the numbers lack room', () => {
    const block = [['年度', '', '1', '2']];
    assert.equal(measureLabels(block, labels, 3).sides, 1);
    assert.equal(measureLabels(block, labels, 2).sides, 2);
  });
  it('are no heads over blanks', () => {
    const heads: Labels = { ...labels, columns: new Map([['年度', 2]]) };
    const block = [
      ['', '年度', '总计'],
      ['机关名称', '', '5'],
    ];
    assert.equal(measureLabels(block, heads, 2).sides, 1);
    assert.equal(
      measureLabels(
        [
          ['', '机关名称', '总计'],
          ['机关名称', '', '5'],
        ],
        heads,
        2,
      ).sides,
      2,
    );
  });
  it('are no labels where nothing else would be left', () => {
    assert.deepEqual(measureLabels([['标题']], labels, 6), { sides: 0, heads: 0 });
  });
});
