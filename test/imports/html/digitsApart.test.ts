import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';

/** What the second cell of a row says in a page with a style sheet, and what is told of its texts. */
function cellOf(cell: string, css = '', attributes = ''): string {
  const html = `<html><style>${css}</style><table><tr><td>规章<td ${attributes}>${cell}<td>9</table></html>`;
  const [table] = readHtml(html).pieces;
  const found = table?.kind === 'table' ? table.cells.find(({ column }) => column === 2) : undefined;
  return found?.value ?? '';
}

/** 18 and a 1 behind it that a style sets off, by an attribute and by a style sheet. */
function marked(style: string): readonly string[] {
  return [cellOf(`18<span style="${style}">1</span>`), cellOf('18<i class="m">1</i>', `.m{${style}}`)];
}

describe('a digit of a page that is moved from beside others', () => {
  for (const style of [
    'position:relative;top:-4px',
    'position:relative;bottom:.4em',
    'position:relative;top:3pt',
    'position:relative;left:-12px',
    'position:relative;inset:-4px 0 0 0',
    'position:relative;inset-block-start:-5px',
    'display:inline-block;transform:translateY(-4px)',
    'display:inline-block;transform:translate(0, -40%)',
    'display:inline-block;-webkit-transform:translateX(20px)',
    'display:inline-block;transform:rotate(180deg)',
    'display:inline-block;transform:scaleX(-1)',
    'display:inline-block;translate:0 -4px',
    'display:inline-block;rotate:.5turn',
    'margin-left:-10px',
    'margin-right:-1em',
    'margin-inline-start:20px',
    'padding-left:3mm',
    'padding-inline:2ch',
    'margin-left:5%',
    'border:1px solid;border-radius:50%',
    'background:#c00;border-radius:8px',
  ])
    it(`is none of the same figure (${style})`, () => assert.deepEqual(marked(style), ['18\n1', '18\n1']));
  for (const style of [
    'top:-4px',
    'position:relative',
    'position:relative;top:-1px',
    'position:relative;left:2px',
    'position:relative;top:-4px;position:static',
    'position:relative;top:-4px;top:0',
    'transform:none',
    'transform:translateZ(0) translate(0, 0)',
    'transform:matrix(1, 0, 0, 1, 0, 0)',
    'transform:scale(1.1)',
    'margin-left:-2px',
    'padding-left:1mm',
    'order:0',
    'border-radius:50%',
    'float:left;float:none',
  ])
    it(`is one where it stands beside them (${style})`, () =>
      assert.deepEqual(marked(style), ['181', '181']));
  it('is one where the whole figure is moved, and where a word stands beside it', () => {
    const style = 'position:relative;top:-4px';
    assert.equal(cellOf(`<span style="${style}">18</span>`), '18');
    assert.equal(cellOf('18', '', `style="${style}"`), '18');
    assert.equal(cellOf(`18<span style="${style}">件</span>`), '18件');
  });
});

describe('the digits of a cell that are boxes', () => {
  for (const [style, css = ''] of [
    ['display:flex;flex-direction:row-reverse'],
    ['display:flex;flex-flow:column nowrap'],
    ['display:inline-flex;flex-direction:column'],
    ['display:grid'],
    ['display:flex', 'b{order:1}'],
    ['direction:rtl', 'b,i{display:inline-block}'],
  ])
    it(`are no figure below each other or backwards (${style} ${css})`, () =>
      assert.equal(cellOf(`<div style="${style}"><b>1</b><i>8</i></div>`, css), '1\n8'));
  it('are no figure where an attribute turns their direction', () => {
    const boxes = '<b style="display:inline-block">1</b><b style="display:inline-block">8</b>';
    assert.equal(cellOf(`<p dir="rtl">${boxes}</p>`), '1\n8');
    assert.equal(cellOf(`<p dir="ltr">${boxes}</p>`), '18');
    assert.equal(cellOf('<p dir="rtl"><b>1</b><b>8</b></p>'), '18');
  });
});

