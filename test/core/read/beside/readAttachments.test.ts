import fc from 'fast-check';
import assert from 'node:assert/strict';
import { rightReport } from '../../../../src/core/check/example.js';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import { ATTACHMENT_LIMITS, type Attachment } from '../../../../src/core/report/attachment.js';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { memoryHost } from '../../../../src/hosts/memory.js';
import { checkReport, editionNamed, editions, readSheets, reportLayouts } from '../../../../src/index.js';
import { arbitraryAttachments } from '../../../arbitraryAttachments.js';
import { openHost } from '../../../hosts/openHost.js';
import { assertInTime } from '../../../time.js';

const edition = editionNamed('2021');
const NAME = edition.attachments.sheet;
const one: Attachment = {
  chapter: 'overview',
  title: '分类统计',
  rows: [
    ['渠道', '条数'],
    ['网站', '12'],
  ],
};

async function drawn(attachments: readonly Attachment[] = [one]): Promise<readonly Sheet[]> {
  const host = memoryHost();
  await host.draw(reportLayouts({ ...rightReport(edition), attachments }));
  return host.read();
}

/** The sheets with the cells of the attachments' sheet changed. */
const withCells = (sheets: readonly Sheet[], change: (cells: readonly SheetCell[]) => readonly SheetCell[]) =>
  sheets.map((sheet) => (sheet.name === NAME ? { ...sheet, cells: change(sheet.cells) } : sheet));

const told = (sheets: readonly Sheet[]) =>
  checkReport(readSheets(sheets)).findings.map(({ rule, message, addresses }) => [
    rule,
    message,
    ...addresses,
  ]);

