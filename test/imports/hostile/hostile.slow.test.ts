import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import type { HostileTold } from './child.js';
import { assertInTime } from '../../time.js';
import { hostileInputs } from './inputs.js';

/** What reading may take: milliseconds, and megabytes besides what was there before. */
const MOST_TIME = 2000;
const MOST_MEMORY = 300;

async function readInChild(name: string): Promise<HostileTold> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('child.ts', import.meta.url), [name], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', (told) => resolve(told as HostileTold));
    child.once('exit', (code) => reject(new Error(`${name}: exit ${code}`)));
  });
}

/** The time that a child process needed, once what it told besides is as expected. */
async function timeInChild(name: string, read: () => unknown): Promise<number> {
  const { says, milliseconds, megabytes, requests, ran } = (await read()) as HostileTold;
  assert.match(says, /^(?:[^。]*。)?$/);
  assert.ok(megabytes < MOST_MEMORY, `${megabytes} MB`);
  assert.deepEqual([requests, ran], [0, false]);
  if (process.env['SHOW'] === name || process.env['SHOW'] === 'all')
    console.log(`${name}: ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB, ${says}`);
  return milliseconds;
}

describe('a hostile published report', () => {
  for (const name of Object.keys(hostileInputs))
    it(`is answered in time and memory, and runs nothing: ${name}`, async () => {
      await assertInTime(
        MOST_TIME,
        () => readInChild(name),
        async (read) => timeInChild(name, read),
      );
    }).timeout(60_000);
});
