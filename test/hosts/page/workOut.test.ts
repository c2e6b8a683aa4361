import fc from 'fast-check';
import assert from 'node:assert/strict';
import { workOut } from '../../../src/hosts/page/workOut.js';

describe('a sum that is typed', () => {
  for (const [text, result] of [
    ['=1+2', '3'],
    ['＝１＋２', '3'],
    ['=2+3*4', '14'],
    ['=(2+3)*4', '20'],
    ['=（2+3）×4', '20'],
    ['=10-4-3', '3'],
    ['=24/4/3', '2'],
    ['=24÷5', '4.8'],
    ['=-3+5', '2'],
    ['=--3', '3'],
    ['=2*-3', '-6'],
    ['=0.1+0.2', '0.3'],
    ['=402.20+1.1', '403.3'],
    ['=1/3*3', '1'],
    ['=9007199254740993+1', '9007199254740994'],
    ['= 1 + 2 ', '3'],
    ['=0*5', '0'],
    ['=0/5', '0'],
  ] as const)
    it(`${text} is ${result}`, () => assert.equal(workOut(text), result));

  for (const text of [
    '1+2',
    '=',
    '=1+',
    '=+',
    '=(1+2',
    '=1+2)',
    '=1 2',
    '=1,2',
    '=A1+2',
    '=SUM(1,2)',
    '=1/3',
    '=1/0',
    '=1/(2-2)',
    '=2**3',
    '=2^3',
    '=1e3',
    '=0x10',
    '=constructor',
    '=5%',
    '=1.2.3',
    '=①+1',
    `=${'('.repeat(150)}1`,
    `=1${'+1'.repeat(200)}`,
  ])
    it(`${text.slice(0, 20)} is not worked out`, () => assert.equal(workOut(text), undefined));

  it('is worked out as whole numbers are', () => {
    type Sum = readonly [text: string, value: bigint];
    const number = fc.integer({ min: 0, max: 99 }).map((value): Sum => [String(value), BigInt(value)]);
    const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 4 },
        number,
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'))
          .map(([[a, x], sign, [b, y]]): Sum => [
            `(${a}${sign}${b})`,
            sign === '+' ? x + y : sign === '-' ? x - y : x * y,
          ]),
        // A product binds more than what is added to it.
        fc
          .tuple(number, number, number)
          .map(([[a, x], [b, y], [c, z]]): Sum => [`(${a}-${b}*${c})`, x - y * z]),
      ),
    }));
    fc.assert(
      fc.property(sum, ([text, value]) => {
        fc.pre(text.length < 190);
        assert.equal(workOut(`=${text}`), String(value));
      }),
      { numRuns: 300, seed: 7, endOnFailure: true },
    );
  });
});
