import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withCells } from '../../src/core/report/report.js';
import { publishedPage } from '../publishedPage.js';
import { beforeSuqian, sample } from '../samples.js';
import { county, writeCounty } from '../workbench/bodies/countyFiles.js';
import { setStage, type OpenPane } from './openPane.js';
import { wcagFaults } from '../wcag.js';
import { pasteInto } from '../pasteInto.js';

const suqian = sample('suqian-2023');
const TABLE = '<p>分类统计表</p><table><tr><td>渠道<td>条数<tr><td>政府网站<td>12</table>';

/** What WCAG 2.2 AA forbids on the page, and what is wider than the page or cut off in it. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  const broken = await wcagFaults(page);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide`] : [];
  });
  const cut = await page
    .locator('.pane *:visible')
    .evaluateAll((elements) =>
      elements
        .filter(
          (element) =>
            !element.closest('.table-frame, .table-preview, textarea, svg, select, .switch') &&
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).display !== 'inline' &&
            getComputedStyle(element).overflowX !== 'visible',
        )
        .map(({ outerHTML }) => `cut off: ${outerHTML.slice(0, 160)}`),
    );
  return [...broken, ...wide, ...cut];
}

/** Leads through what the folds of the pane show, and calls back in each state with what it is. */
async function eachFold(
  { page, button, says }: OpenPane,
  files: readonly string[],
  list: string,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const published = (name: string) => page.locator('.published > summary', { hasText: name });
  await published('上年报告').click();
  await look('last year’s report to be chosen');
  await pasteInto(
    page.locator('.published[open] textarea'),
    publishedPage({ ...beforeSuqian, org: '旧城人民政府' }),
  );
  await page.getByRole('alert').getByText('上年报告的机关是“旧城人民政府”').waitFor();
  await look('last year’s report of another body');
  await button('取消').click();
  await pasteInto(page.locator('.published[open] textarea'), publishedPage(beforeSuqian));
  await button('存入工作簿').waitFor();
  await look('last year’s report as it was recognised');
  await button('取消').click();
  await published('上年报告').click();
  await page.locator('.attachments > summary').click();
  await button('添加附表').click();
  await look('a table to be pasted');
  await pasteInto(page.locator('.attachments textarea'), '<p>没有表格</p>');
  await page.getByRole('alert').getByText('没有认出可以作附件的表格').waitFor();
  await look('a paste without a table');
  await pasteInto(page.locator('.attachments textarea'), TABLE);
  await look('a table that was pasted');
  await button('写入工作簿').click();
  await says('已添加“分类统计表”，随报告公布。');
  await look('a list of attachments');
  await page.locator('.attachments > summary').click();
  await published('发布后核对').click();
  const changed = withCells(suqian, { 'requests.granted.company': 99, 'disputes.review.upheld': 1 });
  await pasteInto(page.locator('.published[open] textarea'), publishedPage(changed));
  await page
    .getByText(/处不同/)
    .first()
    .waitFor();
  await look('what was published otherwise');
  for (const [name, start] of [
    ['汇总多份报告', '开始汇总'],
    ['审核多份报告', '开始审核'],
  ] as const) {
    const part = page.locator('.many', { hasText: name });
    await part.locator('summary').first().click();
    await part.locator('input[aria-label="选择各单位的报告"]').waitFor({ state: 'attached' });
    await look(`${name}, nothing chosen`);
    await part.locator('input[aria-label="选择各单位的报告"]').setInputFiles([...files]);
    await part.getByText(`已选 ${files.length} 个文件。`).waitFor();
    await part.getByLabel('单位名单').setInputFiles(list);
    await part.getByRole('button', { name: start }).click();
    await part.locator('.summary').waitFor();
    await part.getByText('没有报送的单位（1 个）').waitFor();
    await look(`${name}, done`);
    await part.locator('summary').first().click();
  }
}

describe('the folds of the pane, for everybody', function () {
  this.timeout(180_000);
  const stage = setStage();
  let folder: string;
  let files: readonly string[];
  let list: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
    files = await writeCounty(folder, county().slice(0, 5));
    list = join(folder, '名单.txt');
    writeFileSync(list, '青山县人民政府办公室第六十分中心管理所\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, options] of [
    ['320 pixels', { width: 320 }],
    ['256 pixels, as 320 in larger type', { width: 256 }],
    ['dark', { isDark: true, width: 320 }],
    ['forced colours', { width: 320 }],
  ] as const)
    it(`break no rule of WCAG 2.2 AA and cut off nothing: ${name}`, async () => {
      const pane = await stage.openFilled(suqian, options);
      if (name === 'forced colours') await pane.page.emulateMedia({ forcedColors: 'active' });
      await eachFold(pane, files, list, async (state) => {
        assert.deepEqual(await faultsOn(pane.page), [], state);
      });
    });

  it('give the name of a chosen file the whole width, and say how many files cannot be read', async () => {
    const { page, button } = await stage.open();
    const part = page.locator('.many', { hasText: '审核多份报告' });
    await part.locator('summary').first().click();
    await part.locator('input[aria-label="选择各单位的报告"]').setInputFiles([...files]);
    const field = await part.getByLabel('单位名单').boundingBox();
    assert.ok((field?.width ?? 0) > 200, `${field?.width} pixels`);
    await button('开始审核').click();
    await part.getByText(/^2025 年度：审核 \d 个文件，\d 个有错误，0 个需要说明，1 个无法审核。$/).waitFor();
  });
});
