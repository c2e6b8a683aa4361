import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseAddress } from '../../../src/core/draw/address.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { readingOf } from '../../../src/core/report/report.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets } from '../../../src/index.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { benchOn, type Bench } from '../openBench.js';
import { pasteOn } from '../pasteOn.js';

/** Seeds of the sequences, other ones by `LONG_WORK=1,2,3`, and the acts of each. */
const SEEDS = (process.env['LONG_WORK'] ?? '7,41').split(',').map(Number);
const ACTS = 14;

/** What the page shows, by sheet and place. */
type Shown = Readonly<Record<string, string>>;

const PASTES = {
  block: { 'text/plain': '1\t2\n3\t4\n' },
  page: { 'text/html': publishedPage(sample('suqian-2023')) },
};

/** Something that a clerk does at a cell, or to what was done before. */
interface Act {
  readonly does: keyof typeof PASTES | 'type' | 'clear' | 'fillDown' | 'fillAll' | 'undo' | 'redo';
  readonly sheet: string;
  readonly at: number;
  readonly text: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom(
    'type',
    'type',
    'block',
    'page',
    'clear',
    'fillDown',
    'fillAll',
    'undo',
    'undo',
    'redo',
  ),
  sheet: fc.constantFrom('表二', '表三', '表四', '其他事项'),
  at: fc.nat(1000),
  text: fc.constantFrom(
    '7',
    '0',
    '=1+2',
    '1,200',
    '１５',
    '5件',
    '/',
    '12.5',
    '（一）小标题',
    '共{本年新收}件',
  ),
});

/** How far these go in the states that there were. */
const STEPS: Partial<Record<Act['does'], 1 | -1>> = { undo: -1, redo: 1 };

/** Goes through all sheets, and says what they show. */
async function shownOn({ page }: Bench): Promise<Shown> {
  return page.evaluate(async () => {
    const shown: Record<string, string> = {};
    for (const tab of document.querySelectorAll<HTMLElement>('[role="tab"]')) {
      tab.click();
      do await new Promise(requestAnimationFrame);
      while (tab.getAttribute('aria-selected') !== 'true');
      for (const cell of document.querySelectorAll<HTMLElement>('td[data-row]')) {
        const text = cell.querySelector<HTMLElement>('.shown')?.innerText.trim() ?? '';
        const { row, column } = cell.dataset;
        if (text !== '') shown[`${tab.firstChild?.textContent}!${row},${column}`] = text;
      }
    }
    return shown;
  });
}

describe('long work in the workbench', function () {
  this.timeout(120_000);
  const { address, openPage } = setBrowser('site');

  const tool = (bench: Bench, name: string) =>
    bench.page.getByRole('group', { name: '工具栏' }).getByRole('button', { name, exact: true });

  async function paste({ page }: Bench, kinds: Readonly<Record<string, string>>): Promise<void> {
    const close = page.getByRole('button', { name: '关闭提示' });
    if (await close.isVisible()) await close.click();
    await pasteOn(page, kinds);
    const write = page.getByRole('dialog').getByRole('button', { name: '写入' });
    const cancel = page.getByRole('dialog').getByRole('button', { name: '取消' });
    await page.locator('.news p').or(cancel).first().waitFor();
    if (await write.isVisible()) await write.click();
    else if (await cancel.isVisible()) await cancel.click();
  }

  /** Selects a cell that can be filled, and some beside and below it. */
  async function select({ page }: Bench, sheet: string, at: number): Promise<void> {
    await page.getByRole('tab', { name: sheet }).click();
    const cells = page.locator('td[data-row]:not(.locked)');
    await cells.nth(at % (await cells.count())).click({ position: { x: 5, y: 5 } });
    for (let step = 0; step < at % 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  }

  /** Does what changes cells. */
  async function edit(bench: Bench, { does, sheet, at, text }: Act) {
    await select(bench, sheet, at);
    const { keyboard } = bench.page;
    if (does === 'block' || does === 'page') return paste(bench, PASTES[does]);
    if (does === 'clear') return keyboard.press('Delete');
    if (does === 'fillDown') return keyboard.press('Control+d');
    await keyboard.type(text);
    return keyboard.press(does === 'fillAll' ? 'Control+Enter' : 'Enter');
  }

  /** Presses 撤销 or 重做 until there is nothing left. */
  async function pressAll(bench: Bench, name: '撤销' | '重做'): Promise<void> {
    while (await tool(bench, name).isEnabled()) await tool(bench, name).click();
  }

  /** Saves, and compares the figures that are read from the file with those that the page shows. */
  async function savesWhatIsShown(bench: Bench, shown: Shown): Promise<void> {
    const download = bench.page.waitForEvent('download');
    await bench.button('保存').click();
    const { report, addresses } = readSheets(readWorkbook(await readFile(await (await download).path())));
    for (const { name, kind } of formOf(report.edition).cells) {
      if (kind === 'money') continue;
      const { sheet, row, column } = parseAddress(addresses.get(name) ?? '');
      const reading = readingOf(report, cellNamed(formOf(report.edition), name));
      const seen = shown[`${sheet}!${row},${column}`] ?? '';
      assert.equal(
        typeof reading === 'number' ? String(reading) : '',
        /^[\d.]+$/.test(seen) ? seen : '',
        name,
      );
    }
  }

  for (const seed of SEEDS)
    it(`is undone step by step, done again, and saved as it is shown (${seed})`, async () => {
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(address('workbench.html'));
      const bench = benchOn(page);
      await bench.openSample();
      let states = [await shownOn(bench)];
      let now = 0;
      for (const each of fc.sample(fc.array(act, { minLength: ACTS, maxLength: ACTS }), {
        seed,
        numRuns: 1,
      })[0]!) {
        const step = STEPS[each.does];
        if (step === undefined) {
          await edit(bench, each);
          const next = await shownOn(bench);
          if (JSON.stringify(next) === JSON.stringify(states[now])) continue;
          states = [...states.slice(0, now + 1), next];
          now += 1;
        } else if (states[now + step]) {
          await tool(bench, step < 0 ? '撤销' : '重做').click();
          now += step;
          assert.deepEqual(await shownOn(bench), states[now], JSON.stringify(each));
        }
      }
      await savesWhatIsShown(bench, states[now]!);
      await pressAll(bench, '撤销');
      assert.deepEqual(await shownOn(bench), states[0]);
      await pressAll(bench, '重做');
      assert.deepEqual(await shownOn(bench), states.at(-1));
    });
});
