import assert from 'node:assert/strict';
import { sample } from '../samples.js';
import { setStage } from './openPane.js';
import { pasteInto } from '../pasteInto.js';

const suqian = sample('suqian-2023');
const TABLE =
  '<p>主动公开情况统计表</p><table><tr><td>渠道<td>条数<td>备注<tr><td>政府网站<td>12<td>含转载的上级文件<tr><td>公众号<td>3<td></table>';

describe('附件 in the pane in Chromium', function () {
  this.timeout(90_000);
  const stage = setStage();
  it('are added by paste, changed, removed and brought back, at 320 pixels', async () => {
    const { page, button, says, double } = await stage.openFilled(suqian);
    const cell = async (at: string) =>
      double.evaluate(({ book }, address) => {
        const sheet = book.sheets().find(({ name }) => name === '报告附件');
        return sheet === undefined ? null : String(book.sheet('报告附件').value(address));
      }, at);
    await page.locator('.attachments > summary').click();
    await button('添加附表').click();
    await pasteInto(page.locator('.attachments textarea'), '<p>没有表格</p>');
    await page.getByRole('alert').getByText('没有认出可以作附件的表格').waitFor();
    await pasteInto(page.locator('.attachments textarea'), TABLE);
    assert.equal(await page.locator('.attachments').getByLabel('名称').inputValue(), '主动公开情况统计表');
    await page
      .locator('.attachments')
      .getByLabel('所属章')
      .selectOption({ label: '五、存在的主要问题及改进情况' });
    assert.equal(await cell('B3'), null, 'nothing is written before 写入工作簿');
    await button('写入工作簿').click();
    await says('已添加“主动公开情况统计表”，随报告公布。');
    assert.deepEqual([await cell('B3'), await cell('C6')], ['主动公开情况统计表', '12']);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${wide} pixels wider than the pane`);
    await page.getByRole('button', { name: '修改“附件1：主动公开情况统计表”' }).click();
    await page.locator('.attachments').getByLabel('名称').fill('统计表');
    await button('写入工作簿').click();
    await says('已修改“附件1：主动公开情况统计表”。');
    await page.getByRole('button', { name: '删除“附件1：统计表”' }).click();
    await says('已删除“附件1：统计表”。');
    assert.equal(await cell('B3'), null);
    await button('撤销').click();
    await says('已恢复改动前的附件。');
    assert.equal(await cell('B3'), '统计表');
    await page.getByRole('button', { name: '转到“附件1：统计表”' }).click();
    assert.match(await double.evaluate(({ book }) => book.selection()), /^报告附件!/);
  });
});
