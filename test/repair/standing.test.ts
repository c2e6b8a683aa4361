import assert from 'node:assert/strict';
import { standingOf } from '../../src/repair/standing.js';

/** The standings of solutions of these ranks. */
const standings = (...ranks: readonly number[]) => {
  const solutions = ranks.map((rank) => ({ rank }));
  return solutions.map((solution) => standingOf(solution, solutions));
};

describe('the standing of a solution', () => {
  it('is only where there is no other', () => assert.deepEqual(standings(1), ['only']));
  it('is oneOf where others have its rank, whichever that is', () => {
    assert.deepEqual(standings(1, 1), ['oneOf', 'oneOf']);
    assert.deepEqual(standings(1, 2, 2), ['likeliest', 'oneOf', 'oneOf']);
  });
  it('is likeliest for rank 1 and lessLikely after it', () =>
    assert.deepEqual(standings(1, 2, 3), ['likeliest', 'lessLikely', 'lessLikely']));
});
