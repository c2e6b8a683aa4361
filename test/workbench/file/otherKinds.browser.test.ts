import assert from 'node:assert/strict';
import type { BookType } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readSheets } from '../../../src/index.js';
import { savedAs } from '../../hosts/file/other/savedAs.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { answerPickers, putOnDisk, readFromDisk, setDisk } from './diskPage.js';
import { userBook } from './userBook.js';

const suqian = sample('suqian-2023');
const KINDS: readonly (readonly [name: string, type: BookType])[] = [
  ['年报.xls', 'biff8'],
  ['年报.xlsb', 'xlsb'],
  ['年报.ods', 'ods'],
  ['年报.fods', 'fods'],
  ['系统导出.xls', 'xlml'],
];

describe('spreadsheets of other kinds in the workbench', function () {
  this.timeout(90_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  const open = async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await answerPickers(page);
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
  };

  for (const [name, type] of KINDS)
    it(`opens ${name} (${type}) and saves it as a new workbook, with the file as it was`, async () => {
      const bytes = savedAs(await userBook(suqian), type);
      await open();
      await putOnDisk(page, name, bytes);
      await setDisk(page, { file: name, place: '新的.xlsx' });
      await page.locator('.welcome').getByRole('button', { name: '打开工作簿' }).click();
      await page.getByRole('tab', { name: '表三' }).waitFor();
      await page.locator('.news').getByText('原文件不会改动').waitFor();
      await page.keyboard.press('Control+s');
      await page.locator('.news').getByText('已保存到“新的.xlsx”。').waitFor();
      assert.deepEqual(await readFromDisk(page, name), bytes);
      const saved = await readFromDisk(page, '新的.xlsx');
      assert.deepEqual(readSheets(await fileHost(saved!).read()).report, suqian);
    });
});
