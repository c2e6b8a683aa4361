import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBook } from '../../../bookParts.js';
import { hostile } from '../../../hostile.js';
import { harmlessBooks } from '../../../hostile/books.js';
import { noise } from '../../../hostile/byHand.js';
import { problemOf } from './problemOf.js';
import { assertInTime } from '../../../time.js';

/** The most that the heap of a process may hold, in megabytes; the compiler that runs the test is in it. */
const HEAP = 100;

/** Reads every file of a folder and tells how many; the process ends at once where its heap is too small. */
const READ_ALL = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { readWorkbook } from './src/hosts/file/reading/readWorkbook.ts';
  const [folder] = process.argv.slice(1);
  const names = readdirSync(folder);
  for (const name of names) { try { readWorkbook(new Uint8Array(readFileSync(folder + '/' + name))); } catch {} }
  console.log(names.length);`;

/**
 * The most that a file may take, in milliseconds. Alone each takes less than 1 s; in the process of all tests
 * the collector works for what the others left, too.
 */
const MOST_TIME = 4_000;

describe('a hostile file', () => {
  for (const { name, bytes, code } of hostile) {
    it(`refuses ${name} as ${code}, in time`, function () {
      this.timeout(60_000);
      const file = bytes();
      return assertInTime(MOST_TIME, () => assert.equal(problemOf(file)?.code, code));
    });
  }

  for (const { name, bytes } of harmlessBooks) {
    it(`reads ${name}, in time`, function () {
      this.timeout(60_000);
      const file = bytes();
      return assertInTime(MOST_TIME, () => assert.equal(problemOf(file), undefined));
    });
  }

  it(`needs a heap of ${HEAP} MB at most, whichever it is`, function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const files = [...hostile, ...harmlessBooks];
    files.forEach(({ bytes }, index) => writeFileSync(join(folder, String(index)), bytes()));
    const heap = `--max-old-space-size=${HEAP}`;
    const read = execFileSync(
      process.execPath,
      [heap, '--import', 'tsx', '--input-type=module', '-e', READ_ALL, folder],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    assert.equal(Number(read), files.length);
  });

  const odd = [
    '<mergeCell ' + 'a="'.repeat(300_000),
    '<'.repeat(300_000),
    '<mergeCell ' + 'a'.repeat(8_000_000),
    '<' + 'a'.repeat(8_000_000) + ':',
    '<c r' + ' '.repeat(8_000_000),
    '<mergeCell '.repeat(1_900),
    '<!--'.repeat(300_000),
    '<c r="ABC'.repeat(90_000),
    '<col min="1" '.repeat(200_000),
  ];
  for (const xml of odd) {
    it(`reads ${xml.length} characters of ${xml.slice(0, 20)}… in less than 1 s`, () => {
      const file = makeBook({ sheets: [xml + noise()], names: xml.slice(0, 30_000) });
      return assertInTime(1_000, () => assert.notEqual(problemOf(file)?.code, 'inflatesTooMuch'));
    });
  }
});
