import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withCells } from '../../../src/core/report/report.js';
import { formatNamed, renderReport } from '../../../src/index.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport } from './openReport.js';

/** Without contacts: those that one side does not state are not compared. */
const suqian = { ...sample('suqian-2023'), contact: {} };
const overview = suqian.chapters['overview'] ?? [];
/** The report as it was published with two wrong figures, one in 表三 and one in 表四, and a changed sentence. */
const published = {
  ...withCells(suqian, { 'requests.received.person': 12345, 'disputes.review.upheld': 678 }),
  chapters: { ...suqian.chapters, overview: [...overview.slice(0, -1), `${overview.at(-1)}另有一句。`] },
};

describe('发布后核对 in the workbench', function () {
  this.timeout(90_000);
  const { openPage, address } = setBrowser('test');
  let page: Page;
  const fold = () => page.locator('#pane details.published', { hasText: '发布后核对' });
  const choose = async (name: string, content: string | Uint8Array) => {
    await fold().locator('> summary').click();
    await fold()
      .getByLabel('选择报告文件')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await fold().getByText('认出：').waitFor();
  };
  const lines = async () => fold().locator('.differences li').allInnerTexts();
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, suqian);
  });

  it('lists what differs cell by cell and paragraph by paragraph, and leads to the cell', async () => {
    await choose('公布.html', publishedPage(published));
    await fold().getByText('公布的报告与工作簿有 4 处不同，请核对。').waitFor();
    const [received, upheld, figure, text] = await lines();
    assert.match(received!, /表三.*自然人.*：工作簿是 \d+，公布的报告是 12345。\s*表三 D5$/);
    assert.match(upheld!, /表四.*结果维持.*：工作簿是 \d+，公布的报告是 678。\s*表四 A5$/);
    assert.match(figure!, /第 \d+ 段：工作簿“.*自然人3402件.*”，公布的报告“.*自然人12345件.*总体情况 A5$/s);
    assert.match(text!, /“一、总体情况”第 \d+ 段：工作簿“.*”，公布的报告“.*另有一句。”。\s*总体情况 A\d+$/);
    await fold().getByRole('button', { name: '转到 表四 A5' }).click();
    await page.locator('td.active[data-row="5"][data-column="1"]').waitFor();
    assert.equal(await page.getByRole('tab', { name: '表四' }).getAttribute('aria-selected'), 'true');
    await page.keyboard.type('678');
    await page.keyboard.press('Enter');
    // The figure now agrees, and the total that is worked out from it no longer does.
    await fold().getByText('表四行政复议“总计”').waitFor();
    assert.doesNotMatch((await lines()).join(), /结果维持/);
    await fold().getByRole('button', { name: '核对另一份' }).click();
    assert.equal(await fold().getByLabel('选择报告文件').count(), 1);
  });

  it('says so where a PDF that was published says the same, and changes nothing', async () => {
    const undo = page.locator('.toolbar').getByRole('button', { name: '撤销' });
    const printer = await openPage();
    await printer.setContent(String(await renderReport(suqian, formatNamed('html'), false)));
    await choose('公布.pdf', await printer.pdf({ preferCSSPageSize: true }));
    await fold().getByText('公布的报告与工作簿一致，各表和正文没有不同。').waitFor();
    assert.deepEqual(await lines(), []);
    assert.equal(await undo.isDisabled(), true);
  });

  it('lists nothing while the workbook was edited and not checked, and says so', async () => {
    await choose('公布.html', publishedPage(published));
    await fold().getByText('有 4 处不同').waitFor();
    await page.getByRole('switch', { name: '边填边查' }).uncheck({ force: true });
    await page.getByRole('tab', { name: '表四' }).click();
    await page.locator('td[data-row="5"][data-column="1"]').click();
    await page.keyboard.type('678');
    await page.keyboard.press('Enter');
    await fold().getByRole('alert').getByText('工作簿改动后还没有检查').waitFor();
    assert.deepEqual(await lines(), []);
    await fold().getByRole('button', { name: '一键检查' }).click();
    await fold().getByText('表四行政复议“总计”').waitFor();
    assert.equal(await fold().getByRole('alert').count(), 0);
  });
});
