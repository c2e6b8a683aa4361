import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { county, writeCounty } from '../../test/workbench/bodies/countyFiles.js';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const PANE = { width: 320, height: 760 };

/** So many reports of a made county are shown. */
const SHOWN = 12;

const JOBS = [
  { fold: '汇总多份报告', start: '开始汇总', picture: 'pane-sum' },
  { fold: '审核多份报告', start: '开始审核', picture: 'pane-review' },
] as const;

/** Makes the pictures of what the pane of Excel does with the reports of many bodies. */
export async function pictureBodiesPane(browser: Browser, url: string): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
  try {
    const paths = await writeCounty(files, county().slice(0, SHOWN));
    for (const { fold, start, picture } of JOBS) {
      const page = await browser.newPage({ viewport: PANE, deviceScaleFactor: 2, locale: 'zh-CN' });
      await page.goto(`${url}/pane.html`);
      const part = page.locator('.many', { hasText: fold });
      await part.locator('summary').first().click();
      await part.locator('input[aria-label="选择各单位的报告"]').setInputFiles([...paths]);
      await part.getByText(`已选 ${paths.length} 个文件。`).waitFor();
      await part.getByRole('button', { name: start }).click();
      await part.locator('.summary').waitFor();
      await part.locator('.result').evaluate((result) => result.scrollIntoView());
      await page.screenshot({ path: `${folder}${picture}.png` });
      await page.close();
    }
  } finally {
    rmSync(files, { recursive: true });
  }
}
