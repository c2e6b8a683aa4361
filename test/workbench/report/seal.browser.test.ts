import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { readPublishedFile } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';

const suqian = sample('suqian-2023');
const NAME = '宿迁市人民政府2023年政府信息公开工作年度报告';
const TICK = '附核验单（下载时另存一个核验单文件，供上级核对）';

describe('the report page of the workbench', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');
  let page: Page;
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, suqian);
    await paneButton(page, '生成报告').click();
    await page.locator('.report-page .paper').waitFor();
  });
  const downloadWord = async (count: number) => {
    const downloads: Download[] = [];
    const all = new Promise<void>((resolve) => {
      page.on('download', (each) => {
        if (downloads.push(each) === count) resolve();
      });
    });
    await page.getByRole('button', { name: '下载 Word' }).click();
    await all;
    return downloads;
  };

  it('adds the page of the seal to what is downloaded, and its file, where 附核验单 is ticked', async () => {
    const tick = page.getByLabel(TICK);
    assert.equal(await tick.isChecked(), false);
    await page.getByText(TICK).click();
    assert.equal(await tick.isChecked(), true);
    const downloads = await downloadWord(2);
    const names = downloads.map((each) => each.suggestedFilename()).sort();
    assert.deepEqual(names, [`${NAME}.docx`, `${NAME}.核验单.json`].sort());
    const word = downloads.find((each) => each.suggestedFilename().endsWith('.docx'))!;
    const { report, sealPage = '' } = await readPublishedFile(
      new Uint8Array(readFileSync(await word.path())),
      'word',
    );
    assert.deepEqual(report.readings, suqian.readings);
    assert.match(sealPage, /机关名称:宿迁市人民政府年度:2023.*错误:0核实:0提示:0已写明原因:0数字/);
    await page.getByText(TICK).click();
    assert.equal(await tick.isChecked(), false);
  });

  it('breaks a long title after its year alone, on the screen and on paper', async () => {
    const lines = async () =>
      page.locator('.paper-title').evaluate((title) => {
        const tops = [...title.children].map((piece) => {
          const range = document.createRange();
          range.selectNodeContents(piece);
          return [piece.textContent, new Set([...range.getClientRects()].map(({ top }) => top)).size];
        });
        return { tops, text: title.textContent };
      });
    const whole = {
      tops: [
        ['宿迁市人民政府2023年', 1],
        ['政府信息公开工作年度报告', 1],
      ],
      text: NAME,
    };
    assert.deepEqual(await lines(), whole);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 589, height: 850 });
    assert.deepEqual(await lines(), whole);
  });
});
