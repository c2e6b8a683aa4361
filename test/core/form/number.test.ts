import fc from 'fast-check';
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
  [99.00000000000001, 99],
  [0.1 + 0.2, 0.3],
  [12345.678901234567, 12345.6789012346],
  [123456789012345.6, 123456789012346],
  [1234567890123456.5, { text: '1234567890123456.5' }],
  [Infinity, { text: 'Infinity' }],
  ['99.00000000000001', { text: '99.00000000000001' }],
  ['1.23456789012345', 1.23456789012345],
  ['1.234567890123456', { text: '1.234567890123456' }],
  ['9007199254740991.00', 9007199254740991],
  ['0.00000000000000000', 0],
  // What is one number to the eye is one number.
  ['１２．５', 12.5],
  ['＋１，２３４', 1234],
  ['1\u00a0234', 1234],
  ['12\n', 12],
  ['\t12 \r\n', 12],
  ...[
    ...'\u00ad\u180e\u200b\u200e\u202a\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u2800\ufe0f\ufeff\ufffc',
  ].flatMap((unseen): readonly (readonly [Raw, Reading])[] => [
    [`1${unseen}2`, 12],
    [unseen, null],
    [`1${unseen}件`, { text: `1${unseen}件`, offer: 1 }],
  ]),
  // What is not, is unreadable.
  ['1\n2', { text: '1\n2' }],
  ['1\r\n234', { text: '1\r\n234' }],
  ['1\t234', { text: '1\t234' }],
  ['1 2', { text: '1 2' }],
  ['1  234', { text: '1  234' }],
  ['1,234 567', { text: '1,234 567' }],
  ['½', { text: '½' }],
  ['1½', { text: '1½' }],
  ['⑤', { text: '⑤' }],
  ['⑿', { text: '⑿' }],
  ['Ⅻ', { text: 'Ⅻ' }],
  ['²', { text: '²' }],
  ['𝟏𝟐', { text: '𝟏𝟐' }],
  ['٣', { text: '٣' }],
  ['5-', { text: '5-' }],
  ['(5)', { text: '(5)' }],
  ['5%', { text: '5%' }],
  ['5abc', { text: '5abc' }],
  ['12,5', { text: '12,5' }],
  ['2025-1-15', { text: '2025-1-15' }],
  ['1\u0007', { text: '1\ufffd' }],
  ['\u000b12', { text: '\ufffd12' }],
  ['1\uffff', { text: '1\ufffd' }],
  ['1\ufffd', { text: '1\ufffd' }],
  ['1\ud800', { text: '1\ufffd' }],
  // A number with something around it is offered.
  ['5①', { text: '5①', offer: 5 }],
  ['12件（其中自然人3件）。', { text: '12件（其中自然人3件）。', offer: 12 }],
  ['12件、件', { text: '12件、件' }],
  ['12、①。', { text: '12、①。' }],
  ['5²', { text: '5²', offer: 5 }],
  ['12₃', { text: '12₃', offer: 12 }],
  ['5❶', { text: '5❶', offer: 5 }],
  ['5[1]', { text: '5[1]', offer: 5 }],
  ['5〔注〕', { text: '5〔注〕', offer: 5 }],
  ['5*', { text: '5*', offer: 5 }],
  ['5※', { text: '5※', offer: 5 }],
  ...[...'零〇○OoＯОо\\'].map((nought): readonly [Raw, Reading] => [nought, { text: nought, offer: 0 }]),
  ['1O', { text: '1O', offer: 10 }],
  ['２ｏ５', { text: '２ｏ５', offer: 205 }],
  ['OO', { text: 'OO' }],
  ["'12", { text: "'12", offer: 12 }],
  ['‘12', { text: '‘12', offer: 12 }],
  ['’12’', { text: '’12’', offer: 12 }],
  ['“1,234”', { text: '“1,234”', offer: 1234 }],
  ["'12'3", { text: "'12'3" }],
  ...[...'、；。;.,，．：'].map((end): readonly [Raw, Reading] => [
    `12${end}`,
    { text: `12${end}`, offer: 12 },
  ]),
  ['12。。', { text: '12。。' }],
  ['22（其中修订16件）', { text: '22（其中修订16件）', offer: 22 }],
  ['22（其中修订 16 件', { text: '22（其中修订 16 件', offer: 22 }],
  ['22件 (含上年 2 件)', { text: '22件 (含上年 2 件)', offer: 22 }],
  ['无（本年未发生）', { text: '无（本年未发生）', offer: 0 }],
  ['22（应为23）', { text: '22（应为23）' }],
  ['22（23）', { text: '22（23）' }],
  ['22（其中）16（件）', { text: '22（其中）16（件）' }],
  ['1（一）予以公开', { text: '1（一）予以公开' }],
  ['251000元', { text: '251000元', offer: 251000 }],
  ['25.1万元', { text: '25.1万元' }],
  ['12人次', { text: '12人次', offer: 12 }],
  ['1.5件', { text: '1.5件' }],
  ['-3件', { text: '-3件' }],
  ['9007199254740993件', { text: '9007199254740993件' }],
  ['日期格式，原数 99', { text: '日期格式，原数 99', offer: 99 }],
  ['日期格式，原数 36525', { text: '日期格式，原数 36525', offer: 36525 }],
  ['日期格式，原数 36526', { text: '日期格式，原数 36526' }],
  ['日期格式，原数 73050', { text: '日期格式，原数 73050' }],
  ['日期格式，原数 73051', { text: '日期格式，原数 73051', offer: 73051 }],
  ['日期格式，原数 -1', { text: '日期格式，原数 -1' }],
  ['日期格式，原数 1.5', { text: '日期格式，原数 1.5' }],
  [`${'0'.repeat(119)}1`, 1],
  [`${'0'.repeat(120)}1`, { text: `${'0'.repeat(120)}1` }],
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
  ['¥ 1,234 元', { value: '1234', unit: '元' }],
  ['-1.50', { value: '-1.50', unit: null }],
  ['12345678901.2345', { value: '12345678901.2345', unit: null }],
  ['123456789012.3456', { text: '123456789012.3456' }],
  ['0.30000000000000004', { text: '0.30000000000000004' }],
  ['1\n2元', { text: '1\n2元' }],
  ['5²万元', { text: '5²万元' }],
  ['12①', { text: '12①', offer: 12 }],
  ["'12.5", { text: "'12.5", offer: 12.5 }],
  ['12件', { text: '12件' }],
  ['元', { text: '元' }],
  ['日期格式，原数 99', { text: '日期格式，原数 99', offer: 99 }],
];

