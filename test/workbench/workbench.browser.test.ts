import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type MarkLevel, MARKS, MARKS_DARK } from '../../src/core/draw/markLooks.js';
import { withCells } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts, type Report } from '../../src/index.js';
import { sample } from '../samples.js';
import { setBrowser } from '../setBrowser.js';
import { pasteOn } from './pasteOn.js';
import { wcagFaults } from '../wcag.js';

const suqian = sample('suqian-2023');

/** A report whose findings make marks of all levels. */
const mixed: Report = {
  ...withCells(suqian, { 'requests.granted.company': 11, 'requests.received.legal': null }),
  contact: { ...suqian.contact, mail: '' },
  chapters: {
    ...suqian.chapters,
    overview: [...(suqian.chapters['overview'] ?? []), '各项工作有序开展。'.repeat(200)],
  },
};

/** A workbook as a file to be chosen on the page. */
async function workbook(name: string, report: Report, extra: string[] = []) {
  const host = fileHost();
  await host.draw([
    ...reportLayouts(report),
    ...extra.map((sheet) => ({
      ...reportLayouts(report)[0]!,
      sheet,
      cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, look: 'title' as const, value: '附注' }],
    })),
  ]);
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(host.bytes()) };
}

describe('the workbench in a browser', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;

  beforeEach(async () => {
    page = await openPage({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(address('workbench.html'));
  });

  /** Opens a report with marks of all levels, and checks it. */
  const openMarked = async () => {
    await choose(await workbook('年报.xlsx', mixed));
    await page.getByRole('tab', { name: '表三' }).click();
    // The search for wrong cells stops after some time, which must not depend on how fast the machine is.
    await page.clock.install({ time: '2024-01-15T09:00:00' });
    await page.clock.pauseAt('2024-01-15T12:00:00');
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    for (const level of ['suspect', 'error', 'part'])
      await page.locator(`td.mark-${level}`).first().waitFor();
  };
  /** 新建, and in its dialog the sample. */
  const askForSample = async () => {
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '先看示例数据' }).click();
  };
  const openSample = async () => {
    await askForSample();
    await page.getByRole('tab', { name: '表三' }).click();
  };
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const text = (row: number, column: number) => cell(row, column).locator('.shown').innerText();
  const active = () =>
    page
      .locator('td.active')
      .evaluate((element) => [
        Number((element as HTMLElement).dataset['row']),
        Number((element as HTMLElement).dataset['column']),
      ]);
  const notice = () => page.locator('.news [role="status"]').innerText();
  /** Saves the workbook of the page and reads the file. */
  const saved = async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '另存为' }).click();
    const file = await download;
    const sheets = await fileHost(new Uint8Array(await readFile(await file.path()))).read();
    return { name: file.suggestedFilename(), ...readSheets(sheets) };
  };
  const choose = async (file: Awaited<ReturnType<typeof workbook>>) =>
    page.setInputFiles('input[aria-label="选择文件"]', file);
  const paste = (kinds: Readonly<Record<string, string>>) => pasteOn(page, kinds);

  it('shows the sample with its wrong cell, which the check finds and an edit mends', async () => {
    await openSample();
    assert.equal(
      await notice(),
      '示例数据：宿迁市 2023 年度公布的数字，其中一格已故意改错，可以试着检查并改正。',
    );
    assert.equal(await text(7, 5), '11');
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    await cell(7, 5).and(page.locator('[aria-invalid]')).waitFor();
    await cell(7, 5).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    await page.waitForFunction(() => !document.querySelector('td[aria-invalid]'));
    const { report, name } = await saved();
    assert.deepEqual(report, suqian);
    assert.equal(name, '宿迁市人民政府2023年度政府信息公开年报.xlsx');
  });

  it('is filled by keyboard as Excel is', async () => {
    await openSample();
    await cell(5, 4).click();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await active(), [5, 5]);
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    assert.deepEqual(await active(), [5, 6]);
    assert.equal(await text(5, 5), '7');
    await page.keyboard.type('8');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await active(), [6, 6]);
    assert.equal(await text(5, 6), '8');
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    assert.equal(await text(6, 6), '15');
    assert.deepEqual(await active(), [7, 6]);
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    assert.equal(await text(7, 6), '0');
    await page.keyboard.press('Delete');
    assert.equal(await text(7, 6), '');
    await page.keyboard.press('Control+z');
    assert.equal(await text(7, 6), '0');
    await page.keyboard.press('Control+y');
    assert.equal(await text(7, 6), '');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+End');
    assert.equal((await active())[0], await page.locator('tr').count());
    await page.keyboard.press('Control+Home');
    assert.deepEqual(await active(), [1, 1]);
  });

  it('moves past the totals and the last cell of a row by Tab, and leaves the sheet by F6', async () => {
    await openSample();
    await cell(5, 9).click();
    await page.keyboard.press('Tab');
    assert.deepEqual(await active(), [6, 4]);
    await page.keyboard.press('Shift+Tab');
    assert.deepEqual(await active(), [5, 9]);
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('#pane') !== null);
  });

  it('says why a label cannot be typed in', async () => {
    await openSample();
    await cell(5, 1).click();
    await page.keyboard.type('1');
    assert.equal(await notice(), '这里的文字按官方格式固定，不能改动。');
  });

  it('leaves the Enter that ends a composition to the input method', async () => {
    await openSample();
    await page.getByRole('tab', { name: '封面' }).click();
    await cell(8, 2).click();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'qingshan', selectionStart: 8, selectionEnd: 8 });
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
      ),
    );
    assert.deepEqual(await active(), [8, 2]);
    await client.send('Input.insertText', { text: '青山路1号' });
    await page.keyboard.press('Enter');
    assert.equal(await text(8, 2), '青山路1号');
    assert.deepEqual(await active(), [9, 2]);
  });

  it('takes a block copied in Excel, and gives the same back', async () => {
    await openSample();
    await cell(5, 4).click();
    await paste({ 'text/plain': '1\t2\t3\r\n4\t"5"\t6\r\n' });
    await page.locator('.news', { hasText: '已粘贴 6 格。' }).waitFor();
    assert.deepEqual([await text(5, 4), await text(6, 6)], ['1', '6']);
    await cell(5, 4).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await cell(8, 4).click();
    await page.keyboard.press('Control+v');
    await cell(9, 5).getByText('5').waitFor();
    assert.deepEqual([await text(8, 4), await text(8, 5), await text(9, 4)], ['1', '2', '4']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    assert.equal(await text(5, 4), '3402');
  });

  it('takes a table copied from a page by its labels, and puts none of it on the page', async () => {
    await openSample();
    const html = await page.locator('table.sheet').evaluate((table) => {
      const rows = [...(table as HTMLTableElement).rows].map((row) =>
        [...row.cells]
          .map(
            (each) =>
              `<td rowspan="${each.rowSpan}" colspan="${each.colSpan}">${each.querySelector('.shown')?.textContent?.replace('11', '12') ?? ''}</td>`,
          )
          .join(''),
      );
      return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table><img src="x" onerror="document.title='broken'">`;
    });
    await cell(20, 6).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await cell(20, 6).click();
    await paste({ 'text/html': html, 'text/plain': '' });
    await page.getByRole('dialog').getByRole('button', { name: '写入' }).click();
    await page.locator('.news', { hasText: /^已写入表三 \d+ 格/ }).waitFor();
    assert.equal(await text(7, 5), '12');
    assert.equal(await page.locator('#workbench img').count(), 0);
    assert.notEqual(await page.title(), 'broken');
  });

  it('splits a paragraph by Enter and joins it by Backspace', async () => {
    await openSample();
    await page.getByRole('tab', { name: '问题及改进' }).click();
    await cell(3, 1).click();
    await cell(3, 1).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('td.editing[data-row="4"]').waitFor();
    await page.keyboard.type('第二段。');
    await page.keyboard.press('Escape');
    await page.keyboard.type('新的一段。');
    await page.locator('.cell-line').click();
    assert.equal(await text(4, 1), '新的一段。');
    assert.equal(await text(5, 1), '（二）改进情况');
    await cell(4, 1).click();
    await cell(4, 1).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Backspace');
    await page.locator('td.editing[data-row="3"]').waitFor();
    await page.locator('.cell-line').click();
    assert.match(await text(3, 1), /新的一段。$/);
    assert.equal(await text(4, 1), '（二）改进情况');
    const [title, first] = [await text(1, 1), await text(2, 1)];
    await cell(2, 1).click();
    await cell(2, 1).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Backspace');
    await page.locator('.cell-line').click();
    assert.deepEqual([await text(1, 1), await text(2, 1)], [title, first]);
  });

  it('opens a workbook, tells what is not shown, and saves it', async () => {
    const broken = withCells(suqian, { 'requests.received.total': 3510 });
    await choose(await workbook('年报.xlsx', broken, ['附件']));
    await page.getByRole('tab', { name: '表三' }).waitFor();
    assert.match(
      await notice(),
      /^已打开“年报.xlsx”（宿迁市人民政府2023年度），原文件不会改动，保存时另存一份，只有改动的内容不同，其他内容原样保留。\s+下列工作表不属于年度报告，这里不显示，保存时原样保留：附件。$/,
    );
    const { report } = await saved();
    assert.deepEqual(report, broken);
  });

  it('tells in a sentence why a file cannot be opened', async () => {
    await choose({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    await page.locator('.news.problem').waitFor();
    assert.equal(
      await notice(),
      '文件不是 .xlsx 工作簿，可能是改了扩展名，请用 Excel 或 WPS 打开后另存为 .xlsx。',
    );
  });

  it('starts a new report in the edition that applies to its year', async () => {
    await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    await page.getByLabel('机关名称').last().fill('青山县民政局');
    await page.getByRole('dialog').getByLabel('年度', { exact: true }).fill('2020');
    assert.equal(await page.getByRole('dialog').getByLabel('版式').inputValue(), '2019');
    await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
    const { report } = await saved();
    assert.deepEqual([report.edition.id, report.org, report.year], ['2019', '青山县民政局', 2020]);
  });

  it("says why last year's report of another year cannot be used", async () => {
    await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('年度', { exact: true }).fill('2025');
    await dialog
      .getByLabel('上年度报告（可不选）')
      .setInputFiles(await workbook('上年.xlsx', { ...suqian, year: 2022 }));
    await dialog.getByRole('button', { name: '新建' }).click();
    assert.equal(
      await dialog.getByRole('alert').innerText(),
      '上年报告是 2022 年度的，2025 年度应当与 2024 年度比较，请核对文件。',
    );
    await dialog
      .getByLabel('上年度报告（可不选）')
      .setInputFiles(await workbook('上年.xlsx', { ...suqian, year: 2024 }));
    await dialog.getByRole('button', { name: '新建' }).click();
    const { report } = await saved();
    assert.deepEqual([report.org, report.year], [suqian.org, 2025]);
  });

  it('describes the marks of all levels to those who do not see them', async () => {
    await openMarked();
    const described = await page.locator('[aria-describedby]').evaluateAll((elements) =>
      elements.flatMap((element) =>
        (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => ({
          id,
          text: document.getElementById(id)?.textContent ?? 'nothing on the page',
        })),
      ),
    );
    const texts = new Map(described.map(({ id, text }) => [id, text]));
    assert.deepEqual(
      [...texts].filter(([, text]) => text === 'nothing on the page'),
      [],
    );
    const about = ['suspect', 'error', 'part'].map((level) => texts.get(`about-${level}`));
    assert.deepEqual(about, [
      '这一格最可能有误，详见检查结果',
      '这一格有错误，详见检查结果',
      '这一格所在的勾稽关系不平，详见检查结果',
    ]);
    const tabs = await page.getByRole('tab').allInnerTexts();
    for (const [tab, words] of [
      ['表三', '有错误'],
      ['封面', '有需核实的内容'],
      ['总体情况', '有提示'],
    ] as const)
      assert.ok(
        tabs.some((text) => text.replaceAll(/\s/g, '') === `${tab}（${words}）`),
        tabs.join(),
      );
    for (const [tab, level] of [
      ['封面', 'warning'],
      ['总体情况', 'hint'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      const id = await page.locator(`td.mark-${level}`).first().getAttribute('aria-describedby');
      assert.equal(await page.locator(`[id="${id}"]`).count(), 1);
    }
  });

  for (const [colorScheme, looks] of [
    ['light', MARKS],
    ['dark', MARKS_DARK],
  ] as const) {
    it(`shows marks in the colours that all hosts share, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      await openMarked();
      const colorsOf = (level: MarkLevel) =>
        page
          .locator(`td.mark-${level}:not(.active)`)
          .first()
          .evaluate((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return { color, fill: backgroundColor };
          });
      const rgb = (hex: string) =>
        `rgb(${[0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
      for (const [tab, levels] of [
        ['表三', ['suspect', 'error', 'part']],
        ['封面', ['warning']],
        ['总体情况', ['hint']],
      ] as const) {
        await page.getByRole('tab', { name: tab }).click();
        await cell(1, 1).click();
        for (const level of levels) {
          const { color, fill } = looks[level];
          assert.deepEqual(await colorsOf(level), { color: rgb(color), fill: rgb(fill) }, level);
        }
      }
    });
  }

  it('goes to a cell that the pane tells of, and takes the keyboard there for who clicked', async () => {
    await openSample();
    await page.getByRole('tab', { name: '封面' }).click();
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    await page.locator('#pane').getByRole('button', { name: /D7:J7/ }).click();
    await page.locator('td.active[data-row="7"]').waitFor();
    await page.keyboard.type('1176');
    await page.keyboard.press('Enter');
    assert.equal(await text(7, 4), '1176');
  });

  it('opens a file dropped on it', async () => {
    const { buffer } = await workbook('年报.xlsx', suqian);
    await page.evaluate((bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))], '年报.xlsx'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    }, buffer.toString('base64'));
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await text(7, 5), '12');
  });

  it('opens none of several files dropped on it, says so, and leaves what is open and 汇总 as they are', async () => {
    await openSample();
    const drop = async () =>
      page.evaluate(() => {
        const data = new DataTransfer();
        for (const name of ['甲局.txt', '乙局.txt']) data.items.add(new File(['一'], name));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      });
    await drop();
    await page.getByText(/^一次只能打开一份报告，拖来的几个文件都没有打开/).waitFor();
    assert.equal(await text(7, 5), '11');
    await page.getByRole('button', { name: '汇总', exact: true }).click();
    await page.getByRole('heading', { name: '汇总多份报告' }).waitFor();
    await drop();
    await page.getByRole('heading', { name: '汇总多份报告' }).waitFor();
  });

  it('works as one file from the disk, and warns before unsaved work is closed', async () => {
    await page.goto(new URL('../../dist/年报工作台.html', import.meta.url).href);
    await openSample();
    await cell(7, 5).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    const warned = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await warned;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    const { report } = await saved();
    assert.deepEqual(report, suqian);
  });

  it('asks before unsaved work is replaced', async () => {
    await openSample();
    await cell(5, 4).click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    assert.equal(await text(5, 4), '1');
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
    await page.getByRole('button', { name: '不保存，继续' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '先看示例数据' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await text(5, 4), '3402');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that WCAG 2.2 AA forbids, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme });
      const violations: string[] = [];
      const look = async (where: string) => {
        const found = await wcagFaults(page, { exclude: ['#pane'] });
        violations.push(...found.map((each) => `${where}: ${each}`));
      };
      await look('welcome');
      await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
      await look('new');
      await page.keyboard.press('Escape');
      await openSample();
      await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
      await page.locator('td[aria-invalid]').first().waitFor();
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await look(await tab.innerText());
      }
      await page.getByRole('tab', { name: '表三' }).click();
      await cell(7, 5).click();
      await page.keyboard.press('F2');
      await look('editing');
      assert.deepEqual([...new Set(violations)], []);
    });
  }
});
