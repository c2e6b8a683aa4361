import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { OpenExcel } from '../excel-double/node.js';
import type { PageOptions } from '../excel-double/page.js';
import { cellAddress } from '../src/core/draw/address.js';
import { withCells } from '../src/core/report/report.js';
import { memoryHost } from '../src/hosts/memory.js';
import { readText, reportLayouts } from '../src/index.js';
import sample from '../src/workbench/file/sample.json' with { type: 'json' };
import { openBrowser } from '../test/browser.js';
import { serveFolder } from '../test/serveFolder.js';
import { pictureBodies } from './pictures/pictureBodies.js';
import { pictureBodiesPane } from './pictures/pictureBodiesPane.js';
import { pictureStore } from './pictures/pictureStore.js';

/**
 * Makes the pictures of the user's guide, the pane over the double of Excel and the workbench, and those of
 * the store. Needs
 * `webpack --env test`, and a system with Chinese fonts.
 */

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const PANE = { width: 320, height: 760 };
const SCREEN = { width: 1280, height: 800 };

/**
 * The sheets of the sample with one cell wrong, as somebody would type them: every cell but labels and
 * formulas.
 */
async function typedSample() {
  const host = memoryHost();
  const { report } = readText(JSON.stringify(sample));
  await host.draw(reportLayouts(withCells(report, { 'requests.granted.company': 11 })));
  return host.sheets.map(({ name, cells }) => ({
    name,
    cells: cells
      .filter(({ isFormula }) => !isFormula)
      .map(({ row, column, value }) => [cellAddress(row, column), value] as const),
  }));
}

/** Fills the sheets that were inserted; what the edition has put there for the clerk to write over goes. */
async function fillBook(page: Page): Promise<void> {
  await page.evaluate(
    (sheets) => {
      const { book } = (window as unknown as { double: Pick<OpenExcel, 'book'> }).double;
      for (const { name, cells } of sheets) {
        if (!book.sheet(name).state.protection) book.sheet(name).clear('A2:A40', 'Contents');
        for (const [address, value] of cells) book.sheet(name).type(address, value ?? '');
      }
    },
    await typedSample(),
  );
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const shoot = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` });

/** The pane with two totals wrong, in an Excel of that background; the form of 插入表样 on the way. */
async function pictureFindings(
  page: Page,
  url: string,
  background: string,
  name: string,
  form?: string,
): Promise<void> {
  await page.clock.setFixedTime(new Date('2027-01-10T09:00:00'));
  await page.addInitScript((color) => {
    (window as unknown as { doubleOptions: PageOptions }).doubleOptions = {
      theme: { bodyBackgroundColor: color },
    };
  }, background);
  await page.goto(`${url}/pane.html`);
  await page.getByRole('button', { name: '插入表样', exact: true }).waitFor();
  if (form !== undefined) await shoot(page, form);
  await press(page, '插入表样');
  await page.getByText('已插入').waitFor();
  await fillBook(page);
  await press(page, '一键检查');
  await page.getByText('还有 2 处不平').waitFor();
  await shoot(page, name);
}

async function pictureReport(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { double: Pick<OpenExcel, 'book'> }).double.book.sheet('表三').type('E7', 12);
  });
  await press(page, '生成报告');
  await page.getByRole('heading', { name: '报告预览' }).waitFor();
  await shoot(page, 'pane-report');
}

async function pictureWorkbench(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/workbench.html`);
  await page.screenshot({ path: `${folder}workbench-start.png` });
  await page.getByRole('button', { name: /示例数据/ }).click();
  await page.getByRole('tab', { name: '表三' }).click();
  await page.getByRole('button', { name: '一键检查', exact: true }).click();
  await page.getByText('还有 2 处不平').waitFor();
  await page.screenshot({ path: `${folder}workbench-broken.png` });
}

mkdirSync(folder, { recursive: true });
const served = await serveFolder(fileURLToPath(new URL('../dist/test/', import.meta.url)));
const browser = await openBrowser();
const size = { viewport: PANE, deviceScaleFactor: 2, locale: 'zh-CN' };
const pane = await browser.newPage(size);
await pictureFindings(pane, served.url, '#FFFFFF', 'pane-findings', 'pane-insert');
await pictureReport(pane);
await pictureFindings(await browser.newPage(size), served.url, '#262626', 'pane-dark');
await pictureWorkbench(await browser.newPage({ viewport: SCREEN, locale: 'zh-CN' }), served.url);
await pictureBodies(browser, served.url);
await pictureBodiesPane(browser, served.url);
await pictureStore(browser, served.url);
await browser.close();
await served.close();
