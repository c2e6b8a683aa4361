import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { rightReport } from '../../src/core/check/example.js';
import { editionNamed, formatNamed, renderReport } from '../../src/index.js';
import { setBrowser } from '../setBrowser.js';
import { pasteOn } from './pasteOn.js';

/** The most actions from last year's page to a published report, and from an empty form with 40 figures. */
const [MOST_FROM_PAGE, MOST_FROM_EMPTY] = [25, 70];

/** The chapters of prose as a clerk pastes them, a line for each paragraph of the form. */
const TEXTS = [
  [
    '总体情况',
    [
      '（一）主动公开',
      '公开信息若干条。',
      '通过网站公开。',
      '（二）依申请公开',
      '均按期答复。',
      '（三）政府信息管理',
      '管理规范。',
      '（四）政府信息公开平台建设',
      '平台运行正常。',
      '（五）监督保障',
      '组织了培训。',
    ],
  ],
  ['问题及改进', ['（一）存在的主要问题', '培训不够。', '（二）改进情况', '已增加培训。']],
] as const;

/** Counts what a clerk does: a click, a key, a paste, a file that is chosen, a text that is typed. */
function counted(page: Page) {
  const names: string[] = [];
  const count = async (name: string, act: () => Promise<unknown>) => {
    names.push(name);
    await act();
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    names,
    count,
    press: async (key: string) => count(`按 ${key}`, async () => page.keyboard.press(key)),
    click: async (name: string) => count(`点 ${name}`, async () => button(name).click()),
    tab: async (name: string) => count(`点 ${name}`, async () => page.getByRole('tab', { name }).click()),
    cell: async (row: number, column: number) =>
      count(`点第 ${row} 行第 ${column} 列`, async () =>
        page.locator(`td[data-row="${row}"][data-column="${column}"]`).click(),
      ),
    /** Types a text and leaves it by a key, which is one action. */
    entry: async (text: string, key: string) =>
      count(`填 ${text}`, async () => {
        await page.keyboard.type(text);
        await page.keyboard.press(key);
      }),
  };
}

describe('the walk of a clerk', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  const report = rightReport(editionNamed('2021'));

  async function start() {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    return { page, ...counted(page) };
  }

  /** Makes the report, saves its page, and says what the page says. */
  async function publish({ page, click, count }: Awaited<ReturnType<typeof start>>): Promise<string> {
    await click('生成报告');
    const anyway = page.getByRole('button', { name: '仍然生成', exact: true });
    const ready = page.locator('.report-page .paper');
    await anyway.or(ready).first().waitFor();
    if (await anyway.isVisible()) await click('仍然生成');
    await ready.waitFor();
    let content = '';
    await count('下载网页', async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /下载网页/ }).click(),
      ]);
      content = readFileSync(await file.path(), 'utf8');
    });
    return content;
  }

  it(`takes at most ${MOST_FROM_PAGE} actions from last year's page to a published report`, async () => {
    const walk = await start();
    const { page, count, click, names } = walk;
    const last = await renderReport(
      { ...report, org: '青山县民政局', year: 2022 },
      formatNamed('html'),
      false,
    );
    const now = await renderReport(
      {
        ...report,
        org: '青山县民政局',
        year: 2023,
        chapters: {
          overview: ['总体良好。'],
          problems: ['尚有不足，已经改进。'],
          other: ['没有收取信息处理费。'],
        },
      },
      formatNamed('html'),
      false,
    );
    await count('用去年的报告，选文件', async () =>
      page.getByLabel('选择去年的报告').setInputFiles({
        name: '2022.html',
        mimeType: 'text/html',
        buffer: Buffer.from(String(last)),
      }),
    );
    await page.getByText('已读取“2022.html”').waitFor();
    await count('点 新建', async () =>
      page.getByRole('dialog').getByRole('button', { name: '新建' }).click(),
    );
    await page.locator('td.active').waitFor();
    await count('粘贴今年的年报', async () => pasteOn(page, { 'text/html': String(now) }));
    await click('写入');
    const content = await publish(walk);
    assert.match(content, /青山县民政局2023年政府信息公开工作年度报告/);
    assert.ok(names.length <= MOST_FROM_PAGE, `${names.length}：${names.join('、')}`);
  });

  it(`takes at most ${MOST_FROM_EMPTY} actions from an empty form with 40 figures`, async () => {
    const walk = await start();
    const { page, click, tab, cell, press, entry, count, names } = walk;
    await count('点 新建空表', async () => page.getByRole('button', { name: /^新建空表/ }).click());
    await count('填机关名称', async () => page.getByLabel('机关名称').fill('青山县民政局'));
    await count('填年度', async () => page.getByLabel('年度', { exact: true }).fill('2023'));
    await press('Enter');
    await page.locator('td.active').waitFor();
    await tab('表三');
    await cell(5, 4);
    await entry('21', 'Enter');
    await entry('2', 'Enter');
    for (let row = 0; row < 20; row += 1) await entry('1', 'Enter');
    await entry('3', 'Enter');
    await cell(5, 5);
    await entry('14', 'Enter');
    for (let row = 0; row < 16; row += 1) await entry('1', 'Enter');
    for (const [name, lines] of TEXTS) {
      await tab(name);
      await press('Control+a');
      await press('Delete');
      await count('粘贴本章', async () => pasteOn(page, { 'text/plain': lines.join('\n') }));
      await page.waitForFunction(() => document.querySelector('dialog[open], td.active'));
      if (await page.getByRole('button', { name: '写入', exact: true }).isVisible()) await click('写入');
    }
    await tab('其他事项');
    await entry('没有收取信息处理费。', 'F2');
    await click('填 0');
    const content = await publish(walk);
    assert.match(content, /青山县民政局2023年政府信息公开工作年度报告/);
    assert.ok(names.length <= MOST_FROM_EMPTY, `${names.length}：${names.join('、')}`);
  });
});
