import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { isUnread } from '../../../src/core/form/number.js';
import type { ReadResult } from '../../../src/core/read/readReport.js';
import { readPublished } from '../../../src/imports/page/readPublished.js';
import { checkReport, editions, Problem, readPasted, readText, type Report } from '../../../src/index.js';
import { begun, spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { pasteInBlank } from '../../workbench/clip/pasteInBlank.js';

const [edition] = editions.slice(-1);
const random = (seed: number) => randomReport(edition!, chanceOf(seed));

type Write = (row: readonly string[]) => readonly string[];

/** A report as text whose cells a sign parts, a merged cell once, as `innerText` and scripts write them. */
function textOf(report: Report, separator: string, write: Write = (row) => row): string {
  return print(report)
    .flatMap((piece) =>
      piece.kind === 'line' ? [piece.text] : begun(piece).map((row) => write(row).join(separator)),
    )
    .join('\n');
}

/** How many figures of a report were read, and which of them are others. */
function readBy(text: string, report: Report) {
  const read = readText(text, '报告.txt');
  const same = formOf(report.edition).cells.filter(
    ({ index }) => JSON.stringify(read.report.readings[index]) === JSON.stringify(report.readings[index]),
  );
  const wrong = formOf(report.edition).cells.filter((cell) => {
    const reading = read.report.readings[cell.index] ?? null;
    return reading !== null && !isUnread(reading) && !same.includes(cell);
  });
  return { read, same: same.length, wrong: wrong.map(({ name }) => name) };
}

describe('a text whose cells commas part, without the blank ones of merged cells', () => {
  for (const separator of [',', ';'])
    it(`has the figures of each row that has all of them: ${separator}`, () => {
      for (const seed of separator === ',' ? [2, 5, 6] : [3, 4, 5]) {
        const report = random(seed);
        const { read, same } = readBy(textOf(report, separator), report);
        assert.equal(same, formOf(report.edition).cells.length);
        assert.deepEqual(read.report.chapters, report.chapters);
      }
    });
  it('fills the workbook that it is pasted in', async () => {
    const { cells, unknown } = await pasteInBlank({ text: textOf(random(3), ',') });
    assert.equal(cells.split(' ').filter((cell) => /^表三!/.test(cell)).length > 100, true);
    assert.deepEqual(unknown, []);
  });
  for (const [what, write] of [
    ['lost a cell', (row) => (row.length > 7 ? row.filter((_, at) => at !== 5) : row)],
    ['have blank cells', (row) => row.map((text) => (text === '0' ? '' : text))],
    [
      'have commas in their numbers',
      (row) => row.map((text) => (/^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text)),
    ],
  ] as const satisfies readonly (readonly [string, Write])[])
    it(`gives no figure of another cell, and tells the rows, where they ${what}`, () => {
      for (const seed of [3, 5, 8]) {
        const report = random(seed);
        const { read, wrong, same } = readBy(textOf(report, ',', write), report);
        assert.deepEqual(wrong, []);
        const isWhole = same === formOf(report.edition).cells.length;
        assert.ok(isWhole || checkReport(read).findings.some(({ level }) => level === 'error'));
      }
    });
  it('has no remark for a figure that a row lost', () => {
    const noted = (row: readonly string[], at: number) => {
      if (!/\d/.test(row.at(-1) ?? '')) return [...row, at === 0 ? '备注' : ''];
      return row[0] === '规章' ? [...row.filter((_, cell) => cell !== 1), '3'] : [...row, '含2件'];
    };
    const text = print(random(3))
      .flatMap((piece) => (piece.kind === 'line' ? [] : spread(piece, true).map(noted)))
      .map((row) => row.join(','))
      .join('\n');
    for (const read of [
      () => readText(text, '报告.csv'),
      () => readPublished(readPasted(text, editions), editions),
    ])
      assert.doesNotMatch(namesOf(read), /disclosure\.regulations/);
  });
});

/** The names of the figures that are read; none where there is no table. */
function namesOf(read: () => ReadResult): string {
  try {
    const { report } = read();
    const cells = formOf(report.edition).cells.filter(
      ({ index }) => (report.readings[index] ?? null) !== null,
    );
    return cells.map(({ name }) => name).join(' ');
  } catch (error) {
    assert.ok(error instanceof Problem);
    return '';
  }
}
