import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { county, writeCounty } from './countyFiles.js';

/** CSS pixels of the text area of an A4 page with the margins of official documents: 156 mm × 225 mm. */
const AREA = { width: Math.floor((156 / 25.4) * 96), height: Math.floor((225 / 25.4) * 96) };

describe('汇总 and 审核 on paper', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');
  let folder: string;
  let files: readonly string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-print-'));
    files = await writeCounty(folder, county().slice(0, 9));
  });
  after(() => rmSync(folder, { recursive: true }));
  const run = async (tool: string, start: string) => {
    const page = await openPage({ viewport: { width: 1366, height: 768 }, colorScheme: 'dark' });
    await page.goto(address('workbench.html'));
    await page.locator('.toolbar').getByRole('button', { name: tool }).click();
    await page.setInputFiles('.job:not([hidden]) input[aria-label="选择各单位的报告"]', [...files]);
    await page.getByRole('button', { name: start }).click();
    await page.locator('.job:not([hidden]) .summary').waitFor();
    return page;
  };
  /** What is seen on paper, and what of it is cut off, too pale, or stands beyond the edge. */
  const onPaper = async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(AREA);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const seen = await page.evaluate((width) => {
      const shown = [...document.querySelectorAll<HTMLElement>('.bodies-page *')].filter(
        (each) => each.getClientRects().length > 0,
      );
      return {
        text: document.body.innerText.trim(),
        controls: shown.filter((each) => each.matches('button, input, fieldset, progress')).length,
        beyond: shown
          .filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < -1 || right > width + 1 || each.scrollWidth > each.clientWidth + 1;
          })
          .filter((each) => getComputedStyle(each).display !== 'inline')
          .map((each) => each.className),
        pale: shown.filter((each) => getComputedStyle(each).color !== 'rgb(0, 0, 0)').length,
        height: document.querySelector('.bodies-page')!.getBoundingClientRect().height,
      };
    }, AREA.width);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return { ...seen, pages: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length };
  };

  it('are the lists alone, every fold open, in black, nothing beyond the edge of A4', async () => {
    const page = await run('审核', '开始审核');
    const closed = page.locator('.bodies-page details:not([open])');
    const before = await closed.count();
    assert.ok(before > 0);
    const { text, controls, beyond, pale, height, pages } = await onPaper(page);
    assert.match(text, /^审核多份报告\s+2025 年度：审核 10 个文件，/);
    for (let at = 1; at <= 9; at += 1) assert.ok(text.includes(`（0${at}.xlsx）`), `0${at}.xlsx`);
    assert.doesNotMatch(text, /选择文件|下载(?!完)|退回单|开始审核|年报工作台|返回|可以不填/);
    assert.deepEqual({ controls, beyond, pale }, { controls: 0, beyond: [], pale: 0 });
    const least = Math.ceil(height / AREA.height);
    assert.ok(pages >= least && pages <= least + 1, `${pages} pages for ${height} px`);
    assert.equal(await closed.count(), before);
  });

  it('are what came of a sum, its bodies too, on one page', async () => {
    const page = await run('汇总', '开始汇总');
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.locator('.toolbar').getByRole('button', { name: '打印' }).click();
    assert.equal(await page.locator('html').getAttribute('data-printed'), 'yes');
    const { text, controls, beyond, pale, pages } = await onPaper(page);
    assert.match(text, /^汇总多份报告\s+2025 年度：计入 7 个单位，没有计入 3 个文件。/);
    assert.match(text, /已计入的单位（7 个）\s+青山县第1局（01\.xlsx）/);
    assert.doesNotMatch(text, /选择文件|下载(?!完)|开始汇总|在工作台打开/);
    assert.deepEqual({ controls, beyond, pale, pages }, { controls: 0, beyond: [], pale: 0, pages: 1 });
  });
});
