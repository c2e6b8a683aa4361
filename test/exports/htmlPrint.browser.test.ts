import assert from 'node:assert/strict';
import { formatNamed, renderReport } from '../../src/index.js';
import { samples } from '../samples.js';
import { setBrowser } from '../setBrowser.js';

/** CSS pixels of the text area of an A4 page with the margins of official documents: 156 mm × 225 mm. */
const AREA = { width: Math.floor((156 / 25.4) * 96), height: Math.floor((225 / 25.4) * 96) };

describe('the HTML export in print', function () {
  this.timeout(60_000);
  const { openPage } = setBrowser();

  for (const [name, report] of samples) {
    it(`keeps the tables of ${name} whole on an A4 page, nothing cut off`, async () => {
      const page = await openPage({ viewport: AREA });
      await page.emulateMedia({ media: 'print' });
      await page.setContent(String(await renderReport(report, formatNamed('html'), true)));
      const cut = await page
        .locator('td, th')
        .evaluateAll((cells) =>
          cells
            .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
            .map(({ textContent }) => textContent),
        );
      assert.deepEqual(cut, []);
      const tables = await page
        .locator('table')
        .evaluateAll((all) =>
          all.map(
            (table) => [table.getBoundingClientRect().width, table.getBoundingClientRect().height] as const,
          ),
        );
      assert.equal(tables.length, 3);
      for (const [width, height] of tables)
        assert.ok(width <= AREA.width && height + 40 <= AREA.height, `${width} × ${height}`);
      assert.ok(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      );
    });
  }
});
