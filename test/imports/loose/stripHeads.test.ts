import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, editions } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedCell, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

type Rows = PrintedTable['rows'];
type Spans = (cell: PrintedCell) => string;

const rowspan: Spans = ({ rowSpan }) => ` rowspan="${rowSpan}"`;
const colspan: Spans = ({ columnSpan }) => ` colspan="${columnSpan}"`;
const none: Spans = () => '';
const both: Spans = (cell) => rowspan(cell) + colspan(cell);

const html = (rows: Rows, spans: Spans, group = '') =>
  `<table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${cell.text}</td>`).join('')}</tr>`)
    .map((row) => (group === '' ? row : `<${group}>${row}</${group}>`))
    .join('')}</table>`;

/** A page with 表四 written so. */
function pageWith(seed: number, write: (rows: Rows) => string) {
  const report = randomReport(editions[seed % editions.length]!, chanceOf(seed));
  const body = print(report).map((piece) => {
    if (piece.kind === 'line') return `<p>${piece.text}</p>`;
    return piece.code === 'disputes' ? write(piece.rows) : html(piece.rows, both);
  });
  return { report, page: `<html><body>${body.join('\n')}</body></html>` };
}

const zeroesBlank = (rows: Rows): Rows =>
  rows.map((row) => row.map((cell) => (cell.text === '0' ? { ...cell, text: '' } : cell)));

describe('the labels of 表四 over its figures', () => {
  for (const [what, write] of [
    ['no cell spans any', (rows) => html(rows, none)],
    ['no cell spans rows', (rows) => html(rows, colspan)],
    ['no cell spans columns', (rows) => html(rows, rowspan)],
    ['each row is a group of its own', (rows) => html(rows, both, 'tbody')],
  ] as const satisfies readonly (readonly [string, (rows: Rows) => string])[])
    for (const seed of [1, 2, 3, 4])
      it(`are those of the paper where ${what} (${seed})`, () => {
        const { report, page } = pageWith(seed, write);
        const read = readPublishedPage(page);
        assert.deepEqual(read.report.readings, report.readings);
        assert.deepEqual(
          checkReport(read).findings.filter(({ rule }) => ['label', 'sheets', 'blank'].includes(rule)),
          [],
        );
      });
  it('are those of the paper without its first row, which is told', () => {
    const { report, page } = pageWith(2, (rows) => html(rows.slice(1), none));
    const read = readPublishedPage(page);
    assert.deepEqual(read.report.readings, report.readings);
    const labels = checkReport(read).findings.filter(({ rule }) => rule === 'label');
    assert.equal(labels.length, 2);
  });
  it('stand over a text among the figures, which alone is told', () => {
    const noted = (rows: Rows) =>
      rows.map((row) =>
        row.length < 15 ? row : row.map((cell, at) => (at === 4 ? { ...cell, text: '见附件' } : cell)),
      );
    const { report, page } = pageWith(2, (rows) => html(noted(rows), none));
    const read = readPublishedPage(page);
    const wrong = formOf(report.edition).cells.filter(
      ({ index }) => JSON.stringify(read.report.readings[index]) !== JSON.stringify(report.readings[index]),
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      ['disputes.review.total'],
    );
    const { findings } = checkReport(read);
    assert.ok(
      findings.some(({ rule, cells }) => rule === 'unread' && cells.includes('disputes.review.total')),
    );
  });
  it('keep blank cells of the row of figures', () => {
    const { report, page } = pageWith(3, (rows) => html(zeroesBlank(rows), none));
    const { readings } = readPublishedPage(page).report;
    for (const { table, index } of formOf(report.edition).cells)
      if (table.code === 'disputes')
        assert.deepEqual(readings[index], report.readings[index] === 0 ? null : report.readings[index]);
  });
  for (const [what, change] of [
    ['a figure is missing', (rows) => [...rows.slice(0, -1), rows.at(-1)!.slice(1)]],
    [
      'blocks are exchanged',
      ([top, [...middle] = [], ...rest]) => [
        top!,
        [...middle.slice(0, 5), ...middle.slice(5).reverse()],
        ...rest,
      ],
    ],
  ] as const satisfies readonly (readonly [string, (rows: Rows) => Rows])[])
    it(`say nothing of them where ${what}`, () => {
      const { report, page } = pageWith(2, (rows) => html(change(rows), none));
      const read = readPublishedPage(page);
      for (const { table, index } of formOf(report.edition).cells)
        if (table.code === 'disputes') assert.equal(read.report.readings[index], null);
      assert.ok(checkReport(read).findings.some(({ message }) => message.includes('表四')));
    });
});
