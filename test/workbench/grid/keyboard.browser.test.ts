import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { readSheets } from '../../../src/index.js';
import { readingOf } from '../../../src/core/report/report.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { setBrowser } from '../../setBrowser.js';
import { onWorkbench } from './onWorkbench.js';

describe('the whole way to a report', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  it('is gone by keyboard alone: new, fill, check, repair, report, save', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    const on = onWorkbench(page);
    const keys = page.keyboard;
    await page.locator('.welcome').waitFor();

    await goTo(page, /^新建/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /机关名称/);
    await keys.type('青山县民政局');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    for (let at = 0; at < 7 && !(await sheet(page)).startsWith('表三'); at += 1)
      await keys.press('Alt+PageDown');
    assert.deepEqual(await on.active(), [5, 4]);
    await keys.type('6');
    await keys.press('Enter');
    await keys.type('0');
    await keys.press('Enter');
    await keys.type('5');
    await keys.press('Tab');
    assert.deepEqual([await on.text(5, 4), await on.text(7, 4)], ['6', '5']);

    await keys.press('F6');
    await goTo(page, /一键检查|重新检查/);
    await keys.press('Enter');
    await page.locator('td[aria-invalid]').first().waitFor();
    await goTo(page, /填 0/);
    await keys.press('Enter');
    await on.cell(12, 7).locator('.shown', { hasText: '0' }).waitFor();
    await goTo(page, /^采用/);
    await keys.press('Enter');
    await page.locator('#pane').getByRole('button', { name: '撤销' }).first().waitFor();
    await goTo(page, /草稿/);
    await keys.press('Space');
    await goTo(page, /^生成报告/, 'Shift+Tab');
    await keys.press('Enter');
    await page.locator('.report-page .paper').getByText('青山县民政局').first().waitFor();

    const download = page.waitForEvent('download');
    await keys.press('Control+s');
    const file = await download;
    const { report } = readSheets(await fileHost(new Uint8Array(await readFile(await file.path()))).read());
    const form = formOf(report.edition);
    const at = (name: string) => readingOf(report, cellNamed(form, name));
    const [received, granted, carriedOut] = ['received', 'granted', 'carriedOut'].map((row) =>
      at(`requests.${row}.person`),
    );
    assert.equal(report.org, '青山县民政局');
    assert.equal(received, Number(granted) + Number(carriedOut));
  });
});

/** The name of the sheet in view. */
async function sheet(page: Page): Promise<string> {
  return (await page.locator('#paper').getAttribute('aria-label')) ?? '';
}

/** Goes to the control that is called so, by Tab or back. */
async function goTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let at = 0; at < 150; at += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element?.closest('label')?.textContent ?? '';
      return [element?.getAttribute('aria-label') ?? '', element?.textContent ?? '', label].filter(Boolean);
    });
    if (focused.some((each) => name.test(each.trim()))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no key goes to ${name}`);
}
