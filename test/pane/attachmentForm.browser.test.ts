import assert from 'node:assert/strict';
import { sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';
import { pasteInto } from '../pasteInto.js';

const suqian = sample('suqian-2023');
/** A table of twelve rows, with its name above it and a text that is struck out. */
const LONG = `<p>渠道统计表</p><table><tr><td>渠道<td>条数${Array.from(
  { length: 10 },
  (_, at) => `<tr><td>渠道${at + 1}<td>${at + 20}`,
).join('')}<tr><td>合计<td>245<s>246</s></table>`;

describe('the form for an attachment in Chromium', function () {
  this.timeout(90_000);
  const stage = setStage();
  const box = ({ page }: OpenPane) => page.locator('.attachments');
  const open = async () => {
    const pane = await stage.openFilled(suqian);
    await pane.button('一键检查').click();
    await pane.says('检查通过，没有发现问题。');
    await box(pane).locator('> summary').click();
    return pane;
  };
  const paste = async (pane: OpenPane, html: string) => pasteInto(box(pane).locator('textarea'), html);

  it('says what was left out and how many rows are not shown, keeps a typed name, and is given up', async () => {
    const pane = await open();
    await box(pane).getByText('还没有附件。').waitFor();
    await pane.button('添加附表').click();
    await box(pane).getByLabel('名称').fill('政府网站');
    await paste(pane, LONG);
    await box(pane).getByText('去掉了带删除线的文字和上标：246。').waitFor();
    await box(pane).getByRole('region', { name: '12 行 2 列：' }).waitFor();
    assert.equal(await box(pane).locator('.table-preview tr').count(), 8);
    await box(pane).getByText('……另有 4 行').waitFor();
    assert.equal(await box(pane).getByLabel('名称').inputValue(), '政府网站');
    await pane.button('取消').click();
    await box(pane).getByText('还没有附件。').waitFor();
    const sheets = await pane.double.evaluate(({ book }) => book.sheetNames());
    assert.ok(!sheets.includes('报告附件'));
  });

  it('removes and changes nothing where the attachment was changed on its sheet meanwhile', async () => {
    const pane = await open();
    await pane.button('添加附表').click();
    await paste(pane, LONG);
    await pane.button('写入工作簿').click();
    await pane.says('已添加“渠道统计表”，随报告公布。');
    assert.equal(await box(pane).getByText('还没有附件。').count(), 0);
    await pane.type('报告附件!C6', '99');
    await pane.page.getByRole('button', { name: '删除“附件1：渠道统计表”' }).click();
    await pane.says('附件已经改动，这次没有写入，请核对后再试。');
    const cell = async () => pane.double.evaluate(({ book }) => String(book.sheet('报告附件').value('C6')));
    assert.equal(await cell(), '99');
  });
});
