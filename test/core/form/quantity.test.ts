import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHINESE_DIGITS } from '../../../src/core/form/chineseNumeral.js';
import { quantitiesIn } from '../../../src/core/form/quantity.js';
import { spellNumber } from './spellNumber.js';

/** What is found in a text: `27件`, with ~ where it is rough and the step where it is not 1. */
function found(text: string): string {
  return quantitiesIn(text)
    .map(
      ({ value, unit, isRough, step }) =>
        `${value}${unit}${isRough ? '~' : ''}${step === 1 ? '' : `/${step}`}`,
    )
    .join(' ');
}

describe('the numbers of a sentence', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['共收到申请27件，办结 25 件', '27件 25件'],
    ['发布1,234条', '1234条'],
    ['两千余条', '2000条~'],
    ['一万二千件', '12000件'],
    ['3.5万条', '35000条/1000'],
    ['12.50万元', '125000元/100'],
    ['五十三万元', '530000元/10000'],
    ['0.8亿元', '80000000元/10000000'],
    ['占百分之九十八点五', '98.5%/0.1'],
    ['占98.50%', '98.5%/0.01'],
    ['两百零三条', '203条'],
    ['几十件', 'NaN件~'],
    ['近千条', 'NaN条~'],
    ['数百件、上百件、千余条', 'NaN件~ NaN件~ 1000条~'],
    ['三四十件', 'NaN件~'],
    ['十余件', '10件~'],
    ['约30件、约 30 件、超过30件、不足30件、近30件', '30件~ 30件~ 30件~ 30件~ 30件~'],
    ['30件左右、30件以上、30多件', '30件~ 30件~ 30件~'],
    ['3至5件', '5件~'],
    ['2万3千件', '3000件~/1000'],
    ['1 234件', '234件~'],
    ['1，234件', '1~ 234件~'],
    ['比上年的47份多6份，共53份多', '47份 6份 53份~'],
    ['网上20件、线上7件', '20件 7件'],
    ['邮编600520，电话6201953，拨打12345。', ''],
    ['工作日9:00至17:00，每周5天', ''],
    ['部分公开67，占4.61%', '67 4.61%/0.01'],
    ['予以公开3部分公开2件', '2件'],
    ['2024年12月31日、第3期、〔2021〕30号、12345热线、24小时、1-6月', ''],
    ['1.属于国家秘密；2、重复申请；（3）其他', ''],
    ['三安全一稳定、一件事一次办、一次性告知', '1次'],
    ['0.35元/份', ''],
    ['收到二〇二四件', '2024件'],
  ];
  for (const [text, numbers] of cases) it(`of “${text}”`, () => assert.equal(found(text), numbers));

  it('begin with any sign of a numeral', () => {
    for (const sign of `0123456789${CHINESE_DIGITS}`)
      assert.equal(quantitiesIn(`共${sign}件`)[0]?.at, 1, sign);
  });
  it('have their places', () => {
    const text = '收到 1,027 件';
    const [quantity] = quantitiesIn(text);
    assert.equal(text.slice(quantity?.at, quantity?.numberEnd).trim(), '1,027');
    assert.equal(text.slice(quantity?.at, quantity?.end), '1,027 件');
  });
  it('are read alike in all ways of writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('件', '条', '份', '宗'),
        (number, unit) => {
          const ways = [String(number), number.toLocaleString('en-US'), spellNumber(number)];
          const right = number % 1e4 === 0 && number > 0 ? undefined : `${number}${unit}`;
          for (const way of ways)
            if (right !== undefined) assert.equal(found(`全年共收到申请${way}${unit}，均已答复`), right);
        },
      ),
      { seed: 11, numRuns: 1000, endOnFailure: true },
    );
  });
});
