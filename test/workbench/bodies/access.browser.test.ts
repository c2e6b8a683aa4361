import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setBrowser } from '../../setBrowser.js';
import { county, writeCounty } from './countyFiles.js';
import { wcagFaults } from '../../wcag.js';

const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

describe('汇总 and 审核 in the workbench, for everybody', function () {
  this.timeout(120_000);
  const { openPage, address } = setBrowser('test');
  let folder: string;
  let files: readonly string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-county-'));
    files = await writeCounty(folder, county().slice(0, 5));
  });
  after(() => rmSync(folder, { recursive: true }));
  const chooser = '.job:not([hidden]) input[aria-label="选择各单位的报告"]';

  for (const look of LOOKS)
    for (const width of [320, 1366])
      it(`have nothing that WCAG 2.2 AA forbids: ${Object.values(look).join(', ')}, ${width} px`, async () => {
        const page = await openPage({ viewport: { width, height: 768 }, ...look });
        await page.goto(address('workbench.html'));
        const see = async (where: string) => {
          assert.deepEqual(await wcagFaults(page), [], where);
          const [isWider, bottom] = await page.evaluate(() => {
            const body = document.querySelector('.bodies-page')!;
            return [body.scrollWidth > body.clientWidth, body.getBoundingClientRect().bottom];
          });
          assert.equal(isWider, false, `${where} is wider than the page`);
          assert.equal(bottom, 768, `${where} fills the page`);
        };
        const way = page.locator('.welcome').getByRole('button', { name: '汇总多份报告' });
        await way.click();
        await page.getByRole('heading', { name: '汇总多份报告' }).waitFor();
        await see('nothing chosen');
        await page.setInputFiles(chooser, [...files]);
        await page.getByRole('button', { name: '开始汇总' }).click();
        await page.locator('.job:not([hidden]) .summary').waitFor();
        await see('added up');
        await page.locator('.toolbar').getByRole('button', { name: '审核' }).click();
        await page.getByRole('button', { name: '开始审核' }).click();
        await page.locator('.job:not([hidden]) .summary').waitFor();
        await see('reviewed');
      });

  it('are worked by keyboard alone, and the focus comes back to the button that led there', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await page.locator('.welcome').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const reach = async (name: string) => {
      for (let step = 0; step < 40; step += 1) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`${name} is not reached`);
    };
    await reach('审核');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '审核多份报告' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    const chooser = page.waitForEvent('filechooser');
    await reach('选择文件');
    await page.keyboard.press('Enter');
    const asked = await chooser;
    assert.equal(asked.isMultiple(), true);
    await asked.setFiles([...files]);
    await page.getByText(`已选 ${files.length} 个文件。`).waitFor();
    await reach('开始审核');
    await page.keyboard.press('Enter');
    await page.locator('.job .summary').waitFor();
    assert.equal(await focused(), '开始审核');
    await reach('打开');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === '审核');
    assert.equal(await page.locator('.welcome').isVisible(), true);
  });
});
