import assert from 'node:assert/strict';
import { nextZoom, readView, ZOOMS } from '../../../src/workbench/view/viewPreferences.js';

describe('the size of the sheet', () => {
  it('goes in steps from 50 to 200 per cent and no further', () => {
    assert.deepEqual([ZOOMS[0], ZOOMS.at(-1)], [50, 200]);
    assert.deepEqual([nextZoom(100, true), nextZoom(100, false)], [110, 90]);
    assert.deepEqual([nextZoom(200, true), nextZoom(50, false)], [200, 50]);
  });
});

describe('what the browser kept of the view', () => {
  it('is read, and left out where it is of another kind', () => {
    assert.deepEqual(readView({ zoom: 125, isFolded: true }), { zoom: 125, isFolded: true });
    for (const stored of [null, 7, 'x', [], {}, { zoom: 1e9, isFolded: 'yes' }, { zoom: '125' }])
      assert.deepEqual(readView(stored), { zoom: 100, isFolded: undefined });
  });
});
