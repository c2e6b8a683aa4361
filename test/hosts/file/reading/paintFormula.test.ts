import assert from 'node:assert/strict';
import { judgeOfFormula } from '../../../../src/hosts/file/reading/paintFormula.js';

/** B2 is 12, C2 is 3, D2 is a text, E2 is blank, F2 is not known; B3 is the text 12, C3 a wide blank. */
const CELLS: ReadonlyMap<string, number | string> = new Map<string, number | string>([
  ['2 2', 12],
  ['2 3', 3],
  ['2 4', 'Abc 9'],
  ['2 6', Number.NaN],
  ['3 2', '12'],
  ['3 3', '　'],
]);
const judge = (formula: string) =>
  judgeOfFormula([{ top: 2, left: 2, bottom: 9, right: 9 }], formula)(
    { row: 2, column: 2, value: 12 },
    ({ row, column }) => CELLS.get(`${row} ${column}`),
  );

/** A formula of as many operands as are worked out, whose text would be long. */
const LONG = `ISERROR(FIND("z",${Array.from({ length: 50 }, () => 'D2').join('&')}))`;

describe('judgeOfFormula', () => {
  for (const formula of [
    ...['B2+C2=15', 'B2-C2*2=6', '(B2-C2)*2=18', 'B2/C2=4', '-B2+20=8', '2^3=8', '0.1+0.2=0.3', '--B2=12'],
    ...[
      'B2&"x"="12x"',
      'D2="Abc 9"',
      'B2<D2',
      'E2=0',
      'E2=""',
      'D2<>"x y"',
      ' B2 = 12 ',
      '"a""b"="a""b"',
      'D2<>"abc"',
    ],
    ...['LEFT(B2)="1"', 'RIGHT(B2,1)="2"', 'MID(D2,2,2)="bc"', 'LEN(D2)=5', 'TRIM(" a  b ")="a b"'],
    ...[
      'FIND("c",D2)=3',
      'SEARCH("C",D2)=3',
      'ISERROR(FIND("C",D2))',
      'LEN(TRIM(C3))=1',
      'NOT(ISERROR(SEARCH("2",B2)))',
    ],
    ...['EXACT(D2,"Abc 9")', 'NOT(EXACT(D2,"abc 9"))', 'ISNUMBER(B2)', 'ISTEXT(D2)', 'ISNONTEXT(E2)'],
    ...['ISBLANK(E2)', 'NOT(ISBLANK(B2))', 'ISEVEN(B2)', 'ISODD(C2)', 'ABS(-3)=C2', 'INT(B2/5)=2'],
    ...['MOD(B2,5)=2', 'MOD(-1,3)=2', 'ROUND(B2/5,0)=2', 'ROUND(2.345,2)=2.35', 'ROW()=2', 'COLUMN(C2)=3'],
    ...['SUM(B2:E2)=15', 'SUM(B2,C2,1)=16', 'COUNT(B2:E2)=2', 'COUNTA(B2:E2)=3', 'COUNTBLANK(B2:E2)=1'],
    ...['MAX(B2:C2)=12', 'MIN(B2:C2)=3', 'COUNTIF(B2:E2,">3")=1', 'COUNTIF($B$2:$C$2,B2)=1'],
    ...['COUNTIF(B2:E2,"Abc 9")=1', 'COUNTIF(B2:C2,"<>3")=1', 'IF(B2>1,TRUE,F2)', 'IFERROR(1/0,TRUE)'],
    ...['AND(B2>0,OR(F2>0,C2=3))', 'OR(F2=1,TRUE)', 'B2', 'true', 'NOT(AND(FALSE,F2))', 'B2=12=TRUE'],
    ...['COUNTIF(B3:C3,"x")=0', 'ISERROR(#REF!)', 'IFERROR(#DIV/0!,TRUE)'],
  ])
    it(`knows that it holds: ${formula}`, () => assert.equal(judge(formula), true));

  for (const formula of [
    ...[
      'B2=13',
      '1/0=1',
      'FIND("z",D2)>0',
      '"x"+1>0',
      'ISERROR(B2)',
      'AND(F2>0,B2=1)',
      'IF(B2>1,FALSE)',
      'E2',
    ],
    ...['MOD(B2,0)=0', 'B2=D2', 'B2>D2', 'LEFT(D2,-1)=""', 'ISERR(B2)', 'ISNA(B2)', '0'],
    ...['#REF!>0', '表二!#REF!=0', '#REF!A1=B2', '#N/A', 'SUM(#REF!)>0'],
  ])
    it(`knows that it does not hold: ${formula}`, () => assert.equal(judge(formula), false));

  for (const formula of [
    ...['NOW()>1', 'B2>NOW()', '表一!B2>0', "'表 一'!B2>0", 'INDIRECT("B2")>0', '名称>1', 'F2>0', 'F2=""'],
    ...[
      'AND(B2>0,F2>0)',
      'IF(F2>0,TRUE,TRUE)',
      'SUM(B2:F2)>0',
      'SUM(B2:ZZ99)>0',
      'B2:C2',
      'B2:C2>1',
      'B:B>1',
    ],
    ...[
      'D2>"Abb"',
      'COUNTIF(B2:E2,"a*")=1',
      'SEARCH("?",D2)=1',
      'ISERR(1/0)',
      'FIND("c",D2,1)=3',
      'LEN(B2/7)=2',
    ],
    ...['D2="abc 9"', 'D2<>"abc 9"', 'COUNTIF(B2:E2,"abc 9")=1'],
    ...['AND(E2,B2=12)', 'OR(E2,B2=1)', 'AND(IF(TRUE,E2),TRUE)', 'TRUE>B2', 'B2="12"=0', 'ISEVEN(E2)'],
    ...['FIND("",D2)=1', 'SEARCH(E2,D2)=1', 'COUNTIF(B2:C3,12)=1', 'COUNTIF(B2:C3,"<>12")=3'],
    ...['COUNTIF(B2:C3,"12%")=0', 'COUNTIF(B2:C3,"1月2日")=0', 'B65536=""', 'YTD1=""', 'ROW(A65536)>1'],
    ...['B2%>0', 'B2>', '(B2', 'B2)', 'SUM(B2', '{1,2}', 'B2 C2', '', '?', 'COUNT()=0', 'AND()'],
    ...['AND(B2:C2)', 'D2', `${'('.repeat(50)}TRUE${')'.repeat(50)}`, `B2${'+B2'.repeat(60)}>0`],
    `AND(${Array.from({ length: 21 }, () => 'TRUE').join()})`,
  ])
    it(`does not know: ${formula.slice(0, 40)}`, () => assert.equal(judge(formula), undefined));

  it('joins no texts longer than a cell holds', () => {
    const read = judgeOfFormula([{ top: 2, left: 2, bottom: 2, right: 2 }], LONG);
    const cell = { row: 2, column: 2, value: 12 };
    assert.equal(
      read(cell, () => 'x'.repeat(655)),
      true,
    );
    assert.equal(
      read(cell, () => 'x'.repeat(656)),
      undefined,
    );
  });
});
