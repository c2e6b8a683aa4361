import assert from 'node:assert/strict';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { checkReport, readSheets } from '../../../src/index.js';
import { drawnSheets } from '../../drawnSheets.js';
import { sample } from '../../samples.js';
import { withRows, withValues } from './sheetEdits.js';

const reports = ['suqian-2023', 'xixia-civil-affairs-2020'].map(sample);
const TABLES = ['表二', '表三', '表四'];

describe('the year of a table', () => {
  for (const report of reports) {
    const year = report.year ?? 0;
    let sheets: readonly Sheet[];
    before(async () => (sheets = await drawnSheets(report)));
    const told = (name: string, change: (sheet: Sheet) => Sheet) => {
      const read = readSheets(sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)));
      assert.deepEqual(read.report.readings, report.readings, name);
      return checkReport(read).findings.map(({ level, message }) => `${level} ${message}`);
    };
    const named = (name: string, to: string) => told(name, (sheet) => ({ ...sheet, name: to }));
    /** The table with a title above it, and a line with its unit between them. */
    const titled = (name: string, title: string) =>
      told(name, (sheet) => withValues(withValues(withRows(sheet, 1, 2), 1, 1, [title]), 2, 5, ['单位：件']));

    it(`is told from the name of its sheet, ${year}`, () => {
      for (const name of TABLES) {
        for (const to of [`${year - 1}年${name}`, `${name}（${year - 1}）`, `${year + 1}${name}`]) {
          const said = to.includes(String(year - 1)) ? year - 1 : year + 1;
          assert.deepEqual(named(name, to), [
            `warning 工作表“${to}”的名称写的是 ${said} 年，报告的年度是 ${year}，请核对${name}的数字是哪一年度的，是 ${year} 年的请改名称`,
          ]);
        }
        assert.deepEqual(named(name, `上年${name}`), [
          `warning 工作表“上年${name}”的名称不是本年度，报告的年度是 ${year}，请核对${name}的数字是哪一年度的，是 ${year} 年的请改名称`,
        ]);
      }
    });
    it(`is told from a title above it, ${year}`, () => {
      for (const name of TABLES)
        for (const title of [
          `${year - 1}年度政府信息公开工作年度报告统计表`,
          `收到和处理政府信息公开申请情况（${year - 1}年）`,
          `某局 ${year - 1} 年 情 况`,
        ])
          assert.deepEqual(titled(name, title), [
            `warning ${name}上面的标题写的是 ${year - 1} 年，报告的年度是 ${year}，请核对${name}的数字是哪一年度的，是 ${year} 年的请改标题`,
          ]);
    });
    it(`is not told where a year is none of its figures, ${year} #slow`, () => {
      for (const name of TABLES) {
        for (const to of [
          `${year}年${name}`,
          `${name}（${year + 1}年报送）`,
          `${name}（${year + 1}年1月）`,
          'Sheet1',
        ])
          assert.deepEqual(named(name, to), [], to);
        for (const title of [
          `${year}年度统计表`,
          `${year - 1}年版政府信息公开年度报告`,
          '国办公开办函〔2021〕30号政府信息公开年报',
          `填表日期：${year + 1}年1月15日`,
          `${year - 1}年与${year}年情况`,
          `${year + 1}.1.15 统计表`,
        ])
          assert.deepEqual(titled(name, title), [], title);
      }
    });
  }
});
