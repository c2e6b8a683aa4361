import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dragFiles } from '../dragFiles.js';
import { publishedPage } from '../publishedPage.js';
import { beforeSuqian } from '../samples.js';
import { setBrowser } from '../setBrowser.js';

const KNOWN = '认出：宿迁市人民政府，2022 年度；表二';

describe('files that are dropped on a field of the workbench', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  let folder: string;
  const at = (name: string) => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
    for (const name of ['last.html', 'other.html']) writeFileSync(at(name), publishedPage(beforeSuqian));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const dialog = (page: Page) => page.getByRole('dialog');
  const openDialog = async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').getByRole('button', { name: '新建' }).click();
    await dialog(page).waitFor();
    return page;
  };
  const openNew = async () => {
    const page = await openDialog();
    await dialog(page).getByLabel('年度', { exact: true }).fill('2023');
    await dialog(page).getByRole('button', { name: '新建' }).click();
    await page.getByRole('tab', { name: '表三' }).click();
    return page;
  };

  for (const part of ['summary', 'input', 'textarea', '.hint'])
    it(`are last year's report on ${part} of 上年报告, and open nothing`, async () => {
      const page = await openNew();
      const fold = page.locator('.published', { hasText: '上年报告' });
      await fold.locator('summary').click();
      await fold.locator('textarea').waitFor();
      await dragFiles(page, page.locator('.top'), [at('last.html'), at('other.html')]);
      await dragFiles(page, fold.locator(part).first(), [at('last.html')]);
      await fold.locator('.chosen').getByText(KNOWN).waitFor();
      assert.equal(await dialog(page).count(), 0);
      // What was recognised has no field: another file is for nobody.
      await dragFiles(page, fold.locator('.chosen'), [at('other.html')]);
      await fold.locator('.chosen').getByText(KNOWN).waitFor();
      assert.equal(await dialog(page).count(), 0);
    });

  it('are last year’s report in the dialog of a new one, where there is one of them', async () => {
    const page = await openDialog();
    const field = dialog(page).getByLabel('上年度报告（可不选）');
    for (let time = 0; time < 2; time += 1) await dragFiles(page, field, [at('last.html'), at('other.html')]);
    assert.equal(await field.inputValue(), '');
    await dragFiles(page, field, [at('last.html')]);
    await dialog(page).getByText('宿迁市人民政府').first().waitFor();
  });
});
