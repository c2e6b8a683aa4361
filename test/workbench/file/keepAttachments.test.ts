import assert from 'node:assert/strict';
import type { Attachment } from '../../../src/core/report/attachment.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, type Report } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { bytesOf, loadBook } from '../../hosts/file/loadBook.js';
import { sample } from '../../samples.js';
import { pageOf } from './editedReport.js';

const suqian = sample('suqian-2023');
const [ROWS, SHEET] = [[['渠道', '条数'] as const, ['网站', '12'] as const], '报告附件'] as const;
const one: Attachment = { chapter: 'overview', title: '分类统计', rows: ROWS };
const two: Attachment = { chapter: 'other', title: '收费', rows: ROWS };
const grown = (each: Attachment, ...more: readonly (readonly string[])[]): Attachment => ({
  ...each,
  rows: [...each.rows, ...more],
});

/** A workbook whose attachments have a formula of the user's in the last cell of the first. */
async function withFormula(report: Report): Promise<Uint8Array> {
  const book = await loadBook(await drawn(report));
  book.getWorksheet(SHEET)!.getCell('C6').value = { formula: '10+2', result: 12, date1904: false };
  return bytesOf(book);
}

/** What comes of saving other attachments into such a workbook: its formulas, or what is refused. */
async function save(before: readonly Attachment[], now: readonly Attachment[]) {
  const opened = await openPackageBytes(await withFormula({ ...suqian, attachments: before }));
  const result = await editOpened(opened, pageOf({ ...suqian, attachments: now }));
  if ('refused' in result) return result.refused;
  const sheets = readWorkbook(result.bytes);
  assert.deepEqual(readSheets(sheets).report.attachments, now);
  const found = sheets.find(({ name }) => name === SHEET);
  return found?.cells.flatMap(({ row, column, isFormula }) => (isFormula ? [`${row},${column}`] : []));
}

describe('a formula in the attachments of an opened workbook', () => {
  it('is kept where attachments or rows come below it #slow', async () => {
    assert.deepEqual(await save([one], [one, two]), ['6,3']);
    assert.deepEqual(await save([one], [grown(one, ['公众号', '3'], ['', '0013'])]), ['6,3']);
    assert.deepEqual(await save([one, two], [one, grown(two, ['公众号', '3'])]), ['6,3']);
    assert.deepEqual(await save([one, two], [one, { ...one, title: '又一张' }, two, two]), ['6,3']);
    const both = [{ ...one, title: '改名' }, grown(two, ['=1+1', '<b>']), { ...two, title: '' }];
    assert.deepEqual(await save([one, two], both), ['6,3']);
  });
  it('is told, not turned into its value, where the sheet cannot be kept #slow', async () => {
    assert.deepEqual(await save([one, two], [one]), ['attachments']);
    assert.deepEqual(await save([one, two], [grown(one, ['公众号', '3']), two]), ['attachments']);
    assert.deepEqual(await save([one], [{ ...one, chapter: 'other' }]), ['attachments']);
    assert.deepEqual(await save([one], []), ['attachments']);
    assert.deepEqual(await save([one, two], [two, one].slice(0, 1)), ['attachments']);
  });
  it('gives way to what is typed over it', async () => {
    const rows = [['渠道', '条数'] as const, ['网站', '13'] as const];
    assert.deepEqual(await save([one], [{ ...one, rows }, two]), []);
  });
});
