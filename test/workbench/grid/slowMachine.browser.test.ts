import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { fastKeys } from './fastKeys.js';

describe('typing on a machine that is six times slower', function () {
  this.timeout(120_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;
  let keys: Awaited<ReturnType<typeof fastKeys>>;

  beforeEach(async () => {
    page = await openPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address('workbench.html'));
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '先看示例数据' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    keys = await fastKeys(page);
  });

  const on = { showSheet: (name: string) => page.getByRole('tab', { name }).click() };
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  /** The texts of the columns D to I from a row on. */
  const texts = async (from: number, to: number) =>
    page
      .locator('table.sheet')
      .evaluate(
        (table, [first, last]) =>
          Array.from({ length: last! - first! + 1 }, (_, r) =>
            Array.from(
              { length: 6 },
              (_each, c) =>
                table.querySelector(`td[data-row="${first! + r}"][data-column="${4 + c}"] .shown`)
                  ?.textContent ?? '',
            ),
          ),
        [from, to],
      );
  /** Ten rows of six figures of one to three digits. */
  const figures = Array.from({ length: 10 }, (_, r) =>
    Array.from({ length: 6 }, (_each, c) => String((r * 6 + c) * 17 + 3)),
  );

  it('drops no figure of sixty between Tab keys', async () => {
    await cell(8, 4).click();
    await keys.press(...figures.flat().flatMap((figure) => [...figure, 'Tab']));
    assert.deepEqual(await texts(8, 17), figures);
  });

  it('drops no figure of sixty between arrow keys', async () => {
    await cell(8, 4).click();
    const rows = figures.map((row, at) => (at % 2 === 0 ? row : [...row].reverse()));
    await keys.press(
      ...rows.flatMap((row, at) =>
        row.flatMap((figure, c) => [
          ...figure,
          c < 5 ? (at % 2 === 0 ? 'ArrowRight' : 'ArrowLeft') : 'ArrowDown',
        ]),
      ),
    );
    assert.deepEqual(await texts(8, 17), figures);
  });

  it('drops no figure of sixty between Enter keys, column by column', async () => {
    for (const column of [0, 1, 2, 3, 4, 5]) {
      await cell(8, 4 + column).click();
      await keys.press(...figures.flatMap((row) => [...(row[column] ?? ''), 'Enter']));
    }
    assert.deepEqual(await texts(8, 17), figures);
  });

  it('drops nothing that is typed right after a sheet was chosen', async () => {
    await page.getByRole('tab', { name: '表四' }).click();
    await cell(5, 1).click();
    await page.getByRole('tab', { name: '表二' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    await keys.press('4', '5', '6', 'Tab', '7', 'Enter');
    assert.deepEqual((await texts(5, 5))[0]?.slice(0, 2), ['456', '7']);
    await page.getByRole('tab', { name: '表四' }).focus();
    await keys.press('Enter', '8', '1', 'Tab', '9', 'Enter');
    const first = page.locator('td[data-row="5"]');
    assert.deepEqual((await first.locator('.shown').allInnerTexts()).slice(0, 2), ['81', '9']);
  });

  it('drops nothing that is typed while a check runs', async () => {
    await cell(8, 4).click();
    const check = page.locator('#pane').getByRole('button', { name: '一键检查' });
    await check.evaluate((button: HTMLElement) => {
      button.click();
      document.querySelector<HTMLElement>('.entry')?.focus();
    });
    await keys.press(...figures.flat().flatMap((figure) => [...figure, 'Tab']));
    assert.deepEqual(await texts(8, 17), figures);
  });

  it('drops nothing of ten paragraphs that are typed at once, with figures between', async () => {
    await on.showSheet('其他事项');
    await cell(2, 1).click();
    await page.keyboard.press('Control+a');
    await keys.press(...'0123456789'.split('').flatMap((each) => [...each.repeat(5), 'Enter']));
    await page.locator('.cell-line').click();
    assert.deepEqual(
      (await page.locator('td[data-column="1"]:not([data-row="1"]) .shown').allInnerTexts()).slice(0, 10),
      '0123456789'.split('').map((each) => each.repeat(5)),
    );
  });

  it('drops nothing that is typed right after a question was answered', async () => {
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keys.press('6', '5', '4', 'Tab');
    assert.equal((await texts(5, 5))[0]?.[0], '654');
  });

  it('takes a composition of Chinese in a cell from its first key on', async () => {
    await page.getByRole('tab', { name: '封面' }).click();
    await cell(8, 2).click();
    const { client } = keys;
    for (const text of ['q', 'qi', 'qing', 'qingshan'])
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    assert.equal(await cell(8, 2).locator('.entry').inputValue(), 'qingshan');
    await client.send('Input.insertText', { text: '青山路1号' });
    await keys.press('Enter', '0', '5');
    assert.equal(await cell(8, 2).locator('.shown').innerText(), '青山路1号');
    assert.equal(await cell(9, 2).locator('.entry').inputValue(), '05');
  });
});
