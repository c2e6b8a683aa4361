import assert from 'node:assert/strict';
import { withCells } from '../../../../src/core/report/report.js';
import { pageHost } from '../../../../src/hosts/page/pageHost.js';
import { checkReport, formatNamed, reportLayouts, withNote, type Report } from '../../../../src/index.js';
import type { Preferences } from '../../../../src/pane/work/state/surroundings.js';
import { sample } from '../../../samples.js';
import { openHost } from '../../../hosts/openHost.js';
import { hostOf, openWork, readOf, settle } from '../../openWork.js';

const suqian = sample('suqian-2023');
const inYuan = (value: string) => withCells(suqian, { 'disclosure.fees.amount': { value, unit: '元' } });
const warned = inYuan('251000');
const warningOf = (report: Report) =>
  checkReport({ report, addresses: new Map(), remarks: [] }).findings.find(
    ({ level }) => level === 'warning',
  )!;
const noted = withNote(warned, warningOf(warned), '按决算口径填列。');

async function opened(report: Report, preferences: Partial<Preferences> = {}) {
  const host = hostOf(report);
  const open = openWork(host, { loadPreferences: async () => preferences });
  await open.work.look();
  return { host, ...open };
}

describe('a report with warnings', () => {
  it('asks for the reasons that are missing, and is made without them on a second word', async () => {
    const { work } = await opened(warned);
    await work.report(false);
    assert.deepEqual([work.state().isAsking, work.state().preview], [true, undefined]);
    await work.reportAnyway();
    assert.deepEqual([work.state().isAsking, work.state().preview?.isDraft], [false, false]);
    work.closeReport();
    assert.deepEqual([work.state().isAsking, work.state().preview], [false, undefined]);
  });
  it('stays asked for while reasons are written, and is then made', async () => {
    const { work } = await opened(warned);
    await work.report(false);
    await work.note(work.state().checked!.result.findings[0]!, '按决算口径填列。');
    assert.equal(work.state().isAsking, true);
    await work.report(false);
    assert.deepEqual([work.state().isAsking, work.state().preview?.isDraft], [false, false]);
  });
  it('is not asked about in a draft, with errors, or where all reasons are there', async () => {
    const draft = await opened(warned);
    await draft.work.report(true);
    assert.deepEqual([draft.work.state().isAsking, draft.work.state().preview?.isDraft], [false, true]);
    const wrong = await opened(withCells(warned, { 'requests.granted.company': 11 }));
    await wrong.work.report(false);
    assert.deepEqual([wrong.work.state().isAsking, wrong.work.state().refused?.length], [false, 2]);
    await wrong.work.reportAnyway();
    assert.deepEqual([wrong.work.state().preview, wrong.work.state().refused?.length], [undefined, 2]);
    const all = await opened(noted);
    await all.work.report(false);
    assert.equal(all.work.state().preview?.isDraft, false);
  });
  it('asks again where a figure has changed, until that is confirmed', async () => {
    const { work, host } = await opened({ ...inYuan('351000'), notes: noted.notes });
    await work.report(false);
    assert.equal(work.state().isAsking, true);
    const [finding] = work.state().checked!.result.findings;
    assert.equal(finding!.notedFor, warningOf(warned).message);
    await work.note(finding!, finding!.note!);
    await work.report(false);
    assert.equal(work.state().preview?.isDraft, false);
    const { notes } = (await readOf(host)).report;
    assert.deepEqual(notes, [{ ...noted.notes[0]!, about: finding!.message }]);
  });
  it('asks no longer where another workbook is opened, and shows no report of the old one', async () => {
    const host = pageHost();
    host.open(reportLayouts(warned));
    const { work } = openWork(host);
    await work.look();
    for (const make of [async () => work.report(false), async () => work.reportAnyway()]) {
      await make();
      host.open(reportLayouts(suqian));
      await work.look();
      assert.deepEqual([work.state().isAsking, work.state().preview], [false, undefined]);
      host.open(reportLayouts(warned));
    }
  });
});

describe('the reasons in a finished report', () => {
  it('are in the preview, the clipboard and files where they are asked for, and in JSON always', async () => {
    const { work, copied, files } = await opened(noted);
    await work.report(false);
    const texts = async () => {
      await work.copy();
      for (const format of ['text', 'html', 'json']) await work.download(formatNamed(format));
      const { html, text } = copied.at(-1)!;
      const made = files.slice(-3).map(({ content }) => String(content));
      return [JSON.stringify(work.state().preview?.blocks), html, text, ...made].map((each) =>
        each.includes('按决算口径填列'),
      );
    };
    assert.deepEqual(await texts(), [false, false, false, false, false, true]);
    await work.setNotes(true);
    assert.deepEqual(await texts(), [true, true, true, true, true, true]);
    await work.setNotes(false);
    assert.deepEqual(await texts(), [false, false, false, false, false, true]);
    await work.setNotes(true);
    work.closeReport();
    await work.report(false);
    assert.equal(work.state().preview?.withNotes, false);
  });
});

describe('what is remembered of the cover', () => {
  const remembered = { org: suqian.org, contact: suqian.contact };

  it('is that of the report that was made, the first time and for the same body', async () => {
    for (const before of [{}, { org: suqian.org, contact: { mail: 'old@example.cn' } }]) {
      const { work, saved } = await opened(suqian, before);
      await work.report(false);
      assert.deepEqual(saved.at(-1), remembered);
    }
  });
  it('is not that of another body, nor of a draft', async () => {
    const other = await opened(suqian, { org: '青山县民政局' });
    await other.work.report(false);
    const draft = await opened(suqian);
    await draft.work.report(true);
    assert.deepEqual([other.saved, draft.saved], [[], []]);
  });
});

describe('what is handed over of a report in view', () => {
  /** The report in view in Excel, and what is handed over of it: copied first, then each format. */
  async function inView() {
    const excel = openHost();
    await excel.host.draw(reportLayouts(suqian));
    const { work, copied, files } = openWork(excel.host, { place: 'excel' });
    await work.look();
    await work.report(false);
    const { formats } = work.state().preview!;
    const handOver = async () => {
      await work.copy();
      for (const format of formats) await work.download(format);
      return [...copied.map(({ text }) => text), ...files.map(({ name }) => name)];
    };
    return { ...excel, work, formats, handOver };
  }
  for (const isLost of [false, true])
    it(`is nothing once the workbook says something else, in any format${isLost ? ', where the event was lost' : ''} #slow`, async () => {
      const { book, faults, work, handOver } = await inView();
      faults.loseEvents = isLost;
      book.sheet('表三').type('E7', '4321');
      await settle();
      assert.deepEqual(await handOver(), []);
      assert.equal(work.state().preview?.isOld, true);
      assert.equal(work.state().notice?.text, '没有导出：表中内容已经改动，请返回后重新生成报告。');
    });
  it('is everything where what was edited is as it was, or none of the report #slow', async () => {
    const { book, formats, handOver } = await inView();
    book.sheet('表三').type('E7', '4321');
    book.sheet('表三').type('E7', '12');
    book.addSheet('台账').type('A1', '草稿');
    await settle();
    assert.equal((await handOver()).length, 1 + formats.length);
  });
  it('is nothing while a cell is being edited, and the sentence says so', async () => {
    const { faults, work, handOver } = await inView();
    faults.cellEditing = true;
    assert.deepEqual(await handOver(), []);
    assert.equal(work.state().notice?.text, '正在编辑单元格，请按 Enter 键结束编辑后再试。');
  });
});
