import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { reviewBodies } from '../../../src/bodies/review/reviewBodies.js';
import { reviewReport, type ReviewedFile } from '../../../src/bodies/review/reviewReport.js';
import { reviewSheets } from '../../../src/bodies/review/reviewSheets.js';
import { openFile } from '../../../src/cli/opening/openFile.js';
import { layoutList } from '../../../src/core/draw/layoutList.js';
import { drawnFile } from '../../../src/making/drawnFile.js';
import { tellError } from '../../../src/index.js';
import { setBrowser } from '../../setBrowser.js';
import { county, writeCounty } from './countyFiles.js';

/** The review of files as the pure rooms make it, drawn as a workbook. */
async function reviewOf(paths: readonly string[], bodies: readonly string[]): Promise<Uint8Array> {
  const files: ReviewedFile[] = [];
  for (const path of paths)
    files.push(
      await openFile(path)
        .then(async (read) => reviewReport(basename(path), read))
        .catch((error: unknown) => ({ file: basename(path), failure: tellError(error) })),
    );
  return drawnFile(reviewSheets(reviewBodies(files, { bodies })).map(layoutList));
}

describe('审核 in the workbench', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');
  let folder: string;
  let files: readonly string[];
  let page: Page;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
    files = await writeCounty(folder, county().slice(0, 9));
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').getByRole('button', { name: '审核多份报告' }).click();
    await page.getByRole('heading', { name: '审核多份报告' }).waitFor();
  });
  const shown = () => page.locator('.bodies .job:not([hidden])');
  const button = (name: string) => shown().getByRole('button', { name, exact: true });
  const review = async () => {
    await page.setInputFiles('.job:not([hidden]) input[aria-label="选择各单位的报告"]', [...files]);
    await page.getByText(`已选 ${files.length} 个文件。`).waitFor();
    await button('开始审核').click();
    await shown().locator('.summary').waitFor();
  };

  it('lists the bodies, the gravest first, and gives the workbook of the review', async () => {
    writeFileSync(join(folder, 'names.txt'), '青山县第1局\n青山县没有报送局\n');
    await shown().getByLabel('单位名单').setInputFiles(join(folder, 'names.txt'));
    await review();
    assert.match(await shown().locator('.summary').innerText(), /^2025 年度：审核 10 个文件，2 个有错误，/);
    const folds = await shown().locator('.result summary').allInnerTexts();
    assert.deepEqual(folds.slice(0, 2), ['无法审核（1 个）', '有错误（2 个）']);
    const wrong = shown().locator('details', { hasText: '有错误（2 个）' });
    assert.deepEqual(await wrong.locator('strong').allInnerTexts(), [
      '青山县第3局（03.xlsx）',
      '青山县第2局（02.xlsx）',
    ]);
    assert.match(await wrong.innerText(), /疑似有误：表四/);
    assert.match(await shown().locator('.result').innerText(), /没有报送的单位（1 个）\s+青山县没有报送局/);
    assert.equal(await button('在工作台打开').count(), 0);
    assert.equal(await button('打开60.xlsx的报告').count(), 0);
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载审核情况').click()]);
    assert.equal(download.suggestedFilename(), '2025年度政府信息公开年报审核情况.xlsx');
    const expected = await reviewOf(files, ['青山县第1局', '青山县没有报送局']);
    assert.ok((await readFile((await download.path())!)).equals(expected));
  });

  it('opens a report at what is wrong in it, and the list is there again', async () => {
    await review();
    await button('打开青山县第3局的报告').click();
    await page.locator('#pane').getByRole('heading', { name: '青山县第3局' }).waitFor();
    await page
      .locator('#pane .notices')
      .getByText(/^错误 1 处/)
      .waitFor();
    await page.locator('#pane').getByText('行政复议：结果维持').first().waitFor();
    await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
    await button('打开青山县第2局的报告').click();
    await page.locator('#pane').getByRole('heading', { name: '青山县第2局' }).waitFor();
    await page.locator('.news').getByText('已打开').waitFor();
  });

  it('gives a return slip as Word and as text to each body that must answer, and to no other', async () => {
    await review();
    const slips = shown().getByRole('button', { name: /的退回单（Word）$/ });
    const answered = await shown().locator('.result summary').allInnerTexts();
    const expected = answered
      .filter((each) => /有错误|需要说明/.test(each))
      .map((each) => /\d+/.exec(each)![0]);
    assert.equal(
      await slips.count(),
      expected.reduce((sum, count) => sum + Number(count), 0),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('下载青山县第3局的退回单（文本）').click(),
    ]);
    assert.equal(download.suggestedFilename(), '青山县第3局退回单.txt');
    const text = await readFile((await download.path())!, 'utf8');
    assert.match(text, /^政府信息公开工作年度报告退回单\n\n青山县第3局：/);
    assert.match(text, /行政复议：结果维持/);
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      button('下载青山县第3局的退回单（Word）').click(),
    ]);
    assert.equal(word.suggestedFilename(), '青山县第3局退回单.docx');
    const document = unzipSync(new Uint8Array(await readFile((await word.path())!)))['word/document.xml']!;
    assert.match(strFromU8(document), /青山县第3局：/);
    assert.match(strFromU8(document), /行政复议：结果维持/);
  });

  it('keeps what was chosen for 汇总 too, and what came of each', async () => {
    await review();
    await page.locator('.toolbar').getByRole('button', { name: '汇总' }).click();
    await page.getByRole('heading', { name: '汇总多份报告' }).waitFor();
    await shown().getByText(`已选 ${files.length} 个文件。`).waitFor();
    await button('开始汇总').click();
    await shown().locator('.summary').waitFor();
    await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
    await shown().getByText('2 个有错误').waitFor();
    assert.equal(await button('下载汇总表').count(), 0);
  });

  it('leaves unsaved work as it is until the user agrees to replace it', async () => {
    await review();
    await button('打开青山县第3局的报告').click();
    await page
      .locator('#pane .notices')
      .getByText(/^错误 1 处/)
      .waitFor();
    await page.getByRole('tab', { name: '表三' }).click();
    await page.locator('td[data-row="5"][data-column="4"]').click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
    await button('打开青山县第2局的报告').click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.keyboard.press('Escape');
    assert.match(await page.locator('td[data-row="5"][data-column="4"]').innerText(), /77/);
    await page.locator('#pane').getByRole('heading', { name: '青山县第3局' }).waitFor();
  });

  it('shows each file of the same name under a name of its own', async () => {
    const [first, second] = [files[3]!, files[4]!].map((path) => readFileSync(path));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    for (const buffer of [first!, second!]) {
      await page.setInputFiles('.job:not([hidden]) input[aria-label="选择各单位的报告"]', {
        name: '年报.xlsx',
        mimeType,
        buffer,
      });
    }
    await button('开始审核').click();
    await shown().locator('.summary').waitFor();
    const names = (await shown().locator('strong').allTextContents()).join();
    assert.match(names, /青山县第4局（年报\.xlsx）/);
    assert.match(names, /青山县第5局（年报\.xlsx（2））/);
  });
});
