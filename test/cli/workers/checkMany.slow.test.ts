import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileResult } from '../../../src/cli/workers/checkFile.js';
import { checkMany } from '../../../src/cli/workers/checkMany.js';
import { assertGrowth } from '../../time.js';

/** Workers that answer with the outcome of `answer(file, waiting)`; `waiting` counts the jobs they hold. */
const workerThat = (answer: string) => `
import { parentPort } from 'node:worker_threads';
const answer = ${answer};
const jobs = [];
parentPort.on('message', (job) => {
  jobs.push(job);
  setImmediate(() => {
    const file = answer(jobs[0].file, jobs.length);
    parentPort.postMessage({ at: jobs.shift().at, result: { file, problem: { code: 'notReport', facts: {} } } });
  });
});
`;

describe('many files', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What is told of the files, in the order in which it is told: the code of the problem and the answer. */
  const check = async (answer: string, files: readonly string[], timeLimit?: number) => {
    const script = join(folder, 'worker.mjs');
    writeFileSync(script, workerThat(answer));
    const told: string[] = [];
    const tell = (result: FileResult) =>
      told.push(`${'problem' in result ? result.problem.code : ''} ${result.file}`);
    await checkMany({ script, timeLimit }, files, tell);
    return told;
  };
  const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}.xlsx`);

  it('are told in their order, each once', async () => {
    const files = names(50);
    assert.deepEqual(
      await check('(file) => file', files),
      files.map((file) => `notReport ${file}`),
    );
  });
  it('are given to a worker two at a time: one to work on, one to go on with', async () => {
    const told = await check('(_, waiting) => String(waiting)', names(4 * availableParallelism()));
    assert.deepEqual([...new Set(told)].sort().at(-1), 'notReport 2');
  });
  /** Holds so many megabytes of numbers in the heap while it answers. */
  const holding = `(file) => {
    const held = Array.from({ length: Number(file) }, () => new Array(131_072).fill(0.5));
    return String(held.length);
  }`;
  it('may take 200 MB each; one that takes 320 MB is told as too large, and the others are checked', async () => {
    assert.deepEqual(await check(holding, ['200', '1']), ['notReport 200', 'notReport 1']);
    assert.deepEqual(await check(holding, ['1', '320', '2', '3']), [
      'notReport 1',
      'outOfMemory 320',
      'notReport 2',
      'notReport 3',
    ]);
  });
  /** Code that never ends, or that ends its thread, and how that is told. */
  const failures: Readonly<Record<string, readonly [code: string, told: string]>> = {
    'runs in a circle': ['for (;;);', 'tooSlow'],
    'runs in a circle inside a library': [`/^(a+)+$/.test('a'.repeat(60) + 'b');`, 'tooSlow'],
    'waits for what never comes': [
      'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);',
      'tooSlow',
    ],
    'ends the thread': ['process.exit(0);', 'unexpected'],
    'throws outside of any check': [`throw new Error('a'.repeat(1000));`, 'unexpected'],
    'answers with what cannot be sent': ['return () => 0;', 'unexpected'],
  };
  for (const [title, [code, told]] of Object.entries(failures))
    it(`are all checked but the one that ${title}`, async () => {
      const answer = `(file) => {
        if (file.startsWith('bad')) { ${code} }
        return file;
      }`;
      assert.deepEqual(await check(answer, ['1', 'bad', '2', '3', '4', 'bad too', '5'], 3_000), [
        'notReport 1',
        `${told} bad`,
        'notReport 2',
        'notReport 3',
        'notReport 4',
        `${told} bad too`,
        'notReport 5',
      ]);
    });
  it('cost in proportion to their number, not more', async () => {
    const checked = (count: number) => async () =>
      assert.equal((await check('(file) => file', names(count))).length, count);
    await assertGrowth({ short: checked(4_000), long: checked(40_000), most: 10 });
  });
  it('that a worker cannot even begin on are told each', async () => {
    const script = join(folder, 'none.mjs');
    const told: FileResult[] = [];
    await checkMany({ script }, ['1', '2', '3'], (result) => told.push(result));
    assert.deepEqual(
      told.map((result) => [result.file, 'problem' in result && result.problem.code]),
      [
        ['1', 'unexpected'],
        ['2', 'unexpected'],
        ['3', 'unexpected'],
      ],
    );
  });
  it('have the time limit each, however long all of them take', async () => {
    const slow = `(file) => { const end = performance.now() + 600; while (performance.now() < end); return file; }`;
    const files = names(8 * availableParallelism());
    assert.deepEqual(
      await check(slow, files, 3_000),
      files.map((file) => `notReport ${file}`),
    );
  });
});
