import assert from 'node:assert/strict';
import { checkReport } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { publishedPage } from '../../publishedPage.js';
import { sample } from '../../samples.js';
import { tableHtmlTurned } from './turnedTable.js';

const TABLE = /<table border="1">.*?<\/table>/gsu;
const page = publishedPage(sample('suqian-2023'));
const right = readPublishedPage(page);

type Change = (page: string) => string;
const tables =
  (change: (table: string) => string): Change =>
  (html) =>
    html.replace(TABLE, change);
const styled =
  (css: string, change: (table: string) => string): Change =>
  (html) =>
    tables(change)(html).replace('</style>', `${css}</style>`);
const cells = (change: (inner: string, isFigure: boolean) => string) =>
  tables((table) =>
    table.replace(/(<td[^>]*>)(.*?)<\/td>/gsu, (_, open: string, inner: string) => {
      const text = inner.replace(/<[^>]*>/g, '');
      return `${open}${change(text, /^[-+\d.,]+$/.test(text))}</td>`;
    }),
  );
const figures = (change: (text: string) => string) =>
  cells((text, isFigure) => (isFigure ? change(text) : text));
const framed = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
const rowsOf = (table: string) => table.match(/<tr>.*?<\/tr>/gsu) ?? [];
const parted = (table: string) => {
  const head = /申请人情况|行政复议/.test(table) ? 3 : 2;
  const rows = rowsOf(table);
  return `<div><table>${rows.slice(0, head).join('')}</table></div><div><table>${rows.slice(head).join('')}</table></div>`;
};
/** A table with its heads, its last row and all others in groups, in another order. */
const grouped = (
  table: string,
  inTurn: (groups: Readonly<Record<'head' | 'body' | 'foot', string>>) => string,
) => {
  const rows = rowsOf(table);
  const heads = /申请人情况|行政复议/.test(table) ? 3 : 2;
  const inGroup = (name: string, own: readonly string[]) => `<${name}>${own.join('')}</${name}>`;
  return `<table border="1">${inTurn({
    head: inGroup('thead', rows.slice(0, heads)),
    body: inGroup('tbody', rows.slice(heads, -1)),
    foot: inGroup('tfoot', rows.slice(-1)),
  })}</table>`;
};
const asDivs = (names: Readonly<Record<string, string>>) => (table: string) =>
  table
    .replace(/<\/?p>/g, '')
    .replace(/<(\/?)(table|tr|td)[^>]*>/g, (_, end: string, name: string) =>
      end ? '</span>' : `<span ${names[name]!}>`,
    );
const blockwise = asDivs({
  table: 'style="display:table"',
  tr: 'style="display:table-row"',
  td: 'class="cell" style="display: table-cell"',
});
const within = (html: string) => `<div class="pane on">${html}</div>`;

