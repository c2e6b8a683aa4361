import assert from 'node:assert/strict';
import { rightReport } from '../../../src/core/check/example.js';
import { layoutLog } from '../../../src/core/draw/layoutLog.js';
import type { LogLine } from '../../../src/core/draw/logLine.js';
import { layoutNotes } from '../../../src/core/draw/layoutNotes.js';
import { layoutProse, lookOfParagraph } from '../../../src/core/draw/layoutProse.js';
import { layoutsOf } from '../../../src/core/draw/layouts.js';
import { HIGHEST_ROW, rowHeight } from '../../../src/core/draw/rowHeight.js';
import { proseChapters, type Report } from '../../../src/core/report/report.js';
import { editionNamed } from '../../../src/index.js';

const edition = editionNamed('2021');
const right = rightReport(edition);
const noted = (texts: readonly string[]): Report => ({
  ...right,
  notes: texts.map((text) => ({ finding: '', about: '', text })),
});

describe('the rows of the notes', () => {
  const ready = (count: number) =>
    layoutNotes(noted(Array.from({ length: count }, () => '一'))).rows.length - 2;
  const height = (text: string) => layoutNotes(noted([text])).rows[2];

  it('are twelve, and five more than there are notes', () =>
    assert.deepEqual([1, 7, 8, 20].map(ready), [12, 12, 13, 25]));
  it('are as high as 18 characters a line need, one line for each paragraph at least', () => {
    assert.deepEqual(['甲'.repeat(18), '甲'.repeat(19), '甲\n乙'].map(height), [23, 41, 41]);
  });
  it('are no higher than Excel can show', () =>
    assert.deepEqual(
      [22, 23].map((lines) => height(Array.from({ length: lines }, () => '甲').join('\n'))),
      [401, 409],
    ));
});

describe('the rows of the log', () => {
  const line: LogLine = { time: '1', cell: '2', before: '3', after: '4', reason: '5' };
  const rows = (count: number) =>
    layoutLog(
      edition,
      Array.from({ length: count }, () => line),
    ).rows.length - 2;

  it('are twenty, or as many as there are lines', () =>
    assert.deepEqual([1, 20, 21].map(rows), [20, 20, 21]));
});

describe('the rows of prose', () => {
  const chapter = proseChapters(edition)[0]!;
  const heights = (paragraphs: readonly string[], advice: readonly string[] = []) =>
    layoutProse({ ...right, chapters: { [chapter.code]: paragraphs } }, { ...chapter, advice }, 'asStated')
      .rows;

  it('are as high as 30 characters of prose and 28 of advice a line need', () => {
    assert.deepEqual(heights(['甲'.repeat(30), '甲'.repeat(31)]), [36, 23, 41]);
    assert.deepEqual(heights([], ['甲'.repeat(28), '甲'.repeat(29)]), [36, 18, 31]);
    assert.deepEqual(heights(['甲'], ['甲'.repeat(57)]), [36, 44]);
  });
  it('look like headings where their numbers are those of parts', () =>
    assert.deepEqual(['一、甲', '（一）甲', '（一）甲。', '甲', '1.甲', '（1）甲'].map(lookOfParagraph), [
      'heading',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]));
});

describe('the height of a row', () => {
  it('is that of its highest text', () => {
    const line = { width: 2, height: 10 };
    assert.equal(
      rowHeight([
        ['甲乙', line],
        ['甲', line],
        [undefined, line],
      ]),
      25,
    );
    assert.equal(rowHeight([[undefined, line]]), 0);
    assert.equal(rowHeight([['甲'.repeat(100), line]]), HIGHEST_ROW);
  });
});

describe('the rows of a table', () => {
  const heightsOf = (name: string) => layoutsOf(right, 'template').find(({ sheet }) => sheet === name)!.rows;

  it('are as high as their labels need', () => {
    assert.deepEqual(heightsOf('表二').slice(0, 7), [36, 20, 20, 22, 22, 20, 20]);
    // The heads, then the rows of numbers: most on one line, four labels on two or three.
    const [title, ...heads] = heightsOf('表三').slice(0, 4);
    assert.deepEqual([title, heads], [36, [20, 20, 50]]);
    const wrapped = heightsOf('表三')
      .slice(4, -2)
      .flatMap((height, at) => (height > 22 ? [[at, height]] : []));
    assert.deepEqual(wrapped, [
      [3, 35],
      [19, 35],
      [20, 50],
      [21, 50],
    ]);
    assert.deepEqual(heightsOf('表四'), [36, 20, 20, 35, 22, 20, 20]);
  });
});
