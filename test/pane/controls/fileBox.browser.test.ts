import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';

describe('a field for a file, in a browser that speaks English', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('test');
  const open = async (file: string) => {
    const page = await openPage({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    await page.goto(address(file));
    return page;
  };
  const places: readonly (readonly [string, () => Promise<readonly [Page, Locator]>])[] = [
    [
      "last year's report in 新建",
      async () => {
        const page = await open('workbench.html');
        await page.locator('.welcome').getByRole('button', { name: '新建空表' }).click();
        return [page, page.getByLabel('上年度报告')] as const;
      },
    ],
    [
      '单位名单 in 审核',
      async () => {
        const page = await open('workbench.html');
        await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
        return [page, page.getByLabel('单位名单')] as const;
      },
    ],
    [
      '打开已公布的年报 in the pane',
      async () => {
        const page = await open('pane.html');
        await page.locator('summary', { hasText: '打开已公布的年报' }).click();
        return [page, page.getByLabel('选择报告文件')] as const;
      },
    ],
  ];
  for (const [title, find] of places)
    it(`has a button in Chinese, which the keyboard and the mouse reach: ${title}`, async () => {
      const [page, field] = await find();
      const box = page.locator('.file-box', { has: field });
      assert.equal((await box.innerText()).replace(/\s+/g, ' ').trim(), '选择文件 未选择文件');
      assert.equal(await field.evaluate((input) => getComputedStyle(input).opacity), '0');
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        box.getByText('选择文件', { exact: true }).click({ force: true }),
      ]);
      assert.equal(chooser.isMultiple(), false);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const ring = await box.locator('.button').evaluate((button) => getComputedStyle(button).outlineStyle);
      assert.equal(ring, 'solid');
    });
  it('shows the name of what was chosen, and none once it was emptied', async () => {
    const page = await open('workbench.html');
    await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
    const field = page.getByLabel('单位名单');
    const box = page.locator('.file-box', { has: field });
    await field.setInputFiles({ name: '名单.txt', mimeType: 'text/plain', buffer: Buffer.from('甲局') });
    await box.getByText('名单.txt', { exact: true }).waitFor();
    await field.setInputFiles([]);
    await box.getByText('未选择文件', { exact: true }).waitFor();
  });
});
