import assert from 'node:assert/strict';
import { isUnread } from '../../../src/core/form/number.js';
import { withImported } from '../../../src/imports/html/css/importedSheets.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';

const TABLE = /<table border="1">/g;
const page = publishedPage(sample('xingjing-town-2020'))
  .replace(TABLE, '<table border="1" class="tbl">')
  .replace(/<td rowspan/g, '<td class="fig" rowspan');
const right = readPublishedPage(page);
const FIGURE = /(<td class="fig"[^>]*>)<p><span>(\d+)<\/span><\/p>/g;

type Change = (html: string) => string;
/** A page with one more style sheet. */
const sheet =
  (css: string, change: Change = (html) => html): Change =>
  (html) =>
    change(html).replace('</head>', `<style>${css}</style></head>`);
/** The first table of the page by other classes. */
const named =
  (classes: string): Change =>
  (html) =>
    html.replace('class="tbl"', `class="${classes}"`);
const inBody =
  (start: string, end: string): Change =>
  (html) =>
    html.replace('<body>', `<body>${start}`).replace('</body>', `${end}</body>`);
const inFigures =
  (change: (figure: string) => string): Change =>
  (html) =>
    html.replace(FIGURE, (_, open: string, figure: string) => `${open}${change(figure)}`);

/** The cells of each row backwards, each with what is added to its tag. */
const backwards =
  (added: (at: number) => string = () => ''): Change =>
  (html) =>
    html.replace(/(<tr>)(<td class="fig".*?)(<\/tr>)/gs, (_, start: string, cells: string, end: string) => {
      const own = cells.split(/(?=<td )/).map((cell, at) => cell.replace('<td ', `<td ${added(at)} `));
      return start + own.reverse().join('') + end;
    });
const twice = inFigures((figure) => `<p><b class="x">9</b><span>${figure}</span></p>`);
const inHead =
  (markup: string, change: Change = (html) => html): Change =>
  (html) =>
    change(html).replace('</head>', `${markup}</head>`);
const HIDING = Buffer.from('.x{display:none}').toString('base64');

/** Pages that show what an ordinary one does, whatever else their style sheets say. */
const sheets: Readonly<Record<string, Change>> = {
  'a rule that comes again': sheet('.tab{display:none}.on{display:block}.tab{color:#333}', named('tab on')),
  'cells that end in an ellipsis': sheet(
    '.fig{max-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
  ),
  'a main part that grows': sheet(
    '.main{flex:1;width:0;overflow:hidden}',
    inBody('<div style="display:flex"><div class="main">', '</div></div>'),
  ),
  'rows without height': sheet('tr{height:0;overflow:hidden}'),
  'cells without height': sheet('td{height:0;overflow:hidden}'),
  'a range of widths': sheet('@media (width < 768px){.tbl{display:none}}'),
  'blanks in brackets': sheet('@media screen and ( max-width: 768px ){.tbl{display:none}}'),
  'a condition on heights': sheet('@media (max-height:500px){.tbl{display:none}}'),
  'a condition on pointers': sheet('@media (pointer: coarse){.tbl{display:none}}'),
  'a condition that nobody knows': sheet('@media (fold: 2) or (x){.tbl{display:none}}'),
  'classes with marks in their names': sheet(
    '.hidden{display:none}@media (min-width:768px){.md\\:table{display:table}}',
    named('hidden md:table'),
  ),
  'commas within brackets': sheet('.page:not(.x, .tbl, .y){display:none}'),
  'rules within rules': sheet('@media print{.a{color:red;.b{color:blue}} .tbl{display:none}}'),
  'a body that a script shows': sheet('body{display:none!important}'),
  'a body that an animation shows': sheet(
    'body{opacity:0;animation:in 1s forwards}@keyframes in{to{opacity:1}}',
  ),
  'a part that is seen in one that is not': sheet(
    '.w{visibility:hidden} .w .tbl{visibility:visible}',
    inBody('<div class="w">', '</div>'),
  ),
  'cells that are shown backwards': sheet('tr{display:flex;flex-direction:row-reverse}', backwards()),
  'cells in an order of their own': sheet(
    'tr{display:flex}',
    backwards((at) => `style="order:${at - 5}"`),
  ),
  'cells in columns of a grid': sheet(
    'tr{display:grid}',
    backwards((at) => `style="grid-area:1 / ${at + 1}"`),
  ),
  'masks without a picture': sheet('td{-webkit-mask-image:initial;mask:unset}td{mask:0 0}'),
  'orders that nothing makes hold': sheet('td{order:3}.fig:first-child{order:9;grid-column:7}'),
  'a sheet in the address of another': sheet('@import url("data:text/css,.x{display:none}") screen;', twice),
  'a sheet in an address, coded': sheet(`@import "data:text/css;charset=utf-8;base64,${HIDING}";`, twice),
  'a sheet for print in an address': sheet("@import 'data:text/css,.tbl{display:none}' print;"),
  'a sheet in the address of a link': inHead(
    '<link rel=stylesheet href="data:text/css,.x%7Bdisplay:none%7D">',
    twice,
  ),
  'an address that is no text': inHead(
    '<link rel=stylesheet href="data:text/css;base64,é%"><style>@import url(data:text/css,%E4);</style>',
  ),
  'tabs of which a script shows each': sheet('.tbl{display:none}'),
};

