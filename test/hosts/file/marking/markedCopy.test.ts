import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { dayOfZip, edit, textOf } from '../editParts.js';
import { loadBook } from '../loadBook.js';
import { CHANGED, LISTING, markedWorkbook, MARKS } from './userWorkbook.js';

describe('a marked copy', () => {
  const made = markedWorkbook();

  it('keeps every other part byte for byte, and all names in their order', () => {
    const before = unzipSync(made.input);
    const after = unzipSync(made.output);
    assert.deepEqual(Object.keys(after), [...Object.keys(before), 'xl/worksheets/sheet3.xml']);
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(after[name] ?? Buffer.alloc(0)),
    );
    assert.deepEqual(changed.sort(), CHANGED);
  });

  it('changes nothing in a changed part but what it adds', () => {
    const before = textOf(made.input, 'xl/worksheets/sheet1.xml');
    const after = textOf(made.output, 'xl/worksheets/sheet1.xml');
    const unmarked = after.replace(
      /<conditionalFormatting sqref="[^"]*"><cfRule [^>]*><formula>&quot;xxgk.*?<\/conditionalFormatting>/g,
      '',
    );
    assert.equal(unmarked.replace(/priority="\d+"/g, ''), before.replace(/priority="\d+"/g, ''));
    assert.ok(
      textOf(made.output, 'xl/workbook.xml').replace(/<sheet name="检查结果"[^>]*>/, '') ===
        textOf(made.input, 'xl/workbook.xml'),
    );
  });

  it('keeps fills, names, constants, custom properties, comments and protection', async () => {
    const book = await loadBook(made.output);
    assert.deepEqual(book.worksheets[0]?.getCell('B2').fill, {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: 'FF00FF00' },
    });
    assert.equal(book.worksheets[0]?.getCell('A1').note, '批注');
    const workbook = textOf(made.output, 'xl/workbook.xml');
    for (const kept of [
      '<definedName name="常数">42</definedName>',
      '<workbookProtection lockStructure="1"/>',
      'name="区域"',
    ]) {
      assert.ok(workbook.includes(kept), kept);
    }
    assert.match(textOf(made.output, 'docProps/custom.xml'), /文号/);
  });

  it('leaves a sheet without marks alone, whatever its own formats', () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="containsBlanks" priority="5"/></conditionalFormatting>';
    const edited = edit(made.input, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('</sheetData>', `</sheetData>${own}`),
    );
    assert.equal(
      textOf(markPackage(edited, MARKS, LISTING), 'xl/worksheets/sheet2.xml'),
      textOf(edited, 'xl/worksheets/sheet2.xml'),
    );
  });

  it('bears the first day of 1980, whenever it is made', () => {
    assert.equal(dayOfZip(made.output), '1980-01-01');
  });

  it('is the same bytes each time', () => {
    assert.ok(Buffer.from(markPackage(made.input, MARKS, LISTING)).equals(made.output));
  });
});
