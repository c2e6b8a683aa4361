import assert from 'node:assert/strict';
import { editions, readText } from '../../../src/index.js';
import { readPlain } from '../../../src/imports/text/readPlain.js';
import { formOf } from '../../../src/core/form/form.js';
import { spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

const long = (text: string, between: string) =>
  text.length > 8 && !/^[+-]?\d/.test(text) ? `${text.slice(0, 5)}${between}${text.slice(5)}` : text;
const around = (mark: string) => (text: string) => (text === '' ? '' : `${mark}${text}${mark}`);

describe('a report in Markdown', () => {
  for (const edition of editions)
    for (const [what, write] of [
      ['plain', (text: string) => text],
      ['bold', around('**')],
      ['bold with lines', around('__')],
      ['italic', around('*')],
      ['code', around('`')],
      ['line ends in labels', (text: string) => long(text, '<br>')],
      ['line ends and spaces in labels', (text: string) => long(text, ' <br/> ')],
      ['blanks of a page', (text: string) => (text === '' ? '&nbsp;' : text)],
      ['points with a backslash', (text: string) => text.replace(/^(\d)\./, String.raw`$1\.`)],
    ] as const)
      it(`has its body, its year and all its figures: ${what} (${edition.id})`, () => {
        const report = randomReport(edition, chanceOf(7));
        const lines = print(report).flatMap((piece, at) => {
          if (piece.kind === 'line') return [`${at === 0 ? '# ' : ''}${piece.text}`, ''];
          const [head = '', ...rows] = spread(piece, false).map((row) => `| ${row.map(write).join(' | ')} |`);
          return [head, `|${(piece.rows[0] ?? []).map(() => ' --- ').join('|')}|`, ...rows, ''];
        });
        const read = readText(lines.join('\n'), '报告.md').report;
        assert.deepEqual([read.org, read.year], [report.org, report.year]);
        for (const { name, index } of formOf(edition).cells)
          assert.deepEqual([name, read.readings[index]], [name, report.readings[index]]);
      });
  for (const edition of editions)
    it(`has all its figures where cells with 0 are blank, rows of these among them (${edition.id})`, () => {
      const report = randomReport(edition, chanceOf(11));
      const lines = print(report).flatMap((piece) => {
        if (piece.kind === 'line') return [piece.text, ''];
        const [head = '', ...rows] = spread(piece, false).map(
          (row) => `| ${row.map((text) => (text === '0' ? '' : text)).join(' | ')} |`,
        );
        return [head, `|${(piece.rows[0] ?? []).map(() => ' --- ').join('|')}|`, ...rows, ''];
      });
      const read = readText(lines.join('\n'), '报告.md');
      assert.deepEqual(
        read.remarks.filter(({ kind }) => kind === 'missingLine' || kind === 'missingTable'),
        [],
      );
      for (const { name, index } of formOf(edition).cells) {
        const figure = report.readings[index];
        assert.deepEqual([name, read.report.readings[index]], [name, figure === 0 ? null : figure]);
      }
    });
  it('keeps marks that are none: of a footnote, of a number, of a list', () => {
    const [table] = readPlain('| 甲 | 5* |\n| 乙* | *6 |', editions).pieces;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.cells.map(({ value }) => value),
      ['甲', '5*', '乙*', '*6'],
    );
    const texts = ['#5 窗口受理。', '一是*加强*培训。', '详见<br>公告'];
    for (const text of texts)
      assert.deepEqual(readPlain(text, editions).pieces[0], { kind: 'line', text, isAside: false });
  });
  it('has figures on two lines where a cell has them', () => {
    const [table] = readPlain('| 甲 | 1<br>2 |\n| 乙 | 3 |', editions).pieces;
    assert.ok(table?.kind === 'table');
    assert.equal(table.cells[1]?.value, '1\n2');
  });
});

describe('the line ends of a text', () => {
  for (const end of ['\v', '\u2028', '\u2029', '\u0085'])
    it(`may be those of Word, of messages and of phones: U+${end.charCodeAt(0).toString(16)}`, () =>
      assert.equal(readPlain(['一、总体情况', '主动公开。'].join(end), editions).pieces.length, 2));
});
