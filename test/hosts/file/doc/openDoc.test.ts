import fc from 'fast-check';
import assert from 'node:assert/strict';
import { openDoc } from '../../../../src/hosts/file/doc/openDoc.js';
import { publishedKind } from '../../../../src/hosts/file/publishedKind.js';
import { readFlat } from '../../../../src/imports/word/readFlat.js';
import { editions, Problem, tellError } from '../../../../src/index.js';
import { readPublishedFile } from '../../../../src/opening/published.js';
import { consistentReport } from '../../../consistentReport.js';
import { publishedParts } from '../../../imports/publishedParts.js';
import {
  compoundOf,
  docByHand,
  IN_TABLE,
  long,
  property,
  rowCells,
  rowEnd,
  runsOf,
  word,
  type DocOptions,
  type DocRun,
} from '../../../imports/word/docByHand.js';

const read = (runs: readonly DocRun[], options?: DocOptions) => readFlat(openDoc(docByHand(runs, options)));
const linesOf = (runs: readonly DocRun[], options?: DocOptions) =>
  read(runs, options).pieces.map((piece) =>
    piece.kind === 'line'
      ? piece.text
      : piece.cells
          .map((each) => `${each.row},${each.column} ${each.rowSpan}×${each.columnSpan} ${each.value}`)
          .join(' | '),
  );
