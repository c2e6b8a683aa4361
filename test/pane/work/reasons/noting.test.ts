import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { reportLayouts } from '../../../../src/index.js';
import { openHost, type OpenHost } from '../../../hosts/openHost.js';
import { sample } from '../../../samples.js';
import { openWork, settle, waitOut, type OpenWork } from '../../openWork.js';

const suqian = sample('suqian-2023');
const NOTES = '填写说明';
const TEXT = '邮箱停用，改用电话。';

type Opened = OpenHost & OpenWork;

/** A report with a warning, read by the pane in Excel. */
async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Opened> {
  const excel = openHost(options);
  await excel.host.draw(reportLayouts({ ...suqian, contact: { ...suqian.contact, mail: '' } }));
  const work = openWork(excel.host, { place: 'excel' });
  await work.work.look();
  await settle();
  excel.traffic.reset();
  return { ...excel, ...work };
}

const warning = ({ work }: Opened) =>
  work.state().checked!.result.findings.find(({ level }) => level === 'warning')!;
const note = async (pane: Opened, text = TEXT) => pane.work.note(warning(pane), text);
const notice = ({ work }: Opened) => work.state().notice?.text ?? '';
const hasNotes = ({ book }: Opened) => book.sheetNames().includes(NOTES);
const written = ({ book }: Opened) => [3, 4].map((row) => book.sheet(NOTES).value(`B${row}`));
const box = (pane: Opened) => [...pane.work.state().reasons.values()].map(({ text }) => text);

/** The request that writes; the two before it read. */
const WRITING = 3;
/** Does something before a request, counted from now. */
const atRequest = ({ faults }: Opened, number: number, act: () => void) => {
  let count = 0;
  faults.before = () => {
    count += 1;
    if (count === number) act();
  };
};

describe('a reason in Excel', () => {
  // Time stands still: nothing is tried again by the clock unless the test says so.
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());
  const wait = async (done: Promise<unknown>) => waitOut(done, 60);

  for (const version of ['1.7', '1.9', '1.15'])
    it(`is written with its sheet in one act, and rewritten, each with its check in a few requests: ExcelApi ${version} #slow`, async () => {
      const pane = await opened({ version });
      assert.equal(await note(pane), true);
      assert.deepEqual(written(pane), [TEXT, '']);
      // Before ExcelApi 1.9 the new sheet is listened to, too.
      assert.ok(pane.traffic.syncs <= (version === '1.7' ? 6 : 5), `${pane.traffic.syncs} requests`);
      assert.equal(warning(pane).note, TEXT);
      pane.traffic.reset();
      await note(pane, '另一个原因，见台账。');
      assert.deepEqual(written(pane), ['另一个原因，见台账。', '']);
      assert.ok(pane.traffic.syncs <= 5, `${pane.traffic.syncs} requests`);
      await settle();
      assert.equal(pane.work.state().isStale, false);
    });
  for (const member of ['Values', 'Merge'])
    it(`leaves a sheet without the reason at most where Excel stops at ${member}, and denies nothing`, async () => {
      const pane = await opened();
      pane.work.writeReason(warning(pane), TEXT);
      atRequest(pane, WRITING, () => {
        pane.faults.failAction = member;
      });
      assert.equal(await note(pane), false);
      assert.deepEqual(box(pane), [TEXT]);
      assert.match(notice(pane), /重试/);
      pane.faults.before = undefined;
      assert.equal(await note(pane), true);
      assert.equal(written(pane).filter((text) => text === TEXT).length, 1);
    });
  it('is not denied where only the answer was lost', async () => {
    const pane = await opened();
    atRequest(pane, WRITING, () => {
      pane.faults.deaf = 1;
    });
    const done = note(pane);
    await wait(done);
    assert.equal(await done, true);
    assert.deepEqual(written(pane), [TEXT, '']);
  });
  it('stays in its box, and nothing is changed, where the workbook admits no sheet', async () => {
    const pane = await opened();
    pane.work.writeReason(warning(pane), TEXT);
    pane.book.protect();
    assert.equal(await note(pane), false);
    assert.equal(hasNotes(pane), false);
    assert.deepEqual(box(pane), [TEXT]);
    assert.match(notice(pane), /工作簿的结构受保护/);
  });
  it('goes into the sheet that somebody added since the check #slow', async () => {
    const [pane, other] = [await opened(), await opened()];
    await note(other, '甲方的原因，见合同。');
    const sheet = pane.book.addSheet(NOTES);
    for (let row = 1; row <= 3; row += 1)
      for (const column of ['A', 'B', 'C'])
        sheet.type(`${column}${row}`, other.book.sheet(NOTES).value(`${column}${row}`) as string);
    assert.equal(await note(pane), true);
    assert.deepEqual(written(pane), [TEXT, '']);
  });
  it('is told as kept where the check after it was refused, and checked later #slow', async () => {
    const pane = await opened();
    atRequest(pane, WRITING + 1, () => {
      pane.faults.cellEditing = true;
    });
    assert.equal(await note(pane), true);
    assert.match(notice(pane), /说明已保存.*还没有重新检查：正在编辑单元格/);
    assert.equal(pane.work.state().isStale, true);
    pane.faults.before = undefined;
    pane.faults.cellEditing = false;
    mock.timers.tick(1000);
    await settle();
    assert.equal(pane.work.state().isStale, false);
    assert.equal(warning(pane).note, TEXT);
  });
});
