import assert from 'node:assert/strict';
import { measureRange } from '../../../../src/hosts/file/reading/cellRange.js';
import { countPlaces } from '../../../../src/hosts/file/reading/countPlaces.js';
import { countRanges } from '../../../../src/hosts/file/reading/countRanges.js';
import { guardSheet } from '../../../../src/hosts/file/reading/guardSheet.js';
import { costOfRow } from '../../../../src/hosts/file/reading/styleCost.js';
import { makeBook } from '../../../bookParts.js';
import { problemOf, thrownBy } from './problemOf.js';

/** The code with which a workbook is refused for one sheet. */
const codeOfSheet = (xml: string) => problemOf(makeBook({ sheets: [xml] }))?.code;
/** The code with which a workbook is refused for its defined names. */
const codeOfNames = (...refs: readonly string[]) =>
  problemOf(makeBook({ names: refs.map((ref) => `<definedName name="块">${ref}</definedName>`).join('') }))
    ?.code;

/** The places that a sheet counts for without its cells and rows. */
function placesOf(xml: string): number {
  let sum = 0;
  const places = { add: (count: number) => void (sum += count) };
  guardSheet(xml, '表', { rowCost: 2, counted: false }, { places, ranges: countRanges() });
  return Math.round(sum * 1000) / 1000;
}

describe('the places of a workbook', () => {
  it('are at most 120,000', () => {
    const places = countPlaces();
    places.add(120_000, '表');
    assert.deepEqual(thrownBy(() => places.add(1, '表'))?.facts, {
      count: 120_001,
      limit: 120_000,
      sheet: '表',
    });
  });

  it('are 2 for a row, counted even where rows are written as briefly as they can be', () => {
    assert.equal(codeOfSheet(`<sheetData>${'<row/>'.repeat(60_000)}</sheetData>`), undefined);
    assert.equal(codeOfSheet(`<sheetData>${'<row/>'.repeat(60_001)}</sheetData>`), 'tooManyCells');
  });

  it('are a quarter for a column, and less for what is passed over', () => {
    assert.equal(placesOf('<col min="1" max="400"/>'), 400 / 4);
    assert.equal(placesOf('<row r="20000"/>'), 20_000 / 200);
    assert.equal(placesOf('<row r="1"><c r="AAA1"/></row>'), 703 / 100 + 703 / 4);
  });

  it('are more for a row with a long style', () => {
    const named = (length: number) => costOfRow(`<font><name val="${'A'.repeat(length)}"/></font>`);
    assert.deepEqual([200, 201, 298, 299].map(named), [2, 3, 3, 4]);
    assert.deepEqual(
      [20, 21].map((count) => costOfRow('<stop position="0"/>'.repeat(count))),
      [2, 3],
    );
  });
});

describe('the ranges of a workbook', () => {
  it('cover at most 200,000 cells, one alone and all together', () => {
    assert.equal(codeOfNames('S!$A$1:$A$200000'), undefined);
    assert.equal(codeOfNames('S!$A$1:$A$200001'), 'rangeTooLarge');
    assert.equal(codeOfNames('S!$A$1:$A$199990', 'S!$A$1'), undefined);
    assert.equal(codeOfNames('S!$A$1:$A$199991', 'S!$A$1'), 'rangeTooLarge');
  });

  it('count for at least 10 cells each, and merges for 100', () => {
    const ranges = countRanges();
    for (let count = 0; count < 20_000; count += 1) ranges.add('A1', {});
    assert.equal(thrownBy(() => ranges.add('A1', {}))?.code, 'rangeTooLarge');
    const merges = (count: number) =>
      codeOfSheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(count)}</mergeCells>`);
    assert.equal(merges(2_000), undefined);
    assert.equal(merges(2_001), 'rangeTooLarge');
  });

  it('are references of at most 32,768 characters', () => {
    const longest = `'${'表'.repeat(32_768 - 7)}'!$A$1`;
    assert.equal(longest.length, 32_768);
    assert.deepEqual(measureRange(longest), { cells: 1, lastRow: 1 });
    assert.equal(thrownBy(() => measureRange(`${longest}0`))?.code, 'damaged');
  });
});

describe('the last cell of a sheet', () => {
  it('is in row 1,048,576', () => {
    assert.equal(codeOfSheet('<sheetData><row r="1048576"/></sheetData>'), undefined);
    assert.equal(codeOfSheet('<sheetData><row r="1048577"/></sheetData>'), 'damaged');
    assert.equal(codeOfNames('S!$A$1048576'), undefined);
    assert.equal(codeOfNames('S!$A$1048577'), 'damaged');
  });

  it('is in column XFD', () => {
    assert.equal(codeOfSheet('<cols><col min="1" max="16384"/></cols>'), undefined);
    assert.equal(codeOfSheet('<cols><col min="1" max="16385"/></cols>'), 'damaged');
    assert.equal(codeOfSheet('<sheetData><row r="1"><c r="XFD1"/></row></sheetData>'), undefined);
    assert.equal(codeOfSheet('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>'), 'damaged');
  });
});
