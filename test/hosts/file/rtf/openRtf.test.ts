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
  it('gives back the report that it was made of, figures, title and paragraphs', async () => {
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
  it('is told where it is cut, or where its cells fit no row', () => {
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
});
