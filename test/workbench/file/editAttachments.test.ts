import assert from 'node:assert/strict';
import type { Attachment } from '../../../src/core/report/attachment.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { readSheets, type Report } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { sample } from '../../samples.js';
import { differingParts, pageOf } from './editedReport.js';

const suqian = sample('suqian-2023');
const one: Attachment = {
  chapter: 'overview',
  title: '分类统计',
  rows: [
    ['渠道', '条数'],
    ['网站', '12'],
  ],
};
const two: Attachment = { ...one, chapter: 'other', title: '末' };
const withThem = (...attachments: readonly Attachment[]): Report =>
  attachments.length > 0 ? { ...suqian, attachments } : suqian;

/** The parts that differ once an opened workbook says what the page says. */
async function saved(before: Report, after: Report): Promise<readonly string[]> {
  const bytes = await drawn(before);
  const result = await editOpened(await openPackageBytes(bytes), pageOf(after));
  assert.ok('bytes' in result, JSON.stringify(result));
  assert.deepEqual(readSheets(readWorkbook(result.bytes)).report, after);
  return differingParts(bytes, result.bytes);
}

describe('the attachments of an opened workbook', () => {
  it('are left as they are where the page says the same', async () =>
    assert.deepEqual(await saved(withThem(one, two), withThem(one, two)), []));
  it('are edited cell by cell where they keep their size', async () => {
    const now = {
      ...one,
      title: '',
      rows: [
        ['渠道', '件数'],
        ['=1+1', '0013'],
      ],
    };
    const parts = await saved(withThem(one, two), withThem(now, { ...two, title: '<尾>' }));
    assert.deepEqual(
      parts.filter((part) => part.includes('sheet')),
      ['xl/worksheets/sheet8.xml'],
    );
  });
  it('have their sheet drawn anew where they get another size or chapter #slow', async () => {
    await saved(withThem(one, two), withThem({ ...one, rows: [...one.rows, ['公众号', '3']] }, two));
    await saved(withThem(one, two), withThem({ ...one, chapter: 'disclosed' }, two));
    await saved(withThem(one, two), withThem(two));
  });
  it('get a sheet in a workbook that has none, and lose it with the last of them #slow', async () => {
    assert.ok((await saved(suqian, withThem(one))).includes('xl/worksheets/sheet8.xml'));
    assert.ok((await saved(withThem(one), suqian)).includes('xl/worksheets/sheet8.xml'));
  });
});
