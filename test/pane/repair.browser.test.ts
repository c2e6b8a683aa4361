import assert from 'node:assert/strict';
import { formOf } from '../../src/core/form/form.js';
import { sample } from '../samples.js';
import { placeOf, setStage, valueAt, type OpenPane } from './openPane.js';

const suqian = sample('suqian-2023');
const GRANTED = placeOf(suqian, 'requests.granted.company');
const RECEIVED = placeOf(suqian, 'requests.received.person');
const RECEIVED_OTHER = placeOf(suqian, 'requests.received.otherBody');

describe('what the pane proposes to correct, in Excel', function () {
  this.timeout(60_000);
  const stage = setStage();

  /** A report whose totals are numbers, as in workbooks that were typed or pasted, with two cells wrong. */
  const openWrong = async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    for (const cell of formOf(suqian.edition).cells.filter(({ isSum }) => isSum))
      await pane.type(placeOf(suqian, cell.name), String(suqian.readings[cell.index]));
    await pane.type(GRANTED, '11');
    await pane.type(RECEIVED, '3420');
    // The search for wrong cells stops after some time, which must not depend on how fast the machine is.
    await pane.stopClock();
    await pane.button('一键检查').click();
    await pane.page.getByText('最少有 2 个单元格有误（4 条勾稽不成立）。').waitFor();
    return pane;
  };
  const fillOf = ({ double }: OpenPane, address: string) =>
    double.evaluate(
      ({ book }, [sheet, cell]) => book.sheet(sheet).looksOf(cell)[0]?.fill.color,
      address.split('!') as [string, string],
    );

  it('names both wrong cells, marks them strongly and the rest of their relations lightly', async () => {
    const pane = await openWrong();
    await pane.page
      .getByText(
        '表三“一、本年新收政府信息公开申请数量”行自然人列 3420 应为 3402（相邻数字颠倒）；表三“（一）予以公开”行商业企业列 11 应为 12（一位数字有误），可使 4 条勾稽成立',
      )
      .waitFor();
    assert.deepEqual(
      [
        await fillOf(pane, GRANTED),
        await fillOf(pane, RECEIVED),
        await fillOf(pane, placeOf(suqian, 'requests.granted.person')),
      ],
      ['#C00000', '#C00000', '#FDECEE'],
    );
  });
  it('writes a proposal only when it is adopted, and logs it; then nothing is wrong and nothing is marked', async () => {
    const pane = await openWrong();
    assert.deepEqual([await valueAt(pane, GRANTED), await valueAt(pane, RECEIVED)], [11, 3420]);
    await pane.button('采用').click();
    await pane.says('已采用，并记入“修改记录”工作表。');
    assert.deepEqual([await valueAt(pane, GRANTED), await valueAt(pane, RECEIVED)], [12, 3402]);
    await pane.page.getByText('没有错误').waitFor();
    assert.deepEqual(await pane.marked(), []);
    const logged = await pane.double.evaluate(({ book }) =>
      ['C3', 'D3', 'C4', 'D4'].map((cell) => book.sheet('修改记录').value(cell)),
    );
    assert.deepEqual(logged, ['3420', '3402', '11', '12']);
    assert.match(String(await valueAt(pane, '修改记录!B4')), /予以公开.*商业企业/);
    assert.match(String(await valueAt(pane, '修改记录!E4')), /11 应为 12/);
  });
  it('takes back what was adopted, and logs that too', async () => {
    const pane = await openWrong();
    await pane.button('采用').click();
    await pane.says('已采用，并记入“修改记录”工作表。');
    await pane.button('撤销').click();
    await pane.says('已恢复填入前的内容。');
    assert.deepEqual([await valueAt(pane, GRANTED), await valueAt(pane, RECEIVED)], [11, 3420]);
    assert.deepEqual(
      [await valueAt(pane, '修改记录!D5'), await valueAt(pane, '修改记录!E5')],
      ['3420', '撤销'],
    );
    await pane.page.getByText('最少有 2 个单元格有误（4 条勾稽不成立）。').waitFor();
  });
  it('asks for the next best once a cell is found right', async () => {
    const pane = await openWrong();
    await pane.page
      .locator('.proposal .row', { hasText: GRANTED.split('!')[1]! })
      .getByRole('button', { name: '确认无误', exact: true })
      .click();
    await pane.page.getByText('最少有 4 个单元格有误（4 条勾稽不成立）。').waitFor();
    assert.equal(
      await pane.page
        .locator('.proposal', { hasText: '表三“（一）予以公开”行商业企业列 11 应为 12' })
        .count(),
      0,
    );
    // Edited again, it is no longer taken for right.
    await pane.type(GRANTED, '10');
    await pane.button('一键检查').click();
    await pane.page.getByText('表三“（一）予以公开”行商业企业列 10 应为 12').first().waitFor();
  });
  it('adopts nothing where the sheets have changed since', async () => {
    const pane = await openWrong();
    await pane.type(placeOf(suqian, 'requests.carriedIn.legal'), '3');
    await pane.button('采用').click();
    await pane.says('表中内容已经改动，没有采用，请看新的建议。');
    assert.deepEqual([await valueAt(pane, GRANTED), await valueAt(pane, RECEIVED)], [11, 3420]);
  });
  it('proposes what a blank must hold', async () => {
    const pane = await openWrong();
    await pane.type(placeOf(suqian, 'requests.partial.legal'), '');
    await pane.button('一键检查').click();
    const proposal = pane.page.locator('.proposal', { hasText: '行法律服务机构列空白，应为 2' });
    await proposal.getByRole('button', { name: '采用', exact: true }).click();
    await pane.says('已采用，并记入“修改记录”工作表。');
    assert.equal(await valueAt(pane, placeOf(suqian, 'requests.partial.legal')), 2);
  });
  /** A report of live totals with one case under the wrong applicant. */
  const openTransferred = async () => {
    const pane = await stage.openFilled(suqian, { isClockHeld: true });
    await pane.type(RECEIVED, '3401');
    await pane.type(RECEIVED_OTHER, '2');
    await pane.stopClock();
    await pane.button('一键检查').click();
    await pane.page.getByText('最少有 2 个单元格有误（2 条勾稽不成立）。').waitFor();
    return pane;
  };
  it('tells solutions of one shape as one, and lists them on a click', async () => {
    const pane = await openTransferred();
    const shape = pane.page.locator('.proposal', {
      has: pane.page.getByText(
        '表三自然人列有一项多 1，其他列有一项少 1：共 440 种，最可能在“（一）予以公开”行',
        {
          exact: true,
        },
      ),
    });
    const member = shape.getByText('表三“（一）予以公开”行有 1 件应由自然人列改计入其他列');
    assert.equal(await member.isVisible(), false);
    await shape.getByText('逐个查看（前 50 种）').click();
    await member.waitFor();
    assert.equal(await shape.locator('.proposal').count(), 50);
    const { scrollWidth, clientWidth } = await pane.page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    assert.ok(scrollWidth <= clientWidth, 'nothing stands out of the pane');
  });
  it('adopts a member of a shape like any other proposal', async () => {
    const pane = await openTransferred();
    await pane.page.getByText('逐个查看（前 50 种）').first().click();
    await pane.page
      .locator('.proposal .proposal', { hasText: '行有 1 件应由自然人列改计入其他列' })
      .first()
      .getByRole('button', { name: '采用', exact: true })
      .click();
    await pane.says('已采用，并记入“修改记录”工作表。');
    await pane.page.getByText('没有错误').waitFor();
  });
});
