import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { county, writeCounty } from '../../test/workbench/bodies/countyFiles.js';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const SCREEN = { width: 1280, height: 800 };

/** So many reports of a made county are shown. */
const SHOWN = 12;

const JOBS = [
  { name: '汇总', start: '开始汇总', picture: 'workbench-sum' },
  { name: '审核', start: '开始审核', picture: 'workbench-review' },
] as const;

/** Makes the pictures of what the workbench does with the reports of many bodies. */
export async function pictureBodies(browser: Browser, url: string): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
  try {
    const paths = await writeCounty(files, county().slice(0, SHOWN));
    const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN' });
    const shown = page.locator('.bodies .job:not([hidden])');
    await page.goto(`${url}/workbench.html`);
    for (const { name, start, picture } of JOBS) {
      await page.locator('.toolbar').getByRole('button', { name }).click();
      await page.setInputFiles('.job:not([hidden]) input[aria-label="选择各单位的报告"]', [...paths]);
      await shown.getByText(`已选 ${paths.length} 个文件。`).waitFor();
      await shown.getByRole('button', { name: start }).click();
      await shown.locator('.summary').waitFor();
      await shown.locator('.result').scrollIntoViewIfNeeded();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${folder}${picture}.png` });
    }
  } finally {
    rmSync(files, { recursive: true });
  }
}
