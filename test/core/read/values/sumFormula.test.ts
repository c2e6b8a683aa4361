import assert from 'node:assert/strict';
import { areaAddress } from '../../../../src/core/draw/address.js';
import { parseSum } from '../../../../src/core/read/values/sumFormula.js';
import { assertInTime } from '../../../time.js';

const added = (formula: string, sheet = '表三') => parseSum(formula, sheet)?.areas.map(areaAddress);

describe('a formula that is a sum', () => {
  for (const [formula, areas] of [
    ['SUM(B5:D5)', ['B5:D5']],
    ['sum(b5:d5)', ['B5:D5']],
    ['SUM($B$5:D$5)', ['B5:D5']],
    ['SUM(D9:B5)', ['B5:D9']],
    [' SUM( B5 , C5:D5 ) ', ['B5', 'C5:D5']],
    ['SUM(SUM(B5),(C5))', ['B5', 'C5']],
    ['B5+C5+D5', ['B5', 'C5', 'D5']],
    ['+B5 + C5', ['B5', 'C5']],
    ['SUM(B5:C5)+D5', ['B5:C5', 'D5']],
    ['SUM(B5+C5,D5)+0', ['B5', 'C5', 'D5']],
    ['ROUND(SUM(B5:D5),0)', ['B5:D5']],
    ['IFERROR(SUM(B5:D5),0)', ['B5:D5']],
    ['IFERROR(B5+C5,"")', ['B5', 'C5']],
    ['_xlfn.SUM(B5:D5)', ['B5:D5']],
    ['_xlfn._xlws.SUM(B5:D5)', ['B5:D5']],
    ['IF(COUNT(B5:D5)=3,SUM(B5:D5),"")', ['B5:D5']],
    ['if(count(b5,c5)=2,b5+c5,"")', ['B5', 'C5']],
    ['SUM(表三!B5:D5)', ['B5:D5']],
    ["SUM('表三'!B5:D5)+表三!E5", ['B5:D5', 'E5']],
    ['SUM(B5,B5)', ['B5', 'B5']],
    ['=SUM(B5:D5)', ['B5:D5']],
    ['SUM(B5 : D5)', ['B5:D5']],
    ['ROUND(SUM(B5:D5),2)', ['B5:D5']],
    ['SUMPRODUCT(B5:D5)', ['B5:D5']],
    ['N(B5)+N(C5)+N(D5)', ['B5', 'C5', 'D5']],
  ] as const)
    it(`adds up ${areas.join(' and ')}: ${formula}`, () => assert.deepEqual(added(formula), areas));

  it('says how many numbers it waits for', () =>
    assert.deepEqual(parseSum('IF(COUNT(B5:D5,F5)=4,SUM(B5:D5,F5),"")', '表三')?.wants, [
      {
        areas: [
          { top: 5, left: 2, bottom: 5, right: 4 },
          { top: 5, left: 6, bottom: 5, right: 6 },
        ],
        count: 4,
      },
    ]));
  it('may name its own sheet in any case, with quotes in it', () => {
    assert.deepEqual(added("SUM('IT''S'!B5)", "It's"), ['B5']);
    assert.deepEqual(added('SUM(sheet1!B5)', 'Sheet1'), ['B5']);
  });
});

describe('any other formula', () => {
  for (const formula of [
    '',
    'B5-C5',
    '-B5',
    'B5*2',
    'B5+5',
    '5+7',
    '10',
    'SUM(B5:D5)/2',
    'SUM(B5:D5)*1',
    'SUM(B5 D5)',
    'SUMPRODUCT(B5:D5,B6:D6)',
    'SUMPRODUCT(B5+C5)',
    'N(B5:D5)',
    'ROUND(SUM(B5:D5),-1)',
    'ROUND(SUM(B5:D5),B5)',
    '==B5',
    'SUM(B5 : C5 : D5)',
    'B5 C5',
    'SUM(B5:D5',
    'SUM(B5:D5))',
    'SUM(B:B)',
    'SUM(5:5)',
    'SUM(B5:D5%)',
    'SUM(总数)',
    'SUM(#REF!)',
    'SUM(B5#)',
    'SUM(台账!B5:D5)',
    'SUM([1]表三!B5)',
    "SUM('表三:表四'!B5)",
    'SUMIF(B5:D5,">0")',
    'SUBTOTAL(109,B5:D5)',
    'AVERAGE(B5:D5)',
    'MAX(B5:D5)',
    'PRODUCT(B5:D5)',
    'ROUND(SUM(B5:D5),-1)',
    'IFERROR(SUM(B5:D5),5)',
    'IF(B5>0,SUM(B5:D5),"")',
    'IF(COUNT(B5:D5)>1,SUM(B5:D5),"")',
    'IF(COUNT(B5:D5)=3,SUM(B5:D5),0)',
    'IF(SUM(B5:D5)=0,"",SUM(B5:D5))',
    'INDIRECT("B5")+C5',
    'OFFSET(B5,1,1)',
    'LOG10(B5)',
    'B5:C5:D5',
    'B5&C5',
    'TRUE+B5',
    '{1,2}',
  ])
    it(`is none: ${formula}`, () => assert.equal(added(formula), undefined));
});

describe('a formula made to be slow', () => {
  it('is taken apart up to 8,192 characters and 64 brackets', () => {
    const blanks = (length: number) => `B5${' '.repeat(length - 2)}`;
    assert.deepEqual([added(blanks(8192)), added(blanks(8193))], [['B5'], undefined]);
    const nested = (depth: number) => '('.repeat(depth) + 'B5' + ')'.repeat(depth);
    assert.deepEqual([added(nested(63)), added(nested(64))], [['B5'], undefined]);
  });
  for (const piece of ["'", 'a', '!', '"', '(', 'SUM(', '表', "a'", '+', '_x.', '$B$5:'])
    it(`ends soon: ${piece.repeat(3)}…`, () =>
      assertInTime(1000, () => added(piece.repeat(8192 / piece.length))));
});
