import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { builtPath } from '../built.js';
import { sample } from '../samples.js';
import { setStage } from './openPane.js';

const suqian = sample('suqian-2023');

/** What one part of the program has alone: sentences on problems, reading a report, keeping preferences. */
const SENTENCES = '正在编辑单元格，请按 Enter 键结束编辑后再试';
const READER = '[栏列行]次';
const LIBRARY = 'Unable to serialize value for';

/** Gives an empty script in place of every one that has this text. */
async function withhold(page: Page, text: string): Promise<void> {
  await page.route(/\/[^/]+\.[0-9a-f]{8}\.js$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.includes(text) ? '' : body });
  });
}

describe('what the pane in Chromium loads late', function () {
  this.timeout(60_000);
  const stage = setStage();
  const loaded = (text: string) =>
    stage
      .requests()
      .map((url) => new URL(url).pathname.slice(1))
      .filter((name) => /^[^/]+\.[0-9a-f]{8}\.js$/.test(name))
      .filter((name) => readFileSync(builtPath(`test/${name}`), 'utf8').includes(text));

  it('is the sentences on problems: none before the first problem or report', async () => {
    const pane = await stage.open();
    await pane.button('插入表样').waitFor();
    assert.deepEqual(loaded(SENTENCES), []);
    await pane.insert(suqian);
    assert.equal(loaded(SENTENCES).length, 1);
  });

  it('leaves the code of a problem where its sentence cannot be had, and every button', async () => {
    const pane = await stage.open({
      faults: { cellEditing: true },
      route: async (page) => withhold(page, SENTENCES),
    });
    await pane.says(
      '没有完成（cellEditing），原因没有加载出来，请检查网络后重新打开本窗格。处理好后请点“一键检查”。',
    );
    assert.equal(await pane.button('一键检查').isEnabled(), true);
  });

  it('is what reads a report, with the first sheet that holds anything', async () => {
    const pane = await stage.open();
    await pane.button('插入表样').waitFor();
    await pane.page.locator('.pane[aria-busy="false"]').waitFor();
    assert.deepEqual(loaded(READER), []);
    await pane.insert(suqian);
    assert.equal(loaded(READER).length, 1);
  });

  it('leaves every button where what reads a report cannot be had', async () => {
    const pane = await stage.open({ route: async (page) => withhold(page, READER) });
    await pane.insert(suqian);
    await pane.says(
      '已插入 7 张工作表，填好后点“一键检查”。但还没有重新检查：程序没有加载完整，请检查网络后重试。',
    );
    assert.equal(await pane.button('一键检查').isEnabled(), true);
  });

  it('is the library that keeps preferences, only once something is to be kept', async () => {
    const pane = await stage.open();
    await pane.button('插入表样').waitFor();
    await pane.insert(suqian);
    await pane.page.waitForFunction(
      () => 'xxgk-report' in localStorage && '@xxgk-report/org' in localStorage,
    );
    assert.equal(loaded(LIBRARY).length, 1);
    await pane.page.reload();
    await pane.button('插入表样').waitFor();
    await pane.page.locator('.pane[aria-busy="false"]').waitFor();
    await pane.page.waitForFunction(
      (org) => [...document.querySelectorAll('input')].some(({ value }) => value === org),
      suqian.org,
    );
    assert.equal(loaded(LIBRARY).length, 1);
  });
});
