import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';

/** The cells of a table of one row in a page with this style sheet. */
const cellsIn = (css: string, cells: string) =>
  readHtml(`<style>${css}</style><table><tr><td>受理${cells}<td>9</table>`).pieces.flatMap((piece) =>
    piece.kind === 'table' ? piece.cells.slice(1, -1).map(({ value }) => value) : [],
  );

describe('a figure that a style sheet writes into a cell', () => {
  for (const [what, css, cells, wanted] of [
    ['before another', 'td.a::before{content:"1"}', '<td class=a>2', '12'],
    ['behind another', "td.a:after{content: '3' }", '<td class=a>2', '23'],
    ['in an empty cell', 'td.a::after{content:"7"}', '<td class=a>', '7'],
    ['in an element of the cell', '.a b::before{content:"1"}', '<td class=a><b>2</b>', '12'],
    ['by the number of its character', String.raw`.a::before{content:"\31 "}`, '<td class=a>2', '12'],
    ['with words that are spoken', '.a::before{content:"1" / "one"}', '<td class=a>2', '12'],
    ['by its place', 'td:nth-child(2)::before{content:"1"}', '<td>2', '12'],
    [
      'in an important way',
      '.a::before{content:"1"!important}td.a::before{content:""}',
      '<td class=a>2',
      '12',
    ],
  ] as const)
    it(`is read ${what}`, () => assert.deepEqual(cellsIn(css, cells), [wanted]));
  for (const [what, css] of [
    ['to another class', '.b::before{content:"1"}'],
    ['and takes back', '.a::before{content:"1"}td.a::before{content:none}'],
    ['and hides', '.a::before{content:"1";display:none}'],
    ['and hides elsewhere', '.a::before{content:"1"}td.a::before{display:none}'],
    ['of no size', '.a::before{content:"1";font-size:0}'],
    ['on paper alone', '@media print{.a::before{content:"1"}}'],
    ['to the cell itself, where it does nothing', '.a{content:"1"}'],
    ['without a digit', String.raw`.a::before{content:"\f101"}.a::after{content:"件"}`],
    ['beyond all characters', String.raw`.a::before{content:"\ffffff"}`],
    ['with a brace', '.a::before{content:"}"}'],
  ] as const)
    it(`is none that it gives ${what}`, () => assert.deepEqual(cellsIn(css, '<td class=a>2'), ['2']));
});
