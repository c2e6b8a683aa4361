import assert from 'node:assert/strict';
import { setBrowser } from '../../setBrowser.js';
import { pasteOn } from '../pasteOn.js';
import { benchOn, type Bench } from '../openBench.js';

describe('taking in and taking back on the page', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  const openSample = async (): Promise<Bench> => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    const bench = benchOn(page);
    await bench.openSample();
    return bench;
  };
  const idle = ({ page }: Bench) => page.locator('.pane[aria-busy="false"]').waitFor();
  const figure = ({ pane }: Bench, text: string) =>
    pane.locator('.figure').getByText(text, { exact: true }).waitFor();
  const logged = async ({ page, cell }: Bench) => {
    await page.getByRole('tab', { name: '修改记录' }).click();
    const lines = await page.locator('td.look-note .shown').allInnerTexts();
    await page.getByRole('tab', { name: '表三' }).click();
    await cell(7, 5).waitFor();
    return lines.filter((line) => line.trim() !== '').length;
  };

  it('undoes what was adopted as one step, its line in the log with it, and the pane says nothing else', async () => {
    const bench = await openSample();
    await figure(bench, '还有 2 处不平');
    await bench.pane.getByRole('button', { name: '采用' }).first().click();
    await bench.pane.getByText('已采用，并记入“修改记录”工作表。').waitFor();
    await idle(bench);
    assert.equal(await bench.text(7, 5), '12');
    assert.ok((await logged(bench)) > 0);
    await bench.page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '撤销' }).click();
    await figure(bench, '还有 2 处不平');
    await idle(bench);
    assert.equal(await bench.text(7, 5), '11');
    assert.equal(await logged(bench), 0);
    assert.equal(await bench.pane.getByRole('button', { name: '撤销' }).count(), 0);
    assert.equal(await bench.pane.getByText('已采用').count(), 0);
    await bench.page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '重做' }).click();
    await figure(bench, '没有错误');
    assert.equal(await bench.text(7, 5), '12');
    assert.ok((await logged(bench)) > 0);
  });

  it('undoes in the pane what was adopted as the page does', async () => {
    const bench = await openSample();
    await figure(bench, '还有 2 处不平');
    await bench.pane.getByRole('button', { name: '采用' }).first().click();
    await bench.pane.getByRole('button', { name: '撤销' }).click();
    await bench.pane.getByText('已恢复填入前的内容。').waitFor();
    assert.equal(await bench.text(7, 5), '11');
    assert.equal(await logged(bench), 0);
    await bench.page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '重做' }).click();
    await figure(bench, '没有错误');
    assert.equal(await bench.text(7, 5), '12');
  });

  it('fills many blanks as one step', async () => {
    const bench = await openSample();
    for (const column of [4, 5, 6]) await bench.type(9, column, ' ');
    await bench.pane.getByRole('button', { name: '一键检查' }).click();
    await bench.pane.getByRole('button', { name: '填 0', exact: true }).click();
    await bench.pane.getByText('已填入 3 格。').waitFor();
    await idle(bench);
    await bench.cell(9, 4).click();
    await bench.page.keyboard.press('Control+z');
    assert.deepEqual(await Promise.all([4, 5, 6].map(async (column) => bench.text(9, column))), ['', '', '']);
  });

  it('gives back what Esc dropped, in a cell and in a paragraph', async () => {
    const bench = await openSample();
    const before = await bench.text(9, 4);
    await bench.cell(9, 4).click();
    await bench.page.keyboard.type('4321');
    await bench.page.keyboard.press('Escape');
    assert.equal(await bench.text(9, 4), before);
    await bench.page.keyboard.press('Control+z');
    assert.equal(await bench.text(9, 4), '4321');
    await bench.page.keyboard.press('Control+z');
    assert.equal(await bench.text(9, 4), before);
    await bench.page.getByRole('tab', { name: '问题及改进' }).click();
    const old = await bench.text(3, 1);
    await bench.cell(3, 1).click();
    await bench.page.keyboard.press('F2');
    await bench.page.keyboard.press('End');
    await bench.page.keyboard.type('补充一句。');
    await bench.page.keyboard.press('Escape');
    assert.equal(await bench.text(3, 1), old);
    await bench.page.keyboard.press('Control+z');
    assert.match(await bench.text(3, 1), /补充一句。/);
  });

  for (const [what, act] of [
    ['checking', async ({ pane }: Bench) => pane.getByRole('button', { name: '一键检查' }).press('Enter')],
    [
      'making the report',
      async ({ pane }: Bench) => pane.getByRole('button', { name: '生成报告' }).press('Enter'),
    ],
    [
      'adopting',
      async ({ pane }: Bench) => pane.getByRole('button', { name: '采用' }).first().press('Enter'),
    ],
    ['going to another sheet', async ({ page }: Bench) => page.getByRole('tab', { name: '表二' }).click()],
    ['opening another workbook', async ({ page }: Bench) => page.locator('.toolbar button').first().click()],
  ] as const)
    it(`takes in what stands in an editor before ${what}`, async () => {
      const bench = await openSample();
      await figure(bench, '还有 2 处不平');
      await bench.cell(9, 4).click();
      await bench.page.keyboard.type('4321');
      await act(bench);
      const dialog = bench.page.getByRole('dialog');
      if (what.startsWith('opening')) await dialog.getByRole('button', { name: '取消' }).click();
      await bench.page.getByRole('tab', { name: '表三' }).click();
      await bench.page.locator('td[data-row="9"][data-column="4"]', { hasText: '4321' }).waitFor();
    });

  it('takes in what stands in an editor before pasting elsewhere', async () => {
    const bench = await openSample();
    await bench.cell(9, 4).click();
    await bench.page.keyboard.type('4321');
    await bench.cell(10, 5).click();
    await pasteOn(bench.page, { 'text/plain': '5' });
    await bench.page.locator('td[data-row="10"][data-column="5"]', { hasText: '5' }).waitFor();
    assert.equal(await bench.text(9, 4), '4321');
  });

  for (const [how, undo] of [
    ['the key', async ({ page }: Bench) => page.keyboard.press('Control+z')],
    [
      'the toolbar',
      async ({ page }: Bench) =>
        page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '撤销' }).click(),
    ],
  ] as const)
    it(`says that cells were pasted until that is undone by ${how}, and not once something else is typed then`, async () => {
      const bench = await openSample();
      const said = () => bench.notice();
      await bench.cell(10, 5).click();
      await pasteOn(bench.page, { 'text/plain': '5\t6\n7\t8' });
      await bench.page.getByText('已粘贴 4 格。').waitFor();
      await bench.type(12, 5, '9');
      assert.equal(await said(), '已粘贴 4 格。');
      await undo(bench);
      await undo(bench);
      await bench.page.getByText('已粘贴 4 格。').waitFor({ state: 'detached' });
      assert.notEqual(await bench.text(10, 5), '5');
      await bench.type(12, 5, '9');
      assert.equal(await said(), '');
    });

  it('keeps a reason that is being written while edits are checked, asks before it goes, and saves it', async () => {
    const bench = await openSample();
    await bench.page.getByRole('tab', { name: '封面' }).click();
    const label = bench.page.locator('td', { hasText: /^电子邮箱$/ });
    await label.waitFor();
    const row = Number(await label.getAttribute('data-row'));
    await bench.cell(row, 2).click();
    await bench.page.keyboard.press('Delete');
    await bench.pane.getByRole('button', { name: '一键检查' }).click();
    await bench.pane.getByRole('button', { name: '填写说明' }).first().click();
    await bench.page.getByLabel('说明原因').fill('没有电子邮箱。');
    await bench.page.getByRole('tab', { name: '表三' }).click();
    await bench.type(9, 4, '4321');
    await bench.pane.locator('.figure-bad').waitFor();
    assert.equal(await bench.page.getByLabel('说明原因').inputValue(), '没有电子邮箱。');
    await bench.page.keyboard.press('Control+s');
    await bench.page.getByText(/^已交给浏览器下载/).waitFor();
    await bench.pane.getByText('说明：没有电子邮箱。').waitFor();
    assert.equal(await bench.page.getByLabel('说明原因').count(), 0);
  });
});
