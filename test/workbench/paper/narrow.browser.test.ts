import assert from 'node:assert/strict';
import { setBrowser } from '../../setBrowser.js';
import { onWorkbench } from '../grid/onWorkbench.js';

describe('a page of 320 pixels', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  it('shows the whole name of the selected cell, however long it is', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });
    await page.goto(address('workbench.html'));
    const on = onWorkbench(page);
    await on.openSample();
    for (const [row, column] of [
      [5, 4],
      [6, 6],
    ] as const) {
      await on.cell(row, column).click();
      const name = (await page.locator('.cell-line .name').boundingBox())!;
      const line = (await page.locator('.cell-line').boundingBox())!;
      assert.ok(name.height > 0 && name.y + name.height <= line.y + line.height, `${row} ${column}`);
    }
  });
});
