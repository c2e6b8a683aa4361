import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { editions } from '../../../src/index.js';
import { openBrowser } from '../../browser.js';
import { openShell } from '../openShell.js';
import { attachedReport } from './sealedReport.js';
import { needs } from '../../hosts/programs.js';

describe('a sealed page that Chromium printed as PDF', function () {
  this.timeout(120_000);
  before(needs('a Chinese font'));
  const { at, call, save } = openShell();
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => browser.close());

  for (const edition of editions)
    it(`is found the same in ${edition.id}, by the page behind it`, async () => {
      const file = await save('report.xlsx', attachedReport(edition));
      const { code, err } = await call('export', file, '--as', 'html', '--seal', '-o', at('sealed.html'));
      assert.equal(code, 0, err);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(at('sealed.html')).href);
      await page.pdf({ path: at('sealed.pdf'), preferCSSPageSize: true });
      await page.close();
      const verified = await call('verify', at('sealed.pdf'));
      assert.match(verified.out, /数字：相同。\n {2}正文：相同。\n {2}附件：相同。\n/);
      assert.equal(verified.code, 0, verified.out);
    });
});
