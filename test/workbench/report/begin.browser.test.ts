import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newWorkbook } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { workbookFile } from './openReport.js';

const suqian = sample('suqian-2023');

describe('beginning a report in the workbench', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');
  let page: Page;
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.clock.setFixedTime('2026-01-15T09:00:00');
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
  });
  const way = (name: string) => page.locator('.welcome').getByRole('button', { name });
  const dialog = () => page.getByRole('dialog');
  const field = (name: string) => dialog().getByLabel(name, { exact: true });
  const start = async () => dialog().getByRole('button', { name: '新建', exact: true }).click();
  const place = async () =>
    page
      .locator('td.active')
      .evaluate(
        (cell) =>
          `${document.querySelector('[role=tab][aria-selected=true]')?.textContent} ${(cell as HTMLElement).dataset['row']},${(cell as HTMLElement).dataset['column']}`,
      );

  it('has its ways in one place, and one door to each', async () => {
    assert.deepEqual(await page.locator('.welcome .ways strong').allInnerTexts(), [
      '新建空表',
      '用去年的报告',
      '打开工作簿',
      '示例数据',
      '汇总多份报告',
      '审核多份报告',
    ]);
    assert.equal(await page.getByRole('button', { name: '示例数据' }).count(), 1);
    assert.equal(await page.locator('#pane').getByText('插入表样').count(), 0);
    await way('新建空表').click();
    await dialog().getByRole('button', { name: '先看示例数据' }).click();
    await page.locator('.news').getByText('示例数据：宿迁市').waitFor();
    assert.equal(await page.locator('#pane').getByText('插入表样').count(), 0);
  });

  it('gives what 插入表样 and the command line give, with the cursor where filling begins', async () => {
    await way('新建空表').click();
    assert.equal(await field('年度').inputValue(), '2025');
    await field('机关名称').fill('青山县民政局');
    await start();
    await page.locator('td.active').waitFor();
    assert.equal(await place(), '封面 6,2');
    await page.keyboard.type('青山县人民政府网站');
    await page.keyboard.press('Enter');
    const expected = newWorkbook({ year: 2025, org: '青山县民政局' }).layouts;
    for (const { sheet, cells } of expected.filter((layout) => layout.sheet === '总体情况')) {
      await page.getByRole('tab', { name: sheet }).click();
      const shown = await page.locator('#paper-panel').innerText();
      for (const { value } of cells.filter(({ look }) => look === 'paragraph'))
        assert.ok(shown.includes(String(value)), String(value));
      assert.match(shown, /新收政府信息公开申请\{本年新收\}件/);
    }
  });

  it('remembers the body and its contacts on this machine, and shows them', async () => {
    await way('新建空表').click();
    await field('机关名称').fill('青山县民政局');
    await field('联系电话').fill('0527-1234567');
    await field('电子邮箱').fill('mz@example.cn');
    await start();
    await page.locator('td.active').waitFor();
    await page.reload();
    await way('新建空表').click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('dialog input')?.value !== '');
    assert.deepEqual(
      await Promise.all(
        ['机关名称', '联系电话', '电子邮箱', '公开网站'].map(async (name) => field(name).inputValue()),
      ),
      ['青山县民政局', '0527-1234567', 'mz@example.cn', ''],
    );
    await field('联系电话').fill('');
    await start();
    await page.getByRole('tab', { name: '封面' }).waitFor();
    const cover = await page.locator('#paper-panel').innerText();
    assert.match(cover, /青山县民政局[^]*mz@example.cn/);
    assert.doesNotMatch(cover, /0527/);
  });

  it("starts from last year's report: its body, contacts, year and carried figures", async () => {
    await page.setInputFiles('input[aria-label="选择去年的报告"]', await workbookFile('2023.xlsx', suqian));
    await dialog().getByText('已读取“2023.xlsx”').waitFor();
    assert.equal(await field('机关名称').inputValue(), suqian.org);
    assert.equal(await field('年度').inputValue(), '2024');
    assert.equal(await field('联系电话').inputValue(), suqian.contact['telephone']);
    await start();
    await page.locator('td.active').waitFor();
    assert.equal(await place(), '表二 4,2');
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await page.locator('td[data-row="6"][data-column="4"]').innerText(), '118');
  });

  it("says why a file is no last year's report, and keeps what was filled in", async () => {
    await way('新建空表').click();
    await field('机关名称').fill('青山县民政局');
    await dialog()
      .getByLabel('上年度报告（可不选）')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await dialog().getByRole('alert').waitFor();
    assert.equal(await field('机关名称').inputValue(), '青山县民政局');
  });

  it('says so where no edition covers the year', async () => {
    await way('新建空表').click();
    await field('年度').fill('2018');
    await start();
    assert.equal(
      await dialog().getByRole('alert').innerText(),
      '没有适用于 2018 年度的版式：年度报告格式从 2019 年度开始使用，请核对年度。',
    );
    await field('年度').fill('2020');
    await start();
    await page.locator('#pane').getByText('2019年版式').waitFor();
  });

  it('does not remember the body of the sample', async () => {
    await way('示例数据').click();
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    await page.locator('#pane').getByRole('button', { name: '采用' }).first().click();
    await page.locator('#pane .notices').getByText('已采用').waitFor();
    await page.locator('#pane').getByRole('button', { name: '生成报告', exact: true }).click();
    await page.locator('.report-page').waitFor();
    await page.reload();
    await way('新建空表').click();
    // What is remembered is filled in a moment after the dialog is shown; another field shows that it was.
    await page.evaluate(async () => new Promise((done) => setTimeout(done, 0)));
    assert.equal(await field('机关名称').inputValue(), '');
  });
});
