import assert from 'node:assert/strict';
import { setBrowser } from '../../setBrowser.js';
import { benchOn } from '../openBench.js';
import { pasteOn } from '../pasteOn.js';

describe('the pane beside the workbench', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');
  const open = async (viewport: { width: number; height: number }) => {
    const page = await openPage({ viewport });
    await page.goto(address('workbench.html'));
    const bench = benchOn(page);
    await bench.openSample();
    return bench;
  };

  it('lists the places of a proposal that has more than two, each in a line of its own', async () => {
    const { page, pane, type, button } = await open({ width: 1366, height: 768 });
    for (const [row, column, text] of [
      [24, 6, '2'],
      [5, 8, '900'],
    ] as const)
      await type(row, column, text);
    await button('一键检查').click();
    const proposal = pane.locator('.proposal', { has: page.locator('ol.steps') }).first();
    await proposal.waitFor();
    const steps = await proposal.locator('ol.steps > li').allInnerTexts();
    assert.ok(steps.length > 2);
    for (const step of steps) assert.match(step, /^表三“[^；]*应为 \d+/);
    assert.match(
      await proposal.locator('p').first().innerText(),
      new RegExp(`以下 ${steps.length} 处一并改正，可使 \\d+ 条勾稽成立：$`),
    );
  });

  it('offers to undo what was done to attachments only while that stands', async () => {
    const { page, pane } = await open({ width: 1366, height: 768 });
    const fold = pane.locator('details', { hasText: '附件' }).last();
    await fold.locator('summary').first().click();
    await fold.getByRole('button', { name: '添加附表' }).click();
    await fold.getByLabel(/粘贴到这里/).focus();
    await pasteOn(page, { 'text/plain': '类别\t件数\n政策文件\t12' });
    await fold.getByRole('button', { name: '写入工作簿' }).click();
    await fold.getByRole('button', { name: '撤销', exact: true }).waitFor();
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '撤销' }).click();
    await fold.getByText('还没有附件。').waitFor();
    assert.equal(await fold.getByRole('button', { name: '撤销', exact: true }).count(), 0);
  });

  it('leaves the toolbar and the notice whole in a window of 320 pixels', async () => {
    const { page, type } = await open({ width: 320, height: 640 });
    await type(24, 6, '2');
    const clear = page.getByRole('button', { name: '清除暂存' });
    await clear.waitFor();
    const [box, undo] = [await clear.boundingBox(), await page.locator('[title="Ctrl+Z"]').boundingBox()];
    assert.ok(box!.width > box!.height);
    assert.ok(box!.x >= undo!.x + undo!.width);
  });
});
