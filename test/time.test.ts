import assert from 'node:assert/strict';
import { assertGrowth, assertInTime, timeOf } from './time.js';

/**
 * Keeps the processor busy for so many milliseconds of its time and of the clock's: other threads of the
 * process add to the first.
 */
function busy(milliseconds: number): void {
  const [used, start] = [process.cpuUsage().user, performance.now()];
  const isOver = () =>
    process.cpuUsage().user - used >= milliseconds * 1000 && performance.now() - start >= milliseconds;
  while (!isOver());
}

describe('the measure of time', () => {
  it('counts what is done before and after a wait', async () => {
    assert.ok((await timeOf(() => busy(10))) > 1);
    const after = async () => {
      await Promise.resolve();
      busy(10);
    };
    assert.ok((await timeOf(after)) > 1);
  });
  it('refuses work that is always too long, and not what is once', async () => {
    await assert.rejects(assertInTime(5, () => busy(10)));
    let times = 0;
    await assertInTime(5_000, () => busy(10));
    await assertInTime(20, () => busy((times += 1) === 1 ? 40 : 1));
  });
  it('refuses a growth that is always too large, and not what is once', async () => {
    await assert.rejects(assertGrowth({ short: () => busy(5), long: () => busy(40), most: 4 }));
    let times = 0;
    await assertGrowth({ short: () => busy(10), long: () => busy((times += 1) < 5 ? 80 : 10), most: 7 });
  });
});
