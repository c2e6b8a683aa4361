import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readChinese } from '../../../src/core/form/chineseNumeral.js';
import { spellNumber } from './spellNumber.js';

const FINANCIAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

const upTo = (max: number) => fc.integer({ min: 0, max });
const numbers = fc.oneof(upTo(120), upTo(20_000), upTo(999_999_999_999));
const settings = { seed: 7, numRuns: 2000, endOnFailure: true };

describe('a Chinese numeral', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['两千', 2000],
    ['一万二千', 12_000],
    ['廿', 20],
    ['廿三', 23],
    ['卅', 30],
    ['〇', 0],
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['两百零三', 203],
    ['二百○三', 203],
    ['一百二', 120],
    ['一百零二', 102],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['一百十', 110],
    ['一亿三千万', 130_000_000],
    ['壹佰贰拾叁', 123],
    ['二〇二四', 2024],
    ['三四', undefined],
    ['三四十', undefined],
    ['二三百', undefined],
    ['一百零', undefined],
    ['十十', undefined],
    ['十百', undefined],
    ['一万万', undefined],
    ['件', undefined],
    ['', undefined],
    ['一'.repeat(25), undefined],
  ];
  for (const [text, number] of cases)
    it(`“${text}” is ${String(number)}`, () => assert.equal(readChinese(text), number));

  it('is read as it is spelt, with 两 and 二 and in financial signs too', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const spelt = spellNumber(number);
        assert.equal(readChinese(spelt), number);
        assert.equal(readChinese(spelt.replace(/二(?=[百千万亿])/g, '两')), number);
        assert.equal(readChinese([...spelt].map((sign) => FINANCIAL[sign] ?? sign).join('')), number);
        assert.equal(readChinese(spelt.replace(/^一十/, '十')), number);
      }),
      settings,
    );
  });

  it('is read right from 0 to 20,000', () => {
    for (let number = 0; number <= 20_000; number += 1)
      assert.equal(readChinese(spellNumber(number).replace(/^一十/, '十')), number);
  });
});
