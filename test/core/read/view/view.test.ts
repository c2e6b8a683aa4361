import assert from 'node:assert/strict';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { sheetOf, viewWith } from '../sheetOf.js';

const keys = (...values: readonly (string | number)[]) => viewWith({ 1: values }).keys.map(({ key }) => key);

describe('the labels on a sheet', () => {
  it('are texts of at most 120 characters', () => {
    assert.equal(keys('甲'.repeat(120)).length, 1);
    assert.equal(keys('甲'.repeat(121)).length, 0);
  });
  it('are no figures and no dashes', () =>
    assert.deepEqual(
      keys('12', '1,234.5', '—', '-', '/', '+3', 4, ' ', '5①', '½', '1.', '3件', '1.甲', 'A'),
      ['3件', '1.甲', 'A'],
    ));
  it('know their place', () =>
    assert.deepEqual(viewOf(sheetOf({ 3: [null, '甲 乙'] })).keys, [
      { text: '甲 乙', key: '甲乙', row: 3, column: 2 },
    ]));
});
