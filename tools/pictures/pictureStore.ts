import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const folder = fileURLToPath(new URL('../../store/pictures/', import.meta.url));

/** The size that the store asks for. */
const STORE = { width: 1366, height: 768 };

/** Makes the pictures of the listing in the store: the wrong cell found, corrected, and the report. */
export async function pictureStore(browser: Browser, url: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: STORE, locale: 'zh-CN' });
  const pane = page.locator('#pane');
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).first().click();
  const shoot = (name: string) => page.screenshot({ path: `${folder}${name}.png` });
  await page.goto(`${url}/workbench.html`);
  await page
    .getByRole('button', { name: /^示例数据/ })
    .first()
    .click();
  await page.getByRole('tab', { name: '表三' }).click();
  await press('一键检查');
  await pane.getByText('还有 2 处不平').waitFor();
  await shoot('1-检查');
  await press('采用');
  await press('一键检查');
  await page.waitForFunction(() => !document.querySelector('td[aria-invalid]'));
  await shoot('2-改正');
  await press('生成报告');
  await page.getByRole('heading', { name: '报告预览' }).waitFor();
  await shoot('3-报告');
}
