import assert from 'node:assert/strict';
import { sample } from '../samples.js';
import { setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');

describe('边填边查 in Excel', function () {
  this.timeout(60_000);
  const stage = setStage();

  const toggle = ({ page }: OpenPane) => page.getByRole('switch', { name: '边填边查' });
  const figure = ({ page }: OpenPane, text: string) =>
    page.locator('.figure', { hasText: new RegExp(`^${text}$`) }).waitFor();
  const syncs = ({ double }: OpenPane) => double.evaluate(({ traffic }) => traffic.syncs);
  const idle = ({ page }: OpenPane) => page.locator('.pane[aria-busy="false"]').waitFor();
  /** The report filled in and watched, with the clock stopped and nothing asked yet. */
  const openWatched = async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await toggle(pane).check({ force: true });
    await idle(pane);
    await figure(pane, '没有错误');
    await pane.stopClock();
    await pane.double.evaluate(({ traffic }) => {
      traffic.reset();
    });
    return pane;
  };

  it('checks once when edits have rested for half a second, marks what is wrong and says how much', async () => {
    const pane = await openWatched();
    for (const text of ['1', '11', '10']) {
      await pane.type('表三!E7', text);
      await pane.page.clock.runFor(499);
    }
    assert.equal(await syncs(pane), 0);
    assert.deepEqual(await pane.marked(), []);
    await pane.page.clock.runFor(1);
    await figure(pane, '还有 2 处不平');
    await idle(pane);
    assert.equal(await syncs(pane), 2);
    assert.ok((await pane.marked()).includes('表三!E28'));
    await pane.type('表三!E7', '12');
    await pane.page.clock.runFor(500);
    await figure(pane, '没有错误');
    await idle(pane);
    assert.deepEqual(await pane.marked(), []);
  });

  it('checks what a co-author does too', async () => {
    const pane = await openWatched();
    await pane.double.evaluate(({ book }) => {
      book.asCoauthor(() => {
        book.sheet('表三').type('E7', '11');
      });
    });
    await pane.page.clock.runFor(500);
    await figure(pane, '还有 2 处不平');
  });

  it('says, while it is off, that the sheets were edited, and checks when asked', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await pane.button('一键检查').click();
    await pane.says('检查通过，没有发现问题。');
    await pane.stopClock();
    assert.equal(await pane.page.locator('.stale').count(), 0);
    await pane.double.evaluate(({ traffic }) => {
      traffic.reset();
    });
    await pane.type('表三!E7', '11');
    await pane.page.getByText('表中内容已经改动，请重新检查。').waitFor();
    await pane.page.clock.runFor(5000);
    assert.equal(await syncs(pane), 0);
    await pane.button('重新检查').click();
    await pane.says('错误 2 处，核实 0 处，提示 0 处。');
    assert.equal(await pane.page.locator('.stale').count(), 0);
  });

  it('stays quiet while the next cell is being typed, and says that the sheets were edited', async () => {
    const pane = await openWatched();
    await pane.double.evaluate(({ book, faults }) => {
      book.sheet('表三').type('E7', '11');
      faults.cellEditing = true;
    });
    await pane.page.clock.runFor(500);
    await idle(pane);
    assert.doesNotMatch(await pane.notice(), /编辑/);
    await pane.double.evaluate(({ faults }) => {
      faults.cellEditing = false;
    });
    await pane.type('表三!F7', '1');
    await pane.page.clock.runFor(500);
    await figure(pane, '还有 2 处不平');
  });

  it('is as it was left when the pane is opened again, and so is the body', async () => {
    const pane = await stage.openFilled(suqian);
    await toggle(pane).check({ force: true });
    await pane.page.waitForFunction(
      () =>
        Object.values(localStorage).join().includes('watch') ||
        Object.keys(localStorage).join().includes('watch'),
    );
    await pane.page.reload();
    await idle(pane);
    assert.equal(await pane.page.getByLabel('机关名称').inputValue(), suqian.org);
    await pane.page.getByLabel('机关名称').fill('青山县民政局');
    await pane.button('插入表样').click();
    await pane.says('已插入 7 张工作表，填好后点“一键检查”。');
    assert.equal(await toggle(pane).isChecked(), true);
    await toggle(pane).uncheck({ force: true });
    await pane.page.reload();
    await idle(pane);
    await pane.button('插入表样').click();
    await pane.says('已插入 7 张工作表，填好后点“一键检查”。');
    assert.equal(await toggle(pane).isChecked(), false);
    assert.equal(await pane.page.getByRole('heading', { level: 1 }).innerText(), '青山县民政局　2023 年度');
  });
});
