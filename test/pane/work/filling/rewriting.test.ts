import assert from 'node:assert/strict';
import { reportLayouts } from '../../../../src/index.js';
import { openHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { textAfter } from '../../../../src/pane/work/changes/paragraphs.js';
import { hostOf, openWork, settle } from '../../openWork.js';

const suqian = sample('suqian-2023');
const WRONG = '全年共收到政府信息公开申请2件。';
const RIGHT = '全年共收到政府信息公开申请{本年新收}件。';

/** A workbook in Excel with a text in the first paragraph's cell of 一, checked. */
async function opened(text: string) {
  const excel = openHost();
  await excel.host.draw(reportLayouts({ ...suqian, chapters: { ...suqian.chapters, overview: [WRONG] } }));
  const { work } = openWork(excel.host);
  await work.look();
  const [sheet = '', cell = ''] = work.state().checked!.read.addresses.get('overview.1')!.split('!');
  const value = () => excel.book.sheet(sheet).value(cell);
  const type = (typed: string) => excel.book.sheet(sheet).type(cell, typed);
  if (text !== WRONG) type(text);
  await work.check();
  await settle();
  const offered = () => work.state().checked!.result.findings.find(({ rewrite }) => rewrite)?.rewrite;
  return { work, value, type, offered, notice: () => work.state().notice?.text };
}

describe('the bound form that a finding offers', () => {
  it('is written, the finding goes, and it is undone as one step #slow', async () => {
    const { work, value, offered, notice } = await opened(WRONG);
    await work.rewrite(offered()!);
    assert.equal(value(), RIGHT);
    assert.equal(notice(), '已改写这一处，请看改后的文字是否通顺。');
    assert.equal(offered(), undefined);
    await work.undoFill();
    assert.equal(value(), WRONG);
    assert.equal(notice(), '已恢复填入前的内容。');
    assert.ok(offered());
  });
  it('changes one paragraph of a cell with several, and no other #slow', async () => {
    const { work, value, offered } = await opened(`第一段。\n${WRONG}\n第三段。`);
    await work.rewrite(offered()!);
    assert.equal(value(), `第一段。\n${RIGHT}\n第三段。`);
    await work.undoFill();
    assert.equal(value(), `第一段。\n${WRONG}\n第三段。`);
  });
  it('is refused where the paragraph has changed since', async () => {
    const { work, value, type, offered, notice } = await opened(WRONG);
    const rewrite = offered()!;
    type(`又及，${WRONG}`);
    await work.rewrite(rewrite);
    assert.equal(value(), `又及，${WRONG}`);
    assert.equal(notice(), '这一处已经改动，没有改写，请看新的检查结果。');
  });
  it('is refused where the cell has the paragraph twice', async () => {
    const { work, value, offered, notice } = await opened(`${WRONG}\n${WRONG}`);
    await work.rewrite(offered()!);
    assert.equal(value(), `${WRONG}\n${WRONG}`);
    assert.match(notice() ?? '', /^没有改写：.*不能自动改写/);
  });
  it('takes what just fits in a cell, and neither a longer text nor a formula', () => {
    const after = (size: number, isFormula = false) =>
      textAfter(
        [
          {
            name: '一',
            hidden: false,
            cells: [{ row: 2, column: 1, value: `甲${'长'.repeat(size)}`, isFormula }],
          },
        ],
        { address: '一!A2', before: '甲', after: '{甲}' },
      )?.length;
    assert.deepEqual([after(32_764), after(32_765), after(5, true)], [32_767, undefined, undefined]);
  });
  it('is not undone over what was typed since #slow', async () => {
    const { work, value, type, offered } = await opened(WRONG);
    await work.rewrite(offered()!);
    type('另写一段。');
    await work.undoFill();
    assert.equal(value(), '另写一段。');
  });
  it('stays text where the paragraph begins like a formula, in the workbench', async () => {
    const host = hostOf({ ...suqian, chapters: { ...suqian.chapters, overview: [`=1+1，${WRONG}`] } });
    const { work } = openWork(host);
    await work.look();
    await work.check();
    const { rewrite } = work.state().checked!.result.findings.find((each) => each.rewrite)!;
    await work.rewrite(rewrite!);
    assert.deepEqual(work.state().checked!.read.report.chapters['overview'], [`=1+1，${RIGHT}`]);
    await work.undoFill();
    assert.deepEqual(work.state().checked!.read.report.chapters['overview'], [`=1+1，${WRONG}`]);
  });
});
