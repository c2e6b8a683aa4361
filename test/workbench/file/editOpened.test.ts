import assert from 'node:assert/strict';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';
import { withCells } from '../../../src/core/report/report.js';
import { readSheets, type Report } from '../../../src/index.js';
import { editOpened } from '../../../src/workbench/file/editOpened.js';
import { openPackageBytes } from '../../../src/workbench/file/openedFile.js';
import { textOf } from '../../hosts/file/editParts.js';
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
  it('keeps every other part of a user’s workbook byte for byte', async () => {
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

  it('keeps all but the sheet and the request for a recalculation where a figure changes', async () => {
    const suqian = sample('suqian-2023');
    const bytes = await userBook(suqian);
    const saved = await bytesAfter(bytes, withCells(suqian, { 'disclosure.permits.decisions': 8 }));
    assert.deepEqual(differingParts(bytes, saved), ['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
    const added = (xml: string) => xml.replace(' fullCalcOnLoad="1"', '');
    assert.equal(added(textOf(saved, 'xl/workbook.xml')), textOf(bytes, 'xl/workbook.xml'));
    keepsTheRest(bytes, saved);
  });

  it('is not changed where the page says the same', async () => {
    const suqian = sample('suqian-2023');
    const bytes = await userBook(suqian);
    assert.equal(await bytesAfter(bytes, suqian), bytes);
  });
});
