import assert from 'node:assert/strict';
import { alteredBy, hiddenBy } from '../../src/hosts/numberFormat.js';

/** Which of these numbers a format does not show. */
const hidden = (format: string) => [5, -5, 0].filter((value) => hiddenBy(format)?.(value) === true);

/** Which of these numbers a format shows as others. */
const altered = (format: string) => [5, -5, 0].filter((value) => alteredBy(format)?.(value) === true);

describe('a number format shows another number', () => {
  for (const format of [
    '0%',
    '0.00%',
    '0"%"',
    '0,',
    '0.0,,',
    '#,##0,',
    '0\\.0,"万"',
    '0"万"',
    '0万',
    '0"0"',
    '0\\0',
    '"1"0',
    '10',
    '"多"',
    '0"元"',
    '#,##0"千元"',
  ])
    it(`by ${format}`, () => assert.deepEqual(altered(format), [5, -5]));
  for (const [format, numbers] of [
    ['0%;-0', [5]],
    ['0;-0%', [-5]],
    ['[>1]"多";0', [5]],
    ['[=0]"无";0', []],
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
    '"共"0"件"',
    '#,##0',
    '#,##0.00_ ',
    '0.00"万元"',
    '0.00万元',
    '[DBNum1]0',
    '[DBNum1][$-804]General',
    '0.0E+0',
    '# ?/?',
    '# ?/8',
    '00000',
    '@',
    '[Red]0',
    '[$¥-804]#,##0.00',
    '"¥"#,##0',
    ';;;',
    '*-0',
  ])
    it(`not by ${format}`, () => assert.deepEqual(altered(format), []));
});

describe('a number format', () => {
  for (const [format, numbers] of [
    [';;;', [5, -5, 0]],
    [';;;@', [5, -5, 0]],
    ['""', []],
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
    ['0;-0', []],
    ['General', []],
    ['0;-0;0', []],
    ['+0;-0;0', []],
    ['0;-0;"无"', []],
    ['0";";-0;0', []],
    ['0\\;;-0;0', []],
  ] as const)
    it(`${format} hides ${numbers.length === 0 ? 'nothing' : numbers.join(', ')}`, () =>
      assert.deepEqual(hidden(format), numbers));
});
