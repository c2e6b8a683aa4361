import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { checkReport, editions, readText, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type Printed } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

type Rows = readonly (readonly string[])[];

const rowsHtml = (rows: Rows) =>
  rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');

/** A page whose tables have the text of a cell in each place that it spans; all may be one table. */
function pageOf(page: Printed, isOne: boolean, change: (rows: Rows) => Rows = (rows) => rows): string {
  const parts = page.map((piece) => {
    if (piece.kind === 'line') return isOne ? rowsHtml([[piece.text]]) : `<p>${piece.text}</p>`;
    const rows = spread(piece, true);
    const html = rowsHtml(piece.code === 'disclosure' ? change(rows) : rows);
    return isOne ? html : `<table>${html}</table>`;
  });
  return `<html><body>${isOne ? `<table>${parts.join('')}</table>` : parts.join('')}</body></html>`;
}

/** What a report says in 表二. */
const disclosureOf = (report: Report) =>
  formOf(report.edition)
    .cells.filter(({ table }) => table.code === 'disclosure')
    .map(({ index }) => report.readings[index]);

describe('the last column of 表二, written in each column that it spans', () => {
  for (const seed of [2, 3, 4, 5])
    for (const edition of editions) {
      const report = randomReport(edition, chanceOf(seed));
      it(`is one figure (${edition.id}, ${seed}) #slow`, () => {
        for (const isOne of [false, true]) {
          const { report: read } = readPublishedPage(pageOf(print(report), isOne));
          assert.deepEqual(disclosureOf(read), disclosureOf(report));
        }
        const text = print(report)
          .flatMap((piece) =>
            piece.kind === 'line' ? [piece.text] : spread(piece, true).map((row) => `| ${row.join(' | ')} |`),
          )
          .join('\n');
        const read = readText(text, '报告.md').report;
        assert.deepEqual(disclosureOf(read), disclosureOf(report));
      });
    }
  it('is none where the figures there differ, which is told', () => {
    const report = randomReport(
      editions.find(({ id }) => id === '2021')!,
      chanceOf(2),
    );
    const other = (rows: Rows) =>
      rows.map((row) => (row[0] === '行政许可' ? [...row.slice(0, -1), '987'] : row));
    const read = readPublishedPage(pageOf(print(report), false, other));
    const { findings } = checkReport(read);
    assert.ok(findings.some(({ cells }) => cells.includes('disclosure.permits.decisions')));
    assert.ok(read.report.readings.every((reading) => reading !== 987));
  });
});
