import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { pasteOn } from '../pasteOn.js';
import { onWorkbench } from './onWorkbench.js';

describe('the grid', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  let on: ReturnType<typeof onWorkbench>;

  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1280, height: 700 } });
    await page.goto(address('workbench.html'));
    on = onWorkbench(page);
  });

  const toolbar = () => page.getByRole('group', { name: '工具栏' });
  const scroll = (top: number, left = 0) =>
    page.locator('#paper').evaluate(
      (desk, to) => {
        [desk.scrollTop, desk.scrollLeft] = to as [number, number];
      },
      [top, left],
    );
  const scrolled = () => page.locator('#paper').evaluate((desk) => [desk.scrollTop, desk.scrollLeft]);
  /** The distance of a cell from the upper left corner of the desk. */
  const place = (row: number, column: number) =>
    on.cell(row, column).evaluate((cell) => {
      const [own, desk] = [cell, document.getElementById('paper')!].map((each) =>
        each.getBoundingClientRect(),
      );
      return [Math.round(own!.top - desk!.top), Math.round(own!.left - desk!.left)];
    });

  describe('headings', () => {
    it('stay in view while the sheet is scrolled down and to the right, at any size', async () => {
      await page.setViewportSize({ width: 1000, height: 700 });
      await on.openSample();
      for (const times of [2, 1]) {
        for (let at = 0; at < times; at += 1) await page.getByRole('button', { name: '放大' }).click();
        await scroll(400, 150);
        const [top] = await place(2, 4);
        assert.ok(Math.abs(top!) <= 1, `${top}`);
        const [, left] = await place(5, 1);
        assert.ok(Math.abs(left!) <= 1, `${left}`);
        const corner = await on.cell(2, 1).evaluate((cell) => {
          const { left: x, top: y, width, height } = cell.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('td') === cell;
        });
        assert.ok(corner, 'the corner lies over the cells');
      }
    });
    it('hide no cell that is selected', async () => {
      await on.openSample();
      await on.cell(20, 6).click();
      for (let at = 0; at < 15; at += 1) await page.keyboard.press('ArrowUp');
      const [heads, cell] = [await on.cell(4, 6).boundingBox(), await on.cell(5, 6).boundingBox()];
      assert.deepEqual(await on.active(), [5, 6]);
      assert.ok(cell!.y >= heads!.y + heads!.height - 1, `${cell!.y} ${heads!.y + heads!.height}`);
    });
    it('leave more than half of a narrow page to the cells', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await on.openSample();
      await scroll(400, 200);
      const [, left] = await place(5, 1);
      assert.ok(left! < -100, 'the labels are scrolled away');
      await on.cell(12, 7).click();
      await page.keyboard.type('5');
      assert.equal(await on.cell(12, 7).locator('.entry').inputValue(), '5');
    });
  });

  describe('a sheet', () => {
    it('is shown again where it was left, with what was selected there', async () => {
      await on.openSample();
      await on.cell(12, 5).click();
      await page.keyboard.press('Shift+ArrowRight');
      await scroll(500);
      await on.showSheet('表四');
      await on.cell(5, 3).click();
      await on.showSheet('表三');
      assert.deepEqual(await on.active(), [12, 5]);
      assert.equal(await page.locator('td.selected').count(), 2);
      assert.equal((await scrolled())[0], 500);
      await on.showSheet('表四');
      assert.deepEqual(await on.active(), [5, 3]);
      await toolbar().getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '先看示例数据' }).click();
      await on.showSheet('表三');
      assert.deepEqual(await on.active(), [5, 4]);
    });
    it('shows a cell that the pane tells of, wherever the sheet was left', async () => {
      await on.openSample();
      await on.cell(7, 4).click();
      await scroll(600);
      await on.showSheet('封面');
      await page.locator('.figure').getByText('还有 2 处不平').waitFor();
      await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
      await page.locator('.pane[aria-busy="false"]').waitFor();
      await page.locator('#pane').getByRole('button', { name: /D7:J7/ }).click();
      await page.locator('td.active[data-row="7"]').waitFor();
      const [top] = await place(7, 4);
      assert.ok(top! > 0, `${top}`);
    });
  });

  describe('keys', () => {
    const typed = async (row: number, column: number) => {
      await page.keyboard.type('81');
      await page.keyboard.press('Tab');
      assert.equal(await on.text(row, column), '81');
      await page.keyboard.press('Control+z');
    };
    it('go to the sheet right after a tab was chosen, by mouse and by Enter', async () => {
      await on.openSample('表四');
      await typed(5, 1);
      await page.getByRole('tab', { name: '表四' }).focus();
      await page.keyboard.press('ArrowLeft');
      // Its errors may be told by then.
      assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^表三/);
      await page.keyboard.press('Enter');
      await typed(5, 4);
      await page.getByRole('tab', { name: '表三' }).focus();
      await typed(5, 4);
    });
    it('go to the sheet after a click beside it and after a button of the toolbar', async () => {
      await on.openSample();
      await page.locator('.cell-line').click();
      await typed(5, 4);
      await page.locator('#paper').click({ position: { x: 2, y: 2 } });
      await typed(5, 4);
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await toolbar().getByRole('button', { name: '撤销' }).click();
      await page.keyboard.press('Enter');
      assert.equal((await on.active())[0], 6);
      await page.keyboard.press('ArrowUp');
      await typed(5, 4);
      await page.getByRole('button', { name: '关闭提示' }).click();
      await typed(5, 4);
      await toolbar().getByRole('button', { name: '新建' }).focus();
      await page.keyboard.press('ArrowDown');
      assert.equal((await on.active())[0], 6);
    });
    it('go to the sheet after a question was closed', async () => {
      await on.openSample();
      await toolbar().getByRole('button', { name: '新建' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await typed(5, 4);
    });
    it('go to the sheet from the pane by F6', async () => {
      await on.openSample();
      await page.keyboard.press('F6');
      await page.waitForFunction(() => document.activeElement?.closest('#pane') !== null);
      await page.keyboard.press('F6');
      await typed(5, 4);
    });
    it('go to the pane by F6 and back while nothing in it can be pressed', async () => {
      await on.openSample();
      await page.locator('#pane button:not(:disabled)').first().waitFor();
      await page.evaluate(() => {
        for (const control of document.querySelectorAll('#pane button, #pane input'))
          (control as HTMLButtonElement).disabled = true;
        for (const link of document.querySelectorAll('#pane a, #pane [tabindex]')) link.remove();
      });
      await page.keyboard.press('F6');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'pane');
      await page.keyboard.press('F6');
      await typed(5, 4);
      assert.equal(await page.locator('#pane').getAttribute('tabindex'), null);
    });
    it('tell of a locked cell from wherever they are pressed', async () => {
      await on.openSample();
      await on.cell(5, 1).click();
      await page.locator('.cell-line').click();
      await page.keyboard.type('1');
      assert.equal(await on.notice(), '这里的文字按官方格式固定，不能改动。');
    });
    it('do not take the text that is pasted in a field of the pane or a question', async () => {
      await on.openSample();
      await page.keyboard.press('Control+s');
      await toolbar().getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').locator('input').first().focus();
      await pasteOn(page, { 'text/plain': '77' });
      assert.equal(await on.text(5, 4), '3402');
    });
    it('paste right after a tab was chosen', async () => {
      await on.openSample('表四');
      await pasteOn(page, { 'text/plain': '77\t78' });
      await page.locator('.news', { hasText: '已粘贴 2 格。' }).waitFor();
      assert.deepEqual([await on.text(5, 1), await on.text(5, 2)], ['77', '78']);
    });
  });

  describe('filling', () => {
    it('puts one entry in all selected cells by Ctrl+Enter, as one step, and leaves sums alone', async () => {
      await on.openSample();
      await on.cell(9, 4).click();
      await on.cell(11, 10).click({ modifiers: ['Shift'] });
      const sum = await on.text(9, 10);
      await page.keyboard.type('7');
      await page.keyboard.press('Control+Enter');
      assert.deepEqual(
        [await on.text(9, 4), await on.text(10, 6), await on.text(11, 9), await on.text(12, 4)],
        ['7', '7', '7', '38'],
      );
      assert.equal(await on.text(9, 10), '42');
      assert.deepEqual(await on.active(), [9, 4]);
      await page.keyboard.press('Control+z');
      assert.deepEqual([await on.text(10, 6), await on.text(9, 10)], ['0', sum]);
    });
    it('copies the first row down by Ctrl+D, and the first column right by Ctrl+R', async () => {
      await on.openSample();
      await on.cell(9, 4).click();
      await page.keyboard.type('61');
      await page.keyboard.press('Tab');
      await page.keyboard.type('62');
      await page.keyboard.press('Enter');
      await on.cell(9, 4).click();
      await on.cell(11, 5).click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+d');
      assert.deepEqual(
        [await on.text(10, 4), await on.text(11, 4), await on.text(11, 5)],
        ['61', '61', '62'],
      );
      await on.cell(12, 5).click();
      await page.keyboard.press('Control+d');
      assert.equal(await on.text(12, 5), '62');
      await on.cell(9, 4).click();
      await on.cell(9, 7).click({ modifiers: ['Shift'] });
      await page.keyboard.press('Control+r');
      assert.deepEqual([await on.text(9, 5), await on.text(9, 7), await on.text(9, 8)], ['61', '61', '0']);
      await page.keyboard.press('Control+z');
      assert.equal(await on.text(9, 7), '0');
    });
    it('copies no label into a cell', async () => {
      await on.openSample();
      await on.cell(5, 4).click();
      await page.keyboard.press('Control+d');
      await page.keyboard.press('Control+r');
      assert.equal(await on.text(5, 4), '3402');
    });
    it('copies a value over the cells to which its corner is dragged', async () => {
      await on.openSample();
      await on.cell(9, 4).click();
      await page.keyboard.type('33');
      await page.keyboard.press('Enter');
      await on.cell(9, 4).click();
      const corner = await page.locator('.fill-handle').boundingBox();
      await page.mouse.move(corner!.x + 4, corner!.y + 4);
      await page.mouse.down();
      await on.cell(12, 4).hover();
      assert.equal(await page.locator('td.filled').count(), 3);
      await page.mouse.up();
      assert.deepEqual(await Promise.all([10, 11, 12, 13].map((row) => on.text(row, 4))), [
        '33',
        '33',
        '33',
        '20',
      ]);
      assert.equal(await page.locator('td.selected').count(), 4);
      await page.keyboard.press('Control+z');
      assert.equal(await on.text(12, 4), '38');
    });
  });

  describe('the menu of cells', () => {
    const menu = () => page.getByRole('menu');
    const line = (name: string) => menu().getByRole('menuitem', { name: new RegExp(`^${name}`) });
    it('opens by the right button and clears the selected cells', async () => {
      await on.openSample();
      await on.cell(9, 4).click();
      await on.cell(10, 4).click({ modifiers: ['Shift'] });
      await on.cell(10, 4).click({ button: 'right' });
      assert.deepEqual(
        (await menu().getByRole('menuitem').allInnerTexts()).map((text) => text.split(/\s/)[0]),
        ['剪切', '复制', '粘贴', '清除内容'],
      );
      await line('清除内容').click();
      assert.deepEqual([await on.text(9, 4), await on.text(10, 4)], ['', '']);
      await page.keyboard.type('4');
      assert.equal(await on.cell(9, 4).locator('.entry').inputValue(), '4');
    });
    it('is about the cell that it was opened on, where that was not selected', async () => {
      await on.openSample();
      await on.cell(12, 4).click({ button: 'right' });
      assert.deepEqual(await on.active(), [12, 4]);
    });
    it('opens by keyboard, goes by arrow keys and closes by Escape', async () => {
      await on.openSample();
      await on.cell(9, 4).click();
      await page.keyboard.press('Shift+F10');
      await menu().waitFor();
      await page.keyboard.press('ArrowUp');
      assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /^清除内容/);
      await page.keyboard.press('Escape');
      assert.equal(await menu().count(), 0);
      await page.keyboard.press('ContextMenu');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      assert.equal(await on.text(9, 4), '');
      assert.equal(await menu().count(), 0);
    });
    it('copies, cuts and pastes where the browser lets it', async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await on.openSample();
      await on.cell(11, 4).click({ button: 'right' });
      await line('复制').click();
      await on.cell(9, 4).click({ button: 'right' });
      await line('粘贴').click();
      await on.cell(9, 4).locator('.shown', { hasText: /^6$/ }).waitFor();
      await on.cell(12, 4).click({ button: 'right' });
      await line('剪切').click();
      await on.cell(12, 4).locator('.shown', { hasText: /^$/ }).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+v');
      await on.cell(13, 4).locator('.shown', { hasText: /^38$/ }).waitFor();
    });
    it('tells which keys paste where the browser refuses', async () => {
      await on.openSample();
      await on.cell(9, 4).click({ button: 'right' });
      await page.evaluate(() => {
        navigator.clipboard.read = async () => {
          throw new DOMException('refused', 'NotAllowedError');
        };
      });
      await line('粘贴').click();
      await page.locator('.news', { hasText: '请按 Ctrl+V 粘贴' }).waitFor();
      assert.equal(await on.notice(), '浏览器不允许网页读取剪贴板，请按 Ctrl+V 粘贴。');
    });
  });

  describe('the view', () => {
    it('has a size from 50 to 200 per cent that is kept, by buttons and by the wheel', async () => {
      await on.openSample();
      const width = async () => (await page.locator('table.sheet').boundingBox())!.width;
      const usual = await width();
      for (let at = 0; at < 5; at += 1) await page.getByRole('button', { name: '缩小' }).click();
      assert.ok((await width()) < usual * 0.6);
      assert.ok(await page.getByRole('button', { name: '缩小' }).isDisabled());
      for (let at = 0; at < 10; at += 1) await page.getByRole('button', { name: '放大' }).click();
      assert.ok(await page.getByRole('button', { name: '放大' }).isDisabled());
      assert.ok((await width()) > usual * 1.2);
      await page.locator('#paper').hover();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, 100);
      await page.keyboard.up('Control');
      await page.getByRole('button', { name: '缩放 175%' }).waitFor();
      await page.reload();
      await on.openSample();
      await page.getByRole('button', { name: '缩放 175%' }).click();
      await page.getByRole('button', { name: '缩放 100%' }).waitFor();
      assert.equal(await width(), usual);
    });
    it('folds the pane away and brings it back by keyboard, and keeps that', async () => {
      const pane = page.locator('#pane');
      await on.openSample();
      await page.getByRole('button', { name: '收起窗格' }).focus();
      await page.keyboard.press('Enter');
      await pane.waitFor({ state: 'hidden' });
      await page.reload();
      await on.openSample();
      assert.equal(await pane.isVisible(), false);
      await page.keyboard.press('F6');
      await pane.waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('#pane') !== null);
    });
    it('works where the browser keeps nothing', async () => {
      await page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });",
      );
      await page.reload();
      await on.openSample();
      await page.getByRole('button', { name: '放大' }).click();
      await page.getByRole('button', { name: '缩放 110%' }).waitFor();
    });
  });
});
