import assert from 'node:assert/strict';
import { tellProblem, type Problem } from '../../../src/index.js';
import { isProblem } from '../isProblem.js';
import { openWrong } from './openWrong.js';

describe('a cell that Excel does not show', () => {
  const told = async (act: Promise<unknown>) =>
    act.then(
      () => '',
      (error: Problem) => tellProblem(error),
    );

  for (const [visibility, sentence] of [
    ['Hidden', '工作表“表三”被隐藏，请在工作表标签上点右键取消隐藏后再试。'],
    ['VeryHidden', '工作表“表三”被深度隐藏，请让设置隐藏的人恢复显示后再试。'],
  ] as const)
    it(`is on a sheet that was hidden meanwhile, and the sentence says so: ${visibility}`, async () => {
      const { host, book } = await openWrong();
      await host.read();
      book.sheet('表三').setVisibility(visibility);
      assert.equal(await told(host.goTo('表三!D5')), sentence);
      book.sheet('表三').setVisibility('Visible');
      await host.goTo('表三!D5');
      assert.equal(book.selection(), '表三!D5');
    });

  it('is known by the id of a sheet that was renamed and hidden', async () => {
    const { host, book } = await openWrong();
    await host.read();
    book.sheet('表三').rename('申请');
    book.sheet('申请').setVisibility('Hidden');
    await assert.rejects(host.goTo('表三!D5'), isProblem('sheetHidden'));
  });

  it('is told as before where its sheet is in view, or gone, or a cell is being edited', async () => {
    const { host, book, faults } = await openWrong();
    await host.read();
    Object.assign(faults, { failAction: 0, failCode: 'GeneralException' });
    await assert.rejects(host.goTo('表三!D5'), isProblem('officeRefused'));
    faults.cellEditing = true;
    await assert.rejects(host.goTo('表三!D5'), isProblem('cellEditing'));
    faults.cellEditing = false;
    book.addSheet('别的');
    book.sheet('表三').delete();
    await assert.rejects(host.goTo('表三!D5'), isProblem('sheetGone'));
  });
});
