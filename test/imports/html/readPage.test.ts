import assert from 'node:assert/strict';
import { Problem, type PagePiece } from '../../../src/index.js';
import { readHtml } from '../../../src/imports/html/readHtml.js';

/** Lines as texts, and tables as rows of `column:text`. */
const shown = (pieces: readonly PagePiece[]) =>
  pieces.map((piece) => {
    if (piece.kind === 'line') return piece.text;
    const rows: string[][] = Array.from({ length: piece.rows }, () => []);
    for (const { row, column, value } of piece.cells) rows[row - 1]?.push(`${column}:${value}`);
    return rows.map((row) => row.join(' '));
  });
const read = (html: string) => shown(readHtml(html).pieces);
const table = (rows: string) => `<table>${rows}</table>`;

describe('a published page', () => {
  it('is lines and tables in reading order', () => {
    assert.deepEqual(
      read(
        `<h1>标题</h1><div>甲<span>乙</span><p>丙&nbsp; &amp;丁<br>戊</p></div>${table('<tr><td>1<td>2')}己`,
      ),
      ['标题', '甲乙', '丙 &丁', '戊', ['1:1 2:2'], '己'],
    );
  });
  it('puts cells where they stand beside those that span rows and columns', () => {
    assert.deepEqual(
      read(table('<tr><td rowspan=2>角<td colspan=2>头<tr><td>甲<td>乙<tr><th>行<td>1<td>2')),
      [['1:角 2:头', '2:甲 3:乙', '1:行 2:1 3:2']],
    );
  });
  describe('has the groups of rows of a table in the order in which they are shown:', () => {
    const row = (text: string) => `<tr><td>${text}<td>1`;
    const [head, body, foot] = ['头', '体', '脚'].map(row);
    const inOrder = '头 体 脚';
    for (const [what, html, order = inOrder] of [
      ['a foot before a body', `<thead>${head}<tfoot>${foot}<tbody>${body}`],
      ['a head behind a body', `<tbody>${body}<thead>${head}<tfoot>${foot}`],
      ['a foot before all others', `<tfoot>${foot}<thead>${head}<tbody>${body}`],
      ['several bodies', `<tfoot>${foot}<tbody>${body}<tbody>${row('二')}`, '体 二 脚'],
      ['a second head as a body', `<thead>${head}<tbody>${body}<thead>${row('二')}`, '头 体 二'],
      ['a second foot as a body', `<tfoot>${foot}<tfoot>${row('二')}<tbody>${body}`, '二 体 脚'],
      ['a head that is not shown', `<thead hidden>${row('隐')}<tbody>${body}<thead>${head}`, '头 体'],
      [
        'a foot that a style makes a body',
        `<style>tfoot{display:table-row-group}</style><tfoot>${foot}<tbody>${body}`,
        '脚 体',
      ],
      ['a foot that stays one', `<tfoot style="display:table-footer-group">${foot}<tbody>${body}`, '体 脚'],
      ['columns and a caption', `<caption>题<col><tfoot>${foot}<thead>${head}<tbody>${body}`, inOrder],
    ] as const)
      it(what, () => {
        const found = readHtml(table(html)).pieces.flatMap((piece) =>
          piece.kind === 'line' ? [] : piece.cells.filter(({ column }) => column === 1),
        );
        assert.equal(found.map(({ value }) => value).join(' '), order);
      });
  });
  it('has data in innermost tables only', () => {
    assert.deepEqual(
      read(table(`<tr><td><div>首页</div>${table(`<tr><td>${table('<tr><td>1<td>2')}`)}<td>页脚`)),
      ['首页', ['1:1 2:2'], '页脚'],
    );
    assert.deepEqual(read(table(`<tr><td>1${table('<tr><td> ')}<td>2`)), [['1:1 2:2']]);
  });
  it('has prose where a table of one column only frames it', () => {
    const long = '本机关认真贯彻落实条例，'.repeat(4);
    assert.deepEqual(read(table(`<tr><td><p>一、总体情况</p><p>${long}</p>`)), ['一、总体情况', long]);
    assert.deepEqual(read(table('<tr><td>1<tr><td>2')), [['1:1', '1:2']]);
  });

  describe('leaves out', () => {
    for (const [what, html] of [
      ['del', '<del>1808</del>12'],
      ['s', '<s>1808</s><span>12</span>'],
      ['strike around other elements', '<strike><b>18</b>08</strike>12'],
      ['a style', '<span style="color:red;text-decoration: line-through">1808</span>12'],
      ['a style of several lines', '<i style="text-decoration:underline line-through">1808</i>12'],
      ["Word's deletions", '<span class="msoDel">1808</span><span class="msoIns"><ins>12</ins></span>'],
      [
        'a class',
        '<style><!-- .x, font.font6 {text-decoration:line-through} --></style><font class="font6">1808</font>12',
      ],
    ] as const)
      it(`struck-out text: ${what}`, () => {
        const page = readHtml(table(`<tr><td>行政许可<td colspan=3><p>${html}</p>`));
        assert.deepEqual(shown(page.pieces), [['1:行政许可 2:12']]);
        assert.equal(page.struck.join(''), '1808');
      });
    for (const [what, html, mark] of [
      ['sup', '18<sup>①</sup>', '①'],
      ['sub', '18<sub>1</sub>', '1'],
      ['several elements', '<p>18<sup><a>[<b>2</b>]</a></sup></p>', '[2]'],
      ['a style', '18<span style="vertical-align:super;font-size:8pt">1</span>', '1'],
      ['a length', '18<span style="position:relative;top:-4.0pt;mso-text-raise:4.0pt">1</span>', '1'],
      ['a length of a style', '18<span style="vertical-align: 33%">1</span>', '1'],
      ['a small length', '18<span style="color:red; vertical-align:0.5em">1</span>', '1'],
      [
        'the link of a footnote',
        '18<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
        '[1]',
      ],
      ['the link of an endnote', '18<a href="#_edn2" name="">2</a>', '2'],
      ['the link of LibreOffice', '18<a name="sdfootnote1anc" href="#sdfootnote1sym">1</a>', '1'],
      ['the link of Markdown', '18<a href="#fn:1">1</a>', '1'],
      ['a class of Excel', '<style>.font7{vertical-align:super;}</style>18<font class=font7>1</font>', '1'],
    ] as const)
      it(`marks of footnotes in cells: ${what}`, () => {
        const page = readHtml(table(`<tr><td>许可<td>${html}`));
        assert.deepEqual(shown(page.pieces), [['1:许可 2:18']]);
        assert.deepEqual(page.marks, [mark]);
      });
    for (const hidden of [
      '<p hidden>隐</p>',
      '<p style="display:none">隐</p>',
      '<p style="DISPLAY : none !important">隐</p>',
      '<span style="visibility:hidden">隐</span>',
      '<span style="mso-hide:all">隐</span>',
      '<span style="font-size:0">隐</span>',
      '<span style="font-size:0px;color:#fff">隐</span>',
      '<style>.h{display:none}</style><p class="a h">隐</p>',
      '<!-- 隐 --><script>隐</script><style>隐</style><template>隐</template><noscript>隐</noscript>',
      '<select><option>隐</option></select><button>隐</button><textarea>隐</textarea>',
    ])
      it(`what is not shown: ${hidden}`, () => assert.deepEqual(read(`甲${hidden}`), ['甲']));
    for (const [what, row] of [
      ['one', '<td>1<td style="display:none">2<td>3'],
      ['one with a span', '<td>1<td style="display:none" colspan=1>2<td>3'],
      ['one beside a cell that spans rows', '<td rowspan=2>1<td hidden>2<td>3<tr><td hidden>4<td>5'],
    ] as const)
      it(`hidden cells of a hidden column once: ${what}`, () => {
        const [rows] = read(table(`<col><col width=0 style="display:none"><col><tr>${row}`));
        assert.deepEqual(rows, row.includes('rowspan') ? ['1:1 3:3', '3:5'] : ['1:1 3:3']);
      });
    it('hidden cells of a column that is shown, without a place', () => {
      assert.deepEqual(read(table('<tr><td>1<td style="display:none">2<td>3')), [['1:1 2:3']]);
    });
    it('hidden rows, columns and tables', () => {
      assert.deepEqual(
        read(
          table(
            '<col><col style="display:none"><col width=0><col><tr><td>1<td>2<td>3<td>4<tr style="display:none"><td>5',
          ),
        ),
        [['1:1 4:4']],
      );
      assert.deepEqual(read(`<div style="display:none">${table('<tr><td>1')}</div>乙`), ['乙']);
    });
  });

  it('keeps superscript in prose, and in a cell that has nothing else', () => {
    assert.deepEqual(read('面积5m<sup>2</sup>'), ['面积5m2']);
    assert.deepEqual(read(table('<tr><td><sup>18</sup><td>1')), [['1:18 2:1']]);
  });
  it('shows text that has a size again within text of none', () => {
    assert.deepEqual(read('<ul style="font-size:0"><li style="font-size:14px">甲</li></ul>'), ['甲']);
  });
  it('knows which text stands in menus and footers', () => {
    const { pieces } = readHtml('<nav><ul><li>首页</ul></nav><p>正文</p><footer><p>备案号</footer>');
    assert.deepEqual(
      pieces.map((piece) => piece.kind === 'line' && [piece.text, piece.isAside]),
      [
        ['首页', true],
        ['正文', false],
        ['备案号', true],
      ],
    );
  });

  describe('that is hostile', () => {
    const isTooMuch = (error: unknown) => error instanceof Problem && error.code === 'pasteTooLarge';
    it('spans a thousand columns at most', () => {
      assert.deepEqual(read(table('<tr><td colspan=1000000000>a<td>b')), [['1:a 1001:b']]);
      assert.deepEqual(read(table('<tr><td rowspan=1000000000>a<td>b<tr><td>c')), [['1:a 2:b', '2:c']]);
    });
    it('is refused where its cells span too much #slow', () => {
      const row = `<tr>${'<td colspan=1000 rowspan=60000>a'.repeat(20)}`;
      assert.throws(() => readHtml(table(row.repeat(60))), isTooMuch);
      assert.throws(() => readHtml('<p>a'.repeat(30_000)), isTooMuch);
    });
    it('is refused where it is nested deeper than any page #slow', () => {
      assert.throws(() => readHtml('<div>'.repeat(20_001)), isTooMuch);
      assert.deepEqual(read('<div>'.repeat(20_000)), []);
      assert.deepEqual(read('<div></div>'.repeat(15_000)), []);
    });
    it('may be nested deeply #slow', () => {
      const deep = `${'<div>'.repeat(10_000)}甲${'</div>'.repeat(10_000)}`;
      assert.deepEqual(read(deep), ['甲']);
      const tables = `${'<table><tr><td>'.repeat(3000)}甲`;
      assert.deepEqual(read(tables), [['1:甲']]);
    });
  });
});
