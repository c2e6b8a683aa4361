import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withCells } from '../../src/core/report/report.js';
import { publishedPage } from '../publishedPage.js';
import { sample } from '../samples.js';
import { setBrowser } from '../setBrowser.js';
import { benchOn } from './openBench.js';
import { pasteOn } from './pasteOn.js';
import { wcagFaults } from '../wcag.js';

const suqian = sample('suqian-2023');
const TABLE = '<p>分类统计表</p><table><tr><td>渠道<td>条数<tr><td>政府网站<td>12</table>';

/** Screens: one of an office at 200 %, a narrow window, and an office's own in two looks. */
const SCREENS = [
  { name: '1366×768 at 200 %', viewport: { width: 683, height: 384 } },
  { name: '320 pixels', viewport: { width: 320, height: 640 } },
  { name: 'forced colours', viewport: { width: 1366, height: 768 }, forcedColors: 'active' },
  { name: 'dark', viewport: { width: 1366, height: 768 }, colorScheme: 'dark' },
] as const;

/** What WCAG 2.2 AA forbids, what is wider than the window, and a dialog that does not fit in it. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const broken = await wcagFaults(page);
  const other = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const dialog = document.querySelector('dialog[open]');
    const box = dialog?.getBoundingClientRect();
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} pixels wide`] : []),
      ...(dialog && dialog.scrollWidth > dialog.clientWidth ? ['the dialog scrolls sideways'] : []),
      ...(box && (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)
        ? ['the dialog is larger than the window']
        : []),
    ];
  });
  return [...broken, ...other];
}

describe('dialogs and folds of the workbench, for everybody', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');

  for (const { name, ...screen } of SCREENS)
    it(`break no rule of WCAG 2.2 AA and fit: ${name}`, async () => {
      const page = await openPage(screen);
      const { button, pane } = benchOn(page);
      await page.goto(address('workbench.html'));
      const look = async (state: string) => assert.deepEqual(await faultsOn(page), [], state);
      const tools = page.getByRole('group', { name: '工具栏' });
      await page.locator('.welcome').waitFor();
      await look('welcome');
      for (const way of await page.locator('.welcome button').all()) {
        await way.scrollIntoViewIfNeeded();
        await way.click({ trial: true });
      }
      const scrolls = await page.locator('main').evaluate((main) => {
        main.scrollTop = 0;
        const isLonger = main.scrollHeight > main.clientHeight;
        return !isLonger || getComputedStyle(main).overflowY === 'auto';
      });
      assert.ok(scrolls, 'the ways to begin are longer than the page and do not scroll');
      await page.getByRole('button', { name: /^新建空表/ }).click();
      await page.getByRole('dialog').waitFor();
      await look('a new report');
      await page.getByLabel('机关名称').fill('青山县民政局');
      await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
      await page.locator('td.active').waitFor();
      await pasteOn(page, { 'text/html': publishedPage(suqian) });
      await page.getByRole('dialog', { name: '粘贴' }).waitFor();
      await look('what a paste will write');
      await button('写入').click();
      await page.getByText('可以一次全部撤回').waitFor();
      await tools.getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').waitFor();
      await look('a new report in place of one that is not saved');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: '总体情况' }).click();
      await page.locator('td[data-row="3"][data-column="1"]').click();
      await button('插入数字').click();
      await page.getByRole('dialog').or(page.locator('.picker')).first().waitFor();
      await look('figures to insert');
      await page.keyboard.press('Escape');
      if (!(await pane.isVisible())) await page.keyboard.press('F6');
      await pane.locator('.attachments > summary').click();
      await button('添加附表').click();
      await pane.locator('.attachments textarea').focus();
      await pasteOn(page, { 'text/html': TABLE });
      await button('写入工作簿').waitFor();
      await look('a table that was pasted');
      await button('写入工作簿').click();
      await page.getByRole('button', { name: '修改“附件1：分类统计表”' }).waitFor();
      await look('a list of attachments');
      await pane.locator('.published > summary', { hasText: '发布后核对' }).click();
      const changed = withCells(suqian, { 'requests.granted.company': 99 });
      await pane.locator('.published[open] textarea').focus();
      await pasteOn(page, { 'text/html': publishedPage(changed) });
      await page
        .getByText(/处不同/)
        .first()
        .waitFor();
      await look('what was published otherwise');
    });
});
