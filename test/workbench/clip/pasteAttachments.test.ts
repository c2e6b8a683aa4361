import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Attachment } from '../../../src/core/report/attachment.js';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import {
  editionNamed,
  editions,
  formatNamed,
  readSheets,
  readText,
  renderReport,
  reportLayouts,
  startReport,
  templateLayouts,
  type PageRead,
  type Report,
} from '../../../src/index.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { readPlain } from '../../../src/imports/text/readPlain.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { needsAnswer, type PastePlan } from '../../../src/workbench/clip/pastePlan.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { tellPlan } from '../../../src/workbench/clip/tellPlan.js';
import { arbitraryAttachments } from '../../arbitraryAttachments.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const table: Attachment = {
  chapter: 'overview',
  title: '主动公开分类统计',
  rows: [
    ['渠道', '条数'],
    ['网站', '12'],
  ],
};
const attached = (...attachments: readonly Attachment[]): Report => ({ ...suqian, attachments });

function blank(edition = editionNamed('2021')): PageHost {
  const host = pageHost();
  host.open(templateLayouts(startReport({ edition })));
  return host;
}
function plan(host: PageHost, page: PageRead, at = '表三', row = 5, column = 4): PastePlan {
  host.select(at, { row, column });
  const { sheets, selection } = host.book();
  return planPaste({ sheets, selection, sheet: sheets.find(({ layout }) => layout.sheet === at)! }, page);
}
const reportOf = async (host: PageHost) => readSheets(await host.read()).report;
const attachmentsOf = async (host: PageHost) => (await reportOf(host)).attachments;
const htmlOf = async (report: Report) => String(await renderReport(report, formatNamed('html'), false));
const textOf = async (report: Report) => String(await renderReport(report, formatNamed('text'), false));
const asJson = async (report: Report) => renderReport(report, formatNamed('json'), false);
/** The report as a page gives it again, with the spaces of the paragraphs as the page has them. */
const HTML_TABLE =
  '<table><tr><td>窗口<td>人次</tr><tr><td>政务中心<td>456</tr><tr><td>图书馆<td>7</tr></table>';

describe('a pasted report with tables that are none of the form', () => {
  it('tells them in the summary, writes them with the rest, and 撤销 takes all back as one', async () => {
    const host = blank();
    const before = await host.read();
    const planned = plan(host, readHtml(await htmlOf(attached(table, { ...table, chapter: 'other' }))));
    assert.match(tellPlan(planned), /^认出.*、附件 2 个。$/);
    assert.deepEqual(planned.unknown, []);
    assert.ok(needsAnswer(planned));
    assert.deepEqual(await host.read(), before, 'nothing is written before the answer');
    writePlan(host, planned);
    assert.deepEqual(
      (await attachmentsOf(host))?.map(({ chapter, title }) => [chapter, title]),
      [
        ['overview', '主动公开分类统计'],
        ['other', '主动公开分类统计'],
      ],
    );
    host.undo();
    assert.deepEqual(await host.read(), before);
    assert.equal(host.book().canUndo, false);
    host.redo();
    assert.equal((await attachmentsOf(host))?.length, 2);
  });
  for (const edition of editions)
    for (const [format, render, read, open] of [
      ['page', htmlOf, readHtml, (text: string) => readPublishedPage(text)],
      [
        'text',
        textOf,
        (text: string) => readPlain(text, editions),
        (text: string) => readText(text, 'a.txt'),
      ],
    ] as const)
      it(`is the same report as the ${format} read as a file (${edition.id}) #slow`, () =>
        fc.assert(
          fc.asyncProperty(arbitraryAttachments(edition), async (attachments) => {
            const report = {
              ...sample(edition.id === '2021' ? 'suqian-2023' : 'lingwu-civil-affairs-2020'),
              attachments,
            };
            const published = await render(report);
            const host = blank(edition);
            writePlan(host, plan(host, read(published)));
            assert.deepEqual(await attachmentsOf(host), attachments);
            const { report: opened } = open(published);
            assert.equal(await asJson(await reportOf(host)), await asJson(opened));
          }),
          { numRuns: 8, seed: 5, endOnFailure: true },
        ));
  it('adds to those that the workbook has, in the order of chapters, and not what it has already', async () => {
    const host = pageHost();
    const first = { ...table, chapter: 'problems', title: '先有' };
    host.open(reportLayouts(attached(first)), templateLayouts(suqian));
    const html = await htmlOf(attached(table));
    writePlan(host, plan(host, readHtml(html)));
    assert.deepEqual(await attachmentsOf(host), [table, first]);
    const again = plan(host, readHtml(html));
    assert.ok(again.remarks.includes('1 个附件与工作簿里的相同，不再写入。'));
    writePlan(host, again);
    assert.deepEqual(await attachmentsOf(host), [table, first]);
  });
  it('says why where the sheet of the attachments has what would be lost, and leaves it', async () => {
    const host = pageHost();
    host.open(reportLayouts(attached({ ...table, title: '先有' })), templateLayouts(suqian));
    const { sheet } = suqian.edition.attachments;
    host.type([{ sheet, row: 2, column: 3, text: '没有编号的表' }]);
    const planned = plan(host, readHtml(await htmlOf(attached(table))));
    assert.match(planned.remarks.join(), /“报告附件”表里有公式、没有读取的内容或特殊格式（报告附件!C2）/);
    assert.ok(planned.unknown.some((text) => text.includes('渠道 条数 网站 12')));
    writePlan(host, planned);
    assert.deepEqual(
      (await attachmentsOf(host))?.map(({ title }) => title),
      ['先有'],
    );
  });
  it('keeps a table that is pasted in a chapter as an attachment of that, and the lines as paragraphs', async () => {
    const clips = [
      readHtml(`<p>各渠道情况如下。</p><p>表1 窗口接待情况表</p>${HTML_TABLE}<p>以上。</p>`),
      readPlain(
        '各渠道情况如下。\n表1 窗口接待情况表\n窗口\t人次\n政务中心\t456\n图书馆\t7\n以上。',
        editions,
      ),
    ];
    for (const clip of clips) {
      const host = blank();
      const planned = plan(host, clip, '问题及改进', 2, 1);
      assert.equal(tellPlan(planned), '认出问题及改进 2 段、附件 1 个。');
      assert.ok(needsAnswer(planned));
      writePlan(host, planned);
      const { chapters, attachments } = await reportOf(host);
      assert.deepEqual(chapters['problems']?.slice(0, 2), ['各渠道情况如下。', '以上。']);
      assert.deepEqual(attachments, [
        {
          chapter: 'problems',
          title: '表1 窗口接待情况表',
          rows: [
            ['窗口', '人次'],
            ['政务中心', '456'],
            ['图书馆', '7'],
          ],
        },
      ]);
    }
  });
  it('keeps a table alone below the heading of its chapter', async () => {
    const host = blank();
    const planned = plan(host, readHtml(`<p>一、总体情况</p>${HTML_TABLE}`));
    assert.equal(tellPlan(planned), '认出附件 1 个。');
    writePlan(host, planned);
    assert.equal((await attachmentsOf(host))?.[0]?.chapter, 'overview');
  });
});
