import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, withNote, type Report } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';

const suqian = sample('suqian-2023');
const inYuan = (value: string) => withCells(suqian, { 'disclosure.fees.amount': { value, unit: '元' } });
const warned = inYuan('251000');
const [warning] = checkReport({ report: warned, addresses: new Map(), remarks: [] }).findings;
const noted: Report = withNote(warned, warning!, '按决算口径填列。');
/** CSS pixels of the text area of an A4 page with the margins of official documents: 156 mm × 225 mm. */
const AREA = { width: Math.floor((156 / 25.4) * 96), height: Math.floor((225 / 25.4) * 96) };

describe('the finished report in the workbench', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');
  let page: Page;
  const open = async (report: Report, width = 1366, height = 768) => {
    page = await openPage({ viewport: { width, height } });
    await page.goto(address('workbench.html'));
    await openReport(page, report);
  };
  const paper = () => page.locator('.report-page .paper');
  const make = async () => {
    await paneButton(page, '生成报告').click();
    await paper().waitFor();
  };
  const cellsCut = async () =>
    paper()
      .locator('td, th')
      .evaluateAll((cells) =>
        cells
          .filter(
            (cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1,
          )
          .map(({ textContent }) => textContent),
      );

  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [1093, 614],
  ] as const) {
    it(`is read over the whole page of ${width} × ${height}, every table whole`, async () => {
      await open(suqian, width, height);
      await make();
      assert.deepEqual(
        await page.locator('main, #pane').evaluateAll((parts) => parts.map((part) => part.checkVisibility())),
        [false, false],
      );
      assert.equal(await paper().locator('table').count(), 3);
      assert.deepEqual(await cellsCut(), []);
      for (const table of await paper().locator('table').all()) {
        const box = (await table.boundingBox())!;
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${box.x} to ${box.x + box.width}`);
        const size = await table.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        assert.ok(size >= 14, `${size} px`);
      }
      assert.ok(
        await page.locator('.report-page').evaluate((element) => element.scrollWidth <= element.clientWidth),
      );
      if (height >= 1080) {
        const box = (await paper().locator('table.wide').first().boundingBox())!;
        assert.ok(box.height <= height - 120, `table 三 is ${box.height} px high`);
      }
      await page.locator('.report-page .paper p').last().scrollIntoViewIfNeeded();
      assert.ok(await page.locator('.report-page').getByRole('button', { name: '打印' }).isVisible());
    });
  }

  it('goes back by the button and by Escape, and gives the keyboard back', async () => {
    await open(suqian);
    await make();
    assert.equal(await page.title(), '宿迁市人民政府2023年政府信息公开工作年度报告');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '报告预览');
    for (const leave of [
      async () => page.keyboard.press('Escape'),
      async () => page.getByRole('button', { name: '返回' }).click(),
    ]) {
      await leave();
      await paper().waitFor({ state: 'detached' });
      await page.locator('main').waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent === '生成报告');
      assert.equal(await page.title(), '年报工作台');
      await page.keyboard.press('Enter');
      await paper().waitFor();
    }
  });

  it('is printed by its button, and nothing else is', async () => {
    await open(suqian);
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes';
      };
    });
    await make();
    await page.locator('.report-page').getByRole('button', { name: '打印' }).click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['printed']), 'yes');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(AREA);
    const shown = await page.evaluate(() => document.body.innerText);
    assert.match(shown, /^\s*宿迁市人民政府2023年政府信息公开工作年度报告/);
    assert.doesNotMatch(shown, /年报工作台|返回|打印|下载|复制/);
    assert.deepEqual(await cellsCut(), []);
    for (const table of await paper().locator('table').all()) {
      const box = (await table.boundingBox())!;
      assert.ok(box.width <= AREA.width && box.height + 40 <= AREA.height, `${box.width} × ${box.height}`);
    }
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    );
  });

  it('is printed on A4, with as many pages as it takes, and 草稿 on a draft', async () => {
    await open(suqian);
    const pages = async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      assert.deepEqual([...new Set(boxes.map(String))], ['595,842']);
      return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
    };
    await make();
    const whole = await pages();
    assert.ok(whole >= 4 && whole <= 7, `${whole} pages`);
    assert.equal(await page.locator('.watermark').count(), 0);
    await page.keyboard.press('Escape');
    await page.locator('#pane').getByLabel('草稿').check();
    await make();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.watermark').innerText(), '草稿');
  });

  it('says on every printed page that the sheets say something else by now, and is not handed over', async () => {
    await open(suqian);
    await paneButton(page, '生成报告').click();
    await page.getByRole('heading', { name: '报告预览' }).waitFor();
    await page.getByRole('button', { name: '← 返回' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    await page.locator('td[data-row="9"][data-column="4"]').click();
    await page.keyboard.type('4321');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await paneButton(page, '生成报告').click();
    await page.getByRole('heading', { name: '报告预览' }).waitFor();
    assert.equal(await page.locator('.watermark').count(), 0);
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '重做' }).click();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.watermark').innerText(), '已改动');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.report-page').getByRole('button', { name: '复制' }).click();
    await page
      .locator('.report-page')
      .getByText('没有导出：表中内容已经改动，请返回后重新生成报告。')
      .waitFor();
  });

  it('has the reasons where they are ticked, in what is shown, copied and downloaded', async () => {
    await open(noted);
    await make();
    const has = async () => /填写说明\s*1\.[^]*按决算口径填列。/.test(await paper().innerText());
    const download = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const { readFile } = await import('node:fs/promises');
      return String(await readFile(await (await waiting).path()));
    };
    assert.equal(await has(), false);
    assert.doesNotMatch(await download('下载纯文本'), /填写说明|按决算口径/);
    assert.match(await download('下载 JSON 数据'), /按决算口径填列。/);
    await page.getByLabel('附上填写说明').check();
    assert.equal(await has(), true);
    assert.match(await download('下载纯文本'), /填写说明[^]*按决算口径填列。/);
    assert.match(await download('下载网页'), /填写说明[^]*按决算口径填列。/);
    await page.getByLabel('附上填写说明').uncheck();
    assert.equal(await has(), false);
    await page.keyboard.press('Escape');
    await open(suqian);
    await make();
    assert.equal(await page.getByLabel('附上填写说明').count(), 0);
  });
});

describe('reasons that are missing before a report is made', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');
  let page: Page;
  const open = async (report: Report) => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, report);
    await paneButton(page, '生成报告').click();
  };
  const asked = () => page.locator('#pane .asked');
  const paper = () => page.locator('.report-page .paper');

  it('are listed; one is written there, and then the report is made', async () => {
    await open(warned);
    assert.match(await asked().innerText(), /^有 1 处需要核实而没有写明原因/);
    assert.equal(await paper().count(), 0);
    await asked().getByRole('button', { name: '写明原因' }).click();
    await page.keyboard.type('情况属实');
    await asked().getByText('这样写看不出原因。').waitFor();
    await page.keyboard.type('，按决算口径填列');
    await asked().getByText('这样写看不出原因。').waitFor({ state: 'detached' });
    await asked().getByRole('button', { name: '保存说明' }).click();
    await asked().getByText('需要核实的各处都已写明原因。').waitFor();
    await asked().getByRole('button', { name: '生成报告' }).click();
    await paper().waitFor();
  });
  it('may be left out', async () => {
    await open(warned);
    await asked().getByRole('button', { name: '仍然生成' }).click();
    await paper().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await asked().count(), 0);
  });
  it('are not asked for in a draft, nor for errors, nor where all are there', async () => {
    await open(noted);
    await paper().waitFor();
    await open(withCells(warned, { 'requests.granted.company': 11 }));
    await page.locator('#pane .refused').waitFor();
    assert.equal(await asked().count(), 0);
    await page.locator('#pane').getByLabel('草稿').check();
    await paneButton(page, '生成报告').click();
    await paper().waitFor();
  });
  it('are asked for again where the figure has changed, and confirmed with a click', async () => {
    await open({ ...inYuan('351000'), notes: noted.notes });
    const text = await asked().innerText();
    assert.match(text, /填的是 351000元[^]*说明：按决算口径填列。[^]*这条说明是针对“[^”]*“[^]*251000元/);
    await asked().getByRole('button', { name: '仍然适用' }).click();
    await asked().getByText('需要核实的各处都已写明原因。').waitFor();
    await page.getByRole('tab', { name: '填写说明' }).click();
    assert.match(await page.locator('#paper-panel').innerText(), /填的是 351000元/);
  });
  it('are told where they say too little, in the list of findings too', async () => {
    await open({ ...warned, notes: [{ ...noted.notes[0]!, text: '情况属实。' }] });
    await paper().waitFor();
    await page.keyboard.press('Escape');
    const findings = page.locator('#pane .findings');
    await findings.getByText('“填写说明”第 1 条只写了“情况属实。”，没有写出原因').waitFor();
    await findings.getByText('这样写看不出原因。').waitFor();
  });
});
