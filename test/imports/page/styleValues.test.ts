import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const page = publishedPage(sample('xingjing-town-2020')).replace(/<td rowspan/g, '<td class="fig" rowspan');
const right = readPublishedPage(page);

const styled = (css: string, html = page) => html.replace('</head>', `<style>${css}</style></head>`);
/** The texts of the cells of a table with one row, and which of them nobody sees. */
const cellsOf = (css: string, row: string) =>
  readHtml(`<style>${css}</style><table><tr>${row}</table>`).pieces.flatMap((piece) =>
    piece.kind === 'table'
      ? piece.cells.map(({ column, value, isInvisible }) => `${column}:${value}${isInvisible ? '?' : ''}`)
      : [],
  );

/** Looks of a cell with figures that anybody sees. */
const visible: Readonly<Record<string, string>> = {
  'black on a thin black': '.fig{color:#000;background:rgba(0,0,0,.075)}',
  'a thick black on a thin one': '.fig{color:rgba(0,0,0,.85);background:rgba(0,0,0,.02)}',
  'black on one of eight digits': '.fig{color:black;background:#00000008}',
  'black on one of four digits': '.fig{color:black;background:#0001}',
  'white on a thin white': 'body{background:#123}.fig{color:#fff;background-color:rgba(255,255,255,.08)}',
  'white on a white of some percents': '.fig{color:#fff;background-color:rgb(255 255 255 / 8%)}',
  'no colours': '.fig{color:;background:;}',
  'a variable on the same': '.fig{color:var(--c);background:var(--c)}',
  'a variable that is white otherwise': '.fig{color:var(--c, #fff)}',
  'white on a gradient': '.fig{color:#fff;background-image:linear-gradient(#123,#456)}',
  'white on a gradient that begins white': '.fig{color:#fff;background:linear-gradient(90deg,#fff,#456)}',
  'white on a picture': '.fig{color:#fff;background:url(a.gif) #fff}',
  'a colour that is undone': '.fig{color:#fff}tr .fig{color:inherit}',
  'a line that is undone': '.fig{text-decoration:line-through}tr .fig{text-decoration:none}',
  'a line that another undoes': '.fig{text-decoration:line-through}tr .fig{text-decoration:underline}',
  'a height that is undone': '.fig p{height:0;overflow:hidden}.fig p{height:auto}',
};

describe('a published page whose figures are', () => {
  for (const [what, css] of Object.entries(visible))
    it(`${what} is read as an ordinary one`, () => {
      const { report, remarks } = readPublishedPage(styled(css));
      assert.deepEqual(report.readings, right.report.readings);
      assert.deepEqual(remarks, right.remarks);
    });
  for (const [what, attributes, inner] of [
    ['on a picture by an attribute', 'background="a.gif" style="color:#fff"', ''],
    ['in colours that are blank', 'bgcolor=""', '<font color="">'],
  ] as const)
    it(`${what} is read as an ordinary one`, () => {
      const changed = page.replace(/<td class="fig"([^>]*)>/g, `<td class="fig" ${attributes}$1>${inner}`);
      assert.deepEqual(readPublishedPage(changed).remarks, right.remarks);
    });

  it('among 600 rules for links and 400 links far within is read #slow', () => {
    const rules = Array.from({ length: 600 }, (_, at) => `.nav${at} li a{color:#333}`).join('');
    const links = `${'<div>'.repeat(13)}<ul>${'<li><a href="#">链接</a></li>'.repeat(400)}</ul>`;
    const changed = styled(rules, page).replace('</body>', `${links}${'</div>'.repeat(13)}</body>`);
    assert.deepEqual(readPublishedPage(changed).report.readings, right.report.readings);
  });
  it('under style sheets that are very long is read with them #slow', () => {
    const rules = Array.from({ length: 20_100 }, (_, at) => `.a${at}{color:red}`).join('');
    const { remarks } = readPublishedPage(styled(`${rules}.fig{color:#fff}`, page));
    assert.equal(remarks.filter(({ kind }) => kind === 'invisible').length, 198);
  });
  it('under style sheets that are far too long is read without them, and says so #slow', () => {
    const rules = Array.from({ length: 60_100 }, (_, at) => `.a${at}{color:red}`).join('');
    const changed = styled(`${rules}.fig{color:#fff}`, page);
    assert.deepEqual(readPublishedPage(changed).remarks, [...right.remarks, { kind: 'unstyled' }]);
  });
});

