import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withCells } from '../../src/core/report/report.js';
import { bodyOf, docxByHand } from '../imports/word/docxByHand.js';
import { pdfByHand } from '../imports/pdf/pdfByHand.js';
import { publishedParts } from '../imports/publishedParts.js';
import { publishedPage } from '../publishedPage.js';
import { beforeSuqian, sample } from '../samples.js';
import { setStage } from './openPane.js';
import { pasteInto } from '../pasteInto.js';

const suqian = sample('suqian-2023');
const last = beforeSuqian;
const BROKEN = '商业企业列：二（3），上年四（4），相差 1';

/** Opens the fold of a name. */
async function unfold(page: Page, name: string): Promise<void> {
  await page.locator('.published > summary', { hasText: name }).click();
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel('选择报告文件').setInputFiles({ name, mimeType: '', buffer });
}

describe('上年报告 in the pane in Chromium', function () {
  this.timeout(90_000);
  const stage = setStage();
  const files = {
    'last.html': () => publishedPage(last),
    'last.docx': () => docxByHand(bodyOf(publishedParts(last))),
    'last.pdf': () => pdfByHand(publishedParts(last)),
  };

  for (const [name, content] of Object.entries(files))
    it(`shows what was recognised in ${name} first, then finds the broken carry-over`, async () => {
      const { page, button, says, double, marked } = await stage.openFilled(suqian);
      await button('一键检查').click();
      await says('检查通过，没有发现问题。');
      await unfold(page, '上年报告');
      await choose(page, name, content());
      await page.locator('.chosen').getByText('认出：宿迁市人民政府，2022 年度；表二').waitFor();
      const sheets = () => double.evaluate(({ book }) => book.sheets().map((sheet) => sheet.name));
      assert.ok(!(await sheets()).includes('上年数据'));
      await button('存入工作簿').click();
      await page.getByText(BROKEN).waitFor();
      assert.ok((await sheets()).includes('上年数据'));
      assert.ok((await marked()).includes('表三!E6'));
      await page.getByText('工作簿里存有：宿迁市人民政府 2022 年度').waitFor();
    });

  it('takes a page that is pasted, keeps another body out until its new name is confirmed, and is removed', async () => {
    const { page, button, double } = await stage.openFilled(suqian);
    await unfold(page, '上年报告');
    await pasteInto(page.locator('.published textarea'), publishedPage({ ...last, org: '旧城人民政府' }));
    await page.getByRole('alert').getByText('上年报告的机关是“旧城人民政府”').waitFor();
    assert.equal(await button('存入工作簿').count(), 0);
    await button('取消').click();
    await pasteInto(page.locator('.published textarea'), publishedPage({ ...last, org: '旧城人民政府' }));
    await button('机关已更名，仍然存入').click();
    await page.getByText(BROKEN).waitFor();
    await button('移除').click();
    await page.getByText('上年数据已从工作簿移除。').waitFor();
    assert.equal(await page.getByText(BROKEN).count(), 0);
    const sheets = await double.evaluate(({ book }) => book.sheets().map((sheet) => sheet.name));
    assert.ok(!sheets.includes('上年数据'));
  });

  it('compares what was published with the workbook, leads to the cells, and changes no sheet', async () => {
    const { page, button, double, marked } = await stage.openFilled(suqian);
    const values = () =>
      double.evaluate(({ book }) => JSON.stringify(book.sheets().map((each) => each.name)));
    const before = await values();
    await unfold(page, '发布后核对');
    await button('一键检查').click();
    await page.getByText('检查通过，没有发现问题。').waitFor();
    const marks = await marked();
    await choose(
      page,
      '公布.html',
      publishedPage(withCells({ ...suqian, contact: {} }, { 'requests.received.company': 88 })),
    );
    await page.locator('.differences li').first().waitFor();
    const [first] = await page.locator('.differences li', { hasText: '公布的报告是 88' }).allInnerTexts();
    assert.match(first!, /^表三“一、.*商业企业列：工作簿是 \d+，公布的报告是 88。/);
    await button('转到 表三 E5').first().click();
    await page.locator('.pane[aria-busy="false"]').waitFor();
    assert.equal(await double.evaluate(({ book }) => book.selection()), '表三!E5');
    assert.equal(await values(), before);
    assert.deepEqual(await marked(), marks);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(isWider, false);
  });

  it('says why a file cannot be used, and that a report is of another year', async () => {
    const { page } = await stage.openFilled(suqian);
    await unfold(page, '上年报告');
    await choose(page, 'a.txt', '通知');
    await page.locator('.published [role="alert"]', { hasText: '认不出这个文件' }).waitFor();
    await choose(page, 'b.html', publishedPage({ ...last, year: 2021 }));
    await page.locator('.published [role="alert"]', { hasText: '应当与 2022 年度比较' }).waitFor();
  });

  it('writes a published report into an empty workbook, once its summary was seen', async () => {
    const { page, button, double } = await stage.open();
    await button('插入表样').waitFor();
    await unfold(page, '打开已公布的年报');
    await choose(page, 'last.html', publishedPage(last).replace('（七）总计', '（七）合计'));
    await page.locator('.chosen').getByText('认出：宿迁市人民政府，2022 年度').waitFor();
    await page.locator('.chosen li', { hasText: '“（七）合计”与官方格式不一致' }).waitFor();
    await button('写入工作簿').click();
    await page.getByText(/已写入 \d+ 张工作表，请对照原报告核对。/).waitFor();
    const value = await double.evaluate(({ book }) => String(book.sheet('表三').value('E6')));
    assert.equal(value, '3');
  });
});
