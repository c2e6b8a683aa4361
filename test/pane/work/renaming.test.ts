import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { withCells } from '../../../src/core/report/report.js';
import { reportLayouts } from '../../../src/index.js';
import { openHost } from '../../hosts/openHost.js';
import { sample } from '../../samples.js';
import { openWork, settle } from '../openWork.js';

const suqian = sample('suqian-2023');
const CELL = 'requests.granted.company';

/** A workbook with one wrong cell, checked, in which 表三 and 表四 then change their names with each other. */
async function swapped(version: string) {
  const excel = openHost({ version });
  await excel.host.draw(reportLayouts(withCells(suqian, { [CELL]: 11 })));
  const { work } = openWork(excel.host, { place: 'excel' });
  await work.look();
  await work.check();
  const [requests, disputes] = [excel.book.sheet('表三'), excel.book.sheet('表四')];
  requests.rename('甲');
  disputes.rename('表三');
  requests.rename('表四');
  await settle();
  return { ...excel, work, requests, disputes };
}

describe('sheets that have changed their names with each other since the check', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  for (const version of ['1.7', '1.9', '1.15']) {
    it(`get what is adopted on the sheet that it was found on, and the log says so: ExcelApi ${version} #slow`, async () => {
      const { work, book, requests, disputes } = await swapped(version);
      const before = disputes.value('E7');
      await work.adopt({ [CELL]: 12 }, '应为 12');
      assert.deepEqual([requests.value('E7'), disputes.value('E7')], [12, before]);
      assert.equal(book.sheet('修改记录').value('D3'), '12');
      assert.equal(work.state().checked?.read.addresses.get(CELL), '表四!E7');
      await work.undoFill();
      assert.deepEqual([requests.value('E7'), disputes.value('E7')], [11, before]);
    });
    it(`are gone to by the findings of that check, and marked anew by the next: ExcelApi ${version} #slow`, async () => {
      const { work, book, requests } = await swapped(version);
      await work.goTo('表三!E7');
      assert.equal(book.activeSheet(), '表四');
      await work.check();
      assert.ok(requests.formats().some(({ address }) => address.includes('E7')));
    });
  }
  it('are right again where the user undoes and wrong again where he redoes #slow', async () => {
    const { work, requests } = await swapped('1.15');
    await work.setWatching(true);
    for (const [text, count] of [
      ['12', 0],
      ['11', 2],
      ['12', 0],
    ] as const) {
      // An undone edit comes as an edit of the user.
      requests.type('E7', text);
      await settle();
      mock.timers.tick(500);
      await settle();
      assert.equal(work.state().checked?.result.counts.error, count);
      assert.equal(work.state().isStale, false);
    }
  });
  it('has nothing to take back once the user undid what was adopted #slow', async () => {
    const { work, requests } = await swapped('1.15');
    await work.adopt({ [CELL]: 12 }, '应为 12');
    requests.type('E7', '11');
    await settle();
    await work.check();
    assert.equal(work.state().filled, undefined);
    assert.equal(work.state().checked?.result.counts.error, 2);
  });
});
