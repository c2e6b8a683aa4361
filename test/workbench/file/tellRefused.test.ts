import assert from 'node:assert/strict';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { tellRefused } from '../../../src/workbench/file/tellRefused.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { bytesOf, loadBook } from '../../hosts/file/loadBook.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
const ELSE =
  '可以另存为一个新的 .xlsx 工作簿：里面是年度报告的各张表和文字，没有原文件里的其他工作表、格式和图片。';

/** A workbook with an attachment, of which these cells are formulas of the user's. */
async function opened(...cells: readonly string[]) {
  const rows = Array.from({ length: 6 }, (_, at) => ['网站', String(at)]);
  const attachments = [{ chapter: 'overview', title: '分类统计', rows }];
  const book = await loadBook(await drawn({ ...suqian, attachments }));
  for (const cell of cells)
    book.getWorksheet('报告附件')!.getCell(cell).value = { formula: '10+2', result: 12, date1904: false };
  return openPackageBytes(await bytesOf(book));
}

describe('what is said where a workbook cannot be saved as it was opened', () => {
  it('names the formulas that would be lost', async () => {
    assert.deepEqual(tellRefused(['attachments'], await opened('C6')), [
      '报告附件有公式（报告附件!C6），写入会丢失公式。请在原文件里改，或者先把公式改成普通文字再打开。原文件没有改动。',
      ELSE,
    ]);
    assert.match(
      tellRefused(['attachments'], await opened('C6', 'C7', 'C8', 'C9'))[0] ?? '',
      /^报告附件有公式（报告附件!C6、报告附件!C7、报告附件!C8等 4 格），/,
    );
  });
  it('says of the rest that there is no place for it', async () => {
    const book = await opened('C6');
    assert.deepEqual(tellRefused(['overview'], book), [
      '原文件里没有合适的位置写入：一、总体情况。原文件没有改动。',
      ELSE,
    ]);
    assert.equal(tellRefused(['overview', 'attachments'], book).length, 3);
    assert.match(tellRefused(['attachments'], await opened())[0] ?? '', /^原文件里没有合适的位置/);
  });
});
