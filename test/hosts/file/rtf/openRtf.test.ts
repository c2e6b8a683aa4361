import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publishedKind } from '../../../../src/hosts/file/publishedKind.js';
import { openRtf } from '../../../../src/hosts/file/rtf/openRtf.js';
import { readFlat } from '../../../../src/imports/word/readFlat.js';
import { editions, Problem } from '../../../../src/index.js';
import { readPublishedFile } from '../../../../src/opening/published.js';
import { consistentReport } from '../../../consistentReport.js';
import { publishedParts } from '../../../imports/publishedParts.js';
import { richTextOf, rtfByHand } from '../../../imports/word/rtfByHand.js';

const REFUSED = 'foreignFile oldWord';
const read = (body: string) => readFlat(openRtf(rtfByHand(body)));
const linesOf = (body: string) =>
  read(body).pieces.map((piece) =>
    piece.kind === 'line'
      ? piece.text
      : piece.cells
          .map((each) => `${each.row},${each.column} ${each.rowSpan}×${each.columnSpan} ${each.value}`)
          .join(' | '),
  );
const problemOf = (bytes: Uint8Array) => {
  try {
    readFlat(openRtf(bytes));
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.facts['kind'] ?? ''}`.trim();
    throw error;
  }
  return 'none';
};
const row = (cells: string, ...texts: readonly string[]) =>
  `\\trowd${cells}\\pard\\intbl ${texts.map((text) => `${text}\\cell`).join(' ')}\\row `;

describe('a file of rich text', () => {
  it('gives back the report that it was made of, figures, title and paragraphs #slow', async () => {
    for (const edition of editions)
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), async (report) => {
          const bytes = richTextOf(publishedParts(report));
          assert.equal(publishedKind(bytes), 'richText');
          const { report: again } = await readPublishedFile(bytes, 'richText');
          assert.equal(again.edition, edition);
          assert.deepEqual(again.readings, report.readings);
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual([again.org, again.year], [report.org, report.year]);
        }),
        { numRuns: 3, seed: 9, endOnFailure: true },
      );
  });
  it('has characters in the encoding of their font, of the file, or by their numbers', () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce;}{\\f1\\fcharset136 x;}{\\f2\\fcharset0 y;}{\\f3\\fcharset128 z;}}";
    // The second byte of 凃 is @, which may stand as it is.
    assert.deepEqual(linesOf(`${fonts}\\f0 \\'ca\\'d5\\'b5\\'bd12\\'bc\\'fe\\'96@\\par`), ['收到12件朄']);
    assert.deepEqual(linesOf(`${fonts}\\f1 \\'a6\\'ac\\'a8\\'ec\\f3 \\'8e\\'f3\\par`), ['收到受']);
    assert.deepEqual(linesOf(`\\ansicpg936${fonts}\\f2 \\'ca\\'d5\\'b5\\'bd{\\f2\\'93}A\\'94\\par`), [
      '收到“A”',
    ]);
    assert.deepEqual(
      linesOf("\\uc1\\u25910\\'3f\\u21040 ?{\\uc2\\u20214\\'bc\\'fe}\\u-10179?\\u-8704?!\\par"),
      ['收到件😀!'],
    );
    assert.deepEqual(linesOf('{\\uc0\\u25910 12}\\u-239 1\\par'), ['收12１']);
    assert.equal(problemOf(rtfByHand("\\f0 {\\fonttbl{\\f0\\fcharset134 a;}}\\f0 \\'ff\\'ff\\par")), REFUSED);
  });
  it('is refused where a digit would stand for a character that is written as a number', () => {
    assert.equal(problemOf(rtfByHand('\\uc1\\u25910 12\\par')), REFUSED);
  });
  it('has its deleted and struck-out text told apart, its hidden text left out, to the ends of groups', () => {
    const page = read(
      '\\u21463?{\\deleted 18}{\\strike 9}{\\striked1 8\\striked0 12}{\\v 7}{\\v 6\\v0 3}\\strike 5\\plain 4\\par',
    );
    assert.deepEqual(
      page.pieces.map((piece) => (piece.kind === 'line' ? piece.text : '')),
      ['受1234'],
    );
    assert.deepEqual(page.struck, ['18', '9', '8', '5']);
    assert.deepEqual(linesOf(row('\\cellx500', '18{\\super 1}')), ['1,1 1×1 18']);
  });
  it('has results of fields, numbers of lists, and no headers, pictures, notes or unknown groups', () => {
    assert.deepEqual(
      linesOf(
        '{\\header 1\\par}{\\info{\\title 2}}{\\*\\unknown 3{4}}{\\listtext 1.\\tab}{\\field{\\*\\fldinst{ SUM 5 }}{\\fldrslt 12}}{\\field{\\fldinst 6}{\\fldrslt {7}}}{\\pict\\bin3 }}}8}{\\footnote 9}\\u20214?\\line\\emdash\\~\\_\\{a\\\\b\\}\\par',
      ),
      ['1. 127件', '— -{a\\b}'],
    );
  });
  it('has what is seen without being text: by fields, lists of forms, fonts of symbols, and pictures', () => {
    const field = (code: string, result = '') => `{\\field{\\*\\fldinst{${code}}}{\\fldrslt ${result}}}`;
    const sentence = (inner: string) => linesOf(`\\u20849?3${inner}\\u20214?\\u12290?\\par`)[0];
    assert.equal(sentence(field(' EQ \\\\f(1,2) ')), '共3〔图〕件。');
    assert.equal(sentence(field(' SYMBOL 50 \\\\f "Symbol" ')), '共32件。');
    assert.equal(sentence(`{\\strike${field(' SYMBOL 50 \\\\f "Symbol" ')}}`), '共3件。');
    const list = (chosen: string) =>
      field(`FORMDROPDOWN {\\*\\formfield{\\fftype2${chosen}\\ffdefres1{\\*\\ffl 11}{\\*\\ffl \\u20108?2}}}`);
    assert.equal(sentence(list('\\ffres0')), '共311件。');
    assert.equal(sentence(list('\\ffres25')), '共3二2件。');
    const box = (state: string) => field(`FORMCHECKBOX {\\*\\formfield{\\fftype1${state}}}`);
    assert.equal(sentence(box('\\ffres25\\ffdefres1')), '共3☑件。');
    assert.equal(sentence(box('\\ffres0\\ffdefres1')), '共3☐件。');
    assert.equal(sentence(field(' FORMTEXT ', '  ')), '共3 〔未填〕件。');
    const fonts = '{\\fonttbl{\\f0 a;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset2 Wingdings;}{\\f3 Symbol;}}';
    const symbols = (inner: string) => linesOf(`${fonts}\\u20849?${inner}\\u20214?\\u12290?\\par`)[0];
    assert.equal(symbols("{\\f1 1\\'32}{\\f2\\'83}"), '共12③件。');
    assert.equal(symbols("{\\f3\\u-4046\\'32}"), '共2件。');
    assert.equal(symbols('3{\\f2 3}4'), '共3〔图〕4件。');
    assert.equal(symbols('{\\u-4046?}'), '共\uf032件。');
    const western = '{\\fonttbl{\\f0\\fcharset0 a;}{\\f1\\fcharset0 Wingdings;}}';
    assert.deepEqual(linesOf(`${western}${row('\\cellx500', '1{\\f1 2}')}`), ['1,1 1×1 1〔图〕']);
    const picture = '{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}';
    assert.equal(sentence(picture), '共3〔图〕件。');
    assert.equal(read(`${picture}\\par`).pictures, 1);
    assert.deepEqual(linesOf(row('\\cellx500', `1${picture}2`)), ['1,1 1×1 1〔图〕2']);
    assert.deepEqual(linesOf(row('\\cellx500', '{\\mmath{\\*\\moMath{\\mr 2}}{\\mmathPict{\\pict 0}}}1')), [
      '1,1 1×1 〔图〕1',
    ]);
  });
  it('tells hidden text, notes and comments, and keeps raised digits and blanks over a line apart', () => {
    const page = read(
      '12{\\v 7}{\\super\\chftn{\\footnote\\pard\\plain \\chftn a{\\deleted 9}b\\par c}}{\\footnote\\ftnalt d}{\\*\\atnid x}{\\*\\annotation e}{\\footnote  }\\par',
    );
    assert.deepEqual(
      page.pieces.map((piece) => piece.kind === 'line' && piece.text),
      ['12'],
    );
    assert.deepEqual(page.invisible, ['7']);
    assert.deepEqual(page.beside, ['脚注：ab', '脚注：c', '尾注：d', '批注：e']);
    assert.deepEqual(linesOf('34{\\up6 1}a\\par 34{\\dn8 1}\\par 34{\\up5 1}\\par 34{\\up6 1\\up0 2}\\par'), [
      ...['34¹a', '34¹', '341', '34¹2'],
    ]);
    assert.deepEqual(linesOf('a{\\ul     }b\\par c{\\ul   \\ulnone    }d\\par'), ['a____b', 'c____ d']);
    assert.deepEqual(linesOf('1{\\webhidden 2}\\par'), ['12']);
  });
  it('tells digits that nobody sees beside others, by their colour, what is behind them, or their size', () => {
    const colours =
      '{\\colortbl;\\red255\\green255\\blue255;\\red30\\green80\\blue162;\\red255\\green0\\blue0;}';
    const said = (inner: string, cells = '\\cellx500') => {
      const { pieces, invisible } = read(`${colours}${row(cells, inner)}`);
      return [pieces.map((piece) => piece.kind === 'table' && piece.cells[0]?.value)[0], invisible];
    };
    for (const look of ['\\cf1', '\\fs4', '\\cf2\\chcbpat2', '\\cf3\\highlight3'])
      assert.deepEqual(said(`34{${look} 1}`), ['34', ['1']], look);
    for (const look of ['\\cf3', '\\cf1\\chcbpat2', '\\cf0', '\\fs12', '\\cf1\\plain', '\\cf1\\cbpat2'])
      assert.deepEqual(said(`34{${look} 1}`), ['341', []], look);
    assert.deepEqual(said('34{\\cf1 1}', '\\clcbpat2\\cellx500'), ['341', []]);
    assert.deepEqual(said('34{\\cf2 1}', '\\clcbpat2\\cellx500'), ['34', ['1']]);
  });
  it('has a paragraph that goes on where the mark of another is deleted or hidden, in its own cell only', () => {
    assert.deepEqual(linesOf('1{\\deleted\\par}2\\par 3{\\v\\par}4{\\strike\\par}5\\par'), ['12', '34', '5']);
    assert.deepEqual(linesOf(`a{\\v\\par}${row('\\cellx500', '1{\\v\\pard\\intbl\\par}2')}\\pard b\\par`), [
      ...['a', '1,1 1×1 12', 'b'],
    ]);
  });
  it('has the numbers of its lists apart from a figure behind them, and where there is no text', () => {
    const numbered = (number: string, text: string, word = 'listtext') =>
      linesOf(`{\\${word}\\pard\\plain ${number}}\\ls1\\ilvl0 ${text}\\par`);
    for (const word of ['listtext', 'pntext']) {
      assert.deepEqual(numbered('1', '9', word), ['1 9']);
      assert.deepEqual(numbered('\\u19968?\\u12289?', '\\u24635?\\u20307?', word), ['一、总体']);
      assert.deepEqual(numbered('\\u22777?\\u12289?', '9', word), ['壹、9']);
    }
    for (const number of ['1.', '(1)', 'I', 'a', '\\u9312?'])
      assert.deepEqual(numbered(number, '9'), [`${number === '\\u9312?' ? '①' : number}9`]);
    assert.deepEqual(numbered('1\\tab', '9'), ['1 9']);
    assert.deepEqual(numbered('1', '\\u20214?'), ['1件']);
    assert.deepEqual(numbered('3', ''), ['3']);
    assert.deepEqual(numbered('\\v 1', '9'), ['9']);
    assert.deepEqual(linesOf(`${row('\\cellx500', '{\\listtext 1}9')}`), ['1,1 1×1 1 9']);
    assert.deepEqual(linesOf('8{\\listtext 1}9\\par'), ['819']);
  });
  it('is apart where a page or a column ends between it, in its cells and behind a whole sentence', () => {
    for (const word of ['page', 'column', 'line']) {
      assert.deepEqual(
        linesOf(row('\\cellx500\\cellx900', `1\\${word} 2`, '3')),
        ['1,1 1×1 1\n2 | 1,2 1×1 3'],
        word,
      );
      assert.deepEqual(linesOf(`\\u30002?\\u12290?\\${word} 2\\par`), ['甲。', '2'], word);
    }
    for (const word of ['page', 'column']) assert.deepEqual(linesOf(`1\\${word} 2\\par`), ['12'], word);
  });
  it('tells figures in lines and rows that are lower than a letter', () => {
    const said = (body: string) => {
      const { pieces, invisible } = read(body);
      const [piece] = pieces;
      const first = piece?.kind === 'table' ? piece.cells[0] : undefined;
      return [first?.value, first?.isInvisible === true, invisible ?? []];
    };
    for (const low of ['\\sl-1', '\\sl-10\\slmult0', '\\sl-59'])
      assert.deepEqual(said(row('\\cellx500', `${low} 12`)), ['12', true, []], low);
    for (const high of ['\\sl-60', '\\sl10', '\\sl240\\slmult1', '\\sl-10\\sl0', '\\sl-10\\pard\\intbl'])
      assert.deepEqual(said(row('\\cellx500', `${high} 12`)), ['12', false, []], high);
    assert.deepEqual(said(row('\\cellx500', '12\\par\\sl-10 7')), ['12', false, ['7']]);
    for (const low of ['\\trrh-1', '\\trrh-10', '\\trrh-59'])
      assert.deepEqual(said(row(`${low}\\cellx500`, '12')), ['12', true, []], low);
    for (const high of ['\\trrh-60', '\\trrh10', '\\trrh0'])
      assert.deepEqual(said(row(`${high}\\cellx500`, '12')), ['12', false, []], high);
    assert.deepEqual(said(row('\\trrh-10\\clvmgf\\cellx500', '12')), ['12', false, []]);
  });
  it('has merged cells where they stand, and tables within cells', () => {
    const vertical = [
      row('\\clvmgf\\cellx500\\cellx1000\\cellx1500', 'a', 'b', '1'),
      row('\\clvmrg\\cellx500\\cellx1010\\cellx1500', '', 'c', '2'),
      row('\\clmgf\\cellx500\\clmrg\\cellx1000\\cellx1500', 'd', '', '3'),
      row('\\cellx1000\\cellx1490', 'e', '4'),
    ];
    assert.deepEqual(linesOf(vertical.join('')), [
      '1,1 2×1 a | 1,2 1×1 b | 1,3 1×1 1 | 2,2 1×1 c | 2,3 1×1 2 | 3,1 1×2 d | 3,3 1×1 3 | 4,1 1×2 e | 4,3 1×1 4',
    ]);
    const nested =
      '\\trowd\\cellx500\\cellx1000\\pard\\intbl\\itap2 7\\nestcell{\\*\\nesttableprops\\trowd\\cellx200\\nestrow}{\\nonesttables\\par}\\pard\\intbl \\cell 8\\cell\\row ';
    assert.deepEqual(linesOf(`${nested}\\pard x\\par`), ['1,1 1×1 7', '8', 'x']);
  });
  it('has the text of boxes before that of its pages', () => {
    assert.deepEqual(
      linesOf('a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 9}}{\\shptxt b\\par c}}{\\shprslt d}}\\par'),
      ['b', 'c', 'a'],
    );
  });
  it('has the text of a box in the cell that it hangs in', () => {
    const box = (inner: string) => `{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 9}}{\\shptxt ${inner}\\par}}}`;
    const cells = (first: string) => linesOf(row('\\cellx500\\cellx900', first, '3'));
    assert.deepEqual(cells(`12${box('7')}`), ['1,1 1×1 7\n12 | 1,2 1×1 3']);
    assert.deepEqual(cells(box('12')), ['1,1 1×1 12 | 1,2 1×1 3']);
    assert.deepEqual(cells(`12\\par 4${box('7')}5`), ['1,1 1×1 12\n7\n45 | 1,2 1×1 3']);
    const inner = '\\trowd\\cellx200\\pard\\intbl 7\\cell\\row\\pard';
    assert.deepEqual(linesOf(`a\\par b${box(inner)}\\par`), ['a', '1,1 1×1 7', 'b']);
  });
  it('has no figure of text that was moved away, or that is drawn as narrow as lines or in two lines', () => {
    const page = (inner: string) => read(row('\\cellx500\\cellx900', inner, '3'));
    const first = (inner: string) => {
      const [piece] = page(inner).pieces;
      return piece?.kind === 'table' && piece.cells[0]?.value;
    };
    for (const moved of ['{\\mvf 9}{\\mvt 12}', '\\mvf1 9\\mvf0 12', '{\\mvf\\mvauth1 9}12']) {
      assert.equal(first(moved), '12', moved);
      assert.deepEqual(page(moved).struck, ['9'], moved);
    }
    for (const scale of [1, 10, 19]) {
      assert.equal(first(`12{\\charscalex${scale} 7}`), '12');
      assert.deepEqual(page(`12{\\charscalex${scale} 7}`).invisible, ['7']);
    }
    for (const scale of [20, 66, 100, 200]) assert.equal(first(`12{\\charscalex${scale} 7}`), '127');
    assert.equal(first('12{\\charscalex1 \\plain 7}'), '127');
    for (const kind of ['', '0', '1', '2']) assert.equal(first(`12{\\twoinone${kind} 7}`), '12〔图〕', kind);
    assert.equal(first('12{\\twoinone1 \\u20214?}'), '12件');
  });
  it('has no mark in its figures that is smaller and a little off its line', () => {
    for (const mark of ['\\up2\\fs20', '\\up4\\fs12', '\\dn4\\fs12'])
      assert.deepEqual(linesOf(row('\\cellx500', `34{${mark} 1}`)), ['1,1 1×1 34'], mark);
    for (const digit of ['\\up1\\fs12', '\\up4\\fs22', '\\up4', '\\fs12'])
      assert.deepEqual(linesOf(row('\\cellx500', `34{${digit} 1}`)), ['1,1 1×1 341'], digit);
    assert.deepEqual(linesOf(row('\\cellx500', '34\\par{\\up4\\fs12 1}')), ['34', '1']);
  });
  it('has the text of a box as Word drew it before, in the cell that it hangs in', () => {
    const box = (inner: string) =>
      `{\\*\\do\\dobxcolumn\\dptxbx{\\dptxbxtext\\pard\\plain ${inner}\\par}\\dpx0\\dpy0}`;
    const cells = (first: string) => linesOf(row('\\cellx500\\cellx900', first, '3'));
    assert.deepEqual(cells(`12${box('7')}`), ['1,1 1×1 7\n12 | 1,2 1×1 3']);
    assert.deepEqual(cells(box('12')), ['1,1 1×1 12 | 1,2 1×1 3']);
    assert.deepEqual(linesOf(`a${box('b')}\\par`), ['b', 'a']);
  });
  it('has no figure of the digits of a font that shows pictures', () => {
    const fonts =
      '{\\fonttbl{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset2 Webdings;}{\\f3\\fcharset2 Other;}}';
    for (const font of [1, 2, 3])
      assert.deepEqual(linesOf(`${fonts}${row('\\cellx500', `34{\\f${font} 5}`)}`), ['1,1 1×1 34〔图〕']);
    assert.deepEqual(linesOf(`${fonts}${row('\\cellx500', '34{\\f1 J}')}`), ['1,1 1×1 34']);
  });
  it('is told where it is cut, or where its cells fit no row #slow', () => {
    const whole = rtfByHand(row('\\cellx500', '1'));
    assert.equal(problemOf(whole), 'none');
    assert.equal(problemOf(whole.subarray(0, -1)), REFUSED);
    assert.equal(problemOf(rtfByHand('{\\pict 1')), REFUSED);
    assert.equal(problemOf(rtfByHand(row('\\cellx500', '1', '2'))), REFUSED);
    assert.equal(problemOf(rtfByHand(row('', '1'))), REFUSED);
    assert.equal(problemOf(rtfByHand('\\pard\\intbl 1\\cell\\pard 2\\par')), REFUSED);
    assert.equal(problemOf(rtfByHand('\\constructor\\toString 1')), 'none');
    assert.equal(problemOf(rtfByHand('a'.repeat(400_001))), 'pasteTooLarge');
    assert.equal(problemOf(rtfByHand('{'.repeat(2000) + '}'.repeat(2000))), REFUSED);
  });
  it('is read where one line, box or number of a list has 130,000 changes of its look #slow', () => {
    const runs = '{\\b 1}{\\i 2}'.repeat(65_000);
    for (const line of [
      runs,
      `{\\shp{\\*\\shpinst{\\shptxt ${runs}\\par}}}`,
      `{\\listtext{\\strike 1}${runs}}`,
    ])
      assert.equal(problemOf(rtfByHand(`${line}3\\par`)), 'none', line.slice(0, 20));
  }).timeout(60_000);
});
