import assert from 'node:assert/strict';
import { tablesOf } from '../../../src/core/form/edition.js';
import { checkReport, editions } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

describe('a line over a table of the form', () => {
  for (const edition of editions) {
    const report = randomReport(edition, chanceOf(3));
    const titleOf = (code: string) =>
      edition.chapters.find(({ tables = [] }) => tables.some((each) => each.code === code))?.title ?? '';
    const told = (line: (name: string, title: string) => string) => {
      const names = new Map(tablesOf(edition).map(({ code, name }) => [code, name]));
      const body = print(report).map((piece) => {
        if (piece.kind === 'line') return `<p>${piece.text}</p>`;
        const rows = piece.rows.map(
          (cells) =>
            `<tr>${cells.map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.text}</td>`).join('')}</tr>`,
        );
        const text = line(names.get(piece.code ?? '') ?? '', titleOf(piece.code ?? ''));
        return `<p>${text}</p><table>${rows.join('')}</table>`;
      });
      const read = readPublishedPage(`<html><body>${body.join('')}</body></html>`);
      assert.deepEqual(read.report.readings, report.readings);
      return checkReport(read).findings.filter(({ message }) => message.includes('没有读取：')).length;
    };
    it(`is not told where it only names it (${edition.id})`, () => {
      for (const line of [
        (name: string) => name,
        (name: string, title: string) => `${name}：${title.slice(2)}`,
        (name: string, title: string) => `${name} ${title}`.replace(title, title.slice(2)),
      ])
        assert.equal(told(line), 0, line('表二', '二、主动公开政府信息情况'));
    });
    it(`is told where it says anything else (${edition.id})`, () => {
      for (const line of [
        (name: string) => `${name}：数据截至11月底。`,
        (name: string, title: string) => `${name}：${title.slice(2)}，不含街道。`,
        (_: string, title: string) => `${title.slice(2)}不含街道。`,
      ])
        assert.equal(told(line), 1, line('表二', '二、主动公开政府信息情况'));
    });
  }
});
