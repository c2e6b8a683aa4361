import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import { openSheet } from '../../../src/hosts/page/editSheet.js';
import { checkReport, readText, reportLayouts, type Report } from '../../../src/index.js';
import { summariseOpened } from '../../../src/telling/tellOpened.js';
import { pdfText } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');

/**
 * 表三 as text that was taken from a PDF without its arrangement: the labels of some rows, then their figures,
 * one a line.
 */
function unarranged(report: Report, group: number): readonly string[] {
  const layout = reportLayouts(report).find(({ sheet }) => sheet === '表三')!;
  const cells = cellsOn(openSheet(layout)).filter(({ row, look }) => row > 1 && look !== 'advice');
  const rows = [...new Set(cells.map(({ row }) => row))];
  const lines: string[] = [];
  for (let from = 0; from < rows.length; from += group) {
    const here = cells.filter(({ row }) => rows.slice(from, from + group).includes(row));
    for (const isFigure of [false, true])
      lines.push(
        ...here
          .filter(({ cell }) => (cell !== undefined) === isFigure)
          .map(({ value }) => String(value ?? '')),
      );
  }
  return lines;
}

/** A report as text in which 表三 is written otherwise. */
function textWith(report: Report, table: readonly string[]): string {
  const lines = pdfText(report).split('\n');
  const [from, to] = ['三、收到和处理', '四、政府信息公开行政复议'].map((title) =>
    lines.findIndex((line) => line.startsWith(title)),
  );
  return [...lines.slice(0, from! + 1), ...table, ...lines.slice(to)].join('\n');
}

describe('a text whose figures stand one a line', () => {
  for (const name of ['suqian-2023', 'xixia-civil-affairs-2020'])
    for (const group of [1, 3, 4, 7, 30])
      it(`has no wrong figure, and tells once what is not read (${name}, ${group} rows at a time)`, () => {
        const report = sample(name);
        const { edition, readings } = report;
        const read = readText(textWith(report, unarranged(report, group)), 'a.txt');
        assert.equal(read.report.edition, edition);
        const lost = formOf(edition).cells.filter(({ index }) => {
          const said = read.report.readings[index] ?? null;
          if (said !== null) assert.deepEqual(said, readings[index]);
          return said === null && readings[index] !== null;
        });
        const { findings } = checkReport(read);
        const about = findings.filter(({ message }) => message.includes('表三'));
        if (lost.length === 0) return;
        const rows = new Set(lost.map(({ row }) => row)).size;
        assert.ok(
          about.some(
            ({ rule, message }) => rule === 'lostColumns' && message.includes(`有 ${rows} 行没有读取`),
          ),
          about.map(({ message }) => message).join('\n'),
        );
        for (const rule of ['label', 'blank', 'edition'])
          assert.deepEqual(
            about.filter((each) => each.rule === rule),
            [],
          );
      });
  it('is told so for a table of which nothing is read, and not for one that is not there', () => {
    const lines = unarranged(suqian, 30);
    const figures = lines.filter((line) => /^\d+$/.test(line));
    const read = readText(textWith(suqian, lines), 'a.txt');
    assert.ok(read.remarks.some(({ kind }) => kind === 'lostColumns'));
    assert.ok(summariseOpened(read).left.some((told) => told.startsWith('文本里表三的数字一行只有一个')));
    const without = readText(textWith(suqian, figures), 'a.txt');
    assert.ok(!without.remarks.some(({ kind }) => kind === 'lostColumns'));
    assert.ok(without.remarks.some(({ kind }) => kind === 'missingTable'));
  });
  it('is not told so where a table with its columns lacks a row', () => {
    const text = pdfText(suqian);
    const short = text
      .split('\n')
      .filter((line) => !line.includes('2.重复申请'))
      .join('\n');
    const list = `一、总体情况\n${'7\n'.repeat(30)}`;
    for (const each of [short, short.replace('一、总体情况\n', list)]) {
      const { remarks } = readText(each, 'a.txt');
      assert.ok(remarks.some(({ kind }) => kind === 'missingLine'));
      assert.ok(!remarks.some(({ kind }) => kind === 'lostColumns'));
    }
  });
});
