import assert from 'node:assert/strict';
import { sample } from '../samples.js';
import { setStage } from './openPane.js';

const suqian = sample('suqian-2023');
const OFFER = '把 2 改为 {本年新收}';

describe('the bound form of a sentence, in the pane', function () {
  this.timeout(60_000);
  const stage = setStage();

  it('is offered in its whole width, written on a click, and not recorded', async () => {
    const overview = ['全年共收到政府信息公开申请2件。'];
    const { button, says, double } = await stage.openFilled({
      ...suqian,
      chapters: { ...suqian.chapters, overview },
    });
    await button('一键检查').click();
    const offer = button(OFFER);
    await offer.waitFor();
    const box = (await offer.boundingBox())!;
    assert.ok(box.x >= 0 && box.x + box.width <= 320);
    await offer.click();
    await says('已改写这一处，请看改后的文字是否通顺。');
    assert.equal(await offer.count(), 0);
    assert.ok(!(await double.evaluate(({ book }) => book.sheetNames())).includes('修改记录'));
    await button('撤销').click();
    await offer.waitFor();
  });
});
