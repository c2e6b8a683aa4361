import assert from 'node:assert/strict';
import { checkReport, editions, type Report } from '../../../src/index.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { takeHeadings } from '../../../src/imports/loose/takeHeadings.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

type Rows = PrintedTable['rows'];

const html = (rows: Rows) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan="${rowSpan}" colspan="${columnSpan}">${text}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

/** A page on which one table is written so. */
function published(report: Report, code: string, write: (rows: Rows) => string) {
  const body = print(report).map((piece) => {
    if (piece.kind === 'line') return `<p>${piece.text}</p>`;
    return piece.code === code ? write(piece.rows) : html(piece.rows);
  });
  const read = readPublishedPage(`<html><body>${body.join('')}</body></html>`);
  const told = checkReport(read).findings.filter(
    ({ rule, message }) => ['sheets', 'unread'].includes(rule) || message.includes('没有读取'),
  );
  return { readings: read.report.readings, told: told.map(({ message }) => message) };
}

/** 表二 with the title of each band in a line of its own, and lines below it. */
const bandsApart =
  (below = '') =>
  (rows: Rows) => {
    const parts: { readonly title: string; readonly rows: Rows[number][] }[] = [];
    for (const row of rows)
      if (row[0]?.text.startsWith('第二十条')) parts.push({ title: row[0].text, rows: [] });
      else parts.at(-1)?.rows.push(row);
    return parts.map((part) => `<p>${part.title}</p>${below}${html(part.rows)}`).join('');
  };

/** 表三 with a table for each group of its rows below a line that names it, with the heads in each or not. */
const groupsApart = (hasHeads: boolean) => (rows: Rows) => {
  const heads = rows.slice(0, 3);
  const tables: string[] = [];
  let [names, own]: [string[], Rows[number][]] = [[], []];
  const finish = () => {
    const isFirst = tables.length === 0;
    const lines = names.map((name) => `<p>${name}</p>`).join('');
    if (own.length > 0) tables.push(lines + html(hasHeads || isFirst ? [...heads, ...own] : own));
    [names, own] = [[], []];
  };
  for (const row of rows.slice(3)) {
    // The labels of groups span rows; the others take all columns of labels.
    const groups = row.filter(({ rowSpan }) => rowSpan > 1);
    if (groups.length > 0 || (own.at(-1)?.length ?? 0) < row.length) finish();
    names.push(...groups.map(({ text }) => text));
    const [label, ...figures] = row.filter(({ rowSpan }) => rowSpan === 1);
    own.push(label ? [{ ...label, columnSpan: 3 }, ...figures] : figures);
  }
  finish();
  return tables.join('');
};

describe('a line over a part of a table that is a heading within it', () => {
  for (const [at, edition] of editions.entries()) {
    const report = randomReport(edition, chanceOf(11 + at));
    for (const [what, code, write] of [
      ['the title of a band of 表二', 'disclosure', bandsApart()],
      ['such a title, over the unit of its counts', 'disclosure', bandsApart('<p>（单位：件）</p>')],
      ['a group of rows of 表三, over the heads of its columns', 'requests', groupsApart(true)],
      ['a group of rows of 表三, the heads of which stand once', 'requests', groupsApart(false)],
    ] as const)
      it(`is a row of it: ${what} (${edition.id})`, () =>
        assert.deepEqual(published(report, code, write), { readings: report.readings, told: [] }));
    it(`is no row of another table, nor of one that has it (${edition.id})`, () => {
      const title = '第二十条第（一）项';
      for (const page of [
        `<p>${title}</p><table><tr><td>平台</td><td>篇数</td></tr><tr><td>网站</td><td>3</td></tr></table>`,
        `<p>${title}</p><table><tr><td>${title}</td></tr><tr><td>规章</td><td>3</td></tr></table>`,
        `<p>${title}。</p><table><tr><td>规章</td><td>3</td></tr></table>`,
        `<p>单位：元</p><table><tr><td>规章</td><td>3</td></tr></table>`,
        `<p>单位：件</p><table><tr><td>规章</td><td>3</td></tr></table>`,
      ]) {
        const { pieces } = readHtml(page);
        assert.deepEqual(takeHeadings(pieces, [edition]), pieces);
      }
    });
  }
});
