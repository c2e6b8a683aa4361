import assert from 'node:assert/strict';
import { reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { openWork } from '../../openWork.js';

const suqian = sample('suqian-2023');

async function opened() {
  const excel = openHost();
  await excel.host.draw(reportLayouts(suqian));
  const { work } = openWork(excel.host, { place: 'excel' });
  await work.look();
  excel.traffic.reset();
  return { ...excel, work, notice: () => work.state().notice?.text };
}

describe('一键检查 while somebody edits #slow', () => {
  const edits: readonly (readonly [string, (book: OpenHost['book']) => void])[] = [
    ['types a figure', (book) => book.sheet('表三').type('E7', '11')],
    ['empties a cell', (book) => book.sheet('表四').type('B5', '')],
    ['puts in a row', (book) => book.sheet('表三').insertRows(3, 1)],
    ['sorts the figures of a row', (book) => book.sheet('表三').paste('D7', [['7', '8', '9']])],
    ['deletes a sheet', (book) => book.sheet('表四').delete()],
    [
      'types a figure at another computer',
      (book) => book.asCoauthor(() => book.sheet('表三').type('E7', '11')),
    ],
  ];
  for (const [what, edit] of edits)
    it(`claims no result once somebody ${what}, and gives it with the next check`, async () => {
      const { work, book, faults, notice } = await opened();
      faults.before = (request) => {
        if (request === 2) edit(book);
      };
      await work.check();
      assert.deepEqual([notice(), work.state().isStale], [undefined, true]);
      faults.before = undefined;
      await work.check();
      assert.match(notice() ?? '', /^(?:错误 \d+ 处|检查通过)/);
      assert.equal(work.state().isStale, false);
    });

  it('gives its result where nobody does', async () => {
    const { work, notice } = await opened();
    await work.check();
    assert.equal(notice(), '检查通过，没有发现问题。');
  });
});

describe('why something was not done, in the pane #slow', () => {
  for (const code of ['InvalidOperationInCellEditMode', 'GeneralException', 'AccessDenied', 'ItemNotFound'])
    it(`is said once where the check after it was refused for the same reason: ${code}`, async () => {
      const { work, book, faults, notice } = await opened();
      book.sheet('表三').type('E7', '11');
      await work.check();
      faults.before = () => Object.assign(faults, { failAction: 0, failCode: code });
      await work.confirm('requests.received.company');
      const said = notice() ?? '';
      const [, why = ''] = /重新打开后要再确认：(.*。)处理好后请点“一键检查”。$/.exec(said) ?? [];
      assert.notEqual(why, '', said);
      assert.equal(said.split(why).length, 2);
      assert.equal(said.includes('“”'), false);
    });

  it('is said for both where the reasons differ', async () => {
    const { work, book, faults, traffic, notice } = await opened();
    book.sheet('表三').type('E7', '11');
    await work.check();
    book.protect();
    traffic.reset();
    faults.before = (request) => {
      if (request > 1) faults.cellEditing = true;
    };
    await work.confirm('requests.received.company');
    assert.match(notice() ?? '', /工作簿的结构受保护.*但还没有重新检查：正在编辑单元格/);
  });
});
