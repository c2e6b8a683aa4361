import assert from 'node:assert/strict';
import { readValue, showReading, type Raw, type Reading } from '../../../src/core/form/number.js';

const words = (text: string) => text.split(' ');

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
  ['———', { text: '———', offer: 0 }],
  ['————', { text: '————' }],
  ['‐', { text: '‐', offer: 0 }],
  ['―', { text: '―', offer: 0 }],
  ['−', { text: '−', offer: 0 }],
  ['─', { text: '─', offer: 0 }],
  ['//', { text: '//' }],
  ['无无', { text: '无无' }],
  ['无', { text: '无', offer: 0 }],
  ['12件', { text: '12件', offer: 12 }],
  ['3 个', { text: '3 个', offer: 3 }],
  ...[...'件个项宗条次人'].map((unit): readonly [Raw, Reading] => [
    `7${unit}`,
    { text: `7${unit}`, offer: 7 },
  ]),
  ['7页', { text: '7页' }],
  ['7件件', { text: '7件件' }],
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
  ['9007199254740991', 9007199254740991],
  [-Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER],
  ['9,007,199,254,740,992', { text: '9,007,199,254,740,992' }],
  [0.000001, 0.000001],
  [0.0000001, { text: '1e-7' }],
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
  ['999999999999999', { value: '999999999999999', unit: null }],
  ['1000000000000000', { text: '1000000000000000' }],
  [4.35 * 100, { value: '435', unit: null }],
  [123456789012.345, { value: '123456789012.345', unit: null }],
  ...words('元 千元 万元 百万元 千万元 亿元 万 亿').map((unit): readonly [Raw, Reading] => [
    `1.5${unit}`,
    { value: '1.5', unit },
  ]),
  ['1.5角', { text: '1.5角' }],
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
