import assert from 'node:assert/strict';
import { hidesText, shownBy, textShownBy, type NumberLook } from '../../src/hosts/numberFormat.js';
import { assertInTime } from '../time.js';

/** Which of some numbers a format shows as the look says. */
const shownAs = (look: keyof NumberLook, format: string, numbers = [5, -5, 0]) =>
  numbers.filter((value) => shownBy(value, format)?.[look] === true);
const altered = (format: string) => shownAs('isShownOtherwise', format);
const hidden = (format: string) => shownAs('isInvisible', format);

describe('a number format', () => {
  it('shows no text where its fourth section has no place for it', () => {
    for (const format of [';;;', '0;-0;0;', '0;0;0;"略"', '0;0;0;"@"', '0;0;0;\\@'])
      assert.equal(hidesText(format), true, format);
    for (const format of [
      '@',
      '',
      'General',
      ';;',
      '0;-0;0',
      '0;-0;0;@',
      '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    ])
      assert.equal(hidesText(format), false, format);
    assert.equal(hidesText('0;"a;b";0'), false);
  });
});

describe('a number format shows digits that are a text as another number', () => {
  const isOther = (format: string, text = '5') => textShownBy(text, format)?.isShownOtherwise === true;
  for (const format of ['"约"@', '@"余件"', '@0', '@"0"', '"-"@', '(@)', '0;-0;0;@"万"', '0;"第"@', '1@'])
    it(`by ${format}`, () => assert.equal(isOther(format), true));
  for (const format of [
    '@',
    '',
    'General',
    '@"件"',
    '0"余件"',
    '0;-0;0;@',
    '"共"@',
    '0%;0%;0%;_ @_ ',
    '"@0"',
  ])
    it(`not by ${format}`, () => assert.equal(isOther(format), false));
  it('and no text that is no figure', () => {
    assert.equal(isOther('"约"@', '甲'), false);
    assert.equal(isOther('"约"@', '１２'), true);
  });
});

describe('a number format of zeros alone', () => {
  it('puts them before shorter numbers', () => {
    const padded = (value: number, format: string) => shownBy(value, format)?.padded;
    assert.deepEqual(
      [50_000, 23_800, 750_001, 7_500_011, 0, -1, 0.5].map((value) => padded(value, '000000')),
      ['050000', '023800', ...Array.from({ length: 5 }, () => undefined)],
    );
    for (const format of ['0', '00.0', '000"件"', '#000', '000%', '0'.repeat(16)])
      assert.equal(padded(5, format), undefined, format);
  });
});

/** A format that shows all figures, those that are no 0, those of which it says that they are negative. */
const asAll = (format: string) => [format, [5, -5, 0]] as const;
const asCounts = (format: string) => [format, [5, -5]] as const;
const asNegative = (format: string) => [format, format.includes(';') ? [5] : [5, -5]] as const;

describe('a number format shows another number', () => {
  for (const format of [
    '0%',
    '0.00%',
    '0"%"',
    '0[$%]',
    '0,',
    '0.0,,',
    '#,##0,',
    '0\\.0,"万"',
    '0"万"',
    '0万',
    '0[$万]',
    '0"仟"',
    '0"k"',
    '0"0"',
    '0\\0',
    '0"０"',
    '0[$0]',
    '0\\.0',
    '0"."0',
    '0!.0',
    '0-0',
    '0"件"0',
    '000\\-000',
    '"多"',
    '多',
    '"元"',
    '"万元"',
    '0"元件"0',
    '0.0,"元"',
    '0"亿"',
  ])
    it(`by ${format}`, () => assert.deepEqual(altered(format), [5, -5]));
  for (const [format, numbers] of [
    // Digits that are no zeros make another number of a 0 too.
    ['0"②"', [5, -5, 0]],
    ['[$5-804]0', [5, -5, 0]],
    ['"1"0', [5, -5, 0]],
    ['10', [5, -5, 0]],
    ['0;-0;"5"', [0]],
    ['0;-0;5', [0]],
    ['[=0]"3";0', [0]],
    // What is about so many, or the one of that rank, is no 0 either.
    ...[
      '"约"0',
      '"大约"#,##0',
      '约0',
      '\\约0"件"',
      '"共约"0',
      '"近"0',
      '"超"0',
      '"不足"0"件"',
      '"预计"0',
    ].map(asAll),
    ...['0"余件"', '0余', 'General"余"', '0"多件"', '0"余元"', '0"件以上"', '0"左右"', '0"+"', '0"?"'].map(
      asAll,
    ),
    ...['">"0', '"≥"0', '"~"0', '"±"0', '"第"0', '"第"0"件"', '"No."0', '"？"0'].map(asAll),
    ...['0"兆"', '0"打"', '0"成"', '0"件半"', '0"角"', '0"M"', '0"分之"'].map(asCounts),
    ...['"一"0', '0"五"', '0"五件"', '0"O"', '"l"0', '"I"0', '0\\o'].map(asCounts),
    ...['[$$-409]#,##0.00', '0"美元"', '0.00"港元"', '[$€-407]0', '"US$"0', '0[$USD]'].map(asCounts),
    ...['(0)', '\\(0\\)', '"("0"件)"', '（0）', '"—"0', '"减少"0', '"负"0', '"▼"0', '(0);(0);0'].map(
      asNegative,
    ),
    ['0;-0;"无"', []],
    ['0;-0;"00"', []],
    ['# ?/8', []],
    // A digit that fills up the cell is shown again and again.
    ['*10', [5, -5, 0]],
    ['0*1', [5, -5, 0]],
    ['0*0', [5, -5]],
    ['*-0', []],
    ['0* ', []],
    ['0%;-0', [5]],
    ['0;-0%', [-5]],
    ['[>1]"多";0', [5]],
    ['[=0]"无";0', []],
    ['-0', [5, -5]],
    ['"－"0', [5, -5]],
    ['-0;-0', [5]],
    ['0;0', [-5]],
    ['0"件";0"件";0', [-5]],
    ['0;+0', [-5]],
    ['0;(0)', []],
    ['0;"减"0', []],
    ['"增加"0;"下降"0;0', []],
    ['0;"减少"0', []],
    ['0;[Blue]0', []],
    ['0;[红色]0', []],
    ['0!;;-0', []],
    ['0;"▲"0', []],
    ['0_ ;[Red]0\\ ', []],
    ['[>0]0;0', []],
    ['[>100]"多";-0;0', []],
    ['[>100]0;-0%;0%', [5, -5]],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', []],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', []],
  ] as const)
    it(`${format} for ${numbers.length === 0 ? 'none' : numbers.join(', ')}`, () =>
      assert.deepEqual(altered(format), numbers));
  for (const format of [
    'General',
    'G/通用格式',
    'General"件"',
    '0"件"',
    '0件',
    '0"条"',
    '0"件次"',
    '0"件（余额）"',
    '0"余额"',
    '"共"0"件"',
    '"合计："0',
    '"节约"0"元"',
    '"预约"0"件"',
    '"附近"0',
    '"增/减"0',
    '"其中——"0',
    '0"件（含附件）"',
    '+0',
    '0_);(0)',
    '0;(0);0',
    '0;"减少"0',
    '"▲"0;"▼"0',
    '"$"#,##0_);\\("$"#,##0\\)',
    '#,##0',
    '# ##0',
    '#\\ ##0',
    "#'##0",
    '#，##0',
    '0!件',
    '0!万!元',
    '#,##0.00_ ',
    '0.00"万元"',
    '0.00万元',
    '0[$万元]',
    '[DBNum1]0',
    '[DBNum1][$-804]General',
    '0.0E+0',
    '0.0E-0',
    '# ?/?',
    '# ?/8',
    '00000',
    '@',
    '[Red]0',
    '[Red]',
    '[$¥-804]#,##0.00',
    '"¥"#,##0',
    '_-* #,##0_-',
    '0_0',
    ';;;',
    '*-0',
    '',
  ])
    it(`not by ${format}`, () => assert.deepEqual(altered(format), []));
});

describe('a number format', () => {
  for (const [format, numbers] of [
    [';;;', [5, -5, 0]],
    [';;;@', [5, -5, 0]],
    ['""', [5, -5, 0]],
    ['**', [5, -5, 0]],
    ['"";"";""', [5, -5, 0]],
    ['0;-0;;@', [0]],
    ['#,##0_);(#,##0);', [0]],
    ['[=0]"";General', [0]],
    ['[=0]"";[<0]-0;0', [0]],
    ['[>=1]0;', [-5, 0]],
    ['0;;0', [-5]],
    ['[Red]0;[Blue];[Green]0', [-5]],
    ['0;-0;\\ ', [0]],
    ['0;-0;" "', [0]],
    ['#', [0]],
    ['#,###', [0]],
    ['#.##', [0]],
    ['??', [0]],
    ['#;-#;0', []],
    ['#,##0', []],
    ['#"件"', []],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ', []],
    ['0;-0', []],
    ['General', []],
    ['[Red]', []],
    ['', []],
    ['0;-0;0', []],
    ['+0;-0;0', []],
    ['0;-0;"无"', []],
    ['0";";-0;0', []],
    ['0\\;;-0;0', []],
  ] as const)
    it(`${format} hides ${numbers.length === 0 ? 'nothing' : numbers.join(', ')}`, () =>
      assert.deepEqual(hidden(format), numbers));
});

describe('a number that is shown', () => {
  const NINETY_NINE = 99.00000000000001;
  const NUMBERS = [12, 1234, 0.4, 402.2137, NINETY_NINE];
  for (const [format, numbers] of [
    ['0', [0.4, 402.2137]],
    ['#,##0.00', [402.2137]],
    ['0.0000"万元"', []],
    ['0.00;-0.00', [402.2137]],
    ['General', []],
    ['0.####', []],
    ['# ?/?', [402.2137]],
    ['?/?', [402.2137]],
    ['# ??/??', [402.2137]],
    ['# ????/????', []],
    ['# ?/2', [0.4, 402.2137]],
    ['# ?/8', [0.4, 402.2137]],
    ['# ??/10', [402.2137]],
    ['# 0/0', [402.2137]],
    ['@', []],
    ['0.00E+00', [402.2137]],
    ['0%', []],
    [`0.${'0'.repeat(200)}`, []],
  ] as const)
    it(`by ${format.slice(0, 20)} is rounded: ${numbers.join(', ')}`, () =>
      assert.deepEqual(shownAs('isRounded', format, NUMBERS), numbers));
  it('by too few digits before an exponent is another one', () => {
    assert.deepEqual(shownAs('isShownOtherwise', '0E+0', NUMBERS), [12, 1234, NINETY_NINE]);
    assert.deepEqual(shownAs('isShownOtherwise', '0.0E+0', NUMBERS), [1234]);
    assert.deepEqual(shownAs('isShownOtherwise', '##0.0E+0', NUMBERS), []);
  });
  it('is judged by the beginning of a long format, in a time that grows with its length', async () => {
    for (const piece of ['[', '[$', '"', '\\', '!', '0;', '_', '[=0]'])
      await assertInTime(500, () => {
        const format = `${piece.repeat(20_000)}0`;
        for (let value = 0; value < 100; value += 1) shownBy(value, format);
      });
  });
  it('by # is nothing where it is less than a half', () => {
    assert.deepEqual(shownAs('isInvisible', '#', NUMBERS), [0.4]);
    assert.deepEqual(shownAs('isInvisible', '#.0', NUMBERS), []);
  });
});

describe('a number format with a unit of money', () => {
  for (const [format, unit] of [
    ['0"元"', '元'],
    ['#,##0.00" 元 "', '元'],
    ['0元', '元'],
    ['0\\元', '元'],
    ['0.0000"万元"', '万元'],
    ['0!万!元', '万元'],
    ['#,##0"千元"', '千元'],
    ['0[$元-804]', '元'],
    ['General"百万元"', '百万元'],
    ['0"元"_ ', '元'],
    ['"¥"#,##0.00', '元'],
    ['\\￥0', '元'],
    ['[$¥-804]#,##0.00;[$¥-804]\\-#,##0.00', '元'],
    ['_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', '元'],
    ['[$RMB] #,##0', '元'],
    ['"人民币"0', '元'],
    ['#,##0.00\\ [$¥-804]', '元'],
    ['"¥"#,##0.00"万元"', '万元'],
    ['[$$-409]#,##0.00', undefined],
    ['0"件"', undefined],
    ['"元"0', undefined],
    ['0"元整"', undefined],
    ['0', undefined],
    ['General', undefined],
  ] as const)
    it(`shows the number as it is, in ${unit ?? 'none'}: ${format}`, () => {
      const [twelve, none] = [12, 0].map((value) => shownBy(value, format));
      assert.deepEqual([twelve?.unit, none?.unit], [unit, unit]);
      if (unit !== undefined) assert.deepEqual([twelve, none], [{ unit }, { unit }]);
    });
  it('tells what else it does', () => {
    assert.deepEqual(shownBy(402.2137, '0.00"万元"'), { isRounded: true, unit: '万元' });
    assert.deepEqual(shownBy(-5, '0"元";0"元"'), { isShownOtherwise: true, unit: '元' });
    assert.deepEqual(shownBy(0, '0"元";-0"元";'), { isInvisible: true });
  });
});
