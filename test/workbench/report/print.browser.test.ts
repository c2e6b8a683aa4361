import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';

const suqian = sample('suqian-2023');
/** Characters of a paragraph that takes more than one page and less than two with the title. */
const LONG = 2080;
/** CSS pixels of the text area of an A4 page with the margins of official documents: 156 mm × 225 mm. */
const AREA = { width: Math.floor((156 / 25.4) * 96), height: Math.floor((225 / 25.4) * 96) };

describe('what leaves the workbench on paper and as Word', function () {
  this.timeout(60_000);
  const { openPage, address, requests } = setBrowser('test');
  const open = async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, suqian);
    return page;
  };

  it('is the sheet in view alone, each whole on a page, by a button too', async () => {
    const page = await open();
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes';
      };
    });
    await page.getByRole('group', { name: '工具栏' }).getByRole('button', { name: '打印' }).click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['printed']), 'yes');
    for (const [tab, first] of [
      ['封面', '政府信息公开工作年度报告'],
      ['总体情况', '一、总体情况'],
      ['表二', '二、主动公开政府信息情况'],
      ['表三', '三、收到和处理政府信息公开申请情况'],
      ['表四', '四、政府信息公开行政复议、行政诉讼情况'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.emulateMedia({ media: 'print' });
      const before = page.viewportSize()!;
      await page.setViewportSize(AREA);
      const said = (await page.evaluate(() => document.body.innerText)).trim();
      assert.ok(said.startsWith(first), `${tab}: ${said.slice(0, 60)}`);
      assert.doesNotMatch(said, /年报工作台|打开工作簿|保存|缩放|已打开|一键检查|一行写一段|没有发生的填 0/);
      const box = (await page.locator('table.sheet').boundingBox())!;
      assert.ok(box.width <= AREA.width && box.height <= AREA.height, `${tab}: ${box.width} × ${box.height}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 1, tab);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize(before);
    }
  });

  it('goes on below the title where a paragraph is longer than a page', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    const overview = '公开的各项工作按要求办理。'.repeat(LONG / 13);
    await openReport(page, { ...suqian, chapters: { ...suqian.chapters, overview: [overview] } });
    await page.getByRole('tab', { name: '总体情况' }).click();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, 2);
  });

  it('is Word that says the same, made by what is loaded only then', async () => {
    const page = await open();
    await paneButton(page, '生成报告').click();
    await page.locator('.report-page .paper').waitFor();
    const before = requests().length;
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    const download = await waiting;
    assert.equal(download.suggestedFilename(), '宿迁市人民政府2023年政府信息公开工作年度报告.docx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    assert.equal(publishedKind(bytes), 'word');
    const { report } = await readPublishedFile(bytes, 'word');
    assert.deepEqual([report.org, report.year], [suqian.org, suqian.year]);
    assert.deepEqual(report.readings, suqian.readings);
    const loaded = requests()
      .slice(before)
      .filter((url) => url.endsWith('.js'));
    assert.ok(loaded.length >= 1, loaded.join());
  });
});
