import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import type { Sheet } from '../../../../src/index.js';
import { convert, needs } from '../../programs.js';
import { bytesOf } from '../loadBook.js';
import { sheetsIn } from './savedAs.js';

/** A PNG of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A workbook with comments, a header, a footer, and pictures of which one is small. */
function bookWithMore(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表1');
  book.addWorksheet('表2').addRow([7]);
  for (let row = 1; row <= 9; row += 1) sheet.addRow([1, 2, 3].map((column) => row * 10 + column));
  sheet.getCell('B2').note = { texts: [{ text: '某人:\n' }, { text: '实际为3500件' }] };
  sheet.getCell('C4').note = '请填写数字';
  sheet.headerFooter.oddHeader = '&L填报单位：青山市&C政府信息公开工作年度报告&R单位：元';
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
  const picture = book.addImage({ base64: PIXEL, extension: 'png' });
  sheet.addImage(picture, { tl: { col: 1, row: 4 }, ext: { width: 600, height: 300 } });
  sheet.addImage(picture, { tl: { col: 2, row: 1 }, ext: { width: 90, height: 90 } });
  return bytesOf(book);
}

/** What is on the sheets beside their cells. */
const besideOf = (sheets: readonly Sheet[]) =>
  sheets.map(({ comments, margins, floating, embedded }) => ({ comments, margins, floating, embedded }));

describe('what stands beside the cells', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  for (const to of ['xls', 'ods', 'fods'] as const)
    it(`is told as in .xlsx where LibreOffice saves it as .${to}`, async () => {
      const bytes = await bookWithMore();
      const beside = besideOf(await fileHost(bytes).read());
      const nothing = { comments: undefined, margins: undefined, floating: undefined, embedded: undefined };
      assert.deepEqual(beside, [
        {
          comments: ['实际为3500件'],
          margins: ['填报单位：青山市', '单位：元'],
          floating: [{ row: 5, column: 2 }],
          embedded: undefined,
        },
        nothing,
      ]);
      assert.deepEqual(besideOf(sheetsIn(convert([bytes], to)[0]!)), beside);
    });
});
