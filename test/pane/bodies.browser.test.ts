import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/reading/readWorkbook.js';
import { openShell } from '../cli/openShell.js';
import { pasteInto } from '../pasteInto.js';
import { sample } from '../samples.js';
import { county, writeCounty } from '../workbench/bodies/countyFiles.js';
import { setStage } from './openPane.js';
import { wcagFaults } from '../wcag.js';

declare global {
  interface Window {
    /** The workbooks that Excel was asked to open, in Base64. */
    made?: string[];
  }
}

const suqian = sample('suqian-2023');

/** Takes the workbooks that Excel is asked to open; where `isRefused`, Excel refuses them. */
async function takeMade(page: Page, isRefused = false): Promise<void> {
  await page.evaluate((refuses) => {
    window.made = [];
    Excel.createWorkbook = async (base64 = '') => {
      if (refuses) throw new Error('extension hardening');
      window.made?.push(base64);
    };
  }, isRefused);
}

describe('汇总 and 审核 in the pane in Chromium', function () {
  this.timeout(120_000);
  const stage = setStage();
  const { at, call } = openShell();
  let folder: string;
  let files: readonly string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
    files = await writeCounty(folder, county().slice(0, 8));
  });
  after(() => rmSync(folder, { recursive: true }));
  const fold = (page: Page, name: string) => page.locator('.many', { hasText: name });
  const choose = async (page: Page, name: string) => {
    await fold(page, name).locator('summary').first().click();
    await fold(page, name)
      .locator('input[aria-label="选择各单位的报告"]')
      .setInputFiles([...files]);
    await fold(page, name).getByText(`已选 ${files.length} 个文件。`).waitFor();
  };
  const made = async (page: Page) => {
    await page.waitForFunction(() => window.made?.length === 1);
    return Buffer.from(await page.evaluate(() => window.made![0]!), 'base64');
  };

  it('keep what was chosen and what came of it while a report is in view', async () => {
    const { page, button } = await stage.openFilled(suqian);
    await choose(page, '汇总多份报告');
    await page.getByLabel('汇总机关').fill('青山县');
    await button('开始汇总').click();
    const result = fold(page, '汇总多份报告').locator('.summary');
    await result.waitFor();
    const said = await result.innerText();
    await page.locator('.attachments summary').click();
    await button('添加附表').click();
    await page.locator('.attachment').getByLabel('名称').fill('公开渠道统计表');
    await pasteInto(
      page.locator('.attachment textarea'),
      '<table><tr><td>渠道<td>条数<tr><td>网站<td>12</table>',
    );
    await page.locator('.attachment table').waitFor();
    await page.getByRole('checkbox', { name: '草稿' }).check();
    await button('生成报告').click();
    await page.locator('.preview').waitFor();
    assert.equal(await button('开始汇总').count(), 0);
    assert.equal(await button('生成报告').count(), 0);
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('.preview').waitFor({ state: 'detached' });
    assert.equal(await result.innerText(), said);
    assert.equal(await page.getByLabel('汇总机关').inputValue(), '青山县');
    assert.equal(await page.locator('.attachment').getByLabel('名称').inputValue(), '公开渠道统计表');
    assert.match(await page.locator('.attachment table').innerText(), /网站\s*12/);
    assert.ok(await page.getByRole('checkbox', { name: '草稿' }).isChecked());
  });
  it('open the workbook of the command line in Excel, and leave the one in view as it is', async () => {
    const { page, button, double } = await stage.openFilled(suqian);
    await takeMade(page);
    const sheets = () =>
      double.evaluate(({ book }) =>
        book
          .sheets()
          .map((sheet) => sheet.name)
          .join(),
      );
    const before = await sheets();
    await choose(page, '汇总多份报告');
    await button('开始汇总').click();
    await page.getByText('2025 年度：计入 6 个单位，没有计入 3 个文件。').waitFor();
    await button('在 Excel 中打开').click();
    await page.getByText('已交给 Excel 打开，请在新工作簿中查看并保存。').waitFor();
    await call('sum', folder, '-o', at('sum.xlsx'));
    assert.ok((await made(page)).equals(readFileSync(at('sum.xlsx'))));
    assert.equal(await sheets(), before);
  });

  it('open the sheets of a review in Excel, and have no way to a report that the pane cannot open', async () => {
    const { page, button } = await stage.openFilled(suqian);
    await takeMade(page);
    await choose(page, '审核多份报告');
    await button('开始审核').click();
    await page.getByText(/^2025 年度：审核 9 个文件，2 个有错误/).waitFor();
    assert.equal(await button('打开').count(), 0);
    await button('在 Excel 中打开').click();
    const sheets = readWorkbook(await made(page)).map(({ name }) => name);
    assert.deepEqual(sheets, ['审核情况', '全部疑点']);
  });

  it('say so where Excel does not open a workbook, and offer the download', async () => {
    const { page, button } = await stage.openFilled(suqian);
    await takeMade(page, true);
    await choose(page, '汇总多份报告');
    await button('开始汇总').click();
    await page.locator('.summary').waitFor();
    await button('在 Excel 中打开').click();
    await page.getByText('Excel 没有打开新工作簿，请改为下载，或者在浏览器的工作台里做。').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载汇总表').click()]);
    assert.equal(download.suggestedFilename(), '2025年度政府信息公开年报汇总.xlsx');
  });

  it('load nothing before they are opened, break no rule of WCAG 2.2 AA, and fit 320 and 256 pixels', async () => {
    for (const width of [320, 256]) {
      const { page, button } = await stage.open({ width });
      await button('插入表样').waitFor();
      const before = stage.requests().length;
      assert.equal(await page.locator('.bodies').count(), 0);
      await choose(page, '审核多份报告');
      assert.ok(stage.requests().length > before);
      await button('开始审核').click();
      await page.locator('.summary').waitFor();
      await choose(page, '汇总多份报告');
      await button('开始汇总').click();
      await page.getByText('没有计入的文件').waitFor();
      assert.deepEqual(await wcagFaults(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    }
  });
});
