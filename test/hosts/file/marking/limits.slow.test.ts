import assert from 'node:assert/strict';
import type { Mark } from '../../../../src/core/draw/mark.js';
import { MARK_LEVELS } from '../../../../src/core/draw/markLooks.js';
import type { LevelStyles } from '../../../../src/hosts/file/marking/levelStyles.js';
import { cutText, renderRow } from '../../../../src/hosts/file/marking/listingRows.js';
import { markPackage } from '../../../../src/hosts/file/marking/markPackage.js';
import { markSheet } from '../../../../src/hosts/file/marking/markSheet.js';
import { renderListing } from '../../../../src/hosts/file/marking/renderListing.js';
import { makeBook } from '../../../bookParts.js';
import { textOf } from '../editParts.js';
import { cellsOfLength } from '../../cellsOfLength.js';
import { loadBook } from '../loadBook.js';
import { LISTING, markedWorkbook } from './userWorkbook.js';

const STYLES = Object.fromEntries(MARK_LEVELS.map((level, at) => [level, at])) as LevelStyles;

describe('the list of cells of a mark', () => {
  const lengths = (total: number) => {
    const marks: readonly Mark[] = [{ sheet: '表', cells: cellsOfLength(total), level: 'error' }];
    const xml = markSheet('<worksheet><sheetData/></worksheet>', marks, STYLES);
    return [...xml.matchAll(/ sqref="([^"]*)"/g)].map(([, list = '']) => list.length);
  };

  it('is at most 8,191 characters long', () => {
    assert.deepEqual(lengths(8_191), [8_191]);
    assert.equal(lengths(8_192).length, 2);
  });
});

describe('a row of the listing', () => {
  const heightOf = (text: string, ...widths: readonly number[]) =>
    / ht="([\d.]+)"/.exec(renderRow([{ text, style: 0 }], 1, widths))?.[1];

  it('has a height for its lines, and none for a single one', () => {
    assert.equal(heightOf('一'), undefined);
    assert.equal(heightOf('一\n二'), '31.5');
  });
  it('is at most 409 points high, as Excel has it', () => {
    assert.equal(heightOf(Array<string>(25).fill('一').join('\n')), '393.75');
    assert.equal(heightOf(Array<string>(26).fill('一').join('\n')), '409');
    assert.equal(heightOf(Array<string>(99).fill('一').join('\n')), '409');
  });
  it('holds one character less than its width, a Chinese one counting twice', () => {
    assert.deepEqual([heightOf('1234567'), heightOf('12345678')], [undefined, '31.5']);
    assert.deepEqual([heightOf('一二三1', 8), heightOf('一二三四', 8)], [undefined, '31.5']);
  });
});

describe('the listing', () => {
  const made = markedWorkbook();

  it('cuts a text after 32,767 characters', () => {
    assert.equal(cutText('a'.repeat(32_767)).length, 32_767);
    assert.equal(cutText(`${'a'.repeat(32_767)}b`), 'a'.repeat(32_767));
  });

  it('has at most 65,530 links', function () {
    this.timeout(60_000);
    const linksOf = (count: number) => {
      const rows = Array.from({ length: count }, () => [{ text: '', link: '表!A1' }]);
      const styles = { head: 0, body: 0, link: 0, headRule: 0 };
      const xml = renderListing({ name: '表', head: [], rows, widths: [] }, styles, 'urn:x');
      return xml.split('<hyperlink ').length - 1;
    };
    assert.equal(linksOf(65_530), 65_530);
    assert.equal(linksOf(65_531), 65_530);
  });

  it('keeps its text as text when it is edited', async () => {
    const sheet = (await loadBook(made.output)).getWorksheet(LISTING.name)!;
    for (const address of ['A1', 'A2', 'B2']) assert.equal(sheet.getCell(address).numFmt, '@', address);
  });

  it('has a name of at most 31 characters', () => {
    const nameOf = (name: string) =>
      /<sheet name="(果*)"/.exec(
        textOf(markPackage(makeBook(), [], { ...LISTING, name }), 'xl/workbook.xml'),
      )?.[1];
    assert.equal(nameOf('果'.repeat(31)), '果'.repeat(31));
    assert.equal(nameOf('果'.repeat(32)), '果'.repeat(31));
  });
});
