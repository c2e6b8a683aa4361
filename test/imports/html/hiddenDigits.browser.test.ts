import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../browser.js';
import { HIDING_PAGES, hidingPage } from './hiddenDigits.js';

/** The texts of the cells as the browser shows them, with those that it does not show as `-`. */
async function seenIn(page: Page, html: string): Promise<string> {
  await page.setContent(html);
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('td'), (cell) =>
      cell.getClientRects().length === 0 ? '-' : cell.innerText.trim(),
    ).join('|'),
  );
}

describe('Chromium', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  });
  after(() => browser.close());

  it(`shows what is expected of each of ${HIDING_PAGES.length} pages with hidden parts`, async () => {
    for (const each of HIDING_PAGES) assert.equal(await seenIn(page, hidingPage(each)), each.seen, each.css);
  });
});
