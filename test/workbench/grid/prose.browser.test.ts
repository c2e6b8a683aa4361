import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { pasteOn } from '../pasteOn.js';
import { onWorkbench } from './onWorkbench.js';

describe('the paragraphs of a chapter', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  let on: ReturnType<typeof onWorkbench>;

  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    on = onWorkbench(page);
    await on.openSample('其他事项');
    // Three short paragraphs in the place of those of the sample.
    await on.cell(2, 1).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.locator('#paper td[data-row="2"] .shown').first().click();
    await page.keyboard.type('甲乙丙丁');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二段');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第三段');
    await leave();
  });

  const leave = () => page.locator('.cell-line').click();
  /** The texts of the paragraphs, the blank row below them included. */
  const texts = () =>
    page
      .locator('td[data-column="1"]:not([data-row="1"]) .shown')
      .evaluateAll((cells) => cells.map((each) => (each.textContent ?? '').replace('\u200b', '')));
  const bar = (name: string) => page.getByRole('group', { name: '段落' }).getByRole('button', { name });
  /** Clicks before a character of the paragraph in a row. */
  const clickAt = async (row: number, character: number) => {
    const point = await on
      .cell(row, 1)
      .locator('.shown')
      .evaluate((shown, at) => {
        const range = document.createRange();
        range.setStart(shown.firstChild!, at);
        range.setEnd(shown.firstChild!, at + 1);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 2, y: top + height / 2 };
      }, character);
    await page.mouse.click(point.x, point.y);
  };

  it('have the caret where they were clicked, at the first click', async () => {
    await clickAt(2, 2);
    assert.equal(await on.caret(), 2);
    await page.keyboard.type('新');
    await clickAt(3, 1);
    assert.deepEqual((await texts())[0], '甲乙新丙丁');
    assert.equal(await on.caret(), 1);
    await page.keyboard.type('又');
    await clickAt(3, 3);
    assert.equal(await on.caret(), 3);
    await leave();
    assert.deepEqual((await texts())[1], '第又二段');
  });
  it('are split and joined where the caret is, and lose no key that is typed at once', async () => {
    await clickAt(2, 2);
    await page.keyboard.press('Enter');
    await page.keyboard.type('新');
    await leave();
    assert.deepEqual((await texts()).slice(0, 3), ['甲乙', '新丙丁', '第二段']);
    await clickAt(3, 0);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('又');
    await leave();
    assert.deepEqual((await texts()).slice(0, 2), ['甲乙又新丙丁', '第二段']);
  });
  it('are added by Enter at the end, and blank ones do not pile up below the last', async () => {
    await clickAt(4, 2);
    await page.keyboard.press('End');
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('第四段');
    await leave();
    assert.deepEqual(await texts(), ['甲乙丙丁', '第二段', '第三段', '第四段', '']);
  });
  for (const [way, press] of [
    ['by keyboard', { up: 'Alt+ArrowUp', down: 'Alt+ArrowDown', add: 'Alt+Insert', remove: 'Alt+Delete' }],
    ['by buttons', { up: '上移', down: '下移', add: '加一段', remove: '删除本段' }],
  ] as const) {
    it(`are moved, added and removed ${way}, each as one step`, async () => {
      const act = (what: keyof typeof press) =>
        way === 'by keyboard' ? page.keyboard.press(press[what]) : bar(press[what]).click();
      await clickAt(2, 2);
      await page.keyboard.type('新');
      await act('down');
      assert.equal(await on.caret(), 3);
      await page.keyboard.type('又');
      await leave();
      assert.deepEqual(await texts(), ['第二段', '甲乙新又丙丁', '第三段', '']);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      assert.deepEqual(await texts(), ['甲乙丙丁', '第二段', '第三段', '']);
      await clickAt(4, 0);
      await page.keyboard.press('Escape');
      await act('up');
      await act('up');
      await act('up');
      assert.deepEqual(await texts(), ['第三段', '甲乙丙丁', '第二段', '']);
      await act('add');
      await page.keyboard.type('新段');
      await leave();
      assert.deepEqual(await texts(), ['第三段', '新段', '甲乙丙丁', '第二段', '']);
      await clickAt(2, 0);
      await act('remove');
      assert.deepEqual(await texts(), ['新段', '甲乙丙丁', '第二段', '']);
      await page.keyboard.press('Control+z');
      assert.deepEqual((await texts())[0], '第三段');
    });
  }
  it('are moved together where several are selected', async () => {
    await clickAt(3, 0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await texts(), ['第二段', '第三段', '甲乙丙丁', '']);
    await page.keyboard.press('Alt+Delete');
    assert.deepEqual(await texts(), ['甲乙丙丁', '']);
  });
  it('have a menu of their own', async () => {
    await clickAt(3, 0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^上移一段/ }).click();
    assert.deepEqual(await texts(), ['第二段', '甲乙丙丁', '第三段', '']);
  });
  it('take a figure of the tables at the caret, and show what it is', async () => {
    await clickAt(2, 2);
    await bar('插入数字').click();
    const dialog = page.getByRole('dialog', { name: '插入数字' });
    await dialog.getByRole('combobox').fill('新收 商业');
    const options = dialog.getByRole('option');
    assert.deepEqual(
      (await options.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
      ['表三 本年新收政府信息公开申请数量 · 商业企业 99'],
    );
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await on.caret(), 2 + '{本年新收政府信息公开申请数量.商业企业}'.length);
    await page.keyboard.type('件');
    assert.equal(await page.locator('.as-published').innerText(), '报告中：甲乙99件丙丁');
    await leave();
    assert.deepEqual((await texts())[0], '甲乙{本年新收政府信息公开申请数量.商业企业}件丙丁');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    assert.deepEqual((await texts())[0], '甲乙丙丁');
  });
  it('take the figure that is chosen by arrow keys, or none', async () => {
    await clickAt(2, 3);
    await page.keyboard.press('End');
    await bar('插入数字').click();
    const dialog = page.getByRole('dialog', { name: '插入数字' });
    await dialog.getByRole('combobox').fill('表四');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await leave();
    assert.match((await texts())[0] ?? '', /^甲乙丙丁\{行政复议\.结果维持\}$/);
    await clickAt(3, 1);
    await bar('插入数字').click();
    await dialog.getByRole('combobox').fill('没有这样的行');
    assert.ok(await dialog.getByRole('button', { name: '插入' }).isDisabled());
    await page.keyboard.press('Escape');
    await page.locator('td.editing[data-row="3"]').waitFor();
    await page.keyboard.type('又');
    await leave();
    assert.deepEqual((await texts())[1], '第又二段');
  });
  it('stay under the mouse while it is pressed, whatever the lines above them have to tell', async () => {
    await clickAt(2, 3);
    await page.keyboard.type('{行政复议.结果维持}');
    await page.locator('.as-published').waitFor();
    const top = async () => (await on.cell(3, 1).boundingBox())?.y;
    const before = await top();
    await on.cell(3, 1).hover();
    await page.mouse.down();
    await page.locator('td.active[data-row="3"]').waitFor();
    await page.locator('.as-published').waitFor({ state: 'detached' });
    assert.equal(await top(), before);
    await page.mouse.up();
    assert.notEqual(await top(), before);
  });
  it('are counted with their figures, against what the chapter should have', async () => {
    assert.equal(await page.locator('.prose-bar .size').innerText(), '本章 10 字');
    await clickAt(2, 3);
    await page.keyboard.type('加');
    assert.equal(await page.locator('.prose-bar .size').innerText(), '本章 11 字');
    await on.showSheet('总体情况');
    await page.locator('.prose-bar .size').waitFor();
    assert.match(await page.locator('.prose-bar .size').innerText(), /^本章 \d{3} 字，以 1000 字左右为宜$/);
  });
  it('take several pasted lines at the caret as paragraphs, and one line as it is', async () => {
    await clickAt(2, 2);
    await pasteOn(page, { 'text/plain': '一行\n二行' });
    await on.cell(3, 1).getByText('二行丙丁').waitFor();
    assert.deepEqual(await texts(), ['甲乙一行', '二行丙丁', '第二段', '第三段', '']);
  });
  it('look like headings by their number, not because they are short', async () => {
    for (const [text, look] of [
      ['（一）主动公开', 'heading'],
      ['（一）无。', 'paragraph'],
      ['主动公开', 'paragraph'],
    ] as const) {
      await on.cell(2, 1).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await leave();
      assert.ok(((await on.cell(2, 1).getAttribute('class')) ?? '').includes(`look-${look}`), text);
    }
  });
});
