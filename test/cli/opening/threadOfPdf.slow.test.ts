import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesInThread } from '../../../src/cli/threads/pagesInThread.js';
import { Problem } from '../../../src/index.js';
import { openShell } from '../openShell.js';
import { pdfForm, pdfOfStream } from '../../imports/hostile/pdfOfStream.js';
import { deflateSync } from 'node:zlib';

const SCRIPT = fileURLToPath(new URL('../sourceWorker.mjs', import.meta.url));
const LINE = '0 0 m 9 9 l S ';

describe('a single PDF', () => {
  const { folder, call } = openShell();
  const put = (content: string, others: readonly string[] = []) => {
    const file = join(folder(), 'a.pdf');
    writeFileSync(file, pdfOfStream(deflateSync(content), others));
    return file;
  };
  /** The code of the problem that a thread ends with, and after how many seconds of its limit. */
  const outcome = async (file: string, timeLimit: number) =>
    pagesInThread(SCRIPT, file, timeLimit).then(
      (pages) => pages.length,
      (error: unknown) => (error instanceof Problem ? error.code : error),
    );

  it('has its pages read in a thread', async () => {
    assert.equal(await outcome(put(`BT /F1 9 Tf (12) Tj ET ${LINE}`), 60_000), 1);
  }).timeout(70_000);

  for (const [name, content, form] of [
    ['draws a large form again and again', '/X1 Do '.repeat(300), LINE.repeat(100_000)],
    ['draws words without end', '/X1 Do '.repeat(25_000), `BT /F1 9 Tf ${'(a) Tj '.repeat(2000)} ET`],
    ['draws a form of many steps again and again', '/X1 Do '.repeat(300), '/P BMC '.repeat(200_000)],
  ] as const)
    it(`is left after its time where it ${name}`, async () => {
      const began = Date.now();
      assert.equal(await outcome(put(content, [pdfForm(form)]), 6000), 'tooSlow');
      assert.ok(Date.now() - began < 15_000);
    }).timeout(30_000);

  it('that is none is told as that by each command that opens one', async () => {
    const file = put('(');
    for (const args of [
      ['check', file],
      ['compare', file, file],
      ['import', file, '-o', join(folder(), 'a.xlsx')],
      ['export', file, '--as', 'text'],
    ]) {
      const { code, out, err } = await call(...args);
      assert.equal(code, 2);
      assert.match(out + err, /没有认出其中的年报/);
    }
  }).timeout(60_000);
});
