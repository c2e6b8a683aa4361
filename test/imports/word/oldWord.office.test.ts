import fc from 'fast-check';
import assert from 'node:assert/strict';
import { openDoc } from '../../../src/hosts/file/doc/openDoc.js';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import type { PageRead } from '../../../src/imports/pieces/pieces.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { editions, formatNamed, renderReport } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { convert, needs } from '../../hosts/programs.js';
import { publishedParts } from '../publishedParts.js';
import { bodyOf, docxByHand, paragraph, run } from './docxByHand.js';

const forms = [
  { ending: 'doc', kind: 'oldWord', read: (bytes: Uint8Array) => readFlat(openDoc(bytes)) },
  { ending: 'rtf', kind: 'richText', read: (bytes: Uint8Array) => readFlat(openRtf(bytes)) },
] as const;

const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${properties.includes('gridSpan') ? 3000 : 1500}" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`;
const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const deleted = (text: string) =>
  `<w:del w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">${run(text).replace('w:t ', 'w:delText ').replace('/w:t>', '/w:delText>')}</w:del>`;
const inserted = (text: string) =>
  `<w:ins w:id="2" w:author="A" w:date="2024-01-01T00:00:00Z">${run(text)}</w:ins>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A list of a form whose second entry is chosen. */
const listOf = (...entries: readonly string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:enabled/><w:ddList><w:result w:val="1"/>${entries.map((entry) => `<w:listEntry w:val="${entry}"/>`).join('')}</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** What a document may say of its text, each of which must not become a figure, and tables of all kinds. */
const TRICKY = [
  `<w:p>${run('受理')}${deleted('18')}${inserted('12')}${run('9', '<w:strike/>')}${run('件')}${run('7', '<w:vanish/>')}</w:p>`,
  `<w:p>${run('办结')}${field('HYPERLINK "http://host.invalid/1"', '2023')}${run('年')}<w:r><w:tab/></w:r>${run('完')}<w:r><w:br/></w:r>${run('次行')}</w:p>`,
  table(
    3,
    cell(paragraph('甲'), '<w:gridSpan w:val="2"/>') + cell(paragraph('乙'), '<w:vMerge w:val="restart"/>'),
    cell(paragraph('1')) +
      cell(`<w:p>${deleted('5')}${inserted('6')}</w:p>`) +
      cell(paragraph(''), '<w:vMerge/>'),
    cell(`<w:p>${run('18')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p>`) +
      cell(`${paragraph('上')}${paragraph('下')}`) +
      cell(`<w:p>${run('3')}${run('4', '<w:vanish/>')}</w:p>`),
  ),
  paragraph('表间'),
  table(
    2,
    cell(table(2, cell(paragraph('里')) + cell(paragraph('2'))) + paragraph('')) + cell(paragraph('外')),
  ),
  paragraph('末段“引号”——①②'),
  `<w:p>${run('由样式8')}${run('1', '<w:rStyle w:val="H"/>')}${run('2', '<w:rStyle w:val="S"/>')}${run('3', '<w:rStyle w:val="R"/>')}${run('件，34')}${run('1', '<w:position w:val="12"/>')}</w:p>`,
  `<w:p>${run('白56')}${run('5', '<w:color w:val="FFFFFF"/>')}${run('件，')}${run('6', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1E50A2"/>')}${run('件')}</w:p>`,
  `<w:p>${run('选')}${listOf('11', '22')}${run('件，1')}<w:r><w:sym w:font="Symbol" w:char="F032"/></w:r>${run('件，')}${run('    ', '<w:u w:val="single"/>')}${run('件')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
].join('');
const STYLES = [
  ['H', '<w:vanish/>'],
  ['S', '<w:strike/>'],
  ['R', '<w:vertAlign w:val="superscript"/>'],
]
  .map(
    ([name, look]) =>
      `<w:style w:type="character" w:styleId="${name}"><w:name w:val="${name}"/><w:rPr>${look}</w:rPr></w:style>`,
  )
  .join('');
const FOOTNOTES = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="1" w:type="continuationSeparator"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('其中3件')}</w:footnote>`;

/** What a document says, without what only its form of file has. */
const said = ({ pieces, struck, marks, invisible, beside }: PageRead) => ({
  pieces: pieces.map((piece) =>
    piece.kind === 'line'
      ? piece.text
      : piece.cells.map((each) => [each.row, each.column, each.rowSpan, each.columnSpan, each.value]),
  ),
  struck: struck.join(''),
  marks,
  invisible,
  beside,
});

describe('a document that LibreOffice saved in an old format', function () {
  this.timeout(180_000);
  before(needs('LibreOffice'));

  for (const { ending, kind, read } of forms) {
    it(`is the report that it was made of, as .${ending}: figures, title and paragraphs`, async () => {
      const reports = editions.flatMap((edition, at) =>
        fc.sample(consistentReport(edition), { numRuns: 4, seed: 11 + at }),
      );
      const byHand = reports.map((report) => docxByHand(bodyOf(publishedParts(report))));
      const exported = await Promise.all(
        reports.map(async (report) => (await renderReport(report, formatNamed('docx'), false)) as Uint8Array),
      );
      for (const made of [byHand, exported])
        for (const [at, bytes] of convert(made, ending, 'docx').entries()) {
          const report = reports[at]!;
          assert.equal(publishedKind(bytes), kind);
          const { report: again } = await readPublishedFile(bytes, kind);
          assert.equal(again.edition, report.edition);
          assert.deepEqual(again.readings, report.readings);
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual([again.org, again.year], [report.org, report.year]);
        }
    });
    it(`says as .${ending} what it says as .docx: changes, fields, hidden text and tables of all kinds`, () => {
      const docx = docxByHand(TRICKY, { styles: STYLES, footnotes: FOOTNOTES } as object);
      const [bytes] = convert([docx], ending, 'docx');
      const expected = said(readWord(openWord(docx)));
      assert.ok(expected.pieces.includes('受理12件'));
      assert.ok(
        expected.pieces.includes('由样式8³件，34¹') && expected.pieces.includes('选22件，12件，____件'),
      );
      assert.ok(expected.pieces.includes('白56件，6件'));
      assert.deepEqual([expected.invisible, expected.beside], [['5', '7', '4', '1'], ['脚注：其中3件']]);
      assert.deepEqual(said(read(bytes!)), expected);
    });
  }
});
