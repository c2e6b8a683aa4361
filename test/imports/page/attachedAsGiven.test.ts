import assert from 'node:assert/strict';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const row = (...cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;

describe('an attachment with labels of the form', () => {
  it('has its figures where the page has them, and none of them is lost #slow', () => {
    const tables = [
      [
        ['单位：件', '甲', '乙', '12%', '丙'],
        ['丁', '单位：件', '戊', '0', '其他'],
        ['己', '', '庚', '无', '网站'],
        ['辛', '其他', '行政许可', '单位：件', '|'],
        ['|', '0', '行政许可', '', '壬'],
        ['所属章', '一、总体情况', '12', '——', '0'],
      ],
      [
        ['|', '0', '行政许可', '', '甲'],
        ['所属章', '一、总体情况', '12', '——', '0'],
        ['项目', '数量', '行政处罚', '3', '5'],
      ],
      [
        ['事项', '行政许可', '1', '2'],
        ['事项', '', '其他', '12'],
        ['科研机构', '3', '', ''],
      ],
      [
        ['来源', '自然人', '0'],
        ['', '总计', '——'],
      ],
    ];
    for (const rows of tables) {
      const html = publishedPage(sample('suqian-2023')).replace(
        /(?=<div><b>二、)/,
        `<p>附件1：情况</p><table>${rows.map((cells) => row(...cells)).join('')}</table>`,
      );
      const { report, remarks } = readPublishedPage(html);
      assert.deepEqual(report.attachments?.[0]?.rows, rows);
      assert.ok(!remarks.some(({ kind }) => kind === 'leftOut'), JSON.stringify(remarks));
    }
  });
});
