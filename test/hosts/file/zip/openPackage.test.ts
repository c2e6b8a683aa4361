import ExcelJS from 'exceljs';
import assert from 'node:assert/strict';
import { inflateAll, openPackage } from '../../../../src/hosts/file/zip/openPackage.js';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { bookParts } from '../../../bookParts.js';
import { zipByHand, type HandEntry } from '../../../zipByHand.js';
import { bytesOf } from '../loadBook.js';
import { thrownBy } from '../reading/problemOf.js';

describe('openPackage', () => {
  it('gives the contents of a part by its name in any case, without folders', () => {
    const opened = openPackage(zipByHand([...handEntries(), { name: 'xl/a.xml/', data: '' }]));
    assert.deepEqual(opened.names, Object.keys(bookParts()));
    const styles = bookParts()['xl/styles.xml'];
    for (const name of ['xl/styles.xml', 'XL/Styles.XML'])
      assert.equal(new TextDecoder().decode(opened.part(name)), styles);
    assert.equal(opened.part('xl/none.xml'), undefined);
  });

  it('inflates a part only when it is asked for', () => {
    const opened = openPackage(zipByHand([...handEntries(), { name: 'a.bin', data: 'x', declaredCrc: 1 }]));
    assert.ok(opened.part('xl/workbook.xml'));
    assert.equal(thrownBy(() => inflateAll(opened))?.code, 'damaged');
  });

  it('opens streamed zips, zip64 sizes, leading slashes and backslashes', () => {
    const variants: ((entry: HandEntry) => HandEntry)[] = [
      (entry) => ({ ...entry, streamed: true }),
      (entry) => ({ ...entry, zip64: true }),
      (entry) => ({ ...entry, name: `/${entry.name}` }),
      (entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }),
      (entry) => ({ ...entry, headerName: entry.name.replaceAll('/', '\\') }),
    ];
    for (const vary of variants)
      assert.equal(readWorkbook(zipByHand(handEntries().map(vary)))[0]?.name, '表1');
  });

  it('opens what exceljs writes, pictures included', async () => {
    assert.deepEqual(
      readWorkbook(await writtenByExceljs()).map(({ name, cells }) => [name, cells.length]),
      [['表1', 93], ...[2, 3, 4, 5, 6].map((number) => [`表${number}`, 92])],
    );
  });
});

function handEntries(): HandEntry[] {
  return Object.entries(bookParts()).map(([name, data]) => ({ name, data }));
}

async function writtenByExceljs(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (let number = 1; number <= 6; number += 1) {
    const sheet = workbook.addWorksheet(`表${number}`);
    for (let row = 1; row <= 30; row += 1)
      sheet.addRow(['（一）予以公开', row, { formula: 'SUM(B1:B2)', result: 1 }]);
    sheet.mergeCells('A31:C32');
    sheet.getCell('A31').value = '合并';
    sheet.getCell('D1').dataValidation = { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
    sheet.getCell('E1').note = '注';
    sheet.getCell('F1').value = '格';
    workbook.definedNames.add(`表${number}!$A$1:$C$30`, `块${number}`);
  }
  const picture = workbook.addImage({ base64: 'iVBORw0KGgo=', extension: 'png' });
  workbook.worksheets[0]?.addImage(picture, 'F1:G3');
  if (workbook.worksheets[0]) workbook.worksheets[0].getCell('G1').value = 1;
  return bytesOf(workbook);
}
