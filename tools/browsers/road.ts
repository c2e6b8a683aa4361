import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withCells } from '../../src/core/report/report.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { readSheets, readText, reportLayouts, type Report } from '../../src/index.js';
import type { Page, PageFile } from './page.js';

/** A step of the road through the workbench, by the name that the table gives it. */
export type Step = readonly [name: string, take: (page: Page) => Promise<void>];

const sample = new URL('../../src/workbench/file/sample.json', import.meta.url);
const right: Report = withCells(readText(readFileSync(sample, 'utf8')).report, {
  'requests.granted.company': 12,
});
const wrong = withCells(right, { 'requests.granted.company': 11 });

const cell = (row: number, column: number) =>
  `document.querySelector('td[data-row="${row}"][data-column="${column}"]')`;
const shows = (row: number, column: number, text: string) =>
  `${cell(row, column)}?.innerText.trim() === ${JSON.stringify(text)}`;
const CHECK = '一键检查';

async function workbook(name: string, report: Report): Promise<PageFile> {
  const host = fileHost();
  await host.draw(reportLayouts(report));
  return { name, bytes: host.bytes() };
}

const reportIn = async ({ bytes }: PageFile): Promise<Report> =>
  readSheets(await fileHost(new Uint8Array(bytes)).read()).report;

/** How long the question about what is not saved may take to come, in milliseconds. */
const QUESTION_TIME = 3000;

/** Answers the question about what is not saved, where one comes. */
async function leaveUnsaved({ driver, clickText }: Page): Promise<void> {
  const isAsked = await driver.ask(`new Promise((resolve) => {
    const end = Date.now() + ${QUESTION_TIME};
    const look = () => {
      const isThere = [...document.querySelectorAll('dialog[open] button')].some((each) => each.innerText.trim() === '不保存');
      if (isThere || Date.now() > end) resolve(isThere); else setTimeout(look, 50);
    };
    look();
  })`);
  if (isAsked) await clickText('不保存', 'dialog');
}

async function openFile(page: Page, file: PageFile): Promise<void> {
  await page.choose(file);
  await leaveUnsaved(page);
  // A sheet with an error says so in its tab.
  const tab = `[...document.querySelectorAll('[role="tab"]')].find((each) => each.innerText.trim().startsWith('表三'))`;
  await page.seen('表三', `${tab} !== undefined`);
  await page.clickOn(tab);
}

/** Every step from a new report to one that is saved and opened again. */
export const road: readonly Step[] = [
  [
    '新建',
    async (page) => {
      await page.clickText('新建', '.toolbar');
      await page.clickOn(`document.querySelector('dialog button[type="submit"]')`);
      await page.clickText('表三');
      await page.seen('the grid', cell(5, 4));
    },
  ],
  [
    '填表',
    async ({ clickOn, driver, seen }) => {
      await clickOn(cell(5, 4));
      await driver.press(['1', '2', 'Tab', '3', 'Enter']);
      await seen('12', shows(5, 4, '12'));
      await seen('3', shows(5, 5, '3'));
    },
  ],
  [
    '粘贴',
    async ({ clickOn, paste, seen }) => {
      await clickOn(cell(8, 4));
      await paste('text/plain', '21\t22\n23\t24');
      await seen('the block', `${shows(8, 4, '21')} && ${shows(9, 5, '24')}`);
    },
  ],
  [
    '打开',
    async (page) => {
      await openFile(page, await workbook('年报.xlsx', wrong));
      await page.seen('the wrong cell', shows(7, 5, '11'));
    },
  ],
  [
    '检查',
    async ({ clickText, seen }) => {
      await clickText(CHECK, '#pane');
      await seen('the finding', `${cell(7, 5)}?.getAttribute('aria-invalid') !== null`);
    },
  ],
  [
    '改正',
    async ({ clickText, seen }) => {
      await clickText('采用', '#pane');
      await seen('the right number', shows(7, 5, '12'));
      await clickText(CHECK, '#pane');
      await seen('no finding', `document.querySelector('td[aria-invalid]') === null`);
    },
  ],
  [
    '报告',
    async ({ clickText, seen, driver }) => {
      await clickText('生成报告', '#pane');
      await seen(
        'the report',
        `/政府信息公开工作年度报告/.test(document.querySelector('.paper')?.innerText ?? '')`,
      );
      const isBack = `[...document.querySelectorAll('#pane button')].some((each) => each.innerText.trim() === '返回')`;
      if (await driver.ask(isBack)) await clickText('返回', '#pane');
    },
  ],
  [
    '保存',
    async ({ clickText, saved }) => {
      await clickText('另存为', '.toolbar');
      assert.deepEqual(await reportIn(await saved()), right);
    },
  ],
  [
    '重开',
    async (page) => {
      await page.clickText('另存为', '.toolbar');
      await openFile(page, await page.saved());
      await page.seen('the right number', shows(7, 5, '12'));
    },
  ],
];
