import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { benchOn, type Bench } from '../openBench.js';
import { pasteOn } from '../pasteOn.js';

describe('pressing what has just been drawn', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  let bench: Bench;
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    bench = benchOn(page);
    await bench.openSample();
  });

  const selected = () => page.locator('td.active').getAttribute('data-row');

  /** Counts on the page how often the pane has ended what it did. */
  const countChecks = () =>
    bench.pane.locator('.pane').evaluate((pane) => {
      let count = 0;
      new MutationObserver(() => {
        if (pane.ariaBusy === 'false') count += 1;
        document.body.dataset['checks'] = String(count);
      }).observe(pane, { attributes: true });
    });

  it('goes to the finding under the mouse, though pressing the mouse takes in what was being typed', async () => {
    const go = bench.pane.locator('.finding-go', { hasText: '商业企业' }).first();
    await go.scrollIntoViewIfNeeded();
    await bench.cell(9, 4).click();
    await page.keyboard.type('x');
    await bench.pane.locator('.figure-old').waitFor();
    const box = (await go.boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    const findings = await bench.pane.locator('.finding').allInnerTexts();
    await countChecks();
    await page.mouse.down();
    // The press ends the typing, and half a second later the check of it ends, too.
    await page.waitForFunction(() => Number(document.body.dataset['checks']) > 0);
    assert.deepEqual(await bench.pane.locator('.finding').allInnerTexts(), findings);
    assert.equal((await go.boundingBox())?.y, box.y);
    await page.mouse.up();
    await page.locator('td.active:not([data-row="9"])').waitFor();
    await bench.pane.locator('.finding', { hasText: 'x' }).first().waitFor();
  });
  it('puts a pasted text in the place of a chapter of one paragraph, right after its tab was chosen', async () => {
    await page.getByRole('tab', { name: '其他事项' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type('旧的一段');
    await page.getByRole('tab', { name: '表三' }).click();
    await page.getByRole('tab', { name: '其他事项' }).click();
    const heading = await bench.text(1, 1);
    await page.keyboard.press('Control+a');
    await pasteOn(page, { 'text/plain': '新的一段\n新的二段' });
    await bench.cell(3, 1).getByText('新的二段').waitFor();
    assert.equal(await bench.text(2, 1), '新的一段');
    assert.equal(await bench.text(1, 1), heading);
    assert.equal(await selected(), '2');
  });
});