describe('the attachments of a workbook', () => {
  for (const each of editions)
    it(`come back from the sheet that is drawn of them, whatever they say (${each.id}) #slow`, () =>
      fc.assert(
        fc.asyncProperty(arbitraryAttachments(each), async (attachments) => {
          const host = memoryHost();
          await host.draw(reportLayouts({ ...rightReport(each), attachments }));
          const { report, remarks } = readSheets(await host.read());
          assert.deepEqual(report, { ...rightReport(each), attachments });
          assert.deepEqual(remarks, []);
        }),
        { numRuns: 25, seed: 3, endOnFailure: true },
      ));
  it('are text in the file: numbers, and what looks like a formula or a day', async () => {
    const rows = [
      ['=1+1', '007', '12%'],
      ['2023-01-05', '-3', '1e5'],
    ];
    const host = fileHost();
    await host.draw(reportLayouts({ ...rightReport(edition), attachments: [{ ...one, rows }] }));
    const sheets = await host.read();
    const cells = sheets.find(({ name }) => name === NAME)?.cells ?? [];
    assert.deepEqual(readSheets(sheets).report.attachments?.[0]?.rows, rows);
    assert.ok(cells.every(({ value, isFormula }) => typeof value === 'string' && isFormula !== true));
  });
  it('are text in Excel, and come back from it', async () => {
    const { host } = openHost();
    const rows = [
      ['=1+1', '007', '12%'],
      ['2023-01-05', '', '一月'],
    ];
    await host.draw(reportLayouts({ ...rightReport(edition), attachments: [{ ...one, rows }] }));
    assert.deepEqual(readSheets(await host.read()).report.attachments, [{ ...one, rows }]);
  });
  it('are left out where there are none', async () => {
    const sheets = await drawn([]);
    assert.deepEqual([sheets.some(({ name }) => name === NAME)], [false]);
    assert.equal('attachments' in readSheets(sheets).report, false);
  });
  it('are no part of the form, though they have all of its labels, and of nothing else', async () => {
    const [own] = (await drawn()).filter(({ name }) => name === '表三');
    const labels = (own?.cells ?? []).map(({ value }) => String(value)).slice(0, 60);
    const rows = [
      ...labels.map((label) => [label, '9', '9', '9', '9', '9', '9', '9']),
      ['一、总体情况', '正文。', '', '', '', '', '', ''],
    ];
    const sheets = await drawn([{ ...one, rows }]);
    const { report, remarks } = readSheets(sheets);
    assert.deepEqual(
      [report.readings, report.chapters],
      [rightReport(edition).readings, rightReport(edition).chapters],
    );
    assert.deepEqual(remarks, []);
  });
  it('are found by the title of their sheet, whatever its name and the rows added to it', async () => {
    const sheets = withCells(await drawn(), (cells) =>
      cells.map((cell) => ({ ...cell, row: cell.row > 1 ? cell.row + 3 : 1 })),
    ).map((sheet) => (sheet.name === NAME ? { ...sheet, name: 'Sheet9' } : sheet));
    const { report, addresses } = readSheets(sheets);
    assert.deepEqual(report.attachments, [one]);
    assert.equal(addresses.get('attachment.1.2.2'), 'Sheet9!C9');
  });
  it('on a hidden sheet are told and not read', async () => {
    const sheets = (await drawn()).map((sheet) => ({ ...sheet, hidden: sheet.name === NAME }));
    assert.equal(readSheets(sheets).report.attachments, undefined);
    assert.deepEqual(told(sheets), [
      ['attachments', `工作表“${NAME}”是隐藏的，其中的附件没有读取，要公布请取消隐藏，不公布请删去这张表`],
    ]);
    const deep = sheets.map((sheet) => (sheet.hidden ? { ...sheet, isVeryHidden: true } : sheet));
    assert.match(
      told(deep)[0]?.[1] ?? '',
      /^工作表“.*”是深度隐藏的，其中的附件没有读取，“取消隐藏”里找不到它/,
    );
  });
  it('of an unknown chapter are in the last one, and that is told', async () => {
    const sheets = withCells(await drawn(), (cells) =>
      cells.map((cell) => (cell.value === '一、总体情况' ? { ...cell, value: '第七章' } : cell)),
    );
    assert.equal(readSheets(sheets).report.attachments?.[0]?.chapter, 'other');
    assert.deepEqual(told(sheets), [
      ['attachments', '附件的所属章“第七章”不是报告的章，暂列在最后一章，请写成所属章的标题', `${NAME}!B4`],
    ]);
  });
  it('have formulas without result, fractions, struck-out and unseen text told', async () => {
    const changed = (cell: Partial<SheetCell>) => async () =>
      told(
        withCells(await drawn(), (cells) =>
          cells.map((each) => (each.value === '12' ? { ...each, ...cell } : each)),
        ),
      );
    const at = `${NAME}!C6`;
    assert.deepEqual(await changed({ value: null, isFormula: true })(), [
      [
        'attachments',
        `附件里有公式（${at}）没有计算结果，公布时会是空格，请用 Excel 或 WPS 打开文件保存一次再检查`,
        at,
      ],
    ]);
    for (const isFormula of [true, false])
      assert.deepEqual(await changed({ value: null, error: '#DIV/0!', isFormula })(), [
        ['attachedText', '附件1“分类统计”第 2 行第 2 列是错误值 #DIV/0!，请重新填写', at],
      ]);
    assert.deepEqual(await changed({ value: 0.125 })(), [
      [
        'attachments',
        '附件里的 0.125 按原数公布，如果表上显示的是百分数或另外的位数，请把这一格设为文本格式重新填写',
        at,
      ],
    ]);
    assert.deepEqual(
      (await changed({ value: '18①', plain: '18' })()).map(([, message]) => message),
      ['“18①”里有带删除线、上下标或看不见的字，公布时会照字面写出，请删去或改为普通文字'],
    );
    assert.deepEqual(
      (await changed({ isInvisible: true })()).map(([rule, , ...addresses]) => [rule, ...addresses]),
      [['unseenText', at]],
    );
    assert.deepEqual(await changed({ value: 12 })(), []);
  });
  it('above the first number are told as text that is not read', async () => {
    const sheets = withCells(await drawn(), (cells) => [
      ...cells,
      { row: 2, column: 3, value: '没有编号的表' },
    ]);
    assert.deepEqual(
      told(sheets).map(([rule, , address]) => [rule, address]),
      [['sheets', `${NAME}!C2`]],
    );
  });
  it('that are too many or too large are told, and the others read', async () => {
    const most = ATTACHMENT_LIMITS.attachments;
    const many = await drawn(Array.from({ length: most + 2 }, (_, at) => ({ ...one, title: `第${at}表` })));
    assert.equal(readSheets(many).report.attachments?.length, most);
    assert.deepEqual(
      told(many).map(([rule]) => rule),
      ['attachments'],
    );
    const large = withCells(await drawn([one, { ...one, title: '大表' }]), (cells) => [
      ...cells,
      ...Array.from({ length: ATTACHMENT_LIMITS.rows }, (_, at) => ({
        row: 20 + at,
        column: 2,
        value: '行',
      })),
    ]);
    assert.deepEqual(readSheets(large).report.attachments, [one]);
    assert.deepEqual(
      told(large).map(([rule]) => rule),
      ['attachments'],
    );
  });
  it('take a time that grows with the cells alone, however many numbers and however far apart #slow', async () => {
    const sheets = withCells(await drawn(), (cells) => [
      ...cells,
      ...Array.from({ length: 50_000 }, (_, at) => ({ row: 20 + at * 20, column: 1, value: `附件${at}` })),
      ...Array.from({ length: 50_000 }, (_, at) => ({
        row: 21 + at * 20,
        column: 2 + ((at * 7) % 16_000),
        value: '远',
      })),
    ]);
    await assertInTime(2000, () => readSheets(sheets));
  });
});
