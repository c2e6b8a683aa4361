import assert from 'node:assert/strict';
import { hiddenBy } from '../../src/hosts/numberFormat.js';

/** Which of these numbers a format does not show. */
const hidden = (format: string) => [5, -5, 0].filter((value) => hiddenBy(format)?.(value) === true);

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
