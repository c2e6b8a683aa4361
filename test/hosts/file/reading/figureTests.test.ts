import assert from 'node:assert/strict';
import { judgeOfTest } from '../../../../src/hosts/file/reading/figureTests.js';

describe('judgeOfTest', () => {
  it('finds no figure below or above an average of decimals that all figures are', () => {
    const areas = [{ top: 1, left: 1, bottom: 3, right: 1 }];
    for (const isBelow of [true, false])
      for (const isEqualToo of [true, false]) {
        const judge = judgeOfTest(areas, { kind: 'average', isBelow, isEqualToo, deviations: 0 });
        assert.equal(
          judge({ row: 1, column: 1, value: 0.1 }, () => 0.1),
          isEqualToo,
        );
      }
  });
});