describe('a cell of a page', () => {
  for (const css of [
    'position:absolute;left:-9999px;top:0',
    'position:absolute;top:0;left:-9999px;right:0',
    'clip:rect(0,0,0,0);clip-path:none',
    'visibility:hidden;content-visibility:auto',
    'display:inline-block;width:0;height:20px;overflow:hidden',
    'display:block;max-height:0;height:auto;overflow:hidden',
  ])
    it(`leaves out digits that are put away (${css})`, () =>
      assert.deepEqual(cellsOf(`.x{${css}}`, '<td>甲<td><span class=x>3</span>0'), ['1:甲', '2:0']));

  for (const css of [
    'display:flex;height:0;min-height:20px;overflow:hidden',
    'flex:1;width:0;overflow:hidden',
    'flex-grow:1;width:0;overflow:hidden',
    'height:0',
  ])
    it(`keeps digits in what has room all the same (${css})`, () =>
      assert.deepEqual(cellsOf(`.x{${css}}`, '<td>甲<td><div class=x>30</div>'), ['1:甲', '2:30']));

  it('keeps digits that are no longer raised', () => {
    const row = '<td>甲<td>0<span class="v">5</span>';
    for (const value of ['baseline', 'middle', '0'])
      assert.deepEqual(cellsOf(`td span{vertical-align:super}td span.v{vertical-align:${value}}`, row), [
        '1:甲',
        '2:05',
      ]);
  });
  it('keeps what word processors strike out or raise struck and raised, whatever else is undone', () => {
    assert.deepEqual(
      cellsOf('.x{text-line-through:single;text-decoration:none}', '<td>甲<td>1<i class=x>2'),
      ['1:甲', '2:1'],
    );
    assert.deepEqual(cellsOf('.x{mso-text-raise:4pt;vertical-align:baseline}', '<td>甲<td>1<i class=x>2'), [
      '1:甲',
      '2:1',
    ]);
  });
  it('that is only invisible keeps its place, one that is removed has none', () => {
    for (const css of ['visibility:hidden', 'opacity:0'])
      assert.deepEqual(cellsOf(`.x{${css}}`, '<td>甲<td class=x>1<td>2'), ['1:甲', '3:2']);
    assert.deepEqual(cellsOf('.x{display:none}', '<td>甲<td class=x>1<td>2'), ['1:甲', '2:2']);
  });
});

describe('a style sheet', () => {
  const isShown = (css: string, classes: string, attributes = '') =>
    readHtml(`<style${attributes}>${css}</style><p>甲<p class="${classes}">乙`).pieces.length === 2;

  for (const [css, classes] of [
    ['.t{display:none}.on{display:block}.t{color:#333}', 't on'],
    ['.t{display:none}.on{display:block}.t{color:red}.t{color:#333}', 't on'],
    ['.hidden{display:none}@media (min-width:768px){.md\\:table{display:table}}', 'hidden md:table'],
    ['.t{display:none}.w-1\\/2{display:block}', 't w-1/2'],
    ['.t{display:none}.m-1\\.5{display:block}', 't m-1.5'],
    ['.t{display:none}.\u8868{display:block}', 't \u8868'],
    ['.page:not(.x, .t, .y){display:none}', 't'],
    ['[data-a="x,.t"],[b],.page:is(.a,.t){display:none}', 't'],
    ['@media print{.a{color:red;.b{color:blue}} .t{display:none}}', 't'],
    ['.a{color:red;.b{color:blue;.c{color:blue}} .t{display:none}}', 't'],
    ['.t{display:none}.a{&:hover{color:red}}.t{display:block}', 't'],
    ['.t{display:none}.a:before{content:"{"}.t{display:block}', 't'],
    ['@supports not (display:grid){.t{display:none}}', 't'],
    ['@container (width > 1px){.t{display:none}}', 't'],
  ] as const)
    it(`${css} shows ${classes}`, () => assert.ok(isShown(css, classes)));

  for (const condition of [
    '(width < 768px)',
    '(width <= 48em)',
    'screen and ( max-width : 768px )',
    '(max-height:500px)',
    '(pointer: coarse)',
    '(hover:none)',
    '(orientation:portrait)',
    'not all and (min-width:768px)',
    'not (fold: 2)',
    '(min-width:1px) and (fold: 2)',
    '(400px < width < 1300px)',
    'print, (prefers-color-scheme: dark)',
  ])
    it(`for ${condition} hides nothing`, () => {
      assert.ok(isShown(`@media ${condition}{.t{display:none}}`, 't'));
      assert.ok(isShown('.t{display:none}', 't', ` media="${condition}"`));
    });

  for (const condition of [
    'screen',
    'only screen and (min-width:768px)',
    '(width >= 768px)',
    '(min-height: 20em) and (pointer:fine)',
    'not print',
    'print, all',
    'not all and (max-width:768px)',
    '(400px < width < 1700px)',
    '(min-width:1px) or (fold: 2)',
    'not (max-width:768px)',
    '(min-aspect-ratio: 4/3) and (max-resolution: 1.5dppx)',
    'screen and (-webkit-min-device-pixel-ratio:0)',
    '(prefers-reduced-motion: no-preference) and (color)',
  ])
    it(`for ${condition} holds`, () => assert.ok(!isShown(`@media ${condition}{.t{display:none}}`, 't')));
});