describe('digits of a cell in type of two sizes', () => {
  for (const cell of [
    '18<span style="font-size:8px">1</span>',
    '18<span style="font-size:60%">1</span>',
    '18<span style="font-size:.6em">1</span>',
    '18<span style="font-size:x-small">1</span>',
    '18<span style="font:6pt/1 SimSun">1</span>',
    '18<font size="1">1</font>',
    '18<font size="-2">1</font>',
    '<span style="font-size:26px">18</span><span>1</span>',
    '18<span style="font-size:70%;vertical-align:top">1</span>',
    '18<span style="font-size:12px;vertical-align:text-top">1</span>',
    '18<small style="vertical-align:text-bottom">1</small>',
  ])
    it(`are no figure: ${cell}`, () => assert.equal(cellOf(cell), '18\n1'));
  for (const cell of [
    '18<span style="font-size:14px">1</span>',
    '18<span style="font-size:70%">1</span>',
    '18<span style="vertical-align:top">1</span>',
    '18<small>1</small>',
    '<span style="font-size:10.5pt">18</span><span style="font-size:12pt">1</span>',
    '<font size="2">18</font><font size="3">1</font>',
    '<span style="font-size:9pt">18</span><span style="font-size:9pt">1</span>',
  ])
    it(`are one where the sizes are alike: ${cell}`, () => {
      assert.equal(cellOf(cell), '181');
      assert.equal(cellOf(cell, 'td{vertical-align:top}'), '181');
    });
  it('are told from a figure and its unit, and are those of one cell', () => {
    assert.equal(cellOf('18<small style="font-size:8px">件</small>'), '18件');
    assert.equal(cellOf('<span style="font-size:9pt">18</span>', 'table{font-size:24px}'), '18');
    const html = '<table><tr><td>规章<td style="font-size:9px">18<td style="font-size:30px">1</table>';
    const [table] = readHtml(html).pieces;
    assert.deepEqual(table?.kind === 'table' && table.cells.map(({ value }) => value), ['规章', '18', '1']);
  });
});

describe('the mark of a note of a page', () => {
  for (const style of ['font-variant-position:super', 'font-variant:sub', 'baseline-shift:4px'])
    it(`is no digit of the figure (${style})`, () => assert.deepEqual(marked(style), ['18', '18']));
  it('is none where it links to its text', () => {
    assert.equal(cellOf('18<a href="#note1">1</a>'), '18\n1');
    assert.equal(cellOf('18<a href="#注1">1</a>'), '18\n1');
    assert.equal(cellOf('18<a href="#">1</a>'), '181');
    assert.equal(cellOf('<a href="#t">181</a>'), '181');
    assert.equal(cellOf('18<a href="/a.html">1</a>'), '181');
  });
});

describe('digits of a cell that nobody sees', () => {
  for (const style of [
    'opacity:.02',
    'opacity:5%',
    'filter:opacity(0)',
    'zoom:.1',
    'font-size:.1rem',
    'display:inline-block;transform:scale(.01)',
    'display:inline-block;transform:scale3d(0,0,0)',
    'display:inline-block;-webkit-transform:scale(0)',
    'display:inline-block;transform:rotateY(90deg)',
    'display:inline-block;transform:translateX(-9999px)',
    'display:inline-block;scale:0',
    'clip-path:inset(0 100% 0 0)',
    'clip-path:polygon(0 0, 0 0, 0 0)',
    '-webkit-clip-path:circle(0)',
    'display:inline-block;height:0;overflow-y:hidden',
    'position:absolute;width:1px;height:1px;overflow:hidden',
    'color:#fefefe',
    'color:ivory',
    'color:rgb(100%,100%,100%)',
    'color:rgba(0,0,0,.02)',
    'color:rgb(0 0 0 / 0%)',
    'background:#333;color:#3a3a3a',
    'font-family:Wingdings',
  ])
    it(`are left out (${style})`, () => assert.deepEqual(marked(style), ['18', '18']));
  for (const style of [
    'opacity:.5',
    'opacity:50%',
    'filter:opacity(50%)',
    'zoom:1.1',
    'zoom:0',
    'font-size:1rem',
    'transform:scale(.9)',
    'clip-path:inset(0)',
    'height:20px;overflow-y:hidden;display:inline-block',
    'color:#ccc',
    'color:#eee',
    'color:rgba(0,0,0,.3)',
    'background:#333;color:#555',
    'font-family:SimSun, Wingdings',
  ])
    it(`are read where one sees them (${style})`, () => assert.deepEqual(marked(style), ['181', '181']));
});
