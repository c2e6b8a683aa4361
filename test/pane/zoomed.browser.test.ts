import assert from 'node:assert/strict';
import { setStage, type OpenPane } from './openPane.js';

describe('the pane at 200 % #slow', function () {
  this.timeout(60_000);
  const stage = setStage();
  const open = async (): Promise<OpenPane> => {
    const pane = await stage.open({ width: 160 });
    await pane.button('插入表样').waitFor();
    return pane;
  };

  it('shows the year, the edition and the body in fields that are wide enough', async () => {
    const { page } = await open();
    for (const name of ['报告年度', '版式', '机关名称']) {
      const box = await page.getByLabel(name).boundingBox();
      assert.ok((box?.width ?? 0) >= 100, `${name}: ${box?.width}`);
    }
  });
});

describe('lists of endings in the pane #slow', function () {
  this.timeout(60_000);
  const stage = setStage();

  for (const width of [320, 300, 280, 256])
    it(`begin no line with a comma, ${width} pixels wide`, async () => {
      const { page, button } = await stage.open({ width });
      await button('插入表样').waitFor();
      await page.locator('summary', { hasText: '审核多份报告' }).click();
      await page.locator('summary', { hasText: '打开已公布的年报' }).click();
      const picture = { name: 'a.txt', mimeType: '', buffer: Buffer.from('通知') };
      await page.locator('.published input').setInputFiles(picture);
      for (const place of ['.bodies .hint', '.published [role="alert"]']) {
        const starts = await page
          .locator(place)
          .first()
          .evaluate((element) => {
            const text = element.firstChild as Text;
            const range = document.createRange();
            const lines: string[] = [];
            let last = -1;
            for (let at = 0; at < text.length; at += 1) {
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              const { width: wide, top } = range.getBoundingClientRect();
              if (wide > 0 && Math.abs(top - last) > 4) lines.push(text.data.slice(at, at + 6));
              if (wide > 0) last = top;
            }
            return lines;
          });
        assert.ok(starts.length > 2, place);
        assert.deepEqual(
          starts.filter((start) => /^[、。，；）]/.test(start)),
          [],
          place,
        );
      }
    });
});
