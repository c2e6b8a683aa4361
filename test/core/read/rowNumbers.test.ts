import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets, type Report } from '../../../src/index.js';
import { drawnSheets, editSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { withRows } from './sheetEdits.js';

/** Ways to number the rows of 表三 otherwise than the paper. */
const WAYS: Readonly<Record<string, (label: string) => string>> = {
  none: (label) => label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, ''),
  '一.': (label) => label.replace(/^([一二三四])、/, '$1.').replace(/^（([一二三四五六七])）/, '$1、'),
  '1、': (label) => label.replace(/^(\d)\./, '$1、'),
  '（1）': (label) => label.replace(/^(\d)\./, '（$1）'),
  '①': (label) => label.replace(/^(\d)\./, (_, digit: string) => '⓪①②③④⑤⑥⑦⑧'[Number(digit)] ?? digit),
  '1': (label) => label.replace(/^(\d)\./, '$1 '),
  '●': (label) => label.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '● '),
  第一项: (label) =>
    label.replace(/^([一二三四])、/, '第$1项 ').replace(/^（([一二三四五六七])）/, '第$1类 '),
  '１．': (label) =>
    label.replace(/^(\d)\./, (_, digit: string) => `${'０１２３４５６７８'[Number(digit)]}．`),
};

/** The other labels of 表三 that offices print beside those in other numbers. */
const REWORDED: Readonly<Record<string, string>> = {
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.申请人无正当理由逾期不补正',
};

describe('labels of rows with other numbers than the paper’s', () => {
  for (const name of ['suqian-2023', 'xingjing-town-2020']) {
    const report = sample(name);
    let sheets: readonly Sheet[];
    before(async () => {
      sheets = await drawnSheets(report);
    });
    const relabel = (edit: (label: string) => string, all = sheets) =>
      all.map((sheet) =>
        sheet.name === '表三'
          ? editSheet(sheet, (cell) =>
              typeof cell.value === 'string' ? { ...cell, value: edit(cell.value) } : cell,
            )
          : sheet,
      );
    const errorsIn = (given: readonly Sheet[], own: Report) => {
      const read = readSheets(given);
      assert.equal(read.report.edition.id, own.edition.id);
      assert.deepEqual(read.report.readings, own.readings);
      return checkReport(read).findings.filter(
        ({ level, message }) => level === 'error' || /缺失|删去/.test(message),
      );
    };
    for (const [way, edit] of Object.entries(WAYS))
      it(`are read (${way}, ${report.edition.id})`, () => {
        const known = errorsIn(sheets, report);
        assert.deepEqual(errorsIn(relabel(edit), report), known);
        assert.deepEqual(
          errorsIn(
            relabel((label) => edit(REWORDED[label] ?? label)),
            report,
          ),
          known,
        );
      });
    it(`are those of groups in rows of their own too (${report.edition.id})`, () => {
      const groups = ['（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'];
      const parted = sheets.map((sheet) => {
        if (sheet.name !== '表三') return sheet;
        return groups.reduce((each, label) => {
          const cell = each.cells.find(({ value }) => value === label);
          const isGroup = each.cells.some(
            ({ row, column, value }) => row === cell?.row && column === 3 && typeof value === 'string',
          );
          if (!cell || !isGroup) return each;
          const below = withRows(each, cell.row);
          return editSheet(below, (own) => (own.value === label ? { ...own, row: cell.row } : own));
        }, sheet);
      });
      for (const [from, to] of [
        [/^（([一二三四五六七])）/, '$1、'],
        [/^（[一二三四五六七]）/, ''],
      ] as const) {
        const edit = (label: string) => label.replace(from, to);
        const found = errorsIn(relabel(edit, parted), report);
        assert.deepEqual(found, errorsIn(sheets, report));
      }
    });
    it(`are none of a table without its heads, with figures beside them (${report.edition.id})`, () => {
      const labels = sheets.find((sheet) => sheet.name === '表三')?.cells ?? [];
      const rows = labels.filter(({ column, value }) => column < 4 && typeof value === 'string');
      const pivot = rows.flatMap(({ value }, at) => [
        { row: at + 2, column: 1, value: WAYS['none']?.(String(value)) ?? null },
        { row: at + 2, column: 2, value: at },
        { row: at + 2, column: 3, value: at * 2 },
      ]);
      const cells = [{ row: 1, column: 1, value: '行标签' }, { row: 1, column: 2, value: '总计' }, ...pivot];
      const found = checkReport(readSheets([...sheets, { name: '透视', hidden: false, cells }]));
      assert.deepEqual(found.findings, checkReport(readSheets(sheets)).findings);
    });
    it(`are none without figures beside them (${report.edition.id})`, () => {
      const labels = sheets.find((sheet) => sheet.name === '表三')?.cells ?? [];
      const list = labels.flatMap(({ value }, row) =>
        typeof value === 'string' ? [{ row: row + 1, column: 1, value: WAYS['none']?.(value) ?? value }] : [],
      );
      const found = checkReport(readSheets([...sheets, { name: '数据源', hidden: false, cells: list }]));
      assert.deepEqual(found.findings, checkReport(readSheets(sheets)).findings);
    });
  }
});
