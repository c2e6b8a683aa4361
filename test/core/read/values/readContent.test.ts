import assert from 'node:assert/strict';
import type { SheetCell } from '../../../../src/core/draw/sheet.js';
import { cellNamed, formOf } from '../../../../src/core/form/form.js';
import { isNumeric } from '../../../../src/core/read/view/numeric.js';
import { readContent } from '../../../../src/core/read/values/readContent.js';
import { fromJsonReading, toJsonReading } from '../../../../src/core/report/reportJson.js';
import { editionNamed } from '../../../../src/index.js';

const form = formOf(editionNamed('2021'));
const count = cellNamed(form, 'requests.received.person');
const money = cellNamed(form, 'disclosure.fees.amount');
type Content = Omit<SheetCell, 'row' | 'column'>;
const read = (content: Content, cell = count) =>
  readContent({ row: 1, column: 1, ...content }, cell, cell.unit ?? null);

describe('a number with the format of a date', () => {
  it('is unreadable and offered', () => {
    const dated = { text: '日期格式，原数 99', offer: 99 };
    assert.deepEqual(read({ value: 99, date: '1900-04-08' }), dated);
    assert.deepEqual(read({ value: 99, date: '1900-04-08' }, money), dated);
    assert.deepEqual(read({ value: 99, date: '' }), dated);
  });
  it('is not offered where it is no count, or a day of our time: that was typed as 1-15', () => {
    for (const value of [46_037, 1.5, -3])
      assert.deepEqual(read({ value, date: '2026-01-15' }), { text: `日期格式，原数 ${value}` });
  });
  it('is its day where the file has no number for it', () =>
    assert.deepEqual(read({ value: '2025-01-02T00:00:00', date: '2025-01-02' }), {
      text: '日期格式，原数 2025-01-02',
    }));
  it('leaves a text as it is, since no format changes it', () =>
    assert.equal(read({ value: '12', date: '' }), 12));
});

describe('a number with struck-out or raised characters', () => {
  it('is unreadable, and what is left is offered', () => {
    assert.deepEqual(read({ value: '1812', plain: '12' }), {
      text: '带删除线、上下标或看不见的字，余 12，原文 1812',
      offer: 12,
    });
    assert.deepEqual(read({ value: '12件18', plain: '12件' }), {
      text: '带删除线、上下标或看不见的字，余 12件，原文 12件18',
      offer: 12,
    });
    assert.deepEqual(read({ value: '5万', plain: '5' }, money), {
      text: '带删除线、上下标或看不见的字，余 5，原文 5万',
      offer: 5,
    });
  });
  it('is not offered where no number is left', () => {
    assert.deepEqual(read({ value: '12', plain: '' }), { text: '带删除线、上下标或看不见的字，原文 12' });
    assert.deepEqual(read({ value: 12, plain: '' }), { text: '带删除线、上下标或看不见的字，原文 12' });
    assert.deepEqual(read({ value: '1 2', plain: '1，余 2' }), {
      text: '带删除线、上下标或看不见的字，余 1，余 2，原文 1 2',
    });
  });
  it('is a number where only blanks are struck out', () =>
    assert.equal(read({ value: '12 ', plain: '12' }), 12));
  it('keeps 40 characters of each text', () => {
    const text = '1'.repeat(41);
    assert.deepEqual(read({ value: text, plain: text.slice(1) }), {
      text: `带删除线、上下标或看不见的字，余 ${'1'.repeat(40)}，原文 ${'1'.repeat(40)}`,
    });
  });
});

describe('a cell with a format that matters', () => {
  for (const content of [
    { value: 99, date: '' },
    { value: 46_037, date: '2026-01-15' },
    { value: '1812', plain: '12' },
    { value: '12', plain: '' },
  ])
    it(`stays unreadable in JSON: ${JSON.stringify(content)}`, () => {
      for (const cell of [count, money]) {
        const reading = read(content, cell);
        const kept: unknown = JSON.parse(JSON.stringify(toJsonReading(reading, cell)));
        assert.deepEqual(fromJsonReading(kept, cell), reading);
      }
    });
  it('is the error that it shows', () =>
    assert.deepEqual(read({ value: null, error: '#N/A' }), { text: '#N/A' }));
});

describe('what stands where a number belongs', () => {
  const stands = (content: Content) => isNumeric({ row: 1, column: 1, ...content });

  it('is a number, a dash, or a number with something around it', () => {
    for (const value of [5, '5', '／', '无', 'O', '12件', '5①', '22（其中修订16件）', "'12"])
      assert.ok(stands({ value }), String(value));
    assert.ok(stands({ value: '自然人12', plain: '12' }));
    assert.ok(stands({ value: null, error: '#N/A' }));
    assert.ok(stands({ value: null, isFormula: true }));
    assert.ok(stands({ value: '', isFormula: true }));
  });
  it('is no label, and not the number of a line', () => {
    for (const value of ['1、', '1.', '1。', '（一）', '①', '1.其他', '7页', null, '', true])
      assert.ok(!stands({ value }), String(value));
  });
});

describe('a number of a JSON file', () => {
  it('is what the file says, to the last digit', () => {
    assert.equal(fromJsonReading(99, count), 99);
    assert.deepEqual(fromJsonReading(99.00000000000001, count), { text: '99.00000000000001' });
    assert.deepEqual(fromJsonReading(1e21, count), { text: '1e+21' });
  });
  it('has a unit of money beside it and no digits', () => {
    const amount = (value: unknown, unit: unknown) => fromJsonReading({ value, unit }, money);
    assert.deepEqual(amount('1.5', '万元'), { value: '1.5', unit: '万元' });
    assert.deepEqual(amount(1.5, '元'), { value: '1.5', unit: '元' });
    assert.deepEqual(amount('1.5', null), { value: '1.5', unit: '万元' });
    for (const unit of ['2', '件', '万 元', 5, {}]) assert.equal(amount('1', unit), undefined, String(unit));
    assert.deepEqual(amount('若干', '元'), { text: '若干元' });
  });
});

describe('a number whose format writes a unit', () => {
  const procurement = cellNamed(formOf(editionNamed('2019')), 'disclosure.procurement.amount');
  it('is an amount in that unit, as if it were typed', () => {
    assert.deepEqual(read({ value: 251_000, unit: '元' }, procurement), { value: '251000', unit: '元' });
    assert.deepEqual(read({ value: 402.2, unit: '万元' }, procurement), { value: '402.2', unit: '万元' });
    assert.deepEqual(read({ value: 680_000, unit: '元' }, money), read({ value: '680000元' }, money));
    assert.deepEqual(read({ value: 402.2 }, procurement), { value: '402.2', unit: null });
  });
  it('is a count without it', () => assert.equal(read({ value: 12, unit: '元' }), 12));
});
