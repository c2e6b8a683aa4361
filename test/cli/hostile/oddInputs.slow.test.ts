import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../../src/cli/opening/openFile.js';
import { isUnread } from '../../../src/core/form/number.js';
import { checkReport, Problem, repairOf, tellProblem, type ReadResult } from '../../../src/index.js';
import { suqian } from '../reports.js';
import { oddBooks } from './oddBooks.js';
import { oddDocuments } from './oddDocuments.js';
import type { Answer, OddInput } from './oddInput.js';
import { oddPages } from './oddPages.js';
import { COMPANY_CELL, oddTexts } from './oddTexts.js';
import { assertInTime } from '../../time.js';

/** What a file may take: milliseconds of the processor, and megabytes more than before. */
const MOST_TIME = 2_000;
const MOST_MEMORY = 300;

const inputs: readonly OddInput[] = [...oddBooks, ...oddPages, ...oddTexts, ...oddDocuments];

/** Reads and checks a file as the command line does; the sentence where it is refused. */
async function answerTo(path: string): Promise<ReadResult | string> {
  try {
    const read = await openFile(path);
    checkReport(read);
    await repairOf(read);
    return read;
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'unexpected') throw error;
    return tellProblem(error);
  }
}

function assertAnswer(read: ReadResult | string, answer: Answer): void {
  if (typeof read === 'string') {
    assert.match(read, /^[^\n]{8,300}。$/u);
    assert.ok(answer === 'refused' || answer === 'any' || answer === 'unread', read);
    return;
  }
  assert.notEqual(answer, 'refused');
  const reading = read.report.readings[COMPANY_CELL] ?? null;
  if (answer === 'same') assert.deepEqual(read.report.readings, suqian.readings);
  else if (answer === 'unread') assert.ok(reading === null || isUnread(reading), JSON.stringify(reading));
  else if (typeof answer === 'object') assert.deepEqual(reading, answer.figure);
}

describe('an odd input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xxgk-odd-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const { what, file, bytes, answer } of inputs)
    it(`is answered rightly, in time: ${what}`, async () => {
      const path = join(folder, file);
      writeFileSync(path, await bytes());
      const before = process.memoryUsage().rss;
      assertAnswer(await answerTo(path), answer);
      const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024;
      assert.ok(megabytes < MOST_MEMORY, `${megabytes} MB`);
      await assertInTime(MOST_TIME, () => answerTo(path));
    });
});
