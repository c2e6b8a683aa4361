import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { isUnread } from '../../../src/core/form/number.js';
import { joinWrappedLabels } from '../../../src/imports/text/wrappedLabels.js';
import { readText } from '../../../src/index.js';
import { editions } from '../../../templates/index.js';
import { spread, widthOf } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

/** The lines of a text in a column of a width. */
function linesOf(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const letter of text) {
    if (widthOf((lines.at(-1) ?? '') + letter) > width) lines.push('');
    lines.push((lines.pop() ?? '') + letter);
  }
  return lines;
}

/** Rows with pipes, in columns of these widths, the lines of their cells below each other. */
function wrapped(rows: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const cells = row.map((text, column) => linesOf(text, widths[column]!));
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
      cells
        .map(
          (lines, column) => ` ${lines[at] ?? ''}${' '.repeat(widths[column]! - widthOf(lines[at] ?? ''))} `,
        )
        .join('|')
        .replace(/^|$/g, '|'),
    );
  });
}

const joined = (...lines: readonly string[]) =>
  joinWrappedLabels(
    lines.map((line) => [line]),
    editions,
  ).map(([line]) => line);

describe('a table with pipes and no lines between its rows', () => {
  for (const edition of editions)
    for (const width of [2, 3, 4])
      it(`has its figures where its cells wrap, or tells them (${edition.id}, figures of ${width})`, () => {
        for (const seed of [4]) {
          const report = randomReport(edition, chanceOf(seed));
          const lines = print(report).flatMap((piece) => {
            if (piece.kind === 'line') return [piece.text];
            const rows = spread(piece, false).map((row) => row.map((text) => text.replaceAll('\n', '')));
            const isLabel = (rows[0] ?? []).map((_, column) =>
              rows.some(
                (row) => /^（七）总计|^规章/.test(row[column] ?? '') || /^1\.属于/.test(row[column] ?? ''),
              ),
            );
            const widths = isLabel.map((is, column) =>
              is || (isLabel.includes(true) && column < 2) ? 16 : width,
            );
            return wrapped(rows, piece.code === 'disclosure' ? [16, width, width, width] : widths);
          });
          const { readings } = readText(lines.join('\n'), 'a.txt').report;
          const cells = formOf(edition).cells.map(({ index, name }) => ({
            name,
            given: report.readings[index],
            read: readings[index] ?? null,
          }));
          const read = cells.filter(({ read: own }) => own !== null && !isUnread(own));
          assert.ok(read.length > cells.length * 0.95, `${read.length}`);
          for (const { name, given, read: own } of read) assert.deepEqual([name, own], [name, given]);
        }
      });
  it('has figures that fill their cells and go on', () => {
    assert.deepEqual(joined('| 行政许可 | 3486 | 20 |', '|          | 52   |    |'), [
      '|行政许可|348652|20|',
    ]);
    assert.deepEqual(joined('| 行政许 | 3486 | 2012 |', '| 可     | 52   | 11   |'), [
      '|行政许可|348652|201211|',
    ]);
    assert.deepEqual(joined('| 政府集中采购 | 30 | 14 |', '|              | 09 | .8 |'), [
      '|政府集中采购|3009|14.8|',
    ]);
  });
  it('tells figures of two lines that have room, or that may be of a row without its label', () => {
    assert.deepEqual(joined('| 行政许可 | 34   | 20 |', '|          | 86.5 |    |'), [
      '|行政许可|34\n86.5|20|',
    ]);
    assert.deepEqual(joined('| 行政许可 | 3 | 2 |', '|          | 8 |   |'), ['|行政许可|3\n8|2|']);
    assert.deepEqual(joined('| 行政许可 | 34 | 20 |', '|          | 86 | 11 |'), [
      '|行政许可|34\n86|20\n11|',
    ]);
    assert.deepEqual(joined('| 行政许可 | 34 | 2 |', '| | 86 | |'), ['|行政许可|34\n86|2|']);
  });
  it('keeps rows of their own: with labels of their own, below blanks, with figures of one digit', () => {
    for (const lines of [
      ['| 规章 | 17 | 20 |', '| 行政规范性文件 | 3 |  |'],
      ['| 规章 |    | 20 |', '|      | 17 |    |'],
      ['| 规章 | 5 | 20 |', '|      | 3 | 17 |'],
      ['| 其他 | 5 |', '| 规章 | 3 |'],
      ['规章 | 5', '0 |', '1 |', '7 | 行政许可'],
      ['| 自然人 | 法人或其他组织 | 总计 |', '|        | 商业企业       |      |'],
    ])
      assert.deepEqual(joined(...lines), lines);
  });
  it('is no text with a cell and a pipe a line, whose figures are those of several columns', () => {
    for (const lines of [
      ['规章 |', '0 |', '0 |', '行政规范性文件 |', '2 |'],
      ['| 规章 |', '| 12 |', '| 0 |', '| 34 |'],
      ['二、上年结转政府信息公开申请数量 |', '0 |', '0 |', '10 |', ' |', '|'],
    ])
      assert.deepEqual(joined(...lines), lines);
  });
  it('is read in one pass over its lines', () => {
    const lines = Array.from({ length: 1000 }, () => `|${' 规 |'.repeat(40)}`);
    assert.equal(joined(...lines).length, 1000);
  });
});
