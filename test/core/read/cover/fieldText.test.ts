import assert from 'node:assert/strict';
import type { SheetCell } from '../../../../src/core/draw/sheet.js';
import { fieldText, yearIn } from '../../../../src/core/read/cover/fieldText.js';
import { assertInTime } from '../../../time.js';

type Content = Pick<SheetCell, 'value' | 'date' | 'padded'>;
const cellOf = (content: Content): SheetCell => ({ row: 1, column: 2, ...content });
const name = (content: Content) => fieldText(cellOf(content), {});
const identifier = (content: Content) => fieldText(cellOf(content), { isIdentifier: true });

describe('a field of the cover', () => {
  it('is on one line: a line end is nothing between Chinese characters, and a blank between letters', () => {
    assert.equal(name({ value: '青山县\r\n民政局' }), '青山县民政局');
    assert.equal(name({ value: ' 青山县 \n 民政局\n' }), '青山县民政局');
    assert.equal(name({ value: 'Qingshan\nCounty' }), 'Qingshan County');
    assert.equal(name({ value: '青山县\u2028民政局' }), '青山县民政局');
    assert.equal(name({ value: '青山县 民政局' }), '青山县 民政局');
  });
  it('has no characters that are not seen, and none that no workbook holds', () => {
    assert.equal(name({ value: '\u200b青山\u202d县\ufeff' }), '青山县');
    assert.equal(name({ value: '青山\u0007县\uffff' }), '青山\ufffd县\ufffd');
  });
  it('has no line on which a form is filled in', () => {
    assert.equal(name({ value: '__青山县民政局__' }), '青山县民政局');
    assert.equal(name({ value: '＿＿ 青山县 ＿' }), '青山县');
    assert.equal(name({ value: '________' }), '');
    assert.equal(identifier({ value: '_a_b@c.cn' }), '_a_b@c.cn');
    assert.equal(yearIn(cellOf({ value: '__2025__' })), 2025);
  });
  it('is the day of a date', () =>
    assert.equal(name({ value: 46_037, date: '2026-01-15' }), '2026年1月15日'));
  it('is the number in plain digits', () => {
    assert.equal(name({ value: 8.2251234e7 }), '82251234');
    assert.equal(name({ value: 82251234.00000001 }), '82251234');
    assert.equal(name({ value: 1e21 }), '1000000000000000000000');
    assert.equal(name({ value: 0.5 }), '0.5');
    assert.equal(name({ value: 46_037, date: '' }), '46037');
  });
  it('is empty where nothing stands', () => {
    assert.equal(fieldText(undefined, {}), '');
    assert.equal(name({ value: null }), '');
  });
  it('takes a text of a million blanks in no time', () =>
    assertInTime(2000, () => name({ value: `甲${' '.repeat(1_000_000)}乙` })));
});

describe('an identifier on the cover', () => {
  it('is its digits, whatever the format of its cell', () => {
    assert.equal(identifier({ value: 82_251_234, date: '' }), '82251234');
    assert.equal(identifier({ value: 2_251_234, date: '8063-08-13' }), '2251234');
    assert.equal(identifier({ value: 223_800, date: '2512-09-27' }), '223800');
    assert.equal(identifier({ value: 12_345, date: '1933-10-18' }), '12345');
  });
  it('is a day where it may have been typed as one, which is told', () => {
    assert.equal(identifier({ value: 45_047, date: '2023-05-01' }), '2023年5月1日');
    assert.equal(identifier({ value: 18_264, date: '1950-01-01' }), '1950年1月1日');
    assert.equal(identifier({ value: 18_263, date: '1949-12-31' }), '18263');
  });
  it('has the zeros that its format puts before it', () => {
    assert.equal(identifier({ value: 50_000, padded: '050000' }), '050000');
  });
  it('has digits in normal width where it is a number', () => {
    assert.equal(identifier({ value: '０５００００' }), '050000');
    assert.equal(identifier({ value: '（０９５１）－８２２５１２３' }), '（0951）－8225123');
    assert.equal(identifier({ value: '０９５１转２' }), '０９５１转２');
  });
});

describe('the year on the cover', () => {
  const years: readonly (readonly [Content, number | null])[] = [
    [{ value: 2025 }, 2025],
    [{ value: 2025, date: '1905-07-17' }, 2025],
    [{ value: 2025.0000000000002 }, 2025],
    [{ value: 45_658, date: '2025-01-01' }, 2025],
    [{ value: 45_658 }, null],
    [{ value: '2025-01-01T00:00:00', date: '2025-01-01' }, 2025],
    [{ value: 82_251_234, date: '' }, null],
    [{ value: '2025.0' }, 2025],
    [{ value: '２０２５年' }, 2025],
    [{ value: '2025 年度' }, 2025],
    [{ value: '2025\n年' }, 2025],
    [{ value: '二〇二五年' }, 2025],
    [{ value: '二○二五' }, 2025],
    [{ value: '2O25' }, 2025],
    [{ value: '2025.5' }, null],
    [{ value: '202⁵' }, null],
    [{ value: '2025①' }, null],
    [{ value: '2025-01-01' }, null],
    [{ value: '二十五' }, null],
    [{ value: 25 }, null],
    [{ value: null }, null],
  ];
  for (const [content, year] of years)
    it(`is ${year} for ${JSON.stringify(content)}`, () => assert.equal(yearIn(cellOf(content)), year));
});
