import assert from 'node:assert/strict';
import {
  hasColumnNumbers,
  numbersLabels,
  saysColumnNumbers,
} from '../../../../src/core/read/placing/columnNumbers.js';
import { sheetOf } from '../sheetOf.js';

const cellsOf = (...values: readonly (string | number | null)[]) => sheetOf({ 1: values }).cells;

describe('a row that numbers the columns', () => {
  it('has five numbers that follow one another, and no fewer', () => {
    assert.equal(hasColumnNumbers(cellsOf(1, 2, 3, 4, 5)), true);
    assert.equal(hasColumnNumbers(cellsOf(1, 2, 3, 4)), false);
    assert.equal(hasColumnNumbers(cellsOf(1, 2, 3, 4, 6)), false);
  });
  it('begins with any number, and again for each block', () => {
    assert.equal(hasColumnNumbers(cellsOf(0, 1, 2, 3, 4)), true);
    assert.equal(hasColumnNumbers(cellsOf(2, 3, 4, 5, 6, 2, 3, 4, 5, 6)), true);
    assert.equal(hasColumnNumbers(cellsOf(1, 2, 3, 4, 1, 2, 3, 4)), false);
  });
  it('has its numbers as text too, and how they are worked out', () =>
    assert.equal(hasColumnNumbers(cellsOf('甲', '01', '2', '３', '4', '5=1+2+3+4')), true));
  it('has no two that are alike, as zeros are, and no blank or dash among them', () => {
    assert.equal(hasColumnNumbers(cellsOf(0, 0, 0, 0, 0, 0)), false);
    assert.equal(hasColumnNumbers(cellsOf(1, 2, 3, 4, '—')), false);
  });
  it('is shorter where its first number, 1, stands among the labels', () => {
    const labels = new Set([1]);
    assert.equal(hasColumnNumbers(cellsOf(1, 2), labels), true);
    assert.equal(hasColumnNumbers(cellsOf(2, 3), labels), false);
    assert.equal(hasColumnNumbers(cellsOf(null, 1, 2), labels), false);
    assert.equal(hasColumnNumbers(cellsOf(1, '规章', 2), labels), false);
    assert.equal(hasColumnNumbers(cellsOf(1), labels), false);
  });
  it('has three where the first stands among the labels and nothing else beside them, even if no row is over', () => {
    const labels = new Set([1]);
    assert.equal(numbersLabels(cellsOf(1, 2, 3), labels), true);
    assert.equal(numbersLabels(cellsOf(1, 2), labels), false);
    assert.equal(numbersLabels(cellsOf(1, 2, 4), labels), false);
    assert.equal(numbersLabels(cellsOf(null, 1, 2, 3), labels), false);
    assert.equal(numbersLabels(cellsOf(1, '规章', 2, 3), labels), false);
  });
  it('says so by its label, with a single number', () => {
    for (const label of ['栏次', '栏 次', '序号', '列号', '甲'])
      assert.equal(saysColumnNumbers(cellsOf(label, 4)), true, label);
    assert.equal(saysColumnNumbers(cellsOf('甲', '乙', 1, 2, 3)), true);
    assert.equal(saysColumnNumbers(cellsOf('栏次', 4, 9)), false);
    assert.equal(saysColumnNumbers(cellsOf('栏次')), false);
    assert.equal(saysColumnNumbers(cellsOf('规章', 4)), false);
    assert.equal(saysColumnNumbers(cellsOf(4, 5)), false);
  });
  it('says so by numbers that are no figures, five of them and nothing else', () => {
    for (const cells of [
      cellsOf('①', '②', '③', '④', '⑤'),
      cellsOf('（1）', '（2）', '（3）', '（4）', '（5）'),
      cellsOf('a', 'b', 'c', 'd', 'e'),
      cellsOf('栏1', '栏2', '栏3', '栏4', '栏5'),
      cellsOf(1, 2, 3, 4, '5=1+2+3+4'),
    ])
      assert.equal(saysColumnNumbers(cells), true);
    assert.equal(saysColumnNumbers(cellsOf('①', '②', '③', '④')), false);
    assert.equal(saysColumnNumbers(cellsOf('①', '②', '③', '④', '⑥')), false);
    assert.equal(saysColumnNumbers(cellsOf('规章', '①', '②', '③', '④', '⑤')), false);
    assert.equal(saysColumnNumbers(cellsOf('1', '2', '3', '4', '5')), false);
    assert.equal(saysColumnNumbers(cellsOf('1', '２', '3 ', '4', '5')), false);
  });
});