describe('a published page with', () => {
  for (const [what, change] of Object.entries(sheets))
    it(`${what} in its style sheets is read as an ordinary one`, () => {
      const { report, remarks } = readPublishedPage(change(page));
      assert.notEqual(change(page), page);
      assert.deepEqual(report.readings, right.report.readings);
      assert.deepEqual(remarks, right.remarks);
    });

  it('an import that does not end takes no time', () => {
    const started = performance.now();
    const css = `@import data:text/css,${'a'.repeat(5_000_000)}`;
    assert.equal(withImported(css), css);
    assert.ok(performance.now() - started < 1000);
  });

  it('parts in columns of a grid, without lines or some of them, is read in the order of its text', () => {
    // Without the table around it, within which nothing is put in order.
    const plain = page
      .replace(/<table width="100%">.*?(?=<h1>)/s, '')
      .replace('</td></tr></table><div', '<div');
    const { report } = readPublishedPage(plain);
    for (const css of [
      '.article>.p{grid-column:2}',
      '.article>*{grid-column:2}.article>table{grid-column:1/-1}',
      '.article>p{grid-row:1}',
      '.article>p{grid-area:1/1/2/3}',
    ])
      assert.deepEqual(
        readPublishedPage(sheet(`.article{display:grid}${css}`)(plain)).report.chapters,
        report.chapters,
        css,
      );
  });

  it('figures that a style sheet hides in their cells is read, and says so of each', () => {
    const { report, remarks } = readPublishedPage(
      sheet(
        '.x{display:none}',
        inFigures((figure) => `<b class="x">${figure}</b>`),
      )(page),
    );
    assert.deepEqual(report.readings, right.report.readings);
    assert.equal(remarks.filter(({ kind }) => kind === 'invisible').length, 198);
  });

  it('figures hidden beside others keeps to those that are seen, in a table that is hidden too', () => {
    const twice = inFigures((figure) => `${figure}<b class="x">7</b>`);
    for (const css of ['.x{display:none}', '.x,.tbl{display:none}'])
      assert.deepEqual(readPublishedPage(sheet(css, twice)(page)).report.readings, right.report.readings);
  });

  it('digits that a mask may hide is read without the figures that have them', () => {
    for (const css of [
      '.x{mask:linear-gradient(transparent,transparent)}',
      '.x{-webkit-mask-image:url(a.svg)}',
    ]) {
      const { report } = readPublishedPage(sheet(css, twice)(page));
      assert.ok(report.readings.filter((reading) => reading !== null).every(isUnread), css);
    }
    assert.deepEqual(readPublishedPage(sheet('td{mask:none}')(page)).report, right.report);
  });

  it('nothing in it but what its own style hides is refused', () => {
    assert.throws(() => readPublishedPage(inBody('<div style="display:none">', '</div>')(page)), {
      code: 'foreignFile',
    });
  });
});
