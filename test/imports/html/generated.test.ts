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
  for (const [what, css, cells, wanted] of [
    ['of an attribute', 'td.a::after{content:attr(data-n)}', '<td class=a data-n=7>', '7'],
    ['of an attribute before another', 'b::before{content:attr( data-n )}', '<td><b data-n=1>2</b>', '12'],
    ['in two texts', '.a::before{content:"1" "2"}', '<td class=a>', '12'],
    ['with a sign', '.a::before{content:"-"}', '<td class=a>2', '-2'],
    ['with a sign of print', '.a::before{content:"−"}', '<td class=a>2', '−2'],
    ['as a share', '.a::after{content:"%"}', '<td class=a>2', '2%'],
    ['as a multiple', '.a::after{content:"万"}', '<td class=a>2', '2万'],
    ['as about so many', '.a::before{content:"约"}', '<td class=a>2', '约2'],
    ['by counting', '.a::before{content:counter(n)}', '<td class=a>2', '〔图〕2'],
  ] as const)
    it(`is read as one sees it ${what}`, () => assert.deepEqual(cellsIn(css, cells), [wanted]));
  for (const [css, cells] of [
    ['td::before{content:attr(data-label)}', '<td data-label="1.属于国家秘密">2'],
    ['td::before{content:attr(data-none)}', '<td>2'],
    ['.a::before{content:"•"}', '<td class=a>2'],
    ['.a::after{content:"1";vertical-align:super}', '<td class=a>2'],
    ['.a::after{content:"1";color:transparent}', '<td class=a>2'],
  ] as const)
    it(`is none of a label, a bullet or a note (${css})`, () => assert.deepEqual(cellsIn(css, cells), ['2']));
  it('does not number a label', () => {
    const css = 'td::before{content:counter(n) "."}';
    assert.deepEqual(cellsIn(css, '<td>信息内容<td>1.其他'), ['信息内容', '1.其他']);
  });
  for (const style of [
    'position:absolute;right:0',
    'position:relative;top:-4px',
    'font-size:8px',
    'float:left',
  ])
    it(`is none of the same figure where it stands off (${style})`, () =>
      assert.deepEqual(cellsIn(`.a::after{content:"1";${style}}`, '<td class=a>2'), ['2\n1']));

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

describe('a line that a style sheet draws through a cell', () => {
  const lineOf = (style: string) => `.a{position:relative}.a::after{content:"";position:absolute;${style}}`;
  for (const style of [
    'top:50%;left:0;right:0;border-top:1px solid red',
    'top:48%;width:100%;height:1px;background:#333',
    'top:calc(50% - 1px);width:100%;border-bottom:2px double',
  ])
    it(`strikes out its figure (${style})`, () => {
      assert.deepEqual(cellsIn(lineOf(style), '<td><b class=a>18</b>'), []);
      assert.deepEqual(cellsIn(lineOf(style), '<td class=a>18'), []);
      const page = readHtml(`<style>${lineOf(style)}</style><table><tr><td>受理<td class=a>18<td>9</table>`);
      assert.deepEqual(page.struck, ['18']);
    });
  for (const style of [
    'bottom:0;left:0;width:100%;height:1px;background:red',
    'top:50%;width:9px;height:9px;background:url(a.gif)',
    'top:50%;height:1px;width:100%',
    'top:50%;border-top:0',
    'top:50%;display:none;border-top:1px solid',
    'top:0;height:100%;border-right:1px solid',
  ])
    it(`strikes out none elsewhere (${style})`, () =>
      assert.deepEqual(cellsIn(lineOf(style), '<td><b class=a>18</b>'), ['18']));
  it('strikes out no heading', () => {
    const html = `<style>${lineOf('top:50%;border-top:1px solid')}</style><h2 class=a>一、总体情况</h2>`;
    assert.deepEqual(readHtml(html).struck, []);
  });
});
