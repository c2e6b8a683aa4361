import assert from 'node:assert/strict';
import { asTyped } from '../../../src/hosts/excel/drawing/asTyped.js';
import type { SheetAnswer } from '../../../src/hosts/excel/reading/askSheet.js';
import { lookAtNumbers } from '../../../src/hosts/excel/reading/lookAtNumbers.js';
import { readCells } from '../../../src/hosts/excel/reading/readCells.js';

const area = { top: 1, left: 1, bottom: 1, right: 1 };
const question = { id: 's', area, weight: 1, isFirst: true };
const answer: SheetAnswer = { question, cells: [] };

/** What is read of a single cell with this value and number format. */
function readOne(value: unknown, format = 'General', formula: unknown = value): unknown {
  const range = {
    values: [[value]],
    formulas: [[formula]],
    numberFormat: [[format]],
    rowIndex: 0,
    columnIndex: 0,
  };
  const { cells, formats } = readCells(range as unknown as Excel.Range);
  const [cell] = lookAtNumbers({ ...answer, cells, numberFormats: formats }).cells;
  return cell && { ...cell, row: undefined, column: undefined };
}

const read = (content: object) => ({ ...content, row: undefined, column: undefined });

describe('a value typed in Excel', () => {
  for (const text of [
    '一、总体情况',
    '（一）主动公开',
    '青山县民政局',
    '二季度',
    '三十日内',
    '“十四五”',
    '十月份',
  ])
    it(`is ${text} as it is`, () => assert.equal(asTyped(text), text));
  for (const text of ['一', '十二', '三百', '二〇二三年', '十月', '五日', '万', '零'])
    it(`is ${text} with an apostrophe, since it may be taken for a number or a date`, () =>
      assert.equal(asTyped(text), `'${text}`));
  for (const text of ['=1', '+1', '-', '1', '１', 'TRUE', ' 一', "'", 'abc', '1月'])
    it(`is ${text} with an apostrophe`, () => assert.equal(asTyped(text), `'${text}`));
  it('is a number, a truth value or nothing as it is', () =>
    assert.deepEqual([asTyped(0), asTyped(true), asTyped(null), asTyped('')], [0, true, '', '']));
});

describe('a value read in Excel', () => {
  for (const error of [
    '#NULL!',
    '#DIV/0!',
    '#VALUE!',
    '#REF!',
    '#NAME?',
    '#NUM!',
    '#N/A',
    '#SPILL!',
    '#CALC!',
    '#BUSY!',
  ])
    it(`is an error: ${error}`, () => assert.deepEqual(readOne(error), read({ value: null, error })));
  for (const text of ['#', '#5', '#REF', 'x#REF!', '#REF!x'])
    it(`is text: ${text}`, () => assert.deepEqual(readOne(text), read({ value: text })));
  it('is told where its format hides it or shows another number', () => {
    assert.deepEqual(readOne(12, '0%'), read({ value: 12, isShownOtherwise: true }));
    assert.deepEqual(readOne(12, ';;;'), read({ value: 12, isInvisible: true }));
    assert.deepEqual(readOne(0, '0%'), read({ value: 0 }));
    assert.deepEqual(readOne(12, '0"件"'), read({ value: 12 }));
  });
  for (const format of ['yyyy-m-d', 'm"月"d"日"', '[$-804]yyyy"年"', 'D', 'mm-dd-yy', 'h:mm'])
    it(`is a day in the format ${format}`, () =>
      assert.deepEqual(readOne(46_037, format), read({ value: 46_037, date: '2026-01-15' })));
  for (const format of [
    'General',
    '0.00',
    '0"day"',
    '[Red]0',
    '\\d0',
    '_d0',
    '*m0',
    '#,##0',
    '0.0000E+00',
    '@',
  ])
    it(`is a number in the format ${format}`, () =>
      assert.deepEqual(readOne(46_037, format), read({ value: 46_037 })));
  it('is the day that Excel shows, from 1900 to 9999', () => {
    const dayOf = (serial: number) => (readOne(serial, 'yyyy-mm-dd') as { date: string }).date;
    assert.deepEqual([1, 59, 61, 99, 2_958_465, 46_037.75].map(dayOf), [
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '1900-04-08',
      '9999-12-31',
      '2026-01-15',
    ]);
  });
  it('is no day where Excel has none', () => {
    for (const serial of [-1, 2_958_466, 82_251_234, 1e300])
      assert.deepEqual(readOne(serial, 'yyyy-mm-dd'), read({ value: serial, date: '' }));
  });
  it('is a formula where Excel gives one that is not its value', () => {
    assert.deepEqual(readOne(3, 'General', '=1+2'), read({ value: 3, isFormula: true, formula: '1+2' }));
    assert.deepEqual(readOne('', 'General', '=""'), read({ value: '', isFormula: true, formula: '""' }));
    assert.deepEqual(readOne('=1+2'), read({ value: '=1+2' }));
    assert.equal(readOne(''), undefined);
  });
});
