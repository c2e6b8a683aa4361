import assert from 'node:assert/strict';
import { formats, renderReport } from '../../src/index.js';
import { resultWords } from '../../src/pane/words/results.js';
import { sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');

/** Leads to the finished report. */
async function toReport({ page, button }: OpenPane): Promise<void> {
  await button('生成报告').click();
  await page.getByRole('heading', { name: '报告预览' }).waitFor();
}

describe('a report in a pane that cannot save files', function () {
  this.timeout(60_000);
  const stage = setStage();

  for (const platform of ['Mac', 'iOS', 'Android']) {
    it(`is shown as text to be copied, and nothing is claimed: ${platform}`, async () => {
      const pane = await stage.openFilled(suqian, { platform });
      const { page, button, says } = pane;
      let count = 0;
      page.on('download', () => {
        count += 1;
      });
      await toReport(pane);
      await page.getByText(resultWords.forPrograms, { exact: true }).click();
      for (const format of formats) {
        const content = await renderReport(suqian, format, false);
        await button(resultWords.download(format.title)).click();
        await says(
          typeof content === 'string'
            ? `这里不能下载文件。请在下面的框中全选并复制，粘贴到文本编辑器里，保存为 宿迁市人民政府2023年政府信息公开工作年度报告${format.extension}。`
            : `这里不能下载文件，没有得到 ${format.title} 文件。请点“复制”，粘贴到 Word 或 WPS 中保存，表格保持原样。`,
        );
        const shown = await page.getByLabel('报告全文').inputValue();
        if (typeof content === 'string') assert.equal(shown, content.replace(/\r\n?/g, '\n'), format.id);
        else assert.ok(shown.includes('一、总体情况'));
        const selected = await page
          .getByLabel('报告全文')
          .evaluate((box: HTMLTextAreaElement) => box.selectionEnd - box.selectionStart);
        assert.equal(selected, shown.length);
      }
      assert.equal(count, 0);
    });
  }
  it('says of a file that was offered only that it was offered', async () => {
    const pane = await stage.openFilled(suqian, { platform: 'PC' });
    await toReport(pane);
    await pane.button('下载纯文本').click();
    await pane.says(
      '下载已交给浏览器：宿迁市人民政府2023年政府信息公开工作年度报告.txt。如果没有下载，请用“复制”。',
    );
    assert.equal(await pane.page.getByLabel('报告全文').count(), 0);
  });
});

describe('the pane in forced colours', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('tells switch, levels, proposals and the main button apart by more than our colours', async () => {
    const pane = await stage.openFilled(suqian);
    const { page, button } = pane;
    await page.emulateMedia({ forcedColors: 'active' });
    await pane.type('表三!E7', '11');
    await button('一键检查').click();
    await pane.says('错误 2 处，核实 0 处，提示 0 处。');
    const styleOf = (selector: string, property: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, [name = '', part]) => getComputedStyle(element, part).getPropertyValue(name), [
          property,
          pseudo,
        ] as const);
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.style.color = 'Canvas';
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    });
    const knob = () => styleOf('.switch-track', 'background-color', '::before');
    const off = [await styleOf('.switch-track', 'background-color'), await knob()];
    await page.getByRole('switch', { name: '边填边查' }).check({ force: true });
    await page.locator('.pane[aria-busy="false"]').waitFor();
    const on = [await styleOf('.switch-track', 'background-color'), await knob()];
    for (const [track, dot] of [off, on]) assert.notEqual(track, dot);
    assert.notDeepEqual(on, off);
    assert.notEqual(await styleOf('.button-main', 'background-color'), canvas);
    assert.equal(await styleOf('.level-stroke', 'stroke'), canvas);
    assert.notEqual(await styleOf('.level-outline', 'fill'), canvas);
    assert.equal(await styleOf('.proposal', 'border-top-width'), '2px');
    await button('一键检查').focus();
    await page.keyboard.press('Tab');
    assert.notEqual(await styleOf(':focus-visible', 'outline-style'), 'none');
  });
});

describe('clearing marks in the pane', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('clears those of the ribbon, which the pane has never seen, and leaves the formats of the user', async () => {
    const pane = await stage.openFilled(suqian);
    const { double, button, says } = pane;
    await double.evaluate(async ({ book }) => {
      book.state.idsArePlaces = true;
      const context = new Excel.RequestContext();
      const format = context.workbook.worksheets
        .getItem('表四')
        .getRange('A5')
        .conditionalFormats.add('Custom');
      format.custom.rule.formula = '="xxgk-report"<>""';
      await context.sync();
      book.sheet('表四').addFormat('A5', '=A5>5');
    });
    assert.deepEqual(await pane.marked(), ['表四!A5']);
    await button('清除标记').click();
    await says('标记已清除。');
    assert.deepEqual(await pane.marked(), []);
    assert.ok(
      await double.evaluate(({ book }) =>
        book
          .sheet('表四')
          .formats()
          .some(({ formula }) => formula === '=A5>5'),
      ),
    );
  });
});
