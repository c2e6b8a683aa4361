import type { Page } from 'playwright-core';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { reportLayouts, type Report } from '../../../src/index.js';

/** A workbook with a report in it, as a file to be chosen. */
export async function workbookFile(name: string, report: Report) {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer: Buffer.from(host.bytes()) };
}

/** Opens a workbook with that report in the workbench, and waits until the pane has read it. */
export async function openReport(page: Page, report: Report): Promise<void> {
  await page.setInputFiles('input[aria-label="选择文件"]', await workbookFile('年报.xlsx', report));
  await page.locator('.news').getByText('已打开').waitFor();
  const unfold = page.getByRole('button', { name: '打开检查窗格' });
  if (await unfold.isVisible()) await unfold.click();
  await page.locator('#pane').getByRole('heading', { name: report.org }).waitFor();
}

/** The buttons of the pane beside the sheets. */
export function paneButton(page: Page, name: string) {
  return page.locator('#pane').getByRole('button', { name, exact: true });
}
