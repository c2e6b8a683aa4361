import assert from 'node:assert/strict';
import { reportLayouts } from '../../../../src/index.js';
import { openHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { openWork, settle } from '../../openWork.js';

describe('figures outside the printed area', () => {
  it('are told by 一键检查, whatever was edited since, and not once they are printed', async () => {
    const { host, book } = openHost({ sheets: ['台账'] });
    await host.draw(reportLayouts(sample('suqian-2023')));
    const { work } = openWork(host);
    await work.look();
    const told = () =>
      work.state().checked?.result.findings.flatMap(({ rule, cells }) => `${rule} ${cells.length}`);
    const { state } = book.sheet('表三');
    state.printArea = [{ top: 0, left: 0, bottom: 27, right: 9 }];
    for (const edited of [undefined, '表三', '台账', '封面']) {
      if (edited !== undefined) book.sheet(edited).type('Z90', '备注');
      await settle();
      await work.check();
      assert.deepEqual(told(), ['invisible 7']);
    }
    state.printArea = undefined;
    await work.check();
    assert.deepEqual(told(), []);
  });
});