const problemOf = (runs: readonly DocRun[], options?: DocOptions) => {
  try {
    read(runs, options);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.facts['kind'] ?? ''}`.trim();
    throw error;
  }
  return 'none';
};
const plain = (text: string): DocRun => ({ text });
const cell = (text: string): DocRun => ({ text: `${text}\u0007`, paragraph: IN_TABLE });
const end = (...cells: readonly { right: number; flags?: number }[]): DocRun => ({
  text: '\u0007',
  paragraph: rowEnd(cells),
});
const [DELETED, STRUCK, HIDDEN, RAISED, SPECIAL] = [
  property(0x0800, 1),
  property(0x0837, 1),
  property(0x083c, 1),
  property(0x2a48, 1),
  property(0x0855, 1),
];
const REFUSED = 'foreignFile oldWord';

describe('a document of Word 97', () => {
  it('gives back the report that it was made of, figures, title and paragraphs, in any order of pieces #slow', async () => {
    for (const edition of editions)
      await fc.assert(
        fc.asyncProperty(
          consistentReport(edition),
          fc.integer({ min: 40, max: 5000 }),
          async (report, pieceOf) => {
            const bytes = docByHand(runsOf(publishedParts(report)), { pieceOf });
            assert.equal(publishedKind(bytes), 'oldWord');
            const { report: again } = await readPublishedFile(bytes, 'oldWord');
            assert.equal(again.edition, edition);
            assert.deepEqual(again.readings, report.readings);
            assert.deepEqual(again.chapters, report.chapters);
            assert.deepEqual([again.org, again.year], [report.org, report.year]);
          },
        ),
        { numRuns: 3, seed: 9, endOnFailure: true },
      );
  });
  it('has its deleted and struck-out text told apart, and its hidden text left out', () => {
    const runs: readonly DocRun[] = [
      plain('受理'),
      { text: '18', look: DELETED },
      { text: '9', look: STRUCK },
      { text: '7', look: HIDDEN },
      { text: '5', look: property(0x0818, 1) },
      { text: '\u0001(', look: SPECIAL },
      { text: '12', look: [...DELETED, ...property(0x0800, 0)] },
      { text: '件', look: [...HIDDEN, ...property(0x2a33, 0)] },
      plain('\r'),
    ];
    assert.deepEqual(linesOf(runs), ['受理12件']);
    assert.deepEqual(read(runs).struck, ['18', '9']);
    const raised = [plain('18').text, '1'].map((text, at) => ({
      text,
      paragraph: IN_TABLE,
      look: at === 1 ? RAISED : [],
    }));
    assert.deepEqual(linesOf([...raised, cell(''), end({ right: 500 })]), ['1,1 1×1 18']);
  });
  it('loses a row whose end is deleted only with all of its text', () => {
    const row = (first: string, second: string, look: readonly number[]) => [
      { text: first, look, paragraph: IN_TABLE },
      { text: '\u0007', paragraph: IN_TABLE },
      { text: second, look, paragraph: IN_TABLE },
      { text: '\u0007', paragraph: IN_TABLE },
    ];
    const rowsOf = (look: readonly number[], second = '18') => {
      const last = { ...end({ right: 500 }, { right: 900 }), look: DELETED };
      const kept = [...row('乙', '3', []), end({ right: 500 }, { right: 900 })];
      return linesOf([...row('甲', second, look), last, ...kept]);
    };
    const left = '1,1 1×1 乙 | 1,2 1×1 3';
    assert.deepEqual(rowsOf([]), ['1,1 1×1 甲 | 1,2 1×1 18 | 2,1 1×1 乙 | 2,2 1×1 3']);
    assert.deepEqual([rowsOf(DELETED), rowsOf(DELETED, '')], [[left], [left]]);
  });
  it('says how its styles make text look, which a text may take back', () => {
    const style = (kind: number, base: number, ...looks: readonly (readonly number[])[]) => {
      const properties = [...word(looks.flat().length), ...looks.flat()];
      const body = [
        ...[0, 0, ...word((base << 4) | kind), 0, 0, 0, 0, 0, 0, ...word(1), ...word(0x78), ...word(0)],
        ...(kind === 1 ? [...word(2), ...word(1), ...properties] : properties),
      ];
      return [...word(body.length), ...body];
    };
    const styles = [
      ...[...word(4), ...word(4), ...word(10), ...word(0)],
      ...style(1, 0xfff, HIDDEN),
      ...style(1, 1, property(0x4845, ...word(12))),
      ...style(2, 0xfff, STRUCK),
    ];
    const inStyle = (style_: number) => [-1, ...word(style_)];
    const struck = property(0x4a30, ...word(3));
    const page = read(
      [
        { text: '1\r', paragraph: inStyle(1) },
        { text: '34', paragraph: inStyle(2), look: [...property(0x083c, 0x81), ...property(0x4845, 0, 0)] },
        { text: '1', paragraph: inStyle(2), look: property(0x083c, 0) },
        { text: '5', paragraph: inStyle(2), look: property(0x083c, 0x80) },
        { text: '\r', paragraph: inStyle(2), look: property(0x083c, 0) },
        { text: '6', look: struck },
        { text: '7', look: [...struck, ...property(0x0837, 0)] },
        plain('\r'),
      ],
      { styles },
    );
    assert.deepEqual(
      page.pieces.map((piece) => piece.kind === 'line' && piece.text),
      ['34¹', '7'],
    );
    assert.deepEqual([page.invisible, page.struck], [['1', '5'], ['6']]);
  });
  it('tells pictures, and what fields and symbols show', () => {
    const picture = { text: '\u0001', look: [...SPECIAL, ...property(0x6a03, ...long(0))] };
    const page = read([plain('共3'), picture, plain('件。\r')]);
    assert.deepEqual(
      [page.pieces.map((piece) => piece.kind === 'line' && piece.text), page.pictures],
      [['共3〔图〕件。'], 1],
    );
    assert.deepEqual(linesOf([plain('共3\u0013 EQ \\f(1,2) \u0015件。\r')]), ['共3〔图〕件。']);
    const fonts = ['a', 'Symbol'].flatMap((name, at) => [
      ...[39 + 2 * name.length + 2, 0, 0, 0, at === 1 ? 2 : 0, ...Array.from({ length: 35 }, () => 0)],
      ...Array.from(name, (each) => word(each.charCodeAt(0))).flat(),
      ...word(0),
    ]);
    const symbol = [...SPECIAL, ...property(0x6a09, ...word(1), ...word(0xf032))];
    const inSymbols = property(0x4a4f, ...word(1));
    const table = [...word(2), ...word(0), ...fonts];
    assert.deepEqual(
      linesOf(
        [plain('共1'), { text: '(', look: symbol }, { text: '\uf033a', look: inSymbols }, plain('件\r')],
        {
          fonts: table,
        },
      ),
      ['共123a件'],
    );
  });
  it('has what a list of a form shows, and no figure of what a link keeps', () => {
    const text = (each: string) => [
      ...word(each.length),
      ...Array.from(each, (one) => word(one.charCodeAt(0))).flat(),
    ];
    const none = [...word(0), ...word(0)];
    const data = (chosen: number, version = -1) => [
      ...[...long(0), ...word(68), ...Array.from({ length: 62 }, () => 0), ...long(version)],
      ...[...word(2 | (chosen << 2)), ...word(0), ...word(0), ...text('a'), ...word(0), ...word(1)],
      ...[...none, ...none, ...none, ...none, ...none],
      ...[...word(0xffff), ...word(2), ...word(0), ...text('11'), ...text('22')],
    ];
    const look = [...SPECIAL, ...property(0x0806, 1), ...property(0x6a03, ...long(0))];
    const lineOf = (held: readonly number[]) =>
      linesOf([plain('共\u0013FORMDROPDOWN'), { text: '\u0001', look }, plain('\u0014\u0015件\r')], {
        streams: { Data: Uint8Array.from(held) },
      });
    assert.deepEqual(lineOf(data(0)), ['共11件']);
    assert.deepEqual(lineOf(data(25)), ['共22件']);
    assert.deepEqual(lineOf(data(0, 2)), ['共件']);
  });
  it('tells its notes and comments, and goes on where the mark of a paragraph is hidden or deleted', () => {
    const runs = [plain('12\r'), plain('\u0002脚\r乙\r'), plain('批\r'), plain('尾\r')];
    const { pieces, beside } = read(runs, { head: { 0x4c: 3, 0x50: 5, 0x5c: 2, 0x60: 2 } });
    assert.equal(pieces.length, 1);
    assert.deepEqual(beside, ['脚注：脚', '脚注：乙', '尾注：尾', '批注：批']);
    for (const look of [HIDDEN, DELETED])
      assert.deepEqual(linesOf([plain('1'), { text: '\r', look }, plain('2\r')]), ['12']);
    assert.deepEqual(linesOf([plain('1'), { text: '\r', look: STRUCK }, plain('2\r')]), ['1', '2']);
    assert.deepEqual(linesOf([{ text: '1', look: property(0x0811, 1) }, plain('2\r')]), ['12']);
  });
  it('tells digits that nobody sees beside others, by their colour, what is behind them, or their size', () => {
    const [white, blue, auto] = [
      [255, 255, 255, 0],
      [30, 80, 162, 0],
      [0, 0, 0, 255],
    ];
    const on = (ground: readonly number[], dots = auto, pattern = 0) => [
      ...dots,
      ...ground,
      ...word(pattern),
    ];
    const shaded = (shading: readonly number[]) => property(0xca71, 10, ...shading);
    const filled = property(0xd612, 10, ...on(blue));
    const said = (look: readonly number[], fills: readonly number[] = []) => {
      const { pieces, invisible } = read([
        { text: '34', paragraph: IN_TABLE },
        { text: '1', look, paragraph: IN_TABLE },
        cell(''),
        { text: '\u0007', paragraph: [...rowEnd([{ right: 500 }]), ...fills] },
      ]);
      return [pieces.map((piece) => piece.kind === 'table' && piece.cells[0]?.value)[0], invisible];
    };
    const inWhite = property(0x6870, ...white);
    for (const look of [
      inWhite,
      property(0x2a42, 8),
      property(0x4a43, ...word(4)),
      [...property(0x6870, ...blue), ...shaded(on(blue))],
      [...property(0x2a42, 6), ...property(0x2a0c, 6)],
    ])
      assert.deepEqual(said(look), ['34', ['1']]);
    for (const look of [
      property(0x6870, ...blue),
      property(0x6870, ...auto),
      [...property(0x2a42, 8), ...property(0x6870, ...blue)],
      [...inWhite, ...shaded(on(white, blue, 1))],
      [...inWhite, ...property(0x2a0c, 1)],
      property(0x4a43, ...word(10)),
    ])
      assert.deepEqual(said(look), ['341', []]);
    assert.deepEqual(said(inWhite, filled), ['341', []]);
    assert.deepEqual(said(property(0x6870, ...blue), filled), ['34', ['1']]);
  });
  it('is apart where a page, a column or a line ends between it in a cell', () => {
    for (const mark of ['\u000b', '\u000c', '\u000e'])
      assert.deepEqual(
        linesOf([cell(`1${mark}2`), cell('3'), end({ right: 500 }, { right: 900 })]),
        ['1,1 1×1 1\n2 | 1,2 1×1 3'],
        mark,
      );
    assert.deepEqual(linesOf([plain('1\u000e2\r')]), ['12']);
    assert.deepEqual(linesOf([plain('甲。\u000e2\r')]), ['甲。', '2']);
  });
  it('tells digits that are drawn as narrow as lines, and has no small ones off their line', () => {
    const said = (look: readonly number[]) => {
      const { pieces, invisible } = read([
        { text: '34', paragraph: IN_TABLE },
        { text: '1', look, paragraph: IN_TABLE },
        cell(''),
        end({ right: 500 }),
      ]);
      return [pieces[0]?.kind === 'table' && pieces[0].cells[0]?.value, invisible];
    };
    const scale = (percent: number) => property(0x4852, ...word(percent));
    for (const narrow of [1, 10, 19]) assert.deepEqual(said(scale(narrow)), ['34', ['1']]);
    for (const readable of [20, 66, 100]) assert.deepEqual(said(scale(readable)), ['341', []]);
    const off = (rise: number, size: number) => [
      ...property(0x4845, ...word(rise & 0xffff)),
      ...property(0x4a43, ...word(size)),
    ];
    for (const [rise, size] of [
      [2, 16],
      [4, 12],
      [-4, 12],
    ] as const)
      assert.deepEqual(said(off(rise, size)), ['34', []]);
    for (const [rise, size] of [
      [1, 12],
      [4, 18],
      [0, 12],
    ] as const)
      assert.deepEqual(said(off(rise, size)), ['341', []]);
  });
  it('tells figures in lines and rows that are lower than a letter', () => {
    const said = (ofLine: readonly number[], ofRow: readonly number[] = [], flags = 0) => {
      const { pieces } = read([
        { text: '12\u0007', paragraph: [...IN_TABLE, ...ofLine] },
        { text: '\u0007', paragraph: [...rowEnd([{ right: 500, flags }]), ...ofRow] },
      ]);
      const first = pieces[0]?.kind === 'table' ? pieces[0].cells[0] : undefined;
      return [first?.value, first?.isInvisible === true];
    };
    const line = (height: number, times = 0) => property(0x6412, ...word(height & 0xffff), ...word(times));
    const height = (value: number) => property(0x9407, ...word(value & 0xffff));
    for (const low of [-1, -10, -59]) {
      assert.deepEqual(said(line(low)), ['12', true]);
      assert.deepEqual(said([], height(low)), ['12', true]);
    }
    for (const high of [-60, 10, 0, 240]) {
      assert.deepEqual(said(line(high, 1)), ['12', false]);
      assert.deepEqual(said([], height(high)), ['12', false]);
    }
    assert.deepEqual(said([], height(-10), 0x60), ['12', false]);
  });
  it('has the results of its fields and not their codes, fields within fields too', () => {
    assert.deepEqual(
      linesOf([
        plain('收到\u0013 =SUM(ABOVE) \u0013 REF 9 \u00148\u0015\u001412\u0015件\u0013 TC 7 \u0015。\r'),
      ]),
      ['收到12件。'],
    );
    for (const text of ['收到\u001312件\r', '收到12\u0015件\r', '收到\u001412件\r'])
      assert.equal(problemOf([plain(text)]), REFUSED);
    const nested = (count: number) => plain(`${'\u0013A\u0014'.repeat(count)}1${'\u0015'.repeat(count)}\r`);
    assert.deepEqual(linesOf([nested(100)]), ['1']);
    assert.equal(problemOf([nested(101)]), REFUSED);
  });
  it('has text of one byte a character, lines, tabs and hyphens', () => {
    assert.deepEqual(linesOf([plain('a\u00e9\u0093b\tc\u000bd\u001ee\u001ff\r')], { isNarrow: true }), [
      'aé“b c',
      'd-ef',
    ]);
  });
  it('has merged cells where they stand, whichever way they are marked', () => {
    const down = [
      [cell('甲'), cell('乙'), cell('1'), end({ right: 500, flags: 0x60 }, { right: 1000 }, { right: 1500 })],
      [cell(''), cell('丙'), cell('2'), end({ right: 500, flags: 0x20 }, { right: 1010 }, { right: 1500 })],
      [cell('丁'), cell('3'), end({ right: 1000 }, { right: 1490 })],
    ].flat();
    assert.deepEqual(linesOf(down), [
      '1,1 2×1 甲 | 1,2 1×1 乙 | 1,3 1×1 1 | 2,2 1×1 丙 | 2,3 1×1 2 | 3,1 1×2 丁 | 3,3 1×1 3',
    ]);
    for (const [first, more] of [
      [1, 2],
      [2, 1],
      [3, 1],
    ] as const)
      assert.deepEqual(
        linesOf([
          cell('甲'),
          cell(''),
          cell('乙'),
          cell(''),
          end(
            { right: 500, flags: first },
            { right: 1000, flags: more },
            { right: 1500, flags: first },
            { right: 2000, flags: more },
          ),
          ...[cell('1'), cell('2'), cell('3'), cell('4')],
          end({ right: 500 }, { right: 1000 }, { right: 1500 }, { right: 2000 }),
        ]),
        ['1,1 1×2 甲 | 1,3 1×2 乙 | 2,1 1×1 1 | 2,2 1×1 2 | 2,3 1×1 3 | 2,4 1×1 4'],
      );
    const both = [cell('1'), cell('2'), end({ right: 500, flags: 1 }, { right: 1000, flags: 2 })];
    assert.equal(problemOf(both), REFUSED);
  });
  it('takes merges that are said after the cells, and cells that the stream of data holds', () => {
    const late = (row: number) => [
      ...rowEnd([{ right: 500 }, { right: 1000 }]),
      ...property(0xd62b, 2, 0, row === 0 ? 3 : 1),
    ];
    const rows = [0, 1].flatMap((row) => [
      cell(row === 0 ? '甲' : ''),
      cell('1'),
      { text: '\u0007', paragraph: late(row) },
    ]);
    assert.deepEqual(linesOf(rows), ['1,1 2×1 甲 | 1,2 1×1 1 | 2,2 1×1 1']);
    const elsewhere = rowCells([{ right: 500 }, { right: 1000 }]);
    const paragraph = [...IN_TABLE, ...property(0x2417, 1), ...property(0x6646, ...long(4))];
    assert.deepEqual(
      linesOf([cell('甲'), cell('1'), { text: '\u0007', paragraph }], {
        streams: { Data: Uint8Array.from([0, 0, 0, 0, ...word(elsewhere.length), ...elsewhere]) },
      }),
      ['1,1 1×1 甲 | 1,2 1×1 1'],
    );
  });
  it('is refused where its cells fit no rows, or were changed in a way that is not followed', () => {
    assert.equal(problemOf([cell('1'), cell('2'), end({ right: 500 })]), REFUSED);
    assert.equal(problemOf([cell('1'), plain('文\r')]), REFUSED);
    const noCells = [...IN_TABLE, ...property(0x2417, 1)];
    assert.equal(problemOf([cell('1'), { text: '\u0007', paragraph: noCells }]), REFUSED);
    assert.equal(problemOf([plain('1\u0007')]), REFUSED);
    const inserted = [...rowEnd([{ right: 500 }]), ...property(0x7621, 0, 1, 1, 0)];
    assert.equal(problemOf([cell('1'), { text: '\u0007', paragraph: inserted }]), REFUSED);
  });
  it('takes the changes that a hurried save left beside the text, or is refused for them', () => {
    assert.deepEqual(linesOf([plain('收到12件\r')], { change: 1, changes: [property(0x0835, 1)] }), [
      '收到12件',
    ]);
    assert.deepEqual(read([plain('收到12件\r')], { change: 1, changes: [DELETED] }).struck, ['收到12件']);
    assert.equal(problemOf([plain('12\r')], { change: 3, changes: [DELETED] }), REFUSED);
    assert.deepEqual(linesOf([plain('12\r')], { change: (1 << 8) | (0x55 << 1) }), ['12']);
    assert.equal(problemOf([plain('12\r')], { change: (1 << 8) | (0x41 << 1) }), REFUSED);
  });
  it('has the text of boxes before that of its pages', () => {
    assert.deepEqual(linesOf([plain('正文\r'), plain('框内\r')], { boxes: 3 }), ['框内', '正文']);
  });
  it('has the numbers of its lists, by the paragraph or by its style', () => {
    const level = (text: readonly number[], format: number) => [
      ...[...long(1), format, 0, ...Array.from({ length: 18 }, () => 0), 0, 0, 0, 0],
      ...word(text.length),
      ...text.flatMap(word),
    ];
    const simple = [...long(77), ...long(0), ...Array.from({ length: 9 }, () => word(0xfff)).flat(), 1, 0];
    const lists = [...word(1), ...simple];
    const styles = [
      ...[...word(4), ...word(2), ...word(10)],
      ...word(0),
      // A style of paragraphs with the name x, which is in list 1.
      ...word(10 + 2 + 2 + 2 + 2 + 2 + 4),
      ...[0, 0, ...word(0xfff1), 0, 0, 0, 0, 0, 0, ...word(1), ...word(0x78), ...word(0)],
      ...[...word(6), ...word(1), ...property(0x460b, ...word(1))],
    ];
    const inList = property(0x460b, ...word(1));
    const listed = (runs: readonly DocRun[], numbers: readonly number[]) =>
      linesOf(runs, {
        lists: [...lists, ...numbers],
        listsHead: lists.length,
        listUses: [...long(1), ...long(77), ...Array.from({ length: 12 }, () => 0), ...long(-1)],
        styles,
      });
    assert.deepEqual(
      listed(
        [
          { text: '甲\r', paragraph: inList },
          { text: '乙\r', paragraph: [-1, ...word(1)] },
          { text: '丙\r', paragraph: [-1, ...word(1), ...property(0x460b, ...word(0))] },
          { text: '丁\r', paragraph: inList },
        ],
        level([0, 0x3001], 39),
      ),
      ['一、甲', '二、乙', '丙', '三、丁'],
    );
    // Apart from a figure behind it, and where there is no text.
    const figures = ['9\r', '\r', '9\r'].map((text) => ({ text, paragraph: inList }));
    assert.deepEqual(listed(figures, level([0], 0)), ['1 9', '2', '3 9']);
  });
  it('is told as what it is where it has a password, is older, or is cut #slow', () => {
    assert.equal(problemOf([plain('文\r')], { head: { 0x0a: 0x0300 } }), 'encrypted');
    assert.equal(problemOf([plain('文\r')], { head: { 2: 0x68 } }), REFUSED);
    assert.equal(problemOf([plain('文\r')], { head: { 0: 0xa5dc } }), REFUSED);
    assert.equal(problemOf([plain('文\r')], { head: { 0x4c: 500 } }), REFUSED);
    assert.equal(problemOf([plain('文'.repeat(400_001))]), 'pasteTooLarge');
    assert.match(
      tellError(new Problem('foreignFile', { kind: 'oldWord' })),
      /^文件的内容是[^。]*（\.doc、\.wps、\.rtf，[^。]*另存为 \.docx 后再试。$/,
    );
  });
  it('is a document whatever is embedded in it, and a workbook is one', () => {
    const book = { Workbook: Uint8Array.from([9, 8, 16, 0]) };
    const runs = [plain('文\r')];
    const within = docByHand(runs, { streams: { 'ObjectPool/_1/Workbook': book.Workbook } });
    assert.equal(publishedKind(within), 'oldWord');
    const around = {
      ...book,
      'MBD1/WordDocument': Uint8Array.from([1]),
      'MBD1/1Table': Uint8Array.from([1]),
    };
    assert.equal(publishedKind(compoundOf(around)), undefined);
    assert.deepEqual(linesOf(runs, { streams: { 'ObjectPool/_1/WordDocument': Uint8Array.from([1, 2]) } }), [
      '文',
    ]);
  });
});
