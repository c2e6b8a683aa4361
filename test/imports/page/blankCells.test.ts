import fc from 'fast-check';
import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { leaves, pathTo } from '../../../src/core/form/outline.js';
import { readingOf, type Report } from '../../../src/core/report/report.js';
import { editions, readText } from '../../../src/index.js';
import { consistentReport } from '../../consistentReport.js';

type Row = readonly string[];

/** The table of requests as rows of cells: the labels of groups stand in the first row of each alone. */
function rowsOf(report: Report): readonly Row[] {
  const table = tablesOf(report.edition).find(({ paper }) => paper === 'grid')!;
  const { rows, columns } = table.bands[0]!;
  const said = new Set<string>();
  const heads = columns.map(({ label }) => label);
  const below = columns.flatMap(({ parts }) => parts.map(({ label }) => label));
  const body = leaves(rows).map((row) => {
    const labels = pathTo(rows, row.code).filter(({ code }) => !said.has(code));
    for (const { code } of labels) said.add(code);
    const figures = leaves(columns).map(({ code }) => {
      const cell = formOf(report.edition).cells.find(
        ({ name }) => name === `${table.code}.${row.code}.${code}`,
      )!;
      const value = readingOf(report, cell);
      return value === 0 && !code.endsWith('total') ? '' : String(value);
    });
    return [...labels.map(({ label }) => label), ...figures];
  });
  return [heads, below, ...body];
}

const page = (report: Report, rows: readonly string[]) =>
  [
    `青山县民政局${report.year}年政府信息公开工作年度报告`,
    ...report.edition.chapters.flatMap(({ title, tables = [] }) => [
      title,
      ...(tables.some(({ paper }) => paper === 'grid') ? rows : ['各项工作按要求完成。']),
    ]),
  ].join('\n');

const ways: Readonly<Record<string, (row: Row) => string>> = {
  tabs: (row) => row.join('\t'),
  'pipes after each cell': (row) => row.map((each) => `${each} |`).join(' '),
  'pipes, and more at the end': (row) => `${row.map((each) => `${each} |`).join(' ')} | |`,
  'a cell a line, which a pipe ends': (row) => row.map((each) => `${each} |`).join('\n'),
  'a cell a line, a pipe on the line below it': (row) => row.map((each) => `${each}\n|`).join('\n'),
  'a cell a line, a pipe before each but the first': (row) => `${row.join('\n| ')}\n|`,
};

/** Counts the figures of the table that were read; throws where one is not what the report says. */
function countRead(report: Report, text: string): number {
  const { report: read } = readText(text, '报告.txt');
  const form = formOf(report.edition);
  return formOf(read.edition).cells.filter((cell) => {
    const value = readingOf(read, cell);
    if (value === null || !cell.name.startsWith('requests.')) return false;
    assert.equal(value, readingOf(report, cellNamed(form, cell.name)), cell.name);
    return value !== 0;
  }).length;
}

describe('blank cells in a text whose rows differ in length', () => {
  for (const [name, write] of Object.entries(ways))
    it(`keep the figures beside them in their columns: ${name} #slow`, () => {
      for (const edition of editions)
        fc.assert(
          fc.property(consistentReport(edition), (report) => {
            const wanted = formOf(edition).cells.filter(
              (cell) => cell.name.startsWith('requests.') && Number(readingOf(report, cell)) > 0,
            ).length;
            assert.equal(countRead(report, page(report, rowsOf(report).map(write))), wanted);
          }),
          { numRuns: 10, seed: 5 },
        );
    });

  it('are no reason to read a figure in a wrong column where they were lost #slow', () => {
    for (const edition of editions)
      fc.assert(
        fc.property(consistentReport(edition), (report) => {
          const rows = rowsOf(report).map((row) => {
            const left = row.filter((each) => each !== '');
            return [...left, ...row.slice(left.length).map(() => '')];
          });
          for (const write of Object.values(ways)) countRead(report, page(report, rows.map(write)));
        }),
        { numRuns: 10, seed: 6 },
      );
  });
});
