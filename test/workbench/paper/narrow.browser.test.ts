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

describe('a figure of many digits', function () {
  this.timeout(60_000);
  const { address, openPage } = setBrowser('site');

  for (const width of [1366, 1024, 320])
    for (const figure of ['4321', '123456', '1234567', '123456789'])
      it(`stands in one line within its cell: ${figure} on ${width} pixels`, async () => {
        const page = await openPage({ viewport: { width, height: 768 } });
        await page.goto(address('workbench.html'));
        const on = onWorkbench(page);
        await on.openSample();
        await on.cell(5, 4).click();
        await page.keyboard.type(figure);
        await page.keyboard.press('Enter');
        await page.locator('.mark-suspect, .mark-error').first().waitFor();
        const told = await on.cell(5, 4).evaluate((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell.querySelector('.shown')!);
          const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
          const { left, right } = cell.getBoundingClientRect();
          const text = range.getBoundingClientRect();
          return { lines: lines.size, isWithin: text.left >= left && text.right <= right };
        });
        assert.deepEqual(told, { lines: 1, isWithin: true });
      });
});
