import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withCells, type Report } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { editions, reportLayouts } from '../../../src/index.js';
import { countyOf } from '../../bodies/county.js';
import { openShell } from '../../cli/openShell.js';
import { setBrowser } from '../../setBrowser.js';

const [one, two, three] = countyOf(3, editions[1]!) as [Report, Report, Report];

async function put(path: string, report: Report): Promise<string> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  writeFileSync(path, host.bytes());
  return path;
}

describe('审核 with last year’s files in the workbench', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');
  const { at, call } = openShell();
  let folder: string;
  let files: readonly string[];
  let lastFiles: readonly string[];
  let page: Page;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-last-'));
    for (const name of ['now', 'last']) mkdirSync(join(folder, name));
    const save = async (name: string, report: Report) => put(join(folder, name), report);
    files = [
      await save('now/1.xlsx', withCells(one, { 'disputes.review.upheld': 9 })),
      await save('now/2.xlsx', withCells(two, { 'disputes.review.upheld': 9 })),
      await save('now/3.xlsx', three),
    ];
    const carried = { 'requests.carriedOut.person': 777 };
    lastFiles = [
      await save('last/a.xlsx', withCells({ ...one, year: 2024 }, carried)),
      await save('last/b.xlsx', { ...two, year: 2024, org: '青山县撤并局' }),
      join(folder, 'last/bad.xlsx'),
    ];
    writeFileSync(lastFiles[2]!, 'PK');
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').getByRole('button', { name: '审核多份报告' }).click();
    await page.setInputFiles('.job:not([hidden]) input[aria-label="选择各单位的报告"]', [...files]);
    await page.getByText('已选 3 个文件。').waitFor();
  });
  const button = (name: string) =>
    page.locator('.bodies .job:not([hidden])').getByRole('button', { name, exact: true });
  const chooseLast = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择上年文件').click()]);
    await chooser.setFiles([...lastFiles]);
    await page.getByText('已选 3 个上年文件。').waitFor();
  };
  const review = async () => {
    await button('开始审核').click();
    await page.locator('.summary').waitFor();
  };
  const downloaded = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(readFileSync(await download.path())),
    };
  };
  const listed = (bytes: Uint8Array) =>
    readWorkbook(bytes).map(({ name, cells }) => [name, cells.map(({ value }) => value)]);

  it('finds by body and year what the command line finds, and tells what goes with none', async () => {
    await chooseLast();
    await review();
    assert.match(await page.locator('.summary').innerText(), /^2025 年度：审核 3 个文件/);
    const first = page.locator('.body', { hasText: '青山县第1局' });
    await first.getByText('已与上年报告 a.xlsx 核对。').waitFor();
    const lists = await page
      .locator('.result details')
      .evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    const [lacking, unused] = lists;
    assert.match(lacking!, /^没有核对上年数字的报告（2 份）/);
    assert.match(lacking!, /青山县第2局（2\.xlsx）：上年报告里没有“青山县第2局”2024 年度的报告/);
    assert.match(unused!, /^没有用上的上年报告（2 份）bad\.xlsx：/);
    assert.match(unused!, /b\.xlsx：“青山县撤并局”2024 年度的报告，这次没有审核它 2025 年度的报告。/);
    const { bytes } = await downloaded('下载审核情况');
    await call('review', join(folder, 'now'), '--last', join(folder, 'last'), '-o', at('out'));
    const lastNames = JSON.parse(
      JSON.stringify(listed(new Uint8Array(readFileSync(at('out/审核.xlsx'))))).replaceAll(
        `${join(folder, 'last')}/`,
        '',
      ),
    ) as [string, unknown[]][];
    const made = listed(bytes) as [string, unknown[]][];
    assert.deepEqual(made[1], lastNames[1]);
    assert.ok(JSON.stringify(made[1]).includes('777'));
    assert.deepEqual(made[2], lastNames[2]);
  });

  it('gives all return slips and lists in one zip, the slips as the command line writes them', async () => {
    await chooseLast();
    await review();
    const hint = page.getByText(/^压缩包里有审核\.xlsx、审核\.html 和 \d 份退回单（Word 和文本）。$/);
    const [, count = ''] = /(\d) 份/.exec(await hint.innerText()) ?? [];
    const { name, bytes } = await downloaded('下载全部结果');
    assert.equal(name, '2025年度政府信息公开年报审核结果.zip');
    await call('review', join(folder, 'now'), '--last', join(folder, 'last'), '-o', at('out'));
    const written = readdirSync(at('out/退回单')).map((each) => `退回单/${each}`);
    assert.equal(written.length, 2 * Number(count));
    const zip = unzipSync(bytes);
    assert.deepEqual(Object.keys(zip).sort(), [...written, '审核.html', '审核.xlsx'].sort());
    for (const each of written) assert.ok(readFileSync(at(`out/${each}`)).equals(zip[each]!), each);
    await page.getByText('已交给浏览器下载：2025年度政府信息公开年报审核结果.zip。').waitFor();
  });

  it('forgets last year’s files where they are cleared, and says nothing of last year then', async () => {
    await chooseLast();
    await button('清空上年文件').click();
    await page.getByText('已选 3 个上年文件。').waitFor({ state: 'detached' });
    assert.equal(await page.getByText('已选 3 个文件。').count(), 1);
    await review();
    assert.doesNotMatch(await page.locator('.result').innerText(), /上年报告/);
  });
});
