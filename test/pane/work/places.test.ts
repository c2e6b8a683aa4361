import assert from 'node:assert/strict';
import { firstCell, placesOf } from '../../../src/pane/work/places.js';

describe('the places of a finding', () => {
  const apart = (count: number) => Array.from({ length: count }, (_, at) => `表三!D${2 * at + 1}`);

  it('are ranges without their sheet', () => {
    assert.deepEqual(placesOf(["'2023''申请'!D7", "'2023''申请'!E7", "'2023''申请'!J9"]), {
      shown: ['D7:E7', 'J9'],
      hasMore: false,
    });
  });
  it('are shown up to four', () => {
    assert.deepEqual(placesOf(apart(4)), { shown: ['D1', 'D3', 'D5', 'D7'], hasMore: false });
    assert.deepEqual(placesOf(apart(5)), { shown: ['D1', 'D3', 'D5', 'D7'], hasMore: true });
  });
  it('begin with a cell to go to', () => assert.deepEqual(['D7:J7', 'D9'].map(firstCell), ['D7', 'D9']));
});
