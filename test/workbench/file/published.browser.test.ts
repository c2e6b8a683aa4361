import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { openPdf } from '../../../src/hosts/file/reading/openPdf.js';
import { readSheets } from '../../../src/index.js';
import { bodyOf, docxByHand } from '../../imports/word/docxByHand.js';
import { ofdByHand } from '../../imports/ofd/ofdByHand.js';
import { pdfByHand } from '../../imports/pdf/pdfByHand.js';
import { publishedParts } from '../../imports/publishedParts.js';
import { publishedPage } from '../../publishedPage.js';
import { beforeSuqian, sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { answerPickers, putOnDisk, readFromDisk, setDisk } from './diskPage.js';
import { userBook } from './userBook.js';
import { pasteInto } from '../../pasteInto.js';

const suqian = sample('suqian-2023');
const last = beforeSuqian;
const BROKEN = '商业企业列：二（3），上年四（4），相差 1';

describe('published reports in the workbench', function () {
  this.timeout(90_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const file = (name: string, content: string | Uint8Array) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(content),
  });
  const open = async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await answerPickers(page);
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
  };
  const openFromDisk = async () => {
    await setDisk(page, { file: '年报.xlsx' });
    await page.locator('.welcome').getByRole('button', { name: '打开工作簿' }).click();
    await page.getByRole('tab', { name: '表三' }).waitFor();
  };
  const unfold = async (name: string) => page.locator('.published > summary', { hasText: name }).click();
  const save = async () => {
    await page.keyboard.press('Control+s');
    await page.locator('.news').getByText('已保存到“年报.xlsx”。').waitFor();
    return readSheets(await fileHost((await readFromDisk(page, '年报.xlsx'))!).read());
  };

  const files = {
    'last.html': () => publishedPage(last),
    'last.docx': () => docxByHand(bodyOf(publishedParts(last))),
    'last.pdf': () => pdfByHand(publishedParts(last)),
    'last.ofd': async () => ofdByHand(await openPdf(pdfByHand(publishedParts(last)))),
  };
  for (const [name, content] of Object.entries(files))
    it(`keeps ${name} as 上年数据 in the opened file, and finds the same after it is opened again`, async () => {
      const book = await userBook(suqian);
      await open();
      await putOnDisk(page, '年报.xlsx', book);
      await openFromDisk();
      await unfold('上年报告');
      await page.getByLabel('选择报告文件').setInputFiles(file(name, await content()));
      await page.locator('.chosen').getByText('认出：宿迁市人民政府，2022 年度；表二').waitFor();
      assert.equal(await page.getByRole('tab', { name: '上年数据' }).count(), 0);
      await button('存入工作簿').click();
      await page.locator('#pane').getByText(BROKEN).waitFor();
      const read = await save();
      assert.deepEqual(read.last?.report.readings, last.readings);
      assert.deepEqual(read.report, suqian);
      await page.reload();
      await page.locator('.welcome').waitFor();
      await openFromDisk();
      await page.locator('#pane').getByText(BROKEN).waitFor();
      await page.getByRole('tab', { name: '上年数据' }).click();
      await page.locator('#paper-panel .shown', { hasText: '上年数据（用来核对' }).waitFor();
      await unfold('上年报告');
      await button('移除').click();
      await page.getByText('上年数据已从工作簿移除。').waitFor();
      assert.equal(await page.locator('#pane').getByText(BROKEN).count(), 0);
      assert.equal((await save()).last, undefined);
    });

  it('shows what was recognised in a published report before it is put on the page', async () => {
    await open();
    const damaged = publishedPage(last).replace('（七）总计', '（七）合计');
    const input = page.locator('input[aria-label="选择文件"]');
    const dialog = page.getByRole('dialog', { name: '打开已公布的年报' });
    await input.setInputFiles(file('a.html', damaged));
    await dialog.getByText('认出：宿迁市人民政府，2022 年度').waitFor();
    await dialog.getByText('“（七）合计”与官方格式不一致').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.locator('.welcome').waitFor();
    await input.setInputFiles(file('a.html', damaged));
    await dialog.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByRole('tab', { name: '表三' }).waitFor();
    await page.locator('.news').getByText('已打开“a.html”').waitFor();
  });

  it('opens a report that is pasted, where nothing is open', async () => {
    await open();
    await unfold('打开已公布的年报');
    await pasteInto(page.locator('.published textarea'), publishedPage(last));
    await page.locator('.chosen').getByText('认出：宿迁市人民政府，2022 年度').waitFor();
    assert.equal(await page.getByRole('tab').count(), 0);
    await button('写入工作簿').click();
    await page.getByRole('tab', { name: '表三' }).waitFor();
    await page.locator('#pane').getByRole('heading', { name: suqian.org }).waitFor();
  });
});
