import assert from 'node:assert/strict';
import { assertGrowth, assertInTime, timeOf } from './time.js';

/** Keeps the processor busy for so many milliseconds of its time. */
function busy(milliseconds: number): void {
  const start = process.cpuUsage().user;
  while (process.cpuUsage().user - start < milliseconds * 1000);
}

/** A clock that only the work tried moves: each run takes the next of the times, and then the last again. */
function handClock() {
  let now = 0;
  const takes = (...times: number[]) => {
    let run = 0;
    return () => void (now += times[Math.min(run++, times.length - 1)]!);
  };
  const measure = (work: () => unknown) => {
    const start = now;
    work();
    return Promise.resolve(now - start);
  };
  return { takes, measure };
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
    const { takes, measure } = handClock();
    await assert.rejects(assertInTime(5, takes(10), measure));
    await assertInTime(5, takes(10, 10, 4), measure);
  });
  it('refuses a growth that is always too large, and not what is once', async () => {
    const { takes, measure } = handClock();
    await assert.rejects(assertGrowth({ short: takes(10), long: takes(80), most: 7 }, measure));
    await assertGrowth({ short: takes(10), long: takes(80, 80, 80, 80, 60), most: 7 }, measure);
  });
});
