import assert from 'node:assert/strict';
import { fuzz, type FuzzResult } from '../../tools/fuzz/fuzz.js';

const MUTANTS = 500;

describe('500 workbooks with small changes', function () {
  this.timeout(300_000);
  let result: FuzzResult;
  before(async () => {
    result = await fuzz(1, MUTANTS);
  });

  it('each end in a small heap with an exit code and one sentence, and nothing is read in silence that SheetJS reads otherwise', () =>
    assert.deepEqual(result.faults, []));
  it('are read, found wrong and refused', () => {
    const ends = [...result.counts.keys()].map((key) => key.charAt(0));
    assert.deepEqual([...new Set(ends)], ['0', '1', '2']);
    const all = [...result.counts.values()].reduce((sum, count) => sum + count, 0);
    assert.equal(all, MUTANTS);
  });
  it('take less than 2 s each', () => assert.ok(result.slowest < 2_000, `${result.slowest} ms`));
});
