import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openShell } from './openShell.js';

const script = fileURLToPath(new URL('echoWorker.mjs', import.meta.url));

/** Enough files to be told of twice on the way. */
const FILES = Array.from({ length: 201 }, (_, at) => `none/${at}.xlsx`);

const told = (err: string) => [...err.matchAll(/(.?)已检查 (\d+)\/201/g)].map(([, , count]) => Number(count));

describe('the progress of many files', () => {
  const plain = openShell({ script });
  const terminal = openShell({ script, isTerminal: true });

  it('is told every hundred files, at the end, and not before #slow', async () => {
    const { err } = await plain.call('check', ...FILES);
    assert.deepEqual(told(err), [100, 200, 201]);
    assert.match(err, /已检查 201\/201\n共 201 个文件：没有错误 0 个，有错误 0 个，无法检查 201 个。\n$/);
  });
  it('is written over itself on a terminal, file by file #slow', async () => {
    const { err } = await terminal.call('check', ...FILES);
    assert.deepEqual(
      told(err),
      FILES.map((_, at) => at + 1),
    );
    assert.equal(err.split('\r').length, FILES.length + 1);
  });
  it('is not told of a single file', async () => {
    writeFileSync(plain.at('a.json'), '{}');
    assert.doesNotMatch((await plain.call('check', plain.at('a.json'))).err, /已检查/);
  });
});
