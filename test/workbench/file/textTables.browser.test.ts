import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { sample } from '../../samples.js';
import { csvOf, rowsOfSheet } from '../../imports/delimited/csvOf.js';
import { setBrowser } from '../../setBrowser.js';
import { answerPickers } from './diskPage.js';

const suqian = sample('suqian-2023');
const TABLE = csvOf(rowsOfSheet(suqian, '表三'));

describe('tables that were saved as text, in the workbench', function () {
  this.timeout(90_000);
  const { address, openPage } = setBrowser('site');
  const choose = async (text: string): Promise<Page> => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await answerPickers(page);
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
    await page
      .locator('input[aria-label="选择文件"]')
      .setInputFiles({ name: '表三.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    return page;
  };

  it('are shown with what was recognised, and opened', async () => {
    const page = await choose(`\ufeff${TABLE}`);
    const dialog = page.getByRole('dialog', { name: '打开已公布的年报' });
    await dialog.getByText('表三 175/175 格').waitFor();
    await dialog.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    await page.locator('#paper-panel').getByText('3402', { exact: true }).first().waitFor();
  });
  it('are told where a row lost a cell, and refused where quotes do not match', async () => {
    const page = await choose(TABLE.replace(',3402,', ','));
    await page
      .getByRole('dialog')
      .getByText('第 5 行“一、本年新收政府信息公开申请数量”（9 格，应为 10 格）')
      .waitFor();
    const refused = await choose(TABLE.replace(',3402,', ',"3402,'));
    await refused.getByText('文件第 5 行的引号没有成对').waitFor();
    assert.equal(await refused.getByRole('tab').count(), 0);
  });
});
