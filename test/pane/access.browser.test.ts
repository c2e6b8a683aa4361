import assert from 'node:assert/strict';
import { withCells } from '../../src/core/report/report.js';
import type { Report } from '../../src/index.js';
import { sample } from '../samples.js';
import { setStage, type OpenOptions, type OpenPane } from './openPane.js';
import { wcagFaults } from '../wcag.js';

const suqian = sample('suqian-2023');
/** A report with findings of all three levels, and with a blank that leaves sums undecided. */
const mixed: Report = {
  ...withCells(suqian, { 'requests.granted.company': 11, 'requests.received.research': null }),
  chapters: {
    ...suqian.chapters,
    overview: [...(suqian.chapters['overview'] ?? []), '各项工作有序开展。'.repeat(200)],
    other: ['无其他需要报告的事项。'],
  },
};
const DARK: OpenOptions = {
  isDark: true,
  theme: {
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#ffffff',
  },
};

const idle = ({ page }: OpenPane) => page.locator('.pane[aria-busy="false"]').waitFor();

/** Leads the pane through all that it can show, and calls back in each state with what it is. */
async function eachState(pane: OpenPane, look: (state: string) => Promise<void>): Promise<void> {
  const { page, button } = pane;
  await page.locator('.insert[open]').waitFor();
  await look('the form for blank sheets');
  await pane.insert(suqian);
  await look('sheets just inserted');
  await pane.fill(mixed);
  await look('edited since the check');
  await button('一键检查').click();
  await pane.says('错误 2 处，核实 1 处，提示 1 处。');
  await look('findings of all levels');
  await button('填写说明').click();
  await page.getByLabel('说明原因').fill('已按规定收取。');
  await look('a note being written');
  await button('保存说明').click();
  await pane.says('说明已保存在工作簿的“填写说明”表中，供上级审核；是否随报告公布，生成时再选。');
  await page.locator('.undecided summary').click();
  await page.locator('.insert summary').click();
  await look('a note, undecided sums and the form');
  await button('生成报告').click();
  await page.getByRole('alert').waitFor();
  await look('refused');
  await button('填 0').click();
  await button('撤销').waitFor();
  await look('blanks filled');
  await page.getByLabel('草稿').check();
  await button('生成报告').click();
  await page.getByRole('heading', { name: '报告预览' }).waitFor();
  await look('a draft');
  await pane.type('表三!D5', '1');
  await page.getByText('表中内容已经改动，请返回后重新生成报告。').waitFor();
  await look('a draft of before an edit');
  await button('← 返回').click();
  await pane.fill(suqian);
  await page.getByLabel('草稿').uncheck();
  await button('生成报告').click();
  await page.getByRole('heading', { name: '报告预览' }).waitFor();
  await look('the report');
  await page.evaluate(() => {
    document.execCommand = () => false;
    navigator.clipboard.write = async () => Promise.reject(new Error('not allowed'));
  });
  await button('复制').click();
  await page.getByLabel('报告全文').waitFor();
  await look('the report to be copied by hand');
  await button('← 返回').click();
  await pane.double.evaluate(({ faults }) => {
    faults.cellEditing = true;
  });
  await button('一键检查').click();
  await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。');
  await look('a cell being edited');
}

describe('the pane, for everybody', function () {
  this.timeout(120_000);
  const stage = setStage();

  for (const [name, options] of [
    ['light', {}],
    ['dark', DARK],
    ['light, in forced colours', {}],
    ['dark, in forced colours', DARK],
  ] as const) {
    it(`breaks no rule of WCAG 2.2 AA in any state, ${name}`, async () => {
      const pane = await stage.open(options);
      const theme = await pane.page.evaluate(() => document.documentElement.dataset['theme']);
      assert.equal(theme, name.split(',')[0]);
      if (name.includes('forced')) await pane.page.emulateMedia({ forcedColors: 'active' });
      await eachState(pane, async (state) => {
        assert.deepEqual(await wcagFaults(pane.page), [], state);
      });
    });
  }

  for (const width of [320, 256]) {
    it(`shows all of it in ${width} pixels`, async () => {
      const pane = await stage.open({ width });
      await eachState(pane, async (state) => {
        assert.ok(
          (await pane.page.evaluate(() => document.documentElement.scrollWidth)) <= width,
          `${state} is wider`,
        );
        const cut = await pane.page
          .locator('.pane *:visible')
          .evaluateAll((elements) =>
            elements
              .filter(
                (element) =>
                  !element.closest('.table-frame, textarea, svg, select, .switch') &&
                  element.scrollWidth > element.clientWidth + 1 &&
                  getComputedStyle(element).display !== 'inline' &&
                  getComputedStyle(element).overflowX !== 'visible',
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 200)),
          );
        assert.deepEqual(cut, [], `${state} is cut off`);
      });
    });
  }

  it('is worked by keyboard alone, from the blank sheets to the report, and the focus is never lost', async () => {
    const pane = await stage.open();
    const { page } = pane;
    await page.locator('.insert[open]').waitFor();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === null || activeElement === document.body
          ? ''
          : (activeElement.getAttribute('aria-label') ??
              (activeElement as HTMLInputElement).labels?.[0]?.textContent ??
              activeElement.textContent ??
              '');
      });
    /** Whether whoever looks can tell where the focus is. */
    const isSeen = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return [element, element?.nextElementSibling].some(
          (each) =>
            each &&
            getComputedStyle(each).outlineStyle !== 'none' &&
            parseFloat(getComputedStyle(each).outlineWidth) >= 2,
        );
      });
    const reach = async (name: string, key = 'Tab') => {
      for (let step = 0; step < 60; step += 1) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press(key);
        if ((await focused()) !== '') assert.ok(await isSeen(), `focus on ${await focused()} is not seen`);
      }
      assert.fail(`${name} is not reached`);
    };
    const use = async (name: string, key: 'Enter' | 'Space' = 'Enter', way = 'Tab') => {
      await reach(name, way);
      await page.keyboard.press(key);
      await idle(pane);
      await page
        .waitForFunction(() => document.activeElement !== document.body)
        .catch(() => assert.fail(`${name} loses the focus`));
    };
    await reach('报告年度');
    await reach('机关名称');
    await page.keyboard.type(suqian.org);
    await use('插入表样');
    await pane.says('已插入 7 张工作表，填好后点“一键检查”。');
    await pane.fill(mixed);
    await use('一键检查', 'Space', 'Shift+Tab');
    await pane.says('错误 2 处，核实 1 处，提示 1 处。');
    await use('错误');
    await use('转到');
    await use('填写说明');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('收费记录可查。');
    await use('取消');
    await use('填写说明');
    await page.keyboard.type('收费记录可查。');
    await use('保存说明');
    await pane.says('说明已保存在工作簿的“填写说明”表中，供上级审核；是否随报告公布，生成时再选。');
    await use('未能判断');
    await use('填 0', 'Space', 'Shift+Tab');
    await pane.says('已填入 1 格。');
    await use('撤销', 'Enter', 'Shift+Tab');
    await use('生成报告');
    await page.getByRole('alert').waitFor();
    await use('草稿', 'Space');
    await use('生成报告', 'Enter', 'Shift+Tab');
    assert.equal(await focused(), '报告预览');
    await use('← 返回', 'Enter', 'Shift+Tab');
    await use('草稿', 'Space');
    await pane.fill(suqian);
    await use('生成报告', 'Enter', 'Shift+Tab');
    assert.equal(await focused(), '报告预览');
    await use('复制');
    await pane.says('已复制，可以粘贴到网站后台或 Word 中，表格保持原样。');
    await use('下载');
  });
});
