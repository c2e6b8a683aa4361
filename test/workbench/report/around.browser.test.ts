import assert from 'node:assert/strict';
import { withCells } from '../../../src/core/report/report.js';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';

const wrong = withCells(sample('suqian-2023'), { 'requests.granted.company': 11 });

describe('around the finished report', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');

  it('there is one ground, and no button that undoes what is not in view', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, wrong);
    await paneButton(page, '一键检查').click();
    await paneButton(page, '采用').first().click();
    await paneButton(page, '撤销').waitFor();
    await paneButton(page, '生成报告').click();
    const report = page.locator('.report-page');
    await report.locator('.paper').waitFor();
    assert.equal(await report.getByRole('button', { name: '撤销' }).count(), 0);
    const grounds = await report.evaluate((element) =>
      ['.preview', '.preview-head'].map((part) => {
        const { backgroundColor } = getComputedStyle(element.querySelector(part) ?? element);
        const isNone = backgroundColor === 'rgba(0, 0, 0, 0)';
        return isNone ? getComputedStyle(element).backgroundColor : backgroundColor;
      }),
    );
    assert.equal(grounds[0], grounds[1]);
    await page.keyboard.press('Escape');
    await paneButton(page, '撤销').waitFor();
  });
});
