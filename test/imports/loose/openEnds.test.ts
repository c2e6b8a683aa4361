import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { readValue } from '../../../src/core/form/number.js';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { checkReport, readText } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { editions } from '../../../templates/index.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

type Row = readonly string[];
type Change = (row: Row) => Row;
/** Loses the cell of a column and has another one at its end. */
const losing = (column: number, end: string): Change => {
  return (row) => [...row.slice(0, column), ...row.slice(column + 1), end];
};

/** A report with figures other than 0 in all of 表二. */
function filled(edition: Report['edition']): Report {
  const own = formOf(edition).cells.filter(({ table }) => table.paper === 'bands');
  const readings = own.map(({ name, kind, unit }, at) => {
    const raw = kind === 'money' ? `${at + 11}.5${unit === undefined ? '万元' : ''}` : at + 11;
    return [name, readValue(raw, kind, unit ?? null)] as const;
  });
  return withCells(randomReport(edition, chanceOf(7)), Object.fromEntries(readings));
}

/** The rows of a report, those of a label changed. */
function rowsOf(report: Report, changes: Readonly<Record<string, Change>>): readonly (Row | string)[] {
  return print(report).flatMap((piece): readonly (Row | string)[] =>
    piece.kind === 'line'
      ? [piece.text]
      : spread(piece, false).map((row) => changes[row[0] ?? '']?.(row) ?? row),
  );
}

const cell = (text: string) => `<td>${text}</td>`;
const ways = {
  tabs: (rows: readonly (Row | string)[]) =>
    readText(rows.map((row) => (typeof row === 'string' ? row : row.join('\t'))).join('\n'), 'a.txt'),
  pipes: (rows: readonly (Row | string)[]) =>
    readText(
      rows.map((row) => (typeof row === 'string' ? row : `| ${row.join(' | ')} |`)).join('\n'),
      'a.md',
    ),
  commas: (rows: readonly (Row | string)[]) =>
    readText(
      rows.map((row) => (typeof row === 'string' ? row.replaceAll(',', '，') : row.join(','))).join('\n'),
      'a.csv',
    ),
};

/** The figures of rows that were read, and the findings that tell a row as not read. */
function told({ report, remarks, ...read }: ReturnType<typeof readText>, rows: readonly string[]) {
  const own = formOf(report.edition).cells.filter(({ row }) => rows.includes(row.label));
  const { findings } = checkReport({ report, remarks, ...read });
  return {
    figures: own.map(({ index }) => report.readings[index]),
    isTold: findings.some(
      ({ message }) => rows.every((row) => message.includes(row)) && /没有读取/.test(message),
    ),
    offers: findings.flatMap(({ cells, offers = {} }) => cells.filter((name) => name in offers)),
  };
}

const [old, now] = [filled(editions[0]!), filled(editions[1]!)];

for (const [way, read] of Object.entries(ways))
  describe(`a row of 表二 with a cell less and one more at its end, parted by ${way}`, () => {
    for (const [report, label, column] of [
      [now, '规章', 1],
      [now, '行政规范性文件', 2],
      [old, '规范性文件', 1],
      [old, '行政处罚', 1],
      [old, '行政处罚', 2],
      [old, '行政事业性收费', 1],
    ] as const)
      it(`gives no figure and is told where only its end is blank: ${label}, ${column}`, () => {
        const found = told(read(rowsOf(report, { [label]: losing(column, '') })), [label]);
        assert.deepEqual(new Set(found.figures), new Set([null]));
        assert.ok(found.isTold);
        assert.deepEqual(found.offers, []);
      });
    it('gives no figure and is told where a change stands below a count', () => {
      const found = told(read(rowsOf(old, { 行政许可: losing(1, '0') })), ['行政许可']);
      assert.deepEqual(found, { figures: [null, null, null], isTold: true, offers: [] });
    });
    it('is read where it may be right: blanks stand elsewhere, a column is blank, the row has zeros', () => {
      const end: Change = (row) => [...row.slice(0, -1), ''];
      const zeros: Change = ([label = '']) => [label, '0', '0', ''];
      for (const [report, changes, label, figures] of [
        [
          now,
          { 规章: ([first = '']: Row) => [first, '', '', ''], 行政规范性文件: end },
          '行政规范性文件',
          [14, 15, null],
        ],
        [now, { 规章: end, 行政规范性文件: end }, '行政规范性文件', [14, 15, null]],
        [old, { 行政许可: end, 行政处罚: end, 行政强制: end }, '行政许可', [17, 18, null]],
        [old, { 行政许可: zeros }, '行政许可', [0, 0, null]],
        [old, { 政府集中采购: ([first = '']: Row) => [first, '31', '', ''] }, '政府集中采购', [31, null]],
      ] as const)
        assert.deepEqual(told(read(rowsOf(report, changes)), [label]).figures, figures);
    });
  });

describe('a change on a page', () => {
  it('below a count gives no figure of its row', () => {
    const rows = rowsOf(old, { 行政强制: losing(1, '0') }).map((row) =>
      typeof row === 'string' ? `<p>${row}</p>` : `<table><tr>${row.map(cell).join('')}</tr></table>`,
    );
    const page = rows.join('\n').replaceAll('</table>\n<table>', '');
    const found = told(readPublishedPage(page), ['行政强制']);
    assert.deepEqual(found.figures, [null, null, null]);
  });
});
