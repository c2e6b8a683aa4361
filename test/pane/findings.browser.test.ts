import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { sample } from '../samples.js';
import { placeOf, setStage, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
const cells = ['requests.received.person', 'requests.partial.legal', 'requests.carriedOut.company'];

describe('findings that do not bury what matters', function () {
  this.timeout(60_000);
  const stage = setStage();
  const messages = async ({ page }: OpenPane) => page.locator('.findings .message').allTextContents();

  it('fills all blanks that the sums settle on one click, each by itself a click away', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    for (const cell of formOf(suqian.edition).cells.filter(({ isSum }) => isSum))
      await pane.type(placeOf(suqian, cell.name), String(suqian.readings[cell.index]));
    for (const cell of cells) await pane.type(placeOf(suqian, cell), '');
    await pane.stopClock();
    await pane.button('一键检查').click();
    const block = pane.page.locator('.proposal', { hasText: '有 3 格空白可由其他数推算出来。' });
    await block.waitFor();
    assert.equal(await block.locator('details .proposal').count(), 3);
    assert.equal(await pane.button('填 0').count(), 0);
    await pane.button('填入这 3 格').click();
    await pane.says('已采用，并记入“修改记录”工作表。');
    await pane.page.getByText('没有错误').waitFor();
    const value = async (cell: string) =>
      pane.double.evaluate(
        ({ book }, [sheet, at]) => book.sheet(sheet).value(at),
        placeOf(suqian, cell).split('!') as [string, string],
      );
    const form = formOf(suqian.edition);
    for (const cell of cells)
      assert.equal(await value(cell), suqian.readings[form.cells.find(({ name }) => name === cell)!.index]);
  });
  it('folds a level away and shows it again', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await pane.type(placeOf(suqian, 'requests.granted.company'), '11');
    await pane.type(placeOf(suqian, 'disclosure.fees.amount'), '99999999');
    await pane.stopClock();
    await pane.button('一键检查').click();
    const fold = (level: string) => pane.page.getByRole('button', { name: new RegExp(`^${level} \\d+$`) });
    await fold('错误').waitFor();
    const all = await messages(pane);
    assert.equal(await fold('核实').getAttribute('aria-pressed'), 'true');
    await fold('核实').click();
    const errors = await messages(pane);
    assert.ok(errors.length > 0 && errors.length < all.length);
    assert.equal(await pane.page.locator('.findings .finding-warning').count(), 0);
    // A new check keeps what is folded.
    await pane.button('一键检查').click();
    assert.deepEqual(await messages(pane), errors);
    await fold('核实').click();
    assert.deepEqual(await messages(pane), all);
  });
  it('adds a table that is missing from its finding', async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await pane.double.evaluate(({ book }) => book.sheet('表四').delete());
    await pane.stopClock();
    await pane.button('一键检查').click();
    await pane.button('插入“表四”').click();
    await pane.says('已插入工作表“表四”，请填写。');
    assert.ok(await pane.double.evaluate(({ book }) => book.sheets().some(({ name }) => name === '表四')));
    assert.equal(await pane.button('插入“表四”').count(), 0);
  });
});
