import assert from 'node:assert/strict';
import { markWide } from '../../../../src/hosts/file/reading/wideFigures.js';

describe('figures that are wider than their columns', () => {
  it('are told with a few looks at each merge, however many they are', () => {
    let looks = 0;
    const merges = Array.from({ length: 1000 }, (_, at) => ({
      get top() {
        looks += 1;
        return 10_000 + at;
      },
      ...{ left: 1, bottom: 10_000 + at, right: 4 },
    }));
    const cells = Array.from({ length: 9000 }, (_, at) => ({ row: at + 1, column: 1, value: 123456 }));
    const marked = markWide(cells, () => ({ width: 1, isWrapped: false }), merges);
    assert.ok(marked.every(({ isInvisible }) => isInvisible));
    assert.ok(looks <= 2 * merges.length, String(looks));
    const texts = cells.map((cell) => ({ ...cell, value: '123456' }));
    markWide(texts, () => ({ width: 1, isWrapped: false }), merges);
    assert.ok(looks <= 5000 * merges.length, String(looks));
  });
});
