import assert from 'node:assert/strict';
import { tablesOf, type Edition } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { leaves, type Line } from '../../../src/core/form/outline.js';
import { checkReport, editions, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

/** Columns of 表三 that stand in one table: the name over them, and the figures of each row. */
interface Group {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [label: string, ...figures: string[]])[];
}

const bandOf = (edition: Edition) => tablesOf(edition).find(({ code }) => code === 'requests')!.bands[0]!;

/** The columns of 表三 in groups, as the paper has them or each for itself. */
function groupsOf(report: Report, isEach: boolean): readonly Group[] {
  const { rows, columns } = bandOf(report.edition);
  const cells = formOf(report.edition).cells;
  const figure = (name: string) => String(report.readings[cells.find((cell) => cell.name === name)!.index]);
  const tops = columns.length === 1 ? columns[0]!.parts : columns;
  const lines: readonly Line[] = isEach ? leaves(columns) : tops;
  return lines.map((line) => {
    const own = leaves([line]);
    return {
      name: line.label,
      columns: own.map(({ label }) => label),
      rows: leaves(rows).map((row) => [
        row.label,
        ...own.map(({ code }) => figure(`requests.${row.code}.${code}`)),
      ]),
    };
  });
}

const row = (...texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;
const line = (text: string) => `<p>${text}</p>`;
const tableOf = ({ columns, rows }: Group) =>
  table(row('项目', ...columns), ...rows.map((each) => row(...each)));

const SHAPES: Readonly<Record<string, (groups: readonly Group[]) => string>> = {
  'a table for each': (groups) => groups.map(tableOf).join('<br>'),
  'a table for each under its name': (groups) =>
    groups.map((group) => line(group.name) + tableOf(group)).join(''),
  'a table for each with its name over it': (groups) =>
    groups
      .map((group) =>
        tableOf(group).replace(
          '<table>',
          `$&<tr><td colspan="${group.columns.length + 1}">${group.name}</td></tr>`,
        ),
      )
      .join(line('- 3 -')),
  'tables beside each other': (groups) =>
    `<table><tr>${groups.map((group) => `<td>${tableOf(group)}</td>`).join('')}</tr></table>`,
  'the total first': ([first, ...rest]) => [...rest, first!].reverse().map(tableOf).join(''),
};

const tableAsPrinted = ({ rows }: Pick<PrintedTable, 'rows'>) =>
  table(
    ...rows.map(
      (cells) =>
        `<tr>${cells
          .map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.text}</td>`)
          .join('')}</tr>`,
    ),
  );
const pageOf = (report: Report, written: string) =>
  `<html><body>${print(report)
    .map((piece) => {
      if (piece.kind === 'line') return line(piece.text);
      if (piece.code === 'requests') return written;
      return tableAsPrinted(piece);
    })
    .join('')}</body></html>`;
const plain = (report: Report) => {
  const printed = print(report).find((piece) => piece.kind === 'table' && piece.code === 'requests');
  return printed?.kind === 'table' ? tableAsPrinted(printed) : '';
};
const ofRequests = ({ edition, readings }: Report) =>
  formOf(edition).cells.flatMap(({ table: own, index }) =>
    own.code === 'requests' ? [readings[index]] : [],
  );

describe('表三 whose columns stand in several tables', () => {
  for (const seed of [2, 4])
    for (const edition of editions) {
      const report = randomReport(edition, chanceOf(seed));
      const right = readPublishedPage(pageOf(report, plain(report)));
      for (const [what, write] of Object.entries(SHAPES))
        for (const isEach of [false, true])
          it(`is read as one: ${what}${isEach ? ', single columns' : ''} (${edition.id}, ${seed}) #slow`, () => {
            const read = readPublishedPage(pageOf(report, write(groupsOf(report, isEach))));
            assert.deepEqual(ofRequests(read.report), ofRequests(report));
            assert.deepEqual(read.report, right.report);
            assert.deepEqual(checkReport(read).findings, checkReport(right).findings);
          });
    }

  const report = randomReport(editions[1]!, chanceOf(4));
  const groups = groupsOf(report, false);
  const change = (at: number, by: (group: Group) => Group) =>
    groups.map((group, index) => (index === at ? by(group) : group));
  const isToldNotRead = (written: string) => {
    const read = readPublishedPage(pageOf(report, written));
    const figures = ofRequests(read.report);
    const right = ofRequests(report);
    const isNumber = (at: number) => typeof figures[at] === 'number';
    assert.deepEqual(
      right.flatMap((each, at) => (isNumber(at) && figures[at] !== each ? [at] : [])),
      [],
    );
    assert.ok(figures.some((each) => typeof each !== 'number'));
    assert.ok(checkReport(read).findings.some(({ level }) => level === 'error'));
  };
  for (const [what, written] of [
    ['one table is missing', groups.slice(0, 2).map(tableOf).join('')],
    [
      'a row is missing in one of them',
      change(2, (group) => ({ ...group, rows: group.rows.slice(1) }))
        .map(tableOf)
        .join(''),
    ],
    [
      'a row stands twice in one of them',
      change(2, (group) => ({ ...group, rows: [...group.rows, group.rows[3]!] }))
        .map(tableOf)
        .join(''),
    ],
    [
      'one of them has figures under another word',
      change(2, (group) => ({ ...group, columns: ['上年总计'] }))
        .map(tableOf)
        .join(''),
    ],
    ['a line of words stands between them', groups.map(tableOf).join(line('以下为上年度数据'))],
  ] as const)
    it(`is told and not put together where ${what} #slow`, () => isToldNotRead(written));
});
