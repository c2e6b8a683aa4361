import assert from 'node:assert/strict';
import { setBrowser } from '../../setBrowser.js';
import { benchOn, type Bench } from '../openBench.js';
import { wcagFaults } from '../../wcag.js';

describe('what the workbench shows while it is filled in', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  const open = async (options: Parameters<typeof openPage>[0] = {}): Promise<Bench> => {
    const page = await openPage({ viewport: { width: 1366, height: 768 }, ...options });
    await page.goto(address('workbench.html'));
    return benchOn(page);
  };
  const openSample = async () => {
    const bench = await open();
    await bench.openSample();
    return bench;
  };
  const openNew = async () => {
    const bench = await open();
    await bench.page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    await bench.page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
    await bench.page.getByRole('tab', { name: '表三' }).click();
    return bench;
  };
  const figure = ({ pane }: Bench) => pane.locator('.figure');
  const says = (bench: Bench, text: string) => figure(bench).getByText(text, { exact: true }).waitFor();

  it('is checked from the start, half a second after an edit, with its marks', async () => {
    const bench = await openSample();
    assert.equal(await bench.page.getByRole('switch', { name: '边填边查' }).isChecked(), true);
    await says(bench, '还有 2 处不平');
    await bench.page.locator('td.mark-suspect').waitFor();
    await bench.type(7, 5, '12');
    await says(bench, '没有错误');
    await bench.page.locator('td.mark-suspect').waitFor({ state: 'detached' });
  });

  it('is called old from the moment of an edit until it was checked again, and never without errors', async () => {
    const bench = await openSample();
    await bench.type(7, 5, '12');
    await says(bench, '没有错误');
    await bench.pane.getByRole('button', { name: '一键检查' }).click();
    await bench.pane.getByText('检查通过，没有发现问题。').waitFor();
    await bench.page.clock.install();
    await bench.page.clock.pauseAt(Date.now() + 60_000);
    await bench.cell(7, 5).click();
    await bench.page.keyboard.type('1');
    await says(bench, '内容已改动，停下后自动检查');
    await bench.page.keyboard.press('Escape');
    await says(bench, '没有错误');
    await bench.type(7, 5, '13');
    await says(bench, '内容已改动，停下后自动检查');
    assert.equal(await bench.page.getByText('检查通过，没有发现问题。').count(), 0);
    assert.equal(await bench.pane.locator('.figure-good, .notice-good').count(), 0);
    await bench.page.clock.runFor(500);
    await says(bench, '还有 2 处不平');
  });

  it('turns a total red that does not hold, at once, as Excel does', async () => {
    const bench = await openSample();
    await says(bench, '还有 2 处不平');
    await bench.page.getByRole('switch', { name: '边填边查' }).click();
    await bench.type(8, 4, '1');
    // The total of the column and what follows from it: no check runs by itself.
    await bench.page.locator('td.mark-error[data-row="5"][data-column="4"]').waitFor();
    await bench.page.keyboard.press('Control+z');
    await bench.page.locator('td.mark-error[data-row="5"][data-column="4"]').waitFor({ state: 'detached' });
  });

  for (const [text, says, isNumber] of [
    ['abc', '填的是“abc”，不是数字，请填写数字', false],
    ['-3', '填的是 -3，件数不能是负数，请核对', true],
    ['1.5', '填的是 1.5，应当是整数，请核对', true],
    ['12件', '填的是“12件”，不要带单位，请填 12', false],
    ['/', '填的是“/”，请填 0', false],
    ['=1/3', '填的是“=1/3”，是算式，不能算出一个数，请填写算好的数字', false],
    ['=D6+1', '填的是“=D6+1”，是算式，不能算出一个数，请填写算好的数字', false],
  ] as const)
    it(`tells at the cell what is wrong with ${text}, and keeps it`, async () => {
      const bench = await openSample();
      await bench.type(9, 4, text);
      const note = bench.page.locator('.entry-note');
      await note.getByText(says, { exact: true }).waitFor();
      assert.equal(await bench.text(9, 4), text);
      const [cell, box] = [await bench.cell(9, 4).boundingBox(), await note.boundingBox()];
      assert.ok(cell && box && Math.abs(box.x - cell.x) < 200 && Math.abs(box.y - cell.y) < 80);
      await bench.cell(9, 4).and(bench.page.locator('[aria-invalid]')).waitFor();
      await bench.cell(9, 4).click();
      assert.match(await bench.page.locator('.cell-line').innerText(), new RegExp(says.slice(0, 6)));
      await bench.type(9, 4, '7');
      await note.waitFor({ state: 'hidden' });
      assert.equal(isNumber, /^[-\d.]+$/.test(text));
    });

  it('works out what was typed as a sum', async () => {
    const bench = await openSample();
    for (const [text, shown] of [
      ['=1+2', '3'],
      ['＝（2+3）×4－6÷3', '18'],
      ['=1200-34', '1166'],
    ] as const) {
      await bench.type(9, 4, text);
      assert.equal(await bench.text(9, 4), shown);
    }
    await bench.page.locator('.entry-note').waitFor({ state: 'hidden' });
  });

  it('keeps a total that is typed and compares it, until it is cleared', async () => {
    const bench = await openSample();
    await bench.type(7, 5, '12');
    const right = await bench.text(5, 10);
    await bench.type(5, 10, '9');
    assert.equal(await bench.text(5, 10), '9');
    await bench.cell(5, 10).and(bench.page.locator('[aria-invalid]')).waitFor();
    await says(bench, '还有 2 处不平');
    await bench.type(5, 4, '1');
    assert.equal(await bench.text(5, 10), '9');
    await bench.page.keyboard.press('Control+z');
    await bench.cell(5, 10).click();
    assert.match(await bench.page.locator('.cell-line').innerText(), /按 Delete 键恢复自动相加/);
    await bench.page.keyboard.press('Delete');
    assert.equal(await bench.text(5, 10), right);
    await says(bench, '没有错误');
  });

  it('does not greet a form just begun with errors, and says how much is filled', async () => {
    const bench = await openNew();
    await figure(bench)
      .getByText(/^已填 0／\d+ 格，还有 \d 章未写/)
      .waitFor();
    assert.equal(await bench.page.locator('td[aria-invalid]').count(), 0);
    assert.equal(await bench.pane.locator('.finding-error').count(), 0);
    await bench.type(5, 4, '3');
    await figure(bench)
      .getByText(/^已填 1／/)
      .waitFor();
    assert.equal(await bench.page.locator('td[aria-invalid]').count(), 0);
    await bench.type(5, 5, 'abc');
    await says(bench, '还有 1 处错误');
    await figure(bench)
      .getByText(/^已填 2／/)
      .waitFor();
    await bench.type(5, 5, '2');
    await figure(bench)
      .getByText(/^已填 2／/)
      .waitFor();
    await bench.pane.getByRole('button', { name: '一键检查' }).click();
    await figure(bench)
      .getByText(/^还有 \d+ 处错误$/)
      .waitFor();
    await bench.cell(6, 4).and(bench.page.locator('[aria-invalid]')).waitFor();
    await bench.type(6, 4, '1');
    await figure(bench)
      .getByText(/^还有 \d+ 处错误$/)
      .waitFor();
    assert.ok((await bench.page.locator('td[aria-invalid]').count()) > 10);
  });

  it('makes blanks errors when the report is asked for', async () => {
    const bench = await openNew();
    await figure(bench).getByText(/^已填/).waitFor();
    await bench.pane.getByRole('button', { name: '生成报告' }).click();
    await bench.pane.getByRole('alert').waitFor();
    await figure(bench)
      .getByText(/^还有 \d+ 处错误$/)
      .waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`breaks no rule of WCAG 2.2 AA in any of these states, ${colorScheme}`, async () => {
      const bench = await open({ colorScheme });
      const { page } = bench;
      const look = async (state: string) => assert.deepEqual(await wcagFaults(page), [], state);
      await look('welcome');
      await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
      await page.getByRole('tab', { name: '表三' }).click();
      await figure(bench)
        .getByText(/^已填 0／/)
        .waitFor();
      await look('just begun');
      await bench.cell(5, 4).click();
      await page.keyboard.type('12');
      await look('being typed');
      await page.keyboard.type('件');
      await page.keyboard.press('Enter');
      await page.locator('.entry-note').getByText('不要带单位').waitFor();
      await says(bench, '还有 1 处错误');
      await page.getByText('已暂存在这台电脑上').waitFor();
      await look('a wrong entry, kept');
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await bench.button('接着做').waitFor();
      await look('left work');
      await bench.button('不要了').click();
      await bench.button('取回').waitFor();
      await look('dropped work');
    });
});
