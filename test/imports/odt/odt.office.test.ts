import fc from 'fast-check';
import assert from 'node:assert/strict';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { editions, formatNamed, renderReport } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { convert, needs } from '../../hosts/programs.js';
import { publishedParts } from '../publishedParts.js';
import { bodyOf, docxByHand, paragraph, run } from '../word/docxByHand.js';

const look = (text: string, properties: string) => run(text, properties);
const TRICKY = [
  `<w:p>${run('受理')}${look('9', '<w:strike/>')}${run('12件')}${look('7', '<w:vanish/>')}</w:p>`,
  `<w:p>${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('次行')}</w:p>`,
  '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid>',
  `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('甲')}</w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('乙')}</w:tc></w:tr>`,
  `<w:tr><w:tc><w:p>${run('18')}${look('1', '<w:vertAlign w:val="superscript"/>')}</w:p></w:tc><w:tc>${paragraph('上')}${paragraph('下')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc></w:tr>`,
  '</w:tbl>',
  paragraph('末段“引号”——①②'),
].join('');

describe('a document that LibreOffice saved as .odt', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));

  it('is the report that it was made of: figures, title and paragraphs', async () => {
    const reports = editions.flatMap((edition, at) =>
      fc.sample(consistentReport(edition), { numRuns: 3, seed: 21 + at }),
    );
    const byHand = reports.map((report) => docxByHand(bodyOf(publishedParts(report))));
    const exported = await Promise.all(
      reports.map(async (report) => (await renderReport(report, formatNamed('docx'), false)) as Uint8Array),
    );
    const made = convert([...byHand, ...exported], 'odt', 'docx');
    for (const [at, bytes] of made.entries()) {
      const report = reports[at % reports.length]!;
      assert.equal(publishedKind(bytes), 'openText');
      const { report: again } = await readPublishedFile(bytes, 'openText');
      assert.deepEqual(again.readings, report.readings);
      assert.deepEqual(again.chapters, report.chapters);
      assert.deepEqual([again.org, again.year], [report.org, report.year]);
    }
  });
  it('says what it says as .docx: looks, breaks and merged cells', () => {
    const docx = docxByHand(TRICKY);
    const [odt] = convert([docx], 'odt', 'docx');
    const { pieces, struck, marks, invisible } = readWord(openWord(docx));
    const again = readOdt(openOdt(odt!));
    assert.deepEqual([again.pieces, again.struck, again.marks], [pieces, struck, marks]);
    assert.deepEqual([again.invisible, invisible], [['7'], ['7']]);
    assert.ok(pieces.some((piece) => piece.kind === 'line' && piece.text === '受理12件'));
  });
});