describe('reading a count', () => {
  for (const raw of ['\u202e\u202e21', '1\u202e\u202e23', '\u202e\u202e\u200b-5', '\u202e\u202e12\u202c'])
    it(`takes ${JSON.stringify(raw)} as unreadable, which is seen the other way round`, () =>
      assert.deepEqual(readValue(raw, 'count'), { text: raw }));
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
  it('takes ¥ as 元, whatever the column declares', () => {
    for (const text of ['¥2950', '￥2,950', '¥ 2950 元'])
      assert.deepEqual(readValue(text, 'money', '万元'), { value: '2950', unit: '元' }, text);
    assert.deepEqual(readValue('¥0.295万元', 'money', '万元'), { value: '0.295', unit: '万元' });
  });
  it('is no number with a comma for its point, and offers it with a point in an amount alone', () => {
    for (const [text, offer] of [
      ['12,5', 12.5],
      ['12，50', 12.5],
      ['402,2137', 402.2137],
      ['1,0', 1],
    ] as const) {
      assert.deepEqual(readValue(text, 'money'), { text, offer }, text);
      for (const kind of ['count', 'change'] as const) assert.deepEqual(readValue(text, kind), { text });
    }
    for (const text of ['1,234,5', '12,34567', '1,2,3'])
      assert.deepEqual(readValue(text, 'money'), { text }, text);
    assert.deepEqual(readValue('12,345', 'money'), { value: '12345', unit: null });
  });
});

describe('reading a change', () => {
  it('offers a number below 0 too', () => {
    assert.deepEqual(readValue('-3件', 'change'), { text: '-3件', offer: -3 });
    assert.deepEqual(readValue('-1.5件', 'change'), { text: '-1.5件' });
  });
  it('has a sign in a word in a change alone', () => {
    for (const [text, offer] of [
      ['减4', -4],
      ['增12', 12],
      ['减少 ３件', -3],
      ['↑2', 2],
    ] as const)
      assert.deepEqual(readValue(text, 'change'), { text, offer });
    for (const [text, offer] of [
      ['(7)', -7],
      ['（7）', -7],
      ['(1,234)', -1234],
      ['-(7)', -7],
      ['（-7）', -7],
      ['负 7', -7],
      ['△7', -7],
      ['△ 1,234件', -1234],
      ['﹣7', -7],
      ['7-', -7],
      ['1,234－', -1234],
    ] as const) {
      assert.deepEqual(readValue(text, 'change'), { text, offer });
      assert.deepEqual(readValue(text, 'count'), { text });
    }
    for (const text of ['减-4', '减', '增1.5', '(七)', '负', '(1.5)', '(1,23)', '△', '7--', '7-8', '1,23-'])
      assert.deepEqual(readValue(text, 'change'), { text });
    assert.deepEqual(readValue('增4', 'count'), { text: '增4' });
  });
});

/** Ways in which a whole number is printed that are read as that number. */
const PRINTED: readonly ((number: number) => string)[] = [
  String,
  (number) => number.toLocaleString('en-US'),
  (number) => number.toLocaleString('en-US').replaceAll(',', '，'),
  (number) => number.toLocaleString('en-US').replaceAll(',', '\u00a0'),
  (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (number) => `+${number}`,
  (number) => `${number}.00`,
  (number) => ` ${[...String(number)].join('\u200b')}\r\n`,
];
/** Ways in which it is unreadable, and offered. */
const DECORATED: readonly ((number: number) => string)[] = [
  (number) => `${number}件`,
  (number) => `${number} 件（其中重复${number}件）`,
  (number) => `'${number}`,
  (number) => `${number}、`,
  (number) => `${number}①`,
  (number) => `${number.toLocaleString('en-US')}[12]`,
];

describe('a whole number up to 2^53', () => {
  const numbers = fc.oneof(fc.maxSafeNat(), fc.nat(99_999));
  const holds = (law: (number: number) => void) =>
    fc.assert(fc.property(numbers, law), { numRuns: 500, seed: 21, endOnFailure: true });

  it('is read as it is, however it is printed', () =>
    holds((number) => {
      assert.equal(readValue(number, 'count'), number);
      for (const print of PRINTED) assert.equal(readValue(print(number), 'count'), number, print(number));
    }));
  it('is offered where something is around it', () =>
    holds((number) => {
      for (const decorate of DECORATED) {
        const text = decorate(number);
        assert.deepEqual(readValue(text, 'count'), { text, offer: number });
      }
    }));
  it('is unreadable where it is broken in two', () =>
    holds((number) => {
      for (const gap of ['\n', '\t', ' ', '²', '½', '\ufffd']) {
        const text = `${number}${gap}${number % 10}`;
        assert.deepEqual(readValue(text, 'count'), { text });
      }
    }));
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
