import assert from 'node:assert/strict';
import { createBook } from '../../excel-double/book.js';

/**
 * What a formula shows on a sheet with: A1 1, A2 2, A3 `x`, A4 blank, A5 TRUE, A6 `'7`, A7 `=""`, B1 `=1/0`.
 */
function reckon(formula: string): string | number | boolean {
  const sheet = createBook(['表三', "It's 2"]).sheet('表三');
  const typed = [
    ['A1', '1'],
    ['A2', '2'],
    ['A3', 'x'],
    ['A5', 'TRUE'],
    ['A6', "'7"],
    ['A7', '=""'],
    ['B1', '=1/0'],
  ] as const;
  for (const [address, text] of typed) sheet.type(address, text);
  sheet.type('Z99', formula);
  return sheet.value('Z99');
}

const examples: readonly (readonly [string, string | number | boolean])[] = [
  ['=1+2*3', 7],
  ['=(1+2)*3', 9],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['=7-3-2', 2],
  ['=50%', 0.5],
  ['=1/4&"a"', '0.25a'],
  ['=1e3+.5', 1000.5],
  ['="a""b"', 'a"b'],
  ['="A"="a"', true],
  ['=1<>2', true],
  ['=1>=1', true],
  ['="a">1', true],
  ['=TRUE>"z"', true],
  ['=A4=0', true],
  ['=A4=""', true],
  ['=A4', 0],
  ['=A7=""', true],
  ['=SUM(A1:A7)', 3],
  ['=SUM(A1,A2,"4",TRUE)', 8],
  ['=SUM(A1:A2,$A$1:$A2)', 6],
  ['=SUM((A1,A2))', 3],
  ['=SUM(A:A)', 3],
  ['=SUM(1:1)', '#DIV/0!'],
  ['=COUNT(A1:A7)', 2],
  ['=COUNT(A1,"4","x",TRUE)', 3],
  ['=COUNTA(A1:A7)', 6],
  ['=COUNTBLANK(A1:A7)', 2],
  ['=IF(A1>0,"ja","nein")', 'ja'],
  ['=IF(A1>1,5)', false],
  ['=IF(COUNT(A1:A2)=2,SUM(A1:A2),"")', 3],
  ['=IF(COUNT(A1:A3)=3,SUM(A1:A3),"")', ''],
  ['=IF(FALSE,1/0,1)', 1],
  ['=IF("x",1,2)', '#VALUE!'],
  ['=AND(A1:A2,TRUE)', true],
  ['=AND(A1=1,A2=1)', false],
  ['=OR(A1=2,A2=2)', true],
  ['=AND(A3)', '#VALUE!'],
  ['=NOT(0)', true],
  ['=LEN(A3&A6)', 2],
  ['=LEN(12.5)', 4],
  ['=A6+1', 8],
  ['=A3+1', '#VALUE!'],
  ['=A5+1', 2],
  ['=B1+1', '#DIV/0!'],
  ['=IFERROR(B1,9)', 9],
  ['=#REF!+1', '#REF!'],
  ['=nix', '#NAME?'],
  ["='It''s 2'!A1+1", 1],
  ['=Nirgends!A1', '#REF!'],
  ['=A1:A2', '#VALUE!'],
  ['=MAX(A1:A5)-MIN(A1:A2)', 1],
  ['=ROUND(2.345,2)', 2.35],
];

describe('formulas of the double of Excel', () => {
  for (const [formula, shown] of examples)
    it(`shows ${JSON.stringify(shown)} for ${formula}`, () => assert.equal(reckon(formula), shown));

  it('reckons anew after every change, whatever the order in which formulas stand', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [['=B1+1', '=C1*2', 3]]);
    assert.equal(sheet.value('A1'), 7);
    sheet.type('C1', '10');
    assert.equal(sheet.value('A1'), 21);
  });

  it('takes a formula that needs its own result for 0', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.paste('A1', [['=B1+1', '=A1+1']]);
    assert.equal(typeof sheet.value('A1'), 'number');
  });

  it('tells a function that it does not model, rather than show something', () => {
    assert.throws(() => reckon('=VLOOKUP(1,A1:B2,2)'), /does not model the function VLOOKUP/);
  });

  it('refuses what is no formula', () => {
    for (const formula of ['=1+', '=SUM(', '=)', '=A1 B1', '="a', '=()'])
      assert.throws(() => reckon(formula), SyntaxError, formula);
  });

  it('reads defined names', () => {
    const book = createBook(['表三']);
    book.sheet('表三').paste('A1', [[1, 2, 4]]);
    book.addName('xxgk_sum', '=表三!$A$1,表三!$C$1');
    book.sheet('表三').type('A2', '=SUM(xxgk_sum)');
    assert.equal(book.sheet('表三').value('A2'), 5);
  });
});

describe('typing into the double of Excel', () => {
  const typed: readonly (readonly [string, string | number | boolean, string])[] = [
    ['12', 12, '12'],
    [' 12 ', 12, '12'],
    ['+117', 117, '117'],
    ['-2', -2, '-2'],
    ['(5)', -5, '-5'],
    ['1,234', 1234, '1,234'],
    ['1,23', '1,23', '1,23'],
    ['12%', 0.12, '12%'],
    ['1.5e3', 1500, '1500'],
    ["'12", '12', '12'],
    ["'=A1", '=A1', '=A1'],
    ['402.2 万元', '402.2 万元', '402.2 万元'],
    ['１２', '１２', '１２'],
    ['无', '无', '无'],
    ['/', '/', '/'],
    ['—', '—', '—'],
    ['=', '=', '='],
    ['true', true, 'TRUE'],
    ['#n/a', '#N/A', '#N/A'],
    ['2025-01-02', 45659, '2025/1/2'],
    ['2025年1月2日', 45659, '2025年1月2日'],
    ['1月5日', 46027, '1月5日'],
    ['1/5', 46027, '1月5日'],
    ['2025-02-30', '2025-02-30', '2025-02-30'],
    ['1900-03-01', 61, '1900/3/1'],
    ['12345678901234567', 12345678901234600, '12345678901234600'],
  ];
  for (const [text, value, shown] of typed) {
    it(`makes ${JSON.stringify(value)} of ${text}`, () => {
      const sheet = createBook(['Sheet1'], 2026).sheet('Sheet1');
      sheet.type('A1', text);
      assert.deepEqual([sheet.value('A1'), sheet.text('A1')], [value, shown]);
    });
  }

  it('keeps everything as text in a cell of format @', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.dress('A1', { numberFormat: '@' });
    sheet.type('A1', '=1+1');
    assert.equal(sheet.value('A1'), '=1+1');
    sheet.type('A1', 12);
    assert.equal(sheet.value('A1'), '12');
  });

  it('shows numbers in the formats of the templates', () => {
    const sheet = createBook().sheet('Sheet1');
    sheet.dress('A1', { numberFormat: '+0;-0;0' });
    const shown = ['117', '-2', '0'].map((text) => {
      sheet.type('A1', text);
      return sheet.text('A1');
    });
    assert.deepEqual(shown, ['+117', '-2', '0']);
  });
});
