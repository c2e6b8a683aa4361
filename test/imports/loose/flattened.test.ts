import assert from 'node:assert/strict';
import { readText } from '../../../src/index.js';
import { editions } from '../../../templates/index.js';
import { begun, spread, type Cells } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type Printed, type PrintedCell } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { formOf } from '../../../src/core/form/form.js';
import { isUnread } from '../../../src/core/form/number.js';
import { readingOf } from '../../../src/core/report/report.js';

type Row = readonly PrintedCell[];

const edition = editions.find(({ id }) => id === '2021')!;
const report = randomReport(edition, chanceOf(12));

/** The report as a text with pipes; rows whose merged cells are written once are as long as the longest. */
function asPipes(change: (rows: readonly Row[], code: string) => readonly Row[], isSpread = false): string {
  const page: Printed = print(report).map((piece) =>
    piece.kind === 'table' ? { ...piece, rows: change(piece.rows, piece.code ?? '') } : piece,
  );
  const rowsOf = (cells: Cells) => {
    const width = Math.max(...cells.map(({ length }) => length));
    return cells.map((row) => `| ${row.join(' | ')} |${isSpread ? '' : '|'.repeat(width - row.length)}`);
  };
  return page
    .flatMap((piece) =>
      piece.kind === 'line' ? [piece.text] : rowsOf(isSpread ? spread(piece, false) : begun(piece)),
    )
    .join('\n');
}

/** The figures of some cells that are read otherwise than they are, and all figures that are read of them. */
function readingsOf(text: string, isMeant: (name: string) => boolean) {
  const read = readText(text, '报告.md');
  const truth = new Map(formOf(edition).cells.map((cell) => [cell.name, readingOf(report, cell)]));
  const found = formOf(read.report.edition).cells.flatMap((cell) => {
    const reading = readingOf(read.report, cell);
    return reading === null || isUnread(reading) || !isMeant(cell.name)
      ? []
      : [[cell.name, reading] as const];
  });
  const wrong = found.filter(
    ([name, reading]) => JSON.stringify(reading) !== JSON.stringify(truth.get(name)),
  );
  return { found: found.map(([name]) => name), wrong, remarks: read.remarks };
}

/** 表三 without a column, its head gone too or not. */
const without = (column: string, head?: string) => (rows: readonly Row[], code: string) =>
  code !== 'requests'
    ? rows
    : rows.map((row) => row.filter(({ cell, text }) => !cell?.endsWith(`.${column}`) && text !== head));

describe('a text whose tables have merged cells once', () => {
  it('is read where nothing is lost', () => {
    const { found, wrong } = readingsOf(
      asPipes((rows) => rows),
      () => true,
    );
    assert.deepEqual(wrong, []);
    assert.equal(found.length, formOf(edition).cells.length);
  });
  for (const [column, head] of [
    ['otherBody', '其他'],
    ['legal', '法律服务机构'],
    ['company', '商业企业'],
  ] as const)
    it(`gives no figure of 表三 to another column without ${head}`, () => {
      const text = asPipes(without(column, head));
      const { wrong, remarks } = readingsOf(text, (name) => name.startsWith('requests.'));
      assert.deepEqual(wrong, []);
      assert.ok(remarks.some(({ kind }) => kind === 'missingTable' || kind === 'leftOut'));
    });
  it('gives no figure of a part for those of the whole', () => {
    const parts = (rows: readonly Row[], code: string) =>
      code !== 'disclosure'
        ? rows
        : rows.flatMap((row) => {
            if (!row.some(({ cell }) => /penalties|coercions/.test(cell ?? ''))) return [row];
            const cellOf = (text: string): PrintedCell => ({ text, rowSpan: 1, columnSpan: 1 });
            return [
              [...row.slice(0, 1), cellOf('行政检查'), cellOf('3')],
              [cellOf('行政确认'), cellOf('4')],
            ];
          });
    const { found, wrong } = readingsOf(asPipes(parts), (name) => name.startsWith('disclosure.'));
    assert.deepEqual(wrong, []);
    assert.ok(found.includes('disclosure.permits.decisions'));
    assert.ok(!found.some((name) => /penalties|coercions/.test(name)), found.join());
  });
});

describe('rows of a text with blanks where a label spans cells', () => {
  for (const column of ['person', 'otherBody', 'legal'])
    it(`are not filled from the first column on without their figures of ${column}`, () => {
      const { wrong } = readingsOf(asPipes(without(column), true), (name) => name.startsWith('requests.'));
      assert.deepEqual(wrong, []);
    });
});
