import assert from 'node:assert/strict';
import { keyOf } from '../../../../src/index.js';
import { pendingReasons } from '../../../../src/pane/work/reasons/reasons.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork, readOf } from '../../openWork.js';

const suqian = sample('suqian-2023');

/** Work on a report with a warning, for which a reason is being written. */
async function writing(text = '收费记录可查。') {
  const host = hostOf({ ...suqian, contact: { ...suqian.contact, mail: '' } });
  const { work } = openWork(host);
  await work.look();
  const finding = work.state().checked!.result.findings.find(({ level }) => level === 'warning')!;
  work.writeReason(finding, text);
  const notes = async () => (await readOf(host)).report.notes.map((note) => note.text);
  return { host, work, finding, notes };
}

describe('a reason that is being written', () => {
  for (const [what, ask] of [
    ['a check', 'check'],
    ['the report', 'report'],
    ['saving', 'takeReasons'],
  ] as const)
    it(`is taken in before ${what}`, async () => {
      const { work, notes } = await writing();
      await (ask === 'report' ? work.report(false) : work[ask]());
      assert.deepEqual(await notes(), ['收费记录可查。']);
      assert.equal(work.state().reasons.size, 0);
      assert.ok(work.state().checked!.result.findings.some(({ note }) => note === '收费记录可查。'));
    });

  it('stays as it is while edits are checked, and is pending until it is kept', async () => {
    const { work, finding } = await writing();
    assert.equal(pendingReasons(work.state()).length, 1);
    await work.look();
    assert.deepEqual(work.state().reasons.get(keyOf(finding)), { text: '收费记录可查。', isOpen: true });
    await work.note(finding, '另一个原因。');
    assert.equal(pendingReasons(work.state()).length, 0);
  });

  it('is there again when its box is opened anew, and is not taken in while that is closed', async () => {
    const { work, finding, notes } = await writing();
    work.closeReason(finding);
    await work.check();
    assert.deepEqual(await notes(), []);
    assert.deepEqual(work.state().reasons.get(keyOf(finding)), { text: '收费记录可查。', isOpen: false });
  });

  it('is not taken in where it says nothing, or its finding is no longer there', async () => {
    const { work, notes } = await writing('  ');
    await work.check();
    assert.deepEqual(await notes(), []);
    const other = await writing();
    const mail = [...(await readOf(other.host)).report.edition.cover].some(({ code }) => code === 'mail');
    assert.equal(mail, true);
    other.host.type(
      other.host
        .book()
        .sheets.flatMap(({ layout }) =>
          layout.cells.flatMap(({ row, column, value }) =>
            value === '电子邮箱' ? [{ sheet: layout.sheet, row, column: column + 1, text: 'a@b.cn' }] : [],
          ),
        ),
    );
    await other.work.check();
    assert.equal(pendingReasons(other.work.state()).length, 0);
    await other.work.takeReasons();
    assert.deepEqual(await other.notes(), []);
  });
});
