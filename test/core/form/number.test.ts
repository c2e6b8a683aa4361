import assert from 'node:assert/strict';
import { readValue, showReading, type Raw, type Reading } from '../../../src/core/form/number.js';

const counts: readonly (readonly [Raw, Reading])[] = [
  [0, 0],
  [12, 12],
  [-3, -3],
  [1.5, 1.5],
  [null, null],
  ['', null],
  ['　', null],
  ['12', 12],
  ['１２', 12],
  [' 12 ', 12],
  ['1,234', 1234],
  ['1，234', 1234],
  ['1 234', 1234],
  ['+1', 1],
  ['－2', -2],
  ['−2', -2],
  ['-0', 0],
  ['0', 0],
  ['/', { text: '/', offer: 0 }],
  ['／', { text: '／', offer: 0 }],
  ['-', { text: '-', offer: 0 }],
  ['—', { text: '—', offer: 0 }],
  ['——', { text: '——', offer: 0 }],
  ['无', { text: '无', offer: 0 }],
  ['12件', { text: '12件', offer: 12 }],
  ['3 个', { text: '3 个', offer: 3 }],
  ['约3', { text: '约3' }],
  ['1,2', { text: '1,2' }],
  ['一', { text: '一' }],
  ['\u200b0', 0],
  ['–2', -2],
  ['—2', -2],
  ['- 2', -2],
  ['+ 3', 3],
  ['3 5', { text: '3 5' }],
  ['十二', { text: '十二' }],
  ['1e3', { text: '1e3' }],
  ['0x10', { text: '0x10' }],
  [true, { text: 'TRUE' }],
  [2 ** 53, { text: '9007199254740992' }],
  ['9007199254740993', { text: '9007199254740993' }],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
];

const amounts: readonly (readonly [Raw, Reading])[] = [
  ['402.2 万元', { value: '402.2', unit: '万元' }],
  ['680000', { value: '680000', unit: null }],
  ['251000元', { value: '251000', unit: '元' }],
  [59237.2449, { value: '59237.2449', unit: null }],
  [0.1 + 0.2, { value: '0.3', unit: null }],
  ['￥1,234.50元', { value: '1234.50', unit: '元' }],
  ['４０２．２万元', { value: '402.2', unit: '万元' }],
  ['3.2亿', { value: '3.2', unit: '亿' }],
  [0, { value: '0', unit: null }],
  [-1, { value: '-1', unit: null }],
  [null, null],
  ['无', { text: '无', offer: 0 }],
  ['约三万', { text: '约三万' }],
  ['1.2.3', { text: '1.2.3' }],
];

describe('reading a count', () => {
  for (const [raw, reading] of counts)
    it(`takes ${JSON.stringify(raw)} as ${JSON.stringify(reading)}`, () =>
      assert.deepEqual(readValue(raw, 'count'), reading));
});

describe('reading an amount', () => {
  for (const [raw, reading] of amounts)
    it(`takes ${JSON.stringify(raw)} as ${JSON.stringify(reading)}`, () =>
      assert.deepEqual(readValue(raw, 'money'), reading));
  it('takes the unit of the column where none is written', () =>
    assert.deepEqual(readValue(5.5, 'money', '万元'), { value: '5.5', unit: '万元' }));
});

describe('showing a reading', () => {
  it('signs a change', () =>
    assert.deepEqual(
      [117, -2, 0].map((value) => showReading(value, 'change')),
      ['+117', '-2', '0'],
    ));
  it('keeps the unit of an amount', () =>
    assert.equal(showReading({ value: '402.2', unit: '万元' }, 'money'), '402.2万元'));
});
