import assert from 'node:assert/strict';
import { readWorkbook } from '../../../../src/hosts/file/reading/readWorkbook.js';
import { makeBook } from '../../../bookParts.js';

const SPACES = [
  'xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:n="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
  'xmlns:o="http://www.example.com/other"',
].join(' ');
const choice = (content: string, needs = 'n') => `<m:Choice Requires="${needs}">${content}</m:Choice>`;
const fallback = (content: string) => `<m:Fallback>${content}</m:Fallback>`;
const either = (...forms: readonly string[]) =>
  `<m:AlternateContent ${SPACES}> ${forms.join(' ')} </m:AlternateContent>`;
const cell = (inside: string) => `<c r="A1">${inside}</c>`;
const value = (number: number) => `<v>${number}</v>`;
const inRow = (content: string) => `<sheetData><row r="1">${content}</row></sheetData>`;

/** The values that stand on a sheet with this markup. */
const valuesOf = (markup: string) =>
  readWorkbook(makeBook({ sheets: [markup] }))[0]?.cells.map((each) => each.value) ?? [];

describe('of content in several forms', () => {
  const forms = (wrap: (number: number) => string, needs?: string) =>
    either(choice(wrap(7), needs), fallback(wrap(8)));
  for (const [place, around] of [
    ['a value', (needs) => inRow(cell(forms(value, needs)))],
    ['a cell', (needs) => inRow(forms((number) => cell(value(number)), needs))],
    [
      'a row',
      (needs) =>
        `<sheetData>${forms((number) => `<row r="1">${cell(value(number))}</row>`, needs)}</sheetData>`,
    ],
    ['all rows', (needs) => forms((number) => inRow(cell(value(number))), needs)],
  ] as readonly (readonly [string, (needs: string) => string])[]) {
    it(`the first that Excel knows is read of ${place}`, () => assert.deepEqual(valuesOf(around('n')), [7]));
    it(`the last is read of ${place} where Excel knows no other`, () => {
      for (const needs of ['o', 'n o']) assert.deepEqual(valuesOf(around(needs)), [8]);
    });
  }
  it('one that Excel knows is read behind another', () => {
    const all = [choice(value(6), 'o'), choice(value(7)), choice(value(9)), fallback(value(8))];
    assert.deepEqual(valuesOf(inRow(cell(either(...all)))), [7]);
  });
  it('none is read where Excel knows none', () =>
    assert.deepEqual(valuesOf(inRow(cell(either(choice(value(6), 'o'))))), []));
  it('one is read within one', () => {
    const inner = either(choice(value(6), 'o'), fallback(value(7)));
    assert.deepEqual(valuesOf(inRow(cell(either(choice(inner), fallback(value(8)))))), [7]);
  });
  it('a sheet is read', () => {
    const others = either(choice('<controls><control/></controls>'), fallback(''));
    assert.deepEqual(valuesOf(inRow(cell(value(7))) + others), [7]);
  });
});
