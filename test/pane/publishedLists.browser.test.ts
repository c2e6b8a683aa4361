import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { isMoney } from '../../src/core/form/number.js';
import { readingOf, withCells } from '../../src/core/report/report.js';
import { publishedPage } from '../publishedPage.js';
import { beforeSuqian, sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
/** The report as it would be published with every count of it one too high. */
const raised = withCells(
  { ...suqian, contact: {} },
  Object.fromEntries(
    formOf(suqian.edition).cells.flatMap((cell) => {
      const reading = readingOf(suqian, cell);
      return typeof reading === 'number' && !isMoney(reading) ? [[cell.name, reading + 1]] : [];
    }),
  ),
);

describe('a published report that was chosen in the pane', function () {
  this.timeout(90_000);
  const stage = setStage();
  const choose = async ({ page }: OpenPane, fold: string, content: string) => {
    const section = page.locator('.published', { hasText: fold });
    await section.locator('> summary').click();
    const buffer = Buffer.from(content);
    await section.getByLabel('选择报告文件').setInputFiles({ name: '年报.html', mimeType: '', buffer });
    return section;
  };

  it('has its first 200 differences listed, and the number of the others told', async () => {
    const pane = await stage.openFilled(suqian);
    await pane.button('一键检查').click();
    await pane.says('检查通过，没有发现问题。');
    const section = await choose(pane, '发布后核对', publishedPage(raised));
    const told = await section.getByText(/^公布的报告与工作簿有 \d+ 处不同，请核对。$/).innerText();
    const count = Number(/\d+/.exec(told));
    assert.ok(count > 200, told);
    assert.equal(await section.locator('.differences li').count(), 200);
    await section.getByText(`另有 ${count - 200} 处不同没有列出。`).waitFor();
  });

  it('stays chosen where Excel refuses to take it, and is taken then', async () => {
    const pane = await stage.openFilled(suqian);
    await pane.button('一键检查').click();
    await pane.says('检查通过，没有发现问题。');
    const section = await choose(pane, '上年报告', publishedPage(beforeSuqian));
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await pane.button('存入工作簿').click();
    await pane.says('正在编辑单元格，请按 Enter 键结束编辑后再试。');
    await section.getByText('认出：宿迁市人民政府，2022 年度').waitFor();
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await pane.button('存入工作簿').click();
    await section.getByText('工作簿里存有：宿迁市人民政府 2022 年度').waitFor();
  });
});
