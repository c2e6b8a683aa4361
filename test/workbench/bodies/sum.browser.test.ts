import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { readingOf, withCells } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, reportLayouts } from '../../../src/index.js';
import { openShell } from '../../cli/openShell.js';
import { setBrowser } from '../../setBrowser.js';
import { COUNT, writeCounty } from './countyFiles.js';

declare global {
  interface Window {
    /** How often a file was read, and the way on for the one that is held. */
    reading?: { count: number; go?: () => void };
  }
}

/** Holds the reading of the 30th file until it is let go. */
function holdReading(): void {
  const reading: NonNullable<Window['reading']> = { count: 0 };
  window.reading = reading;
  const { arrayBuffer } = File.prototype;
  File.prototype.arrayBuffer = async function (this: File) {
    reading.count += 1;
    if (reading.count === 30)
      await new Promise<void>((resolve) => {
        reading.go = resolve;
      });
    return arrayBuffer.call(this);
  };
}

describe('汇总 in the workbench', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');
  const { at, call } = openShell();
  let folder: string;
  let files: readonly string[];
  let page: Page;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
    files = await writeCounty(folder);
  });
  after(() => rmSync(folder, { recursive: true }));
  const button = (name: string) => page.locator('.bodies-page').getByRole('button', { name, exact: true });
  const tool = (name: string) => page.locator('.toolbar').getByRole('button', { name, exact: true });
  const focused = async () => page.evaluate(() => document.activeElement?.textContent);
  const said = async () => (await page.locator('.bodies .result').innerText()).replace(/\s+/g, ' ');
  const open = async (prepare?: () => void) => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    if (prepare) await page.addInitScript(prepare);
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
  };
  const choose = async (paths: readonly string[] = files) => {
    await page.setInputFiles('input[aria-label="选择各单位的报告"]', [...paths]);
    await page.getByText(`已选 ${paths.length} 个文件。`).waitFor();
  };
  const openDoor = async () => {
    await page.locator('.welcome').getByRole('button', { name: '汇总多份报告' }).click();
    await page.getByRole('heading', { name: '汇总多份报告' }).waitFor();
  };
  const downloaded = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) };
  };

  it('says what the command line says of 60 files, and gives the same workbook byte for byte', async () => {
    await open();
    await openDoor();
    await choose();
    await page.getByLabel('汇总机关').fill('青山县');
    await button('开始汇总').click();
    await page.locator('.bodies .summary').waitFor();
    const { out } = await call('sum', folder, '--org', '青山县', '-o', at('sum.xlsx'));
    assert.match(out, /计入 56 个单位，没有计入 4 个文件/);
    const told = await said();
    for (const line of out.trim().split('\n')) {
      const [, , what = line] = /^ {2}(.{4})　(.*?)。?$/.exec(line) ?? [];
      assert.ok(told.includes(what.trim()), what);
    }
    const { name, bytes } = await downloaded('下载汇总表');
    assert.equal(name, '青山县2025年度政府信息公开年报汇总.xlsx');
    assert.ok(bytes.equals(readFileSync(at('sum.xlsx'))), 'the workbook of the command line');
    await page.getByText(`已交给浏览器下载：${name}。`).waitFor();
  });

  it('takes a folder as the command line does, and names the bodies of a list that sent nothing', async () => {
    await open();
    await openDoor();
    await page.setInputFiles('input[aria-label="选择各单位报告所在的文件夹"]', folder);
    await page.getByText(`已选 ${COUNT} 个文件。`).waitFor();
    writeFileSync(at('names.txt'), '青山县第1局\n青山县第7局\n青山县没有报送局\n');
    await page.getByLabel('单位名单').setInputFiles(at('names.txt'));
    await button('开始汇总').click();
    await page.locator('.bodies .summary').waitFor();
    assert.match(await said(), /没有报送的单位（1 个） 青山县没有报送局/);
    const { bytes } = await downloaded('下载汇总表');
    await call('sum', folder, '--bodies', at('names.txt'), '-o', at('sum.xlsx'));
    assert.ok(bytes.equals(readFileSync(at('sum.xlsx'))));
  });

  it('compares with the published report, and names the body that explains the difference', async () => {
    await open();
    await openDoor();
    const whole = files.slice(3, 8);
    await choose(whole);
    await call('sum', ...whole.slice(1), '--org', '青山县', '--year', '2025', '-o', at('parent.xlsx'));
    await page.getByLabel('公布的报告').setInputFiles(at('parent.xlsx'));
    await button('开始汇总').click();
    await page.locator('.bodies .summary').waitFor();
    assert.match(await said(), /与公布的报告比较 公布的报告与各单位合计有 \d+ 格不同.*可能漏了“青山县第4局”/);
    const { bytes } = await downloaded('下载汇总表');
    await call('sum', ...whole, '--against', at('parent.xlsx'), '-o', at('sum.xlsx'));
    assert.ok(bytes.equals(readFileSync(at('sum.xlsx'))));
  });

  it('lets one of two files of a body be left out by the keyboard, and counts the newer one', async () => {
    const [older, other] = [files[4]!, files[5]!];
    mkdirSync(at('新'), { recursive: true });
    const newer = join(at('新'), basename(older));
    const { report } = readSheets(await readWorkbook(readFileSync(older)));
    const host = fileHost();
    await host.draw(reportLayouts(withCells(report, { 'disclosure.permits.decisions': 1000 })));
    writeFileSync(newer, await host.bytes());
    await open();
    await openDoor();
    await choose([older, other]);
    await page.setInputFiles('input[aria-label="选择各单位的报告"]', newer);
    await button('开始汇总').click();
    await page.getByText('2025 年度：计入 1 个单位，没有计入 2 个文件。').waitFor();
    const name = basename(older);
    assert.match(await said(), new RegExp(`另见 ${name}（2）），请只留一份.*另见 ${name}），请只留一份`));
    await page.getByText('逐个查看、移除').focus();
    await page.keyboard.press('Enter');
    const leaveOut = page.getByRole('button', { name: `移除 ${name}`, exact: true });
    await leaveOut.focus();
    await page.keyboard.press('Enter');
    await page.getByText('已选 2 个文件。').waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      `移除 ${basename(other)}`,
    );
    await button('开始汇总').click();
    await page.getByText(/计入 2 个单位/).waitFor();
    const { bytes } = await downloaded('下载汇总表');
    const permits = async (content: Uint8Array) => {
      const { report: read } = readSheets(await readWorkbook(content));
      return Number(readingOf(read, cellNamed(formOf(read.edition), 'disclosure.permits.decisions')));
    };
    assert.equal(await permits(bytes), 1000 + (await permits(readFileSync(other))));
  });

  it('says that it is older than the files and fields of now, until it is made again or they are back', async () => {
    await open();
    await openDoor();
    await choose(files.slice(3, 5));
    await button('开始汇总').click();
    await page.getByText('2025 年度：计入 2 个单位，没有计入 0 个文件。').waitFor();
    const old = page.getByText('下面的结果还是改动以前的，请重新点“开始汇总”。');
    assert.equal(await old.count(), 0);
    await page.setInputFiles('input[aria-label="选择各单位的报告"]', files[5]!);
    await old.waitFor();
    await button('开始汇总').click();
    await page.getByText('2025 年度：计入 3 个单位，没有计入 0 个文件。').waitFor();
    assert.equal(await old.count(), 0);
    await page.getByLabel('汇总机关').fill('青山县');
    await old.waitFor();
    await page.getByLabel('汇总机关').fill('');
    await old.waitFor({ state: 'detached' });
    await button('清空').click();
    await old.waitFor();
  });

  it('is stopped half way: nothing is made, no further file is read, and it can begin again', async () => {
    await open(holdReading);
    await openDoor();
    await choose();
    await button('开始汇总').click();
    await page.getByText(/^已读 29／60/).waitFor();
    await button('停止').click();
    await page.getByText('已停止，没有生成结果。选好的文件还在，可以重新开始。').waitFor();
    assert.equal(await focused(), '开始汇总');
    await page.evaluate(async () => {
      window.reading!.go!();
      for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setTimeout(done));
    });
    assert.equal(await page.evaluate(() => window.reading!.count), 30);
    assert.equal(await page.locator('.bodies .result').count(), 0);
    await button('开始汇总').click();
    await page.getByText('2025 年度：计入 56 个单位，没有计入 4 个文件。').waitFor();
  });

  it('gives the focus back to the button that started it where it ends under the button that stops', async () => {
    await open(holdReading);
    await openDoor();
    await choose();
    await button('开始汇总').click();
    await page.getByText(/^已读 29／60/).waitFor();
    await button('停止').focus();
    await page.evaluate(() => window.reading!.go!());
    await page.getByText('2025 年度：计入 56 个单位，没有计入 4 个文件。').waitFor();
    assert.equal(await focused(), '开始汇总');
  });

  it('leaves what is open and was changed as it is, until the user agrees to replace it', async () => {
    await open();
    await page.locator('.welcome').getByRole('button', { name: '示例数据' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    await page.locator('td[data-row="5"][data-column="4"]').click();
    await page.keyboard.type('123');
    await page.keyboard.press('Enter');
    await tool('汇总').click();
    await choose(files.slice(3, 9));
    await button('开始汇总').click();
    await page.locator('.bodies .summary').waitFor();
    await button('在工作台打开').click();
    await page.getByRole('dialog').getByText('有改动还没有保存').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    assert.equal(await button('在工作台打开').isVisible(), true);
    await button('← 返回').click();
    assert.match(await page.locator('td[data-row="5"][data-column="4"]').innerText(), /123/);
    await tool('汇总').click();
    assert.match(await said(), /计入 6 个单位/);
    await button('在工作台打开').click();
    await page.getByRole('dialog').getByRole('button', { name: '不保存，继续' }).click();
    await page.locator('.news').getByText('已打开').waitFor();
    await page.locator('#paper-panel').waitFor();
    // The sum is in no file yet: nothing takes its place unasked.
    assert.match(await page.locator('.news').innerText(), /还没有存成文件，请按“保存”。/);
    await tool('新建').click();
    await page.getByRole('dialog').getByText('有改动还没有保存').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await call('sum', ...files.slice(3, 9), '-o', at('sum.xlsx'));
    const expected = readSheets(readWorkbook(readFileSync(at('sum.xlsx')))).report;
    const [download] = await Promise.all([page.waitForEvent('download'), tool('保存').click()]);
    const saved = readWorkbook(await readFile((await download.path())!));
    assert.ok(saved.some(({ name }) => name === '明细表三'));
    assert.deepEqual(readSheets(saved).report.readings, expected.readings);
  });

  it('says why a list cannot be used before it reads a report, and that nothing can be added up', async () => {
    await open(holdReading);
    await openDoor();
    await choose(files.slice(-1));
    writeFileSync(at('names.txt'), '\n');
    await page.getByLabel('单位名单').setInputFiles(at('names.txt'));
    await button('开始汇总').click();
    await page.getByRole('alert').getByText('“names.txt”：单位名单里没有名称').waitFor();
    assert.equal(await page.evaluate(() => window.reading!.count), 1);
    await page.getByLabel('单位名单').setInputFiles([]);
    await page.getByLabel('年度').fill('20');
    await page.getByRole('alert').getByText('年度要写四位数字').waitFor();
    assert.equal(await button('开始汇总').getAttribute('aria-disabled'), 'true');
    await page.getByLabel('年度').fill('');
    await button('开始汇总').click();
    await page.getByRole('alert').getByText('没有能读出年度的报告，请写明年度').waitFor();
    await page.getByLabel('年度').fill('2025');
    await button('开始汇总').click();
    await page.getByRole('alert').getByText('没有可以计入的报告，不能生成汇总表。').waitFor();
    assert.equal(await button('下载汇总表').count(), 0);
    assert.match(await said(), /60\.xlsx：不能读取：/);
  });
});
