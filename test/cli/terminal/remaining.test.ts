import assert from 'node:assert/strict';
import { tellRemaining } from '../../../src/cli/terminal/remaining.js';

describe('the time that is left', () => {
  for (const [done, total, milliseconds, told] of [
    [4, 100, 4_000, ''],
    [5, 100, 5_000, '，约剩 2 分钟'],
    [60, 100, 60_000, '，约剩 40 秒'],
    [41, 100, 41_000, '，约剩 59 秒'],
    [40, 100, 40_000, '，约剩 1 分钟'],
    [100, 100, 100_000, ''],
  ] as const)
    it(`is “${told}” after ${done} of ${total} files in ${milliseconds} ms`, () =>
      assert.equal(tellRemaining(done, total, milliseconds), told));
});
