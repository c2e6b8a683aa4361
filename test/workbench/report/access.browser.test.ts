import assert from 'node:assert/strict';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, withNote } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';
import { wcagFaults } from '../../wcag.js';

const suqian = sample('suqian-2023');
const warned = withCells(suqian, { 'disclosure.fees.amount': { value: '251000', unit: '元' } });
const [warning] = checkReport({ report: warned, addresses: new Map(), remarks: [] }).findings;
const lapsed = withCells(withNote(warned, warning!, '情况属实。'), {
  'disclosure.fees.amount': { value: '351000', unit: '元' },
});
const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

describe('beginning and reporting in the workbench', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');

  for (const look of LOOKS) {
    for (const width of [320, 1366]) {
      it(`has nothing that WCAG 2.2 AA forbids: ${Object.values(look).join(', ')}, ${width} px`, async () => {
        const page = await openPage({ viewport: { width, height: 768 }, ...look });
        await page.goto(address('workbench.html'));
        await page.locator('.welcome').waitFor();
        const violations: string[] = [];
        const see = async (where: string) => {
          const found = await wcagFaults(page);
          violations.push(...found.map((each) => `${where}: ${each}`));
          assert.ok(
            await page.evaluate(
              () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
            ),
            `${where} is wider than the page`,
          );
        };
        await see('welcome');
        await page.locator('.welcome').getByRole('button', { name: '新建空表' }).click();
        await page.getByRole('dialog').waitFor();
        await see('new');
        await page.keyboard.press('Escape');
        await openReport(page, lapsed);
        await paneButton(page, '生成报告').click();
        await page.locator('.asked').waitFor();
        await see('asked');
        await page.locator('.asked').getByRole('button', { name: '修改说明' }).click();
        await see('written');
        await page.locator('.asked').getByRole('button', { name: '仍然生成' }).click();
        await page.locator('.report-page').waitFor();
        await page.getByLabel('附上填写说明').check();
        await see('report');
        await page.keyboard.press('Escape');
        await page.locator('#pane').getByLabel('草稿').check();
        await paneButton(page, '生成报告').click();
        await page.locator('.report-page').waitFor();
        await see('draft');
        assert.deepEqual([...new Set(violations)], []);
      });
    }
  }
});
