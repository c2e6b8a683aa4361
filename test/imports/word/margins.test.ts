import assert from 'node:assert/strict';
import { openDoc } from '../../../src/hosts/file/doc/openDoc.js';
import { openOdt } from '../../../src/hosts/file/odt/openOdt.js';
import { openRtf } from '../../../src/hosts/file/rtf/openRtf.js';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readOdt } from '../../../src/imports/odt/readOdt.js';
import { readFlat } from '../../../src/imports/word/readFlat.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { checkReport } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { odtByHand, paragraph as odtParagraph } from '../odt/odtByHand.js';
import { publishedParts } from '../publishedParts.js';
import { docByHand, long } from './docByHand.js';
import { bodyOf, docxByHand, paragraph, run } from './docxByHand.js';
import { rtfByHand } from './rtfByHand.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (kind: 'header' | 'footer', id: string, type = 'default') =>
  `<w:${kind}Reference xmlns:r="${RELATIONS}" w:type="${type}" r:id="${id}"/>`;
/** The relationships of the parts of a document are r0, r1 … in their order. */
const docx = (sections: readonly string[], parts: Readonly<Record<string, string>>, body = paragraph('文')) =>
  docxByHand(body + sections.map((inner) => `<w:sectPr>${inner}</w:sectPr>`).join(''), parts);
const read = (sections: readonly string[], parts: Readonly<Record<string, string>>) =>
  readWord(openWord(docx(sections, parts))).margins ?? [];

describe('what stands over and under the pages of a document', () => {
  it('is kept of each section of a .docx, each text once', () => {
    const parts = { header: paragraph('甲') + paragraph(''), footer: `<w:p>${run('— ')}${run('1')}</w:p>` };
    const both = link('header', 'r0') + link('footer', 'r1');
    const margins = [
      { where: 'header', text: '甲' },
      { where: 'footer', text: '— 1' },
    ];
    assert.deepEqual(read([both], parts), margins);
    assert.deepEqual(read([both, both], parts), margins);
    assert.deepEqual(read([], parts), []);
    assert.deepEqual(read([link('header', 'none')], parts), []);
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('乙')}</w:txbxContent></v:textbox></w:pict></w:r>${run('丙')}</w:p>`;
    assert.deepEqual(
      read([link('header', 'r0')], { header: box }).map(({ text }) => text),
      ['乙', '丙'],
    );
  });
  it('is kept of the first and of even pages only where a .docx gives these their own', () => {
    const header = { header: paragraph('甲') };
    const first = link('header', 'r0', 'first');
    assert.equal(read([first], header).length, 0);
    assert.equal(read([`${first}<w:titlePg/>`], header).length, 1);
    assert.equal(read([`${first}<w:titlePg w:val="0"/>`], header).length, 0);
    const even = link('header', 'r0', 'even');
    assert.equal(read([even], header).length, 0);
    assert.equal(read([even], { ...header, settings: '<w:evenAndOddHeaders/>' }).length, 1);
    assert.equal(read([even], { ...header, settings: '<w:evenAndOddHeaders w:val="0"/>' }).length, 0);
  });
  it('is kept of an .rtf, an .odt and a .doc, apart from their text', () => {
    const rtf = readFlat(
      openRtf(rtfByHand('{\\header a\\par}{\\footerr {\\field{\\fldinst PAGE}{\\fldrslt 1}}\\par}b\\par')),
    );
    assert.deepEqual(rtf.margins, [
      { where: 'header', text: 'a' },
      { where: 'footer', text: '1' },
    ]);
    assert.equal(rtf.pieces.length, 1);
    const page = (inner: string) => `<style:master-page style:name="S">${inner}</style:master-page>`;
    const odt = (inner: string) =>
      readOdt(openOdt(odtByHand(odtParagraph('文'), { styles: page(inner) }))).margins ?? [];
    assert.deepEqual(
      odt(
        `<style:header>${odtParagraph('甲')}</style:header><style:footer-left><text:p>乙<text:s/>丙</text:p></style:footer-left>`,
      ),
      [
        { where: 'header', text: '甲' },
        { where: 'footer', text: '乙 丙' },
      ],
    );
    assert.deepEqual(odt(`<style:header style:display="false">${odtParagraph('甲')}</style:header>`), []);
    const runs = [{ text: '文\r' }, { text: '甲\r' }];
    const [text] = long(2);
    const doc = readFlat(openDoc(docByHand(runs, { head: { 0x4c: text!, 0x54: 2 } })));
    assert.deepEqual(doc.margins, [{ where: 'either', text: '甲' }]);
    assert.equal(doc.pieces.length, 1);
  });
  it('is told where it names another body or year than the report #slow', async () => {
    const report = sample('suqian-2023');
    const body = bodyOf(publishedParts(report));
    const told = async (text: string) => {
      const bytes = docx([link('header', 'r0')], { header: paragraph(text) }, body);
      const { findings } = checkReport(await readPublishedFile(bytes, 'word'));
      return findings.flatMap(({ rule, message }) => (rule === 'otherName' ? [message] : []));
    };
    const other = '甲镇人民政府2022年政府信息公开工作年度报告';
    assert.deepEqual(await told(other), [
      `页眉写的是“${other}”，机关或年度与“${report.org}${report.year}年”不同，公布后每页都看得见，请核对改正`,
    ]);
    assert.deepEqual(await told(`${report.org}${report.year}年政府信息公开工作年度报告`), []);
    assert.deepEqual(await told('— 1 —'), []);
  });
});
