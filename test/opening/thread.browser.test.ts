import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtPath } from '../built.js';
import { pdfForm, pdfOfStream } from '../imports/hostile/pdfOfStream.js';
import { pdfByHand } from '../imports/pdf/pdfByHand.js';
import { publishedParts } from '../imports/publishedParts.js';
import { sample } from '../samples.js';
import { setBrowser } from '../setBrowser.js';

const right = pdfByHand(publishedParts(sample('suqian-2023')));
/** Takes minutes: 300 times a form of 100,000 lines. */
const endless = pdfOfStream(deflateSync('/X1 Do '.repeat(300)), [pdfForm('0 0 m 9 9 l S '.repeat(100_000))]);

/** So often is a thread asked, at most, until it no longer answers. */
const MOST_ASKED = 1000;

describe('a PDF that is opened in a page', function () {
  this.timeout(90_000);
  const { address, openPage } = setBrowser('site');

  const choose = async (page: Page, content: Uint8Array) => {
    const started = page.waitForEvent('worker');
    const chosen = page.waitForEvent('filechooser');
    await page.locator('.welcome').getByRole('button', { name: '打开工作簿' }).click();
    await (await chosen).setFiles({ name: '年报.pdf', mimeType: '', buffer: Buffer.from(content) });
    return started;
  };
  const open = async (url: string) => {
    const page = await openPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showOpenFilePicker');
    });
    await page.goto(url);
    await page.locator('.welcome').waitFor();
    return page;
  };

  for (const [kind, url] of Object.entries({
    'on a site': () => address('workbench.html'),
    'that is one file on a disk': () => pathToFileURL(builtPath('年报工作台.html')).href,
  })) {
    it(`is read in a thread that ends with it ${kind}`, async () => {
      const page = await open(url());
      await choose(page, right);
      await page.getByText('认出：宿迁市人民政府').waitFor();
      assert.deepEqual(page.workers(), []);
    });
    it(`leaves the page free while it is read ${kind}`, async () => {
      const page = await open(url());
      const thread = await choose(page, endless);
      // Before it draws the form, the thread may still answer.
      let isBusy = false;
      for (let asked = 0; asked < MOST_ASKED && !isBusy; asked += 1)
        isBusy = await Promise.race([
          thread.evaluate(() => false),
          new Promise<boolean>((settle) => setTimeout(() => settle(true), 2000)),
        ]);
      await page.getByText('正在打开“年报.pdf”').waitFor();
      assert.equal(isBusy, true);
    });
  }
});
