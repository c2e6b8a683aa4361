import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { setBrowser } from '../../setBrowser.js';
import { onWorkbench } from './onWorkbench.js';
import { wcagFaults } from '../../wcag.js';

/** The share of the window that the sheet has at the least. */
const LEAST = 0.6;

describe('the page around the sheet', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  for (const [title, width, height, deviceScaleFactor] of [
    ['1366 × 768 at 125 %', 1093, 614, 1.25],
    ['1366 × 768', 1366, 768, 1],
    ['320 pixels', 320, 640, 1],
    ['a telephone', 390, 844, 2],
    ['1920 × 1080', 1920, 1080, 1],
  ] as const) {
    it(`leaves the larger part of the window to every sheet, ${title}`, async () => {
      const page = await openPage({ viewport: { width, height }, deviceScaleFactor });
      await page.goto(address('workbench.html'));
      const on = onWorkbench(page);
      await on.openSample();
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        assert.ok((await shareOf(page)) >= LEAST, `${await tab.innerText()}: ${await shareOf(page)}`);
        const outside = await page.evaluate(() => {
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
          return [scrollWidth - clientWidth, scrollHeight - clientHeight];
        });
        assert.deepEqual(outside, [0, 0]);
      }
    });
  }

  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { colorScheme: 'dark', forcedColors: 'active' },
  ] as const) {
    it(`has nothing that WCAG 2.2 AA forbids in menus, questions and sizes, ${Object.values(media).join()}`, async () => {
      const page = await openPage({ viewport: { width: 1093, height: 614 }, ...media });
      await page.goto(address('workbench.html'));
      const on = onWorkbench(page);
      const violations: string[] = [];
      const look = async (where: string) => violations.push(...(await violationsOn(page, where)));
      await on.openSample();
      await on.cell(9, 4).click();
      await on.cell(12, 6).click({ modifiers: ['Shift'] });
      await page.locator('#paper').evaluate((desk) => {
        desk.scrollTop = 200;
      });
      await look('scrolled');
      await page.keyboard.press('Shift+F10');
      await look('menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '放大' }).click();
      await page.getByRole('button', { name: '收起窗格' }).click();
      await look('folded');
      await on.showSheet('总体情况');
      await on.cell(3, 1).click();
      await page.locator('.as-published').waitFor();
      await look('prose');
      await page.getByRole('button', { name: '插入数字' }).click();
      await look('figures');
      await page.getByRole('combobox').fill('新收');
      await look('figures found');
      assert.deepEqual(violations, []);
    });
  }

  it('shows lines, selection and corner where the system sets the colours', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 800 }, forcedColors: 'active' });
    await page.goto(address('workbench.html'));
    const on = onWorkbench(page);
    await on.openSample();
    const border = (row: number, column: number) =>
      on.cell(row, column).evaluate((cell) => getComputedStyle(cell).borderTopStyle);
    assert.deepEqual([await border(5, 5), await border(1, 1)], ['solid', 'none']);
    await page.locator('.fill-handle').waitFor();
  });
});

/** The share of the window that the sheet has. */
function shareOf(page: Page): Promise<number> {
  return page.locator('#paper').evaluate((desk) => {
    const { width, height } = desk.getBoundingClientRect();
    return (width * height) / (window.innerWidth * window.innerHeight);
  });
}

async function violationsOn(page: Page, where: string): Promise<readonly string[]> {
  const found = await wcagFaults(page, { exclude: ['#pane'] });
  return found.map((each) => `${where}: ${each}`);
}
