import assert from 'node:assert/strict';
import { sample } from '../../samples.js';
import { setBrowser } from '../../setBrowser.js';
import { openReport, paneButton } from './openReport.js';

const suqian = sample('suqian-2023');
const WRONG = '全年共收到政府信息公开申请2件。';
const OFFER = '把 2 改为 {本年新收}';

describe('the bound form of a sentence, in the workbench', function () {
  this.timeout(60_000);
  const { openPage, address } = setBrowser('test');

  it('takes the place of the number on a click, and is undone as one step', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address('workbench.html'));
    await openReport(page, { ...suqian, chapters: { ...suqian.chapters, overview: [WRONG] } });
    await paneButton(page, '一键检查').click();
    const offer = paneButton(page, OFFER);
    await offer.waitFor();
    await page.getByRole('tab', { name: '总体情况' }).click();
    const sheet = page.locator('table.sheet');
    await offer.click();
    await page.locator('#pane').getByText('已改写这一处，请看改后的文字是否通顺。').waitFor();
    assert.equal(await offer.count(), 0);
    assert.match(await sheet.innerText(), /申请\{本年新收\}件/);
    assert.equal(await page.getByRole('tab', { name: '修改记录' }).count(), 0);
    await paneButton(page, '撤销').click();
    await offer.waitFor();
    assert.match(await sheet.innerText(), /申请2件/);
  });
});