/** Pages on which the same is seen as on an ordinary one. */
const shapes: Readonly<Record<string, Change>> = {
  'a table in each cell': cells(framed),
  'a table in each cell with a figure': figures(framed),
  'a table in each cell with a label': cells((text, isFigure) => (isFigure ? text : framed(text))),
  'tables three deep in each cell': cells((text) => framed(framed(framed(text)))),
  'a table with blank cells in each cell': cells(
    (text) => `<table><tr><td></td><td>${text}</td><td>&nbsp;</td></tr></table>`,
  ),
  'a table with a row for each part of a label': cells((text, isFigure) =>
    isFigure || text.length < 6
      ? text
      : `<table><tr><td>${text.slice(0, 3)}</td></tr><tr><td>${text.slice(3)}</td></tr></table>`,
  ),
  'a page around tables in cells': (html) =>
    cells(framed)(html)
      .replace('<body>', `<body><table><tr><td>${'<table><tr><td>'.repeat(2)}`)
      .replace('</body>', `${'</td></tr></table>'.repeat(3)}</body>`),
  'cells by their style': tables(blockwise),
  'a table of heads above one of figures': tables(parted),
  'the heads again in the table of figures': tables(
    (table) => `<div><table>${rowsOf(table).slice(0, 3).join('')}</table></div>${table}`,
  ),
  'each table twice, one behind the other': tables(
    (table) => `${table}<div aria-hidden="true">${table}</div>`,
  ),
  'figures in fields': figures((text) => `<input type="text" value="${text}" readonly>`),
  'figures in fields beside buttons': figures(
    (text) => `<p><input value="${text}" disabled><input type=hidden value=5><button>查</button></p>`,
  ),
  'figures in boxes of text': figures((text) => `<textarea rows=1>${text}</textarea>`),
  'figures in pieces': figures((text) =>
    [...text].map((each) => `<font face="仿宋"><span>${each}</span></font>`).join(''),
  ),
  'figures in pieces that are shown in one line': figures((text) =>
    [...text].map((each) => `<p style="display:inline-block">${each}</p>`).join('<wbr><!-- -->'),
  ),
  'figures with separators': figures((text) => text.replace(/^(\d)(?=\d{3}$)/, '$1&thinsp;')),
  'a corner that reaches below the head': tables((table) =>
    table
      .replace(/<tr>.*?<\/tr>/su, (row) => row.replace(/rowspan="3"/, 'rowspan="9"'))
      .replace(/(<table[^>]*>)((?:<tr>.*?<\/tr>\s*){3})/su, '$1<thead>$2</thead><tbody>'),
  ),
  'a group of rows that ends before its label does': tables((table) =>
    table
      .replace(/rowspan="(2\d)"/, 'rowspan="200"')
      .replace(/<tr>(?=(?:(?!<tr>).)*四、结转)/su, '</tbody><tbody><tr>'),
  ),
  'the last rows of its tables before the others in the markup': tables((table) =>
    grouped(table, ({ head, body, foot }) => head + foot + body),
  ),
  'the heads of its tables behind the rows in the markup': tables((table) =>
    grouped(table, ({ head, body, foot }) => foot + body + head),
  ),
  'tables that lie on their side': tables(tableHtmlTurned),
  'columns that are not shown': tables((table) =>
    table.includes('申请人情况')
      ? table
          .replace(
            '<table border="1">',
            '$&<colgroup span=10></colgroup><colgroup style="visibility:collapse"></colgroup>',
          )
          .replace(/<\/tr>/g, '<td>77</td></tr>')
      : table,
  ),
  'a last cell of each row that a style hides': styled('td.x:nth-child(n),tr td.x{display:none}', (table) =>
    table.replace(/<\/tr>/g, '<td class=x>77</td></tr>'),
  ),
  'figures again for those who hear them': figures(
    (text) => `<span aria-hidden="true">${text}</span><span class="sr-only">${text}</span>`,
  ),
  'figures again beside the page': figures(
    (text) => `${text}<span style="position:absolute;left:-9999px">${text}</span>`,
  ),
  'figures again that are cut to nothing': styled('.c{position:absolute;clip:rect(0 0 0 0)}', (table) =>
    table.replace(/(\d+)<\/span>/g, '$1</span><i class=c>$1</i>'),
  ),
  'tables again for print': styled(
    '.print{display:none}@media print{.print{display:block}.screen{display:none}}',
    (table) => `<div class="screen">${table}</div><div class="print">${table}</div>`,
  ),
  'tables again for telephones': styled(
    '.small{display:none}@media screen and (max-width:768px){.small{display:block}.wide{display:none}}',
    (table) => `<div class="wide">${table}</div><div class="small">${table}</div>`,
  ),
  'tables that are not printed': styled(
    '@media print{.screen{display:none}}',
    (table) => `<div class="screen">${table}</div>`,
  ),
  'the pane of tabs that is in front': styled('.pane{display:none}.pane.on{display:block}', within),
  'a pane that its own style shows': styled(
    '.pane{display:none}',
    (table) => `<div class="pane" style="display:block">${table}</div>`,
  ),
  'a pane that an important rule shows': styled(
    '.on{display:block!important}#a .pane{display:none}',
    (table) => `<div id=a>${within(table)}</div>`,
  ),
  'tables again in a part that is hidden': styled(
    '#gone>div{display:none}',
    (table) => `<div id="gone"><div>${table}</div></div>${table}`,
  ),
  'a window that is closed': tables((table) => `${table}<dialog><p>说明</p>${table}</dialog>`),
};

describe('a published page with', () => {
  for (const [what, change] of Object.entries(shapes))
    it(`${what} is read as an ordinary one`, () => {
      const changed = change(page);
      assert.notEqual(changed, page);
      const { report, remarks } = readPublishedPage(changed);
      assert.deepEqual(report, right.report);
      assert.deepEqual(remarks, right.remarks);
    });
  it('figures with spaces is read as an ordinary one, and says no more where sums prove each of them one', () => {
    for (const space of ['&nbsp;', ' ', '&#x3000;']) {
      const spaced = figures((text) => text.replace(/^(\d)(?=\d{3}$)/, `$1${space}`))(page);
      const read = readPublishedPage(spaced);
      assert.deepEqual(read.report, right.report);
      const other = read.remarks.filter(({ kind }) => kind !== 'spacedNumber');
      assert.deepEqual(other, right.remarks);
      assert.ok(read.remarks.length > other.length);
      assert.deepEqual(checkReport(read), checkReport(right));
    }
  });

  const seen = (style: string) => figures((text) => `${text}<span style="${style}">9</span>`);
  for (const style of [
    'color:#fff',
    'color: White !important',
    'font-size:1px',
    'background:#ff0000;color:red;color:rgb(255, 0, 0)',
  ])
    it(`digits that nobody sees beside those one does (${style}) says so`, () => {
      const { report, remarks } = readPublishedPage(seen(style)(page));
      assert.deepEqual(report.readings, right.report.readings);
      assert.deepEqual(
        remarks.map((remark) => remark.kind === 'leftOut' && [remark.what, remark.texts[0]]),
        [['invisible', '9']],
      );
    });
  it('figures that nobody sees says so of each', () => {
    const { report, remarks } = readPublishedPage(
      figures((text) => `<font color="#FFFFFF">${text}</font>`)(page),
    );
    assert.deepEqual(report.readings, right.report.readings);
    const told = new Set(remarks.flatMap((remark) => (remark.kind === 'invisible' ? [remark.cell] : [])));
    assert.equal(told.size, report.readings.length);
  });
  it('white figures on a colour says nothing', () => {
    const white = cells(
      (text) => `<span style="background:#1e50a2"><b style="color:white">${text}</b></span>`,
    );
    assert.deepEqual(readPublishedPage(white(page)).remarks, right.remarks);
  });
});
