import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { withWikiRows } from '../../../src/imports/text/wikiTables.js';
import { readText } from '../../../src/index.js';
import { editions } from '../../../templates/index.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

const rowsOf = (...lines: readonly string[]) => withWikiRows(['{|', ...lines, '|}'].join('\n')).split('\n');

describe('a table of a wiki in a text', () => {
  for (const edition of editions)
    for (const isOneLine of [true, false])
      it(`has all its figures (${edition.id}, ${isOneLine ? 'a row a line' : 'a cell a line'})`, () => {
        const report = randomReport(edition, chanceOf(5));
        const lines = print(report).flatMap((piece) => {
          if (piece.kind === 'line') return [piece.text];
          const rows = piece.rows.flatMap((row) => {
            const cells = row.map(({ text, rowSpan, columnSpan }) => {
              const spans = `rowspan="${rowSpan}" colspan=${columnSpan}`;
              return `${spans}| ${text.replaceAll('\n', '')}`;
            });
            return ['|-', ...(isOneLine ? [`| ${cells.join(' || ')}`] : cells.map((cell) => `|${cell}`))];
          });
          return ['{| class="wikitable"', ...rows, '|}'];
        });
        const { readings } = readText(lines.join('\n'), 'a.txt').report;
        for (const { name, index } of formOf(edition).cells)
          assert.deepEqual([name, readings[index]], [name, report.readings[index]]);
      });
  it('takes no mark of a row for a figure', () => {
    const rows = rowsOf('|-', '| 行政处罚', '| 24', '|', '| 11', '|-', '| 行政强制', '| 2', '| 1', '| 3');
    assert.deepEqual(rows, ['行政处罚\t24\t\t11', '行政强制\t2\t1\t3']);
  });
  it('keeps the places of cells that span several, heads, captions and texts of several lines', () => {
    const rows = rowsOf(
      ...[
        '|+ 表二',
        '! colspan="2"| 信息 !! 数量',
        '|-',
        '| rowspan=2 | 甲',
        '乙',
        '| 1 || 2',
        '|-',
        '| 3 || 4',
      ],
    );
    assert.deepEqual(rows, ['表二', '信息\t\t数量', '甲 乙\t1\t2', '\t3\t4']);
  });
  it('is none where it does not end, and pipes elsewhere are left', () => {
    for (const text of ['{|\n|-\n| 规章\n| 5', '| 规章 | 5 |\n|-|-|', '{{|}}\n|}', '{|\n| 5\n{|\n'])
      assert.equal(withWikiRows(text), text);
    assert.equal(withWikiRows('{|\n| 5\n{|\n| 7\n|}\n| 6'), '{|\n| 5\n7\n| 6');
  });
  it('has no more blanks than a form may have, however much its cells span', () => {
    const one = '|rowspan=999 colspan=60|1|';
    const rows = withWikiRows(`{|\n${one.repeat(70_000)}\n${'|-\n|1\n'.repeat(1_000)}|}`).split('\n');
    assert.equal(rows.length, 1001);
    assert.ok(rows.every((row, at) => row.split('\t').length <= (at === 0 ? 71_000 : 201)));
  });
  it('is read in one pass over its lines', () => {
    const text = `${'{|\n| 5\n'.repeat(200_000)}|}`;
    assert.equal(withWikiRows(text).split('\n').length, 399_999);
  });
});
