import assert from 'node:assert/strict';
import { reportLayouts } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { tableHtml } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const report = sample('suqian-2023');
const { org, year } = report;
const layouts = reportLayouts(report);
const tableOf = (name: string) => tableHtml(layouts.find(({ sheet }) => sheet === name)!);

describe('a workbook that was saved as a page', () => {
  const page = (...parts: readonly string[]) => `<html><body>${parts.join('\n')}</body></html>`;
  const tables = ['表二', '表三', '表四'].map((name) => `<h1>${name}</h1>${tableOf(name)}`);
  it('has its cover in a table', () => {
    const read = readPublishedPage(page(tableOf('封面'), ...tables)).report;
    assert.deepEqual([read.org, read.year, read.contact], [org, year, report.contact]);
    assert.deepEqual(read.readings, report.readings);
  });
  it('has the body and the year of its title where it has one', () => {
    const title = '<h1>青山市人民政府2022年政府信息公开工作年度报告</h1>';
    const read = readPublishedPage(page(title, tableOf('封面'), ...tables)).report;
    assert.deepEqual([read.org, read.year], ['青山市人民政府', 2022]);
  });
});
