import assert from 'node:assert/strict';
import type { Solution, SolutionGroup } from '../../../../src/index.js';
import { shownGroups, valuesOf } from '../../../../src/pane/work/changes/solutions.js';

const groups = (...counts: readonly number[]) =>
  counts.map((count): SolutionGroup => ({ count, solutions: [] }));

describe('the solutions of a part', () => {
  it('are shown up to three at once', () => {
    for (const [count, shown] of [
      [2, 2],
      [3, 3],
      [4, 3],
    ] as const) {
      const all = groups(...Array.from({ length: count }, (_, at) => at + 1));
      assert.deepEqual(shownGroups(all), { shown: all.slice(0, shown), rest: all.slice(shown) });
    }
  });
  it('are written where the sums leave no choice', () => {
    const change = (cell: string, to: number | null) => ({ cell, to });
    const of = (...changes: object[]) => valuesOf({ changes } as unknown as Solution);
    assert.deepEqual(of(change('a', 1), change('b', 0)), { a: 1, b: 0 });
    assert.equal(of(change('a', 1), change('b', null)), undefined);
  });
});
