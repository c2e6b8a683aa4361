import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { withCells } from '../../../src/core/report/report.js';
import { pdfText, publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { pasteOn } from '../pasteOn.js';
import { wcagFaults } from '../../wcag.js';

const suqian = sample('suqian-2023');
/** Where pictures of the summary go; none are made without it. */
const pictures = process.env['PASTE_PICTURES'];

describe('pasting in the workbench, in a browser', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let page: Page;

  const start = async (viewport = { width: 1366, height: 768 }) => {
    page = await openPage({ viewport });
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByLabel('年度', { exact: true }).fill('2023');
    await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    await cell(5, 4).click();
  };
  const cell = (row: number, column: number) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const text = (row: number, column: number) => cell(row, column).locator('.shown').innerText();
  const texts = async (row: number, from: number, to = from) => {
    const found: string[] = [];
    for (let column = from; column <= to; column += 1) found.push(await text(row, column));
    return found.join(' ').trim();
  };
  const said = (what: string | RegExp) => page.locator('.news [role="status"]', { hasText: what }).waitFor();
  const dialog = () => page.getByRole('dialog');
  const button = (name: string) => dialog().getByRole('button', { name });
  const paste = (kinds: Readonly<Record<string, string>>) => pasteOn(page, kinds);
  const undo = () => page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '撤销' });

  const received = '一、本年新收政府信息公开申请数量';
  const row = `<tr><td>${received}<td>1<td>0<td>0<td>0<td>0<td>0<td>1</tr>`;

  describe('what was then in the cells', () => {
    for (const [what, kinds, tab, place, expected, summary] of [
      [
        'tracked deletions',
        {
          'text/html':
            '<table><tr><td>行政许可</td><td colspan=3><p><span><del>1808</del></span><span><ins>12</ins></span></p></td></tr></table>',
        },
        '表二',
        [8, 2, 2],
        '12',
        '认出表二 1 格。',
      ],
      [
        'marks of footnotes',
        {
          'text/html':
            '<table><tr><td>行政许可</td><td>18<sup>①</sup></td></tr><tr><td>行政处罚</td><td>2<sup>1</sup></td></tr></table>',
        },
        '表二',
        [8, 2, 2],
        '18',
        '认出表二 2 格。',
      ],
      [
        'a layout table',
        {
          'text/html': `<table width="100%"><tr><td><div>首页 &gt; 年报</div><table>${row}</table></td></tr></table>`,
        },
        '表三',
        [5, 4, 10],
        '1 0 0 0 0 0 1',
        '认出表三 7 格；没认出 1 处。',
      ],
      [
        'an unreadable first column',
        { 'text/plain': '零\t5\t3\t0\t0\t0\n零\t1\t1\t0\t0\t0\n' },
        '表三',
        [5, 4, 9],
        '零 5 3 0 0 0',
        '',
      ],
      [
        'an unreadable first row',
        { 'text/plain': 'O\tO\tO\tO\tO\tO\n7\t1\t0\t0\t0\t0\n' },
        '表三',
        [6, 4, 9],
        '7 1 0 0 0 0',
        '',
      ],
      [
        'spaces between figures',
        { 'text/plain': '3402 99 0 4 5 1\n91 3 0 0 2 0\n' },
        '表三',
        [5, 4, 10],
        '3402 99 0 4 5 1 3511',
        '',
      ],
    ] as const)
      it(`after ${what}`, async () => {
        await start();
        await paste(kinds);
        if (summary === '') await said('已粘贴 12 格。');
        else {
          assert.equal(await dialog().locator('.lead').innerText(), summary);
          await button('写入').click();
        }
        await page.getByRole('tab', { name: tab }).click();
        assert.equal(await texts(place[0], place[1], place[2]), expected);
      });
  });

  it('asks before a whole page is written, writes nothing on Escape, and takes all back in one step', async () => {
    await start();
    const wrong = withCells(suqian, { 'requests.processed.total': 3500 });
    await paste({ 'text/html': publishedPage(wrong) });
    assert.match(
      await dialog().locator('.lead').innerText(),
      /^认出表二 10 格、表三 175 格、表四 15 格、总体情况 \d+ 段、问题及改进 \d+ 段、其他事项 \d+ 段、封面 \d 项；没认出 \d 处。$/,
    );
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.equal(await text(5, 4), '');
    assert.equal(await undo().isDisabled(), true);
    assert.deepEqual(await page.evaluate(() => document.activeElement?.closest('td')?.dataset['row']), '5');

    await paste({ 'text/html': publishedPage(wrong) });
    await dialog().locator('summary').click();
    assert.match(await dialog().locator('details').innerText(), /打印本页/);
    await page.keyboard.press('Tab');
    await button('写入').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await said(/^已写入表二 10 格、表三 175 格/);
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await texts(5, 4, 10), '3402 99 0 4 5 1 3511');
    await page.getByRole('tab', { name: '封面' }).click();
    assert.equal(await text(3, 2), suqian.org);
    await page.locator('#pane').getByRole('button', { name: '一键检查' }).click();
    await page.locator('#pane').getByText('3500').first().waitFor();

    await undo().click();
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await text(5, 4), '');
    assert.equal(await undo().isDisabled(), true);
  });

  it("takes a PDF's text", async () => {
    await start();
    await paste({ 'text/plain': pdfText(suqian) });
    await button('写入').click();
    await page.getByRole('tab', { name: '表三' }).click();
    assert.equal(await texts(6, 4, 10), '91 3 0 0 2 0 96');
  });

  it('refuses what is far too much in one sentence, in time', async () => {
    await start();
    for (const kinds of [
      { 'text/plain': '1\t2\n'.repeat(200_000) },
      { 'text/html': '<p>年报</p>'.repeat(400_000) },
      { 'text/html': `<table>${'<tr><td rowspan=60000 colspan=1000000000>1'.repeat(3000)}</table>` },
    ]) {
      await paste(kinds);
      await said('内容太多，不像年度报告，没有读取；请只复制报告本身再试。');
      await page.locator('.news button').click();
      await cell(5, 4).click();
    }
    await paste({ 'text/html': `${'<div>'.repeat(10_000)}<table>${row}</table>` });
    await button('写入').click();
    assert.equal(await texts(5, 4, 10), '1 0 0 0 0 0 1');
  });

  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 320, height: 640 },
  ])
    it(`shows its summary within ${viewport.width} px`, async () => {
      await start(viewport);
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await cell(5, 4).click();
      await paste({ 'text/html': publishedPage(suqian).replace('2023年政府信息', '2022年政府信息') });
      await dialog().locator('summary').click();
      assert.equal(await dialog().locator('.overwritten').innerText(), '将改写已填的 1 格。');
      assert.match(await dialog().innerText(), /年度不同：粘贴的是“2022”，封面是“2023”，封面没有改动。/);
      const box = (await dialog().boundingBox())!;
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width);
      assert.ok(box.y >= 0 && box.y + box.height <= viewport.height);
      assert.equal(await dialog().evaluate((each) => each.scrollWidth > each.clientWidth), false);
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/paste-${viewport.width}.png` });
      assert.deepEqual(await wcagFaults(page, { include: ['dialog'] }), []);
      await button('写入').focus();
      await button('写入').click();
      await dialog().waitFor({ state: 'detached' });
    });
});
