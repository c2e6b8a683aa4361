import assert from 'node:assert/strict';
import { cellAddress } from '../../../../src/core/draw/address.js';
import type { Sheet } from '../../../../src/core/draw/sheet.js';
import type { Table } from '../../../../src/core/form/edition.js';
import { formOf } from '../../../../src/core/form/form.js';
import { outline } from '../../../../src/core/form/outline.js';
import { labelRemarks } from '../../../../src/core/read/remarks/labelRemarks.js';
import { NOTHING_KNOWN } from '../../../../src/core/read/labels/knownFacts.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { drawnSheets, editSheet } from '../../../drawnSheets.js';
import { sample } from '../../../samples.js';
import { withRows, withValues } from '../sheetEdits.js';
import { editionWith, viewWith } from '../sheetOf.js';

const table: Table = {
  code: 'small',
  name: '小表',
  paper: 'grid',
  bands: [{ columns: outline`one 甲列`, rows: outline`a 子行` }],
};
const area = { top: 1, left: 1, bottom: 1, right: 2 };
const found = (text: string, column = 1, label = '一二三四五六七八九十') => {
  const view = viewWith({ 1: column === 1 ? [text] : [null, null, text] });
  const placement = { places: [], rows: [], columns: [], extras: [], headings: [{ label, area }] };
  return labelRemarks(view, table, formOf(editionWith(table)), placement, NOTHING_KNOWN).map((remark) =>
    remark.kind === 'label' ? remark.found : remark.kind,
  );
};

describe('a heading that stands nowhere', () => {
  it('is taken for a text in its place with three of ten characters right, and not with two of seven', () => {
    assert.deepEqual(found('一二三甲甲甲甲甲甲甲'), ['一二三甲甲甲甲甲甲甲']);
    assert.deepEqual(found('一二甲甲甲甲甲', 1, '一二三四五六七'), ['']);
  });
  it('is not taken for a text beside its place', () =>
    assert.deepEqual(found('一二三四五六七八九甲', 3), ['']));
  it('is nothing to remark where it stands', () => assert.deepEqual(found('一二三四五六七八九十', 3), []));
});

describe('the labels of a drawn sheet that was changed', () => {
  const report = sample('suqian-2023');
  let sheets: readonly Sheet[];
  before(async () => {
    sheets = await drawnSheets(report);
  });
  /** What is told, and where, of the sheets with the cells of one replaced. */
  const told = (name: string, edit: (sheet: Sheet) => Sheet) => {
    const all = sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet));
    return checkReport(readSheets(all)).findings.map(
      ({ message, addresses }) => `${addresses.join()} ${message}`,
    );
  };
  /** The same sheet with the texts at some places replaced; null clears one. */
  const put = (texts: Readonly<Record<string, string | null>>) => (sheet: Sheet) =>
    editSheet(sheet, (cell) => {
      const text = texts[cellAddress(cell.row, cell.column)];
      if (text === null) return undefined;
      return text === undefined ? cell : { ...cell, value: text };
    });

  it('are told as missing in the row of the header, and not beside the title', () => {
    assert.deepEqual(told('表四', put({ K4: null })), ['表四!K4 此处的文字缺失，应为“结果维持”']);
    assert.deepEqual(told('表三', put({ E4: null })), ['表三!E4 此处的文字缺失，应为“商业企业”']);
    assert.deepEqual(told('表三', put({ A2: '项目' })), [
      '表三!A2 此处的文字缺失，应为“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”',
    ]);
  });
  it('are told where the suits of 表四 stand in another order', () => {
    assert.deepEqual(
      told('表四', put({ F3: '复议后起诉', K3: '未经复议直接起诉' })).filter((each) => each.includes('位置')),
      ['表四!F3 “复议后起诉”的位置与官方格式不一致，请按官方顺序排列'],
    );
  });
  it('of groups are told by their names where figures stand in rows of their own', () => {
    for (const [row, label] of [
      [9, '（三）不予公开'],
      [17, '（四）无法提供'],
    ] as const) {
      const apart = (sheet: Sheet) => {
        const below = withRows(sheet, row);
        const group = editSheet(below, (cell) => (cell.value === label ? { ...cell, row } : cell));
        return withValues(group, row, 4, [3, 0, 0, 1, 0, 0, 4]);
      };
      assert.deepEqual(told('表三', apart), [
        `表三!B${row} 表三的“${label}”单独占一行并填了数字，官方格式没有这样的小计，没有读取，请删去这一行的数字`,
      ]);
    }
  });
});
