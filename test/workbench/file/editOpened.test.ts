import { unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { withCells } from '../../../src/core/report/report.js';
import { readSheets, type Report } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { endingOf } from '../../../src/hosts/file/endingOf.js';
import { changed, textOf } from '../../hosts/file/editParts.js';
import { drawn } from '../../hosts/file/foreign/exported.js';
import { sample } from '../../samples.js';
import { differingParts, edited, pageOf } from './editedReport.js';
import { keepsTheRest } from './untouched.js';
import { userBook } from './userBook.js';

/** The package after the edits that make it say what the page says. */
async function bytesAfter(before: Uint8Array, after: Report): Promise<Uint8Array> {
  const result = await editOpened(await openPackageBytes(before), pageOf(after));
  assert.ok('bytes' in result, JSON.stringify(result));
  return result.bytes;
}

describe('an opened workbook', () => {
  it('keeps every other part of a user’s workbook byte for byte #slow', async () => {
    const suqian = sample('suqian-2023');
    const bytes = await userBook(suqian);
    const after = edited(suqian);
    const saved = await bytesAfter(bytes, after);
    assert.deepEqual(readSheets(readWorkbook(saved)).report, after);
    // The formula that a total was typed over is gone, so the list of formulas is; a sheet of notes is new.
    assert.deepEqual(differingParts(bytes, saved), [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      ...[1, 2, 3, 4, 6, 9].map((sheet) => `xl/worksheets/sheet${sheet}.xml`),
    ]);
    const names = (xml: string) => /<definedNames>.*<\/definedNames>/s.exec(xml)?.[0];
    assert.equal(names(textOf(saved, 'xl/workbook.xml')), names(textOf(bytes, 'xl/workbook.xml')));
  });

  it('keeps all but the sheet and the request for a recalculation where a figure changes #slow', async () => {
    const suqian = sample('suqian-2023');
    const bytes = await userBook(suqian);
    const saved = await bytesAfter(bytes, withCells(suqian, { 'disclosure.permits.decisions': 8 }));
    assert.deepEqual(differingParts(bytes, saved), ['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
    const added = (xml: string) => xml.replace(' fullCalcOnLoad="1"', '');
    assert.equal(added(textOf(saved, 'xl/workbook.xml')), textOf(bytes, 'xl/workbook.xml'));
    keepsTheRest(bytes, saved);
  });

  it('keeps its macros', async () => {
    const suqian = sample('suqian-2023');
    const files = unzipSync(await drawn(suqian));
    const bytes = zipSync({
      ...changed(files, '[Content_Types].xml', (xml) =>
        xml.replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      ),
      'xl/vbaProject.bin': Uint8Array.of(1, 2, 3),
    });
    const saved = await bytesAfter(bytes, withCells(suqian, { 'disclosure.permits.decisions': 8 }));
    assert.deepEqual(differingParts(bytes, saved), ['xl/worksheets/sheet3.xml']);
    assert.equal(endingOf(saved), '.xlsm');
  });

  it('keeps the numbers of paragraphs in cells of their own #slow', async () => {
    const suqian = sample('suqian-2023');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await drawn(suqian)).buffer);
    const sheet = book.getWorksheet('其他事项')!;
    sheet.unMergeCells('A2:A4');
    for (const [at, text] of ['收费情况好。', '其他情况好。'].entries()) {
      sheet.getCell(at + 2, 1).value = at + 1;
      sheet.getCell(at + 2, 2).value = text;
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { report } = readSheets(readWorkbook(bytes));
    assert.deepEqual(report.chapters['other'], ['1.收费情况好。', '2.其他情况好。']);
    const after = (other: readonly string[]) => ({ ...report, chapters: { ...report.chapters, other } });
    const changed = ['1.收费情况好。', '2.其他情况也好。', '3.没有了。'];
    const saved = readWorkbook(await bytesAfter(bytes, after(changed)));
    assert.deepEqual(readSheets(saved).report.chapters['other'], changed);
    const cells = saved.find(({ name }) => name === '其他事项')?.cells ?? [];
    assert.deepEqual(
      cells.filter(({ row, column }) => row > 1 && column < 3).map(({ value }) => value),
      [1, '收费情况好。', 2, '其他情况也好。', '3.没有了。'],
    );
    const renumbered = await editOpened(await openPackageBytes(bytes), pageOf(after(['2.其他情况好。'])));
    assert.deepEqual(renumbered, { refused: ['other'] });
  });

  it('is not changed where the page says the same', async () => {
    const suqian = sample('suqian-2023');
    const bytes = await userBook(suqian);
    assert.equal(await bytesAfter(bytes, suqian), bytes);
  });
});
