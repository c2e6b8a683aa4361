import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readGrid } from '../../gridOfXml.js';
import { convert, needs } from '../../hosts/programs.js';
import { reportLayouts } from '../../../src/index.js';
import { blocksOf } from '../../../src/core/publish/blocks.js';
import { compose } from '../../../src/core/publish/compose.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from '../report/openReport.js';
import { pasteOn } from '../pasteOn.js';
import { clipOfExcel, clipOfWps } from './sheetClips.js';

const suqian = sample('suqian-2023');
const blank = { ...suqian, readings: suqian.readings.map(() => null) };
const TABLES = ['表二', '表三', '表四'];

/** Where each cell of the tables begins, what it spans and what it says. */
const expected = blocksOf(compose(suqian, false)).flatMap((block) =>
  block.kind === 'table'
    ? [
        block.rows.flatMap((row) =>
          row.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan, each.text]),
        ),
      ]
    : [],
);

describe('a report copied from the page, its tables pasted there before', function () {
  this.timeout(180_000);
  before(needs('LibreOffice'));
  const { openPage, address } = setBrowser('test');

  for (const [program, clipOf] of [
    ['Excel', clipOfExcel],
    ['WPS', clipOfWps],
  ] as const)
    it(`has its figures, merges and lines in Writer: from ${program}`, async () => {
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(address('workbench.html'));
      await openReport(page, blank);
      for (const name of TABLES) {
        await page.getByRole('tab', { name }).click();
        await page.locator('td.active').waitFor();
        const layout = reportLayouts(suqian).find(({ sheet }) => sheet === name)!;
        await pasteOn(page, { ...clipOf(layout) });
        const take = page.getByRole('dialog').getByRole('button', { name: /^(?:粘贴|写入|确定)/ });
        await page
          .locator('.news, dialog')
          .getByText(/认出|已填入|已粘贴/)
          .first()
          .waitFor();
        if (await take.isVisible()) await take.click();
      }
      await paneButton(page, '一键检查').click();
      await paneButton(page, '生成报告').click();
      await page.locator('.report-page .paper').waitFor();
      await page.evaluate(() => {
        window.addEventListener('copy', ({ clipboardData }) => {
          document.documentElement.dataset['copied'] = clipboardData?.getData('text/html') ?? '';
        });
      });
      await page.locator('.report-page').getByRole('button', { name: '复制', exact: true }).click();
      await page.waitForFunction(() => document.documentElement.dataset['copied'] !== undefined);
      const html = await page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
      assert.doesNotMatch(html, /mso-|class=|x:num|xl6\d|<font|StartFragment/);
      const pasted = new TextEncoder().encode(
        `<html><head><meta charset="utf-8"></head><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`,
      );
      const [written] = convert([pasted], 'odt', 'html', '', 'HTML (StarWriter)');
      const grids = readGrid(strFromU8(unzipSync(written!)['content.xml']!));
      assert.deepEqual(
        grids.map((cells) => cells.map(({ look: _, ...cell }) => Object.values(cell))),
        expected,
      );
      const bare = grids.flat().filter(({ look }) => !/fo:border(?:-left)?="[^"]*solid/.test(look));
      assert.deepEqual(bare, []);
    });
});
