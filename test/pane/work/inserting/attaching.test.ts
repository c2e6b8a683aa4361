import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Attachment } from '../../../../src/core/report/attachment.js';
import type { LiveHost } from '../../../../src/hosts/host.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { editions, readSheets, reportLayouts, type Report } from '../../../../src/index.js';
import { drawnContent } from '../../../../src/workbench/file/contentToSave.js';
import { readPastedTable } from '../../../../src/opening/pastedTable.js';
import { arbitraryAttachments } from '../../../arbitraryAttachments.js';
import { openHost } from '../../../hosts/openHost.js';
import { isProblem } from '../../../hosts/isProblem.js';
import { sample } from '../../../samples.js';
import { hostOf, openWork, readOf } from '../../openWork.js';

const suqian = sample('suqian-2023');
const one: Attachment = {
  chapter: 'problems',
  title: '分类统计',
  rows: [
    ['渠道', '条数'],
    ['网站', '12'],
  ],
};
const two: Attachment = { ...one, chapter: 'overview', title: '' };

async function inExcel(report: Report) {
  const excel = openHost();
  await excel.host.draw(reportLayouts(report));
  return { host: excel.host as LiveHost, excel };
}
const attachmentsOf = async (host: LiveHost) => (await readOf(host)).report.attachments;

for (const [name, open] of [
  ['Excel', inExcel],
  ['the page', async (report: Report) => ({ host: hostOf(report) as LiveHost, excel: undefined })],
] as const)
  describe(`attachments by hand in ${name}`, () => {
    const opened = async (report: Report = suqian) => {
      const { host, excel } = await open(report);
      const { work } = openWork(host);
      await work.look();
      await work.check();
      return { host, excel, work, notice: () => work.state().notice?.text };
    };

    it('are added in the order of chapters, changed, removed, and each is undone #slow', async () => {
      const { host, work, notice } = await opened();
      assert.equal(await work.attach((now) => [...now, one], '已添加。'), true);
      assert.equal(notice(), '已添加。');
      await work.attach((now) => [...now, two], '已添加。');
      assert.deepEqual(await attachmentsOf(host), [two, one]);
      assert.deepEqual(work.state().checked!.read.report.attachments, [two, one]);
      await work.attach((now) => now.map((each) => ({ ...each, title: '改' })), '已修改。');
      assert.deepEqual(
        (await attachmentsOf(host))?.map(({ title }) => title),
        ['改', '改'],
      );
      await work.attach();
      assert.equal(notice(), '已恢复改动前的附件。');
      assert.deepEqual(await attachmentsOf(host), [two, one]);
      assert.equal(work.state().attached, undefined);
      await work.attach(() => [], '已删除。');
      assert.equal(await attachmentsOf(host), undefined);
      assert.ok(!(await host.read()).some(({ name }) => name === suqian.edition.attachments.sheet));
      await work.attach();
      assert.deepEqual(await attachmentsOf(host), [two, one]);
    });
    it('are not touched where they have changed since #slow', async () => {
      const { host, work, notice } = await opened({ ...suqian, attachments: [one] });
      assert.equal(await work.attach(() => undefined, '已修改。'), false);
      assert.equal(notice(), '附件已经改动，这次没有写入，请核对后再试。');
      await work.attach((now) => [...now, { ...two, chapter: 'other' }], '已添加。');
      const address = work.state().checked!.read.addresses.get('attachment.1.2.2')!;
      await host.write([{ address, value: '15' }]);
      await work.attach();
      assert.equal(notice(), '附件已经改动，这次没有写入，请核对后再试。');
      assert.equal((await attachmentsOf(host))?.[0]?.rows[1]?.[1], '15');
      assert.equal((await attachmentsOf(host))?.length, 2);
    });
    it('are refused where something on their sheet would be lost, and where they are too many', async () => {
      const { host, work, notice } = await opened({ ...suqian, attachments: [one] });
      const { sheet } = suqian.edition.attachments;
      await work.attach((now) => [...now, ...Array.from({ length: 30 }, () => two)], '已添加。');
      assert.match(notice() ?? '', /^附件最多 30 个，没有写入/);
      await host.write([{ address: `${sheet}!C2`, value: '没有编号的表' }]);
      assert.equal(await work.attach(() => [], '已删除。'), false);
      assert.match(notice() ?? '', /报告附件!C2.*改写整张表会丢失，没有改动/);
      assert.deepEqual(await attachmentsOf(host), [one]);
    });
    for (const edition of editions)
      it(`are the same after they were saved and opened (${edition.id}) #slow`, () =>
        fc.assert(
          fc.asyncProperty(arbitraryAttachments(edition), async (attachments) => {
            const report = sample(edition.id === '2021' ? 'suqian-2023' : 'lingwu-civil-affairs-2020');
            const { host, work } = await opened(report);
            for (const each of attachments) await work.attach((now) => [...now, each], '已添加。');
            assert.deepEqual(await attachmentsOf(host), attachments);
            if (name === 'Excel') return;
            const { bytes } = await drawnContent(host as ReturnType<typeof hostOf>);
            const again = readSheets(await fileHost(bytes).read());
            assert.deepEqual(again.report, { ...report, attachments });
          }),
          { numRuns: 3, seed: 7, endOnFailure: true },
        ));
  });

