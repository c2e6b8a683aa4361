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

/** The most that a file may take, in milliseconds. */
const MOST_TIME = 2_000;

/** Reads every file of a folder and tells what each took; ends at once where the heap is too small. */
const READ_ALL = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { readWorkbook } from './src/hosts/file/reading/readWorkbook.ts';
  import { timeOf } from './test/time.ts';
  const [folder] = process.argv.slice(1);
  const read = (name) => {
    const bytes = new Uint8Array(readFileSync(folder + '/' + name));
    return () => { try { readWorkbook(bytes); } catch {} };
  };
  const times = {};
  for (const name of readdirSync(folder)) times[name] = Math.min(await timeOf(read(name)), await timeOf(read(name)));
  console.log(JSON.stringify(times));`;

describe('a hostile file', function () {
  this.timeout(120_000);
  for (const { name, bytes, code } of hostile)
    it(`refuses ${name} as ${code}`, () => assert.equal(problemOf(bytes())?.code, code));
  for (const { name, bytes } of harmlessBooks)
    it(`reads ${name}`, () => assert.equal(problemOf(bytes()), undefined));

  it(`needs less than 2 s, and a heap of ${HEAP} MB at most, whichever it is`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const files = [...hostile, ...harmlessBooks];
    files.forEach(({ bytes }, index) => writeFileSync(join(folder, String(index)), bytes()));
    const heap = `--max-old-space-size=${HEAP}`;
    // In a process of its own the collector does not work for what other tests left.
    const told = execFileSync(
      process.execPath,
      [heap, '--import', 'tsx', '--input-type=module', '-e', READ_ALL, folder],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    const times = JSON.parse(told) as Record<string, number>;
    assert.equal(Object.keys(times).length, files.length);
    const slow = files.flatMap(({ name }, at) =>
      (times[at] ?? Infinity) < MOST_TIME ? [] : [`${name}: ${times[at]} ms`],
    );
    assert.deepEqual(slow, []);
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
