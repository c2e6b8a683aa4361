import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import type { Mark } from '../../../../src/hosts/host.js';
import { edit, textOf } from '../editParts.js';
import { bytesOf, loadBook, rulesOf } from '../loadBook.js';
import { CHANGED, LISTING, markedWorkbook, MARKS } from './userWorkbook.js';

describe('a package marked again', () => {
  const made = markedWorkbook();

  it('is marked once, to the byte', () => {
    assert.ok(Buffer.from(markPackage(made.output, MARKS, LISTING)).equals(made.output));
  });

  it('loses its earlier marks and listing', async () => {
    const other: Mark = { sheet: "它's", cells: ['A1'], level: 'hint' };
    const again = markPackage(made.output, [other], { ...LISTING, rows: [] });
    assert.deepEqual(
      (await rulesOf(again, 0)).map(({ ref, priority }) => [ref, priority]),
      [
        ['A3:G4', 1],
        ['A1:A2', 3],
      ],
    );
    assert.deepEqual(
      (await rulesOf(again, 1)).map(({ ref }) => ref),
      ['A1'],
    );
    assert.deepEqual(
      (await loadBook(again)).worksheets.map(({ name, rowCount }) => [name, rowCount]),
      [
        [MARKS[0]?.sheet, 12],
        ["它's", 1],
        ['检查结果', 1],
      ],
    );
  });

  it('knows its own after another program saved it, moved or renamed', async () => {
    const book = await loadBook(made.output);
    const listing = book.worksheets[2];
    assert.ok(listing);
    listing.name = '旧结果';
    const moved = edit(await bytesOf(book), 'xl/workbook.xml', (xml) =>
      xml.replace(/(<sheets>)(.*)(<sheet [^>]*旧结果[^>]*>)/, '$1$3$2'),
    );
    const again = markPackage(moved, MARKS, LISTING);
    assert.deepEqual(
      (await loadBook(again)).worksheets.map(({ name }) => name),
      ['旧结果', MARKS[0]?.sheet, "它's"],
    );
    assert.equal((textOf(again, 'xl/worksheets/sheet1.xml').match(/xxgk-report/g) ?? []).length, 3);
  });

  it('without a listing loses marks and listing, and all that rests on the places of the tabs still fits', () => {
    const names =
      '<definedName name="甲" localSheetId="0">1</definedName><definedName name="乙" localSheetId="1">1</definedName>' +
      '<definedName name="丙" localSheetId="2">1</definedName>';
    const views =
      '<bookViews><workbookView activeTab="1"/><workbookView firstSheet="2" activeTab="0"/></bookViews>';
    const moved = edit(made.output, 'xl/workbook.xml', (xml) =>
      xml
        .replace(/(<sheet [^>]*>)(<sheet [^>]*>)(<sheet [^>]*>)/, '$1$3$2')
        .replace('</definedNames>', `${names}</definedNames>`)
        .replace('<sheets>', `${views}<sheets>`),
    );
    const cleared = markPackage(moved, []);
    assert.deepEqual(Object.keys(unzipSync(cleared)), Object.keys(unzipSync(made.input)));
    const expected = textOf(
      edit(made.input, 'xl/workbook.xml', (xml) =>
        xml
          .replace(
            '</definedNames>',
            `${names.replace(/<definedName name="乙".*?<\/definedName>/, '').replace('"2"', '"1"')}</definedNames>`,
          )
          .replace(
            '<sheets>',
            '<bookViews><workbookView activeTab="0"/><workbookView firstSheet="1" activeTab="0"/></bookViews><sheets>',
          ),
      ),
      'xl/workbook.xml',
    );
    assert.equal(textOf(cleared, 'xl/workbook.xml'), expected);
    for (const name of CHANGED.filter((each) => each !== 'xl/workbook.xml' && each !== 'xl/styles.xml'))
      assert.equal(textOf(cleared, name), textOf(made.input, name), name);
  });

  it('takes only our rule out of a format it shares', () => {
    const shared = edit(made.output, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</cfRule></conditionalFormatting>',
        '</cfRule><cfRule type="containsBlanks" priority="9"/></conditionalFormatting>',
      ),
    );
    assert.match(
      textOf(markPackage(shared, [], LISTING), 'xl/worksheets/sheet1.xml'),
      /<conditionalFormatting sqref="B2 D5"><cfRule type="containsBlanks" priority="6"\/><\/conditionalFormatting>/,
    );
  });
});
