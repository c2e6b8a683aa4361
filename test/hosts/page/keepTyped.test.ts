import assert from 'node:assert/strict';
import type { LookName, Placed } from '../../../src/core/draw/layout.js';
import { keepTyped } from '../../../src/hosts/page/keepTyped.js';

const cell = (look: LookName): Placed => ({
  row: 1,
  column: 1,
  rowSpan: 1,
  columnSpan: 1,
  look,
  value: null,
});

describe('what is typed in a field', () => {
  for (const [text, value] of [
    ['2023', 2023],
    ['-5', -5],
    ['0.5', 0.5],
    [' 7 ', 7],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456', '1234567890123456'],
    ['402.20', '402.20'],
    ['010', '010'],
    ['0.1234567890123456', '0.1234567890123456'],
    ['1e3', '1e3'],
    ['12万元', '12万元'],
    ['+5', '+5'],
    ['１２', '１２'],
    [' 甲 ', '甲'],
    ['  ', null],
  ] as const)
    it(`is kept: ${JSON.stringify(text)} as ${JSON.stringify(value)}`, () =>
      assert.equal(keepTyped(text, cell('money')), value));
});

describe('what is typed in a cell of text', () => {
  for (const text of ['050000', '750001', '1e3', '12'])
    it(`stays text: ${text}`, () =>
      assert.equal(keepTyped(` ${text} `, { ...cell('field'), numberFormat: '@' }), text));
});

describe('what is typed in a number cell', () => {
  for (const [text, value] of [
    ['１，２３４', 1234],
    ['5①', '5①'],
    ['1\t234', '1\t234'],
    ['12件', '12件'],
  ] as const)
    it(`is kept: ${JSON.stringify(text)} as ${JSON.stringify(value)}`, () =>
      assert.equal(keepTyped(text, cell('number')), value));
});

describe('what is typed in prose', () => {
  for (const look of ['heading', 'paragraph', 'note', 'noteKey'] as const)
    it(`is kept with its spaces in a ${look}`, () =>
      assert.deepEqual([keepTyped(' 12 ', cell(look)), keepTyped('12', cell(look))], [' 12 ', '12']));
  it('is kept with its spaces where there is no cell yet', () =>
    assert.equal(keepTyped(' 12 ', undefined), ' 12 '));
});