describe('attachments by hand in Excel alone', () => {
  /** A workbook with an attachment, where a cell is being edited from so many requests after the start on. */
  const editedFrom = async (request: number) => {
    const { host, excel } = await inExcel({ ...suqian, attachments: [one] });
    const { work } = openWork(host, { place: 'excel' });
    await work.look();
    await work.check();
    excel.traffic.reset();
    excel.faults.before = () => {
      if (excel.traffic.syncs >= request) excel.faults.cellEditing = true;
    };
    const isDone = await work.attach((now) => [...now, two], '已添加附件。');
    excel.faults.before = undefined;
    excel.faults.cellEditing = false;
    return { host, excel, work, isDone };
  };
  for (const request of [6, 7])
    it(`are said to be done, and not to be tried again, where request ${request} after them is refused #slow`, async () => {
      const { host, work, isDone } = await editedFrom(request);
      assert.equal(isDone, true);
      assert.equal(
        work.state().notice?.text,
        '已添加附件。但还没有重新检查：正在编辑单元格，请按 Enter 键结束编辑后再试。',
      );
      assert.equal(work.state().isStale, true);
      assert.deepEqual(await attachmentsOf(host), [two, one]);
      await work.stop();
    });
  it('name the sheet that stands beside the old one where both had to be left #slow', async () => {
    const { excel, work, isDone } = await editedFrom(5);
    const beside = excel.book.sheetNames().filter((name) => name.endsWith('（新）'));
    assert.deepEqual([isDone, beside], [false, ['报告附件（新）']]);
    assert.equal(
      work.state().notice?.text,
      '插入工作表没有完成：中途开始编辑单元格；请删除已插入的工作表（报告附件（新））后再试，其他工作表没有改动。',
    );
    await work.stop();
  });
  it('keep a formula: nothing is drawn over it, and its place is told #slow', async () => {
    const { host, excel } = await inExcel({ ...suqian, attachments: [one] });
    const { work } = openWork(host);
    await work.look();
    const { sheet } = suqian.edition.attachments;
    // Below the table, where no cell is formatted as text.
    const cell = 'C7';
    const address = `${sheet}!${cell}`;
    excel.book.sheet(sheet).type(cell, '=3*4');
    assert.deepEqual((await attachmentsOf(host))?.[0]?.rows.at(-1), ['', '12']);
    assert.equal(await work.attach((now) => [...now, two], '已添加。'), false);
    assert.ok(work.state().notice?.text.includes(address), work.state().notice?.text);
    assert.equal(excel.book.sheet(sheet).formula(cell), '=3*4');
  });
});

describe('a table that is pasted as an attachment', () => {
  const html = (rows: string, before = '') => `${before}<table>${rows}</table>`;
  it('is read from cells, a page and a document, with its blank cells and its title', () => {
    assert.deepEqual(readPastedTable({ html: '', text: '渠道\t条数\n网站\t\n\t3\n' }).rows, [
      ['渠道', '条数'],
      ['网站', ''],
      ['', '3'],
    ]);
    const page = html('<tr><td>渠道<td>条数<tr><td>网站<td><s>1</s>2', '<p>表1 分类统计表</p>');
    assert.deepEqual(readPastedTable({ html: page, text: '' }), {
      title: '表1 分类统计表',
      rows: [
        ['渠道', '条数'],
        ['网站', '2'],
      ],
      dropped: ['1'],
    });
  });
  it('says where the style sheet of its page is too long to be looked at #slow', () => {
    const rules = Array.from({ length: 60_100 }, (_, at) => `.a${at}{color:red}`).join('');
    const table = html('<tr><td>渠道<td>条数<tr><td>网站<td>2');
    assert.equal(readPastedTable({ html: table, text: '' }).isUnstyled, undefined);
    assert.equal(readPastedTable({ html: `<style>${rules}</style>${table}`, text: '' }).isUnstyled, true);
  });
  it('is refused with the reason where it is none, several, one of the form, or too large', () => {
    const read =
      (given: string, text = '') =>
      () =>
        readPastedTable({ html: given, text });
    assert.throws(read('', ' \n\t'), isProblem('noAttachment'));
    assert.throws(
      read(html('') + html('<tr><td>甲<td>1') + html('<tr><td>乙<td>2')),
      isProblem('manyTables'),
    );
    assert.throws(read('', '行政许可\t5\n行政处罚\t3\n行政强制\t2'), isProblem('tableOfForm'));
    assert.throws(read('', 'a\n'.repeat(501)), isProblem('noAttachment'));
    assert.throws(read('', 'a'.repeat(1001)), isProblem('noAttachment'));
    assert.throws(read('', 'a'.repeat(2_000_001)), isProblem('pasteTooLarge'));
  });
});
