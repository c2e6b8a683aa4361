import fc from 'fast-check';
import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { publishedKind } from '../../../src/hosts/file/publishedKind.js';
import type { PagePiece } from '../../../src/imports/pieces/pieces.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { checkReport, editions } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { sample } from '../../samples.js';
import { publishedParts } from '../publishedParts.js';
import { bodyOf, docxByHand, paragraph, run } from './docxByHand.js';

const read = (body: string, lists = {}) => readWord(openWord(docxByHand(body, lists)));
const lines = (pieces: readonly PagePiece[]) =>
  pieces.map((piece) =>
    piece.kind === 'line'
      ? piece.text
      : piece.cells.map(({ row, column, value }) => `${row},${column} ${value}`).join(' | '),
  );
const textOf = (body: string, lists = {}) => lines(read(body, lists).pieces);
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const table = (...rows: readonly string[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

describe('a document of Word', () => {
  it('gives back the report that it was made of, figures, title and paragraphs #slow', async () => {
    for (const edition of editions)
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), async (report) => {
          const bytes = docxByHand(bodyOf(publishedParts(report)));
          assert.equal(publishedKind(bytes), 'word');
          const { report: again } = await readPublishedFile(bytes, 'word');
          assert.equal(again.edition, edition);
          assert.deepEqual(again.readings, report.readings);
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual([again.org, again.year], [report.org, report.year]);
        }),
        { numRuns: 10, seed: 7 },
      );
  });
  it('has its deleted and struck-out text told apart, and its hidden text left out', () => {
    const page = read(
      `<w:p>${run('受理')}<w:del>${run('18').replace('w:t ', 'w:delText ').replace('/w:t>', '/w:delText>')}</w:del><w:ins>${run('12')}</w:ins>${run('9', '<w:strike/>')}${run('件', '<w:strike w:val="0"/>')}${run('暗', '<w:vanish/>')}</w:p><w:p><w:moveFrom>${run('原处')}</w:moveFrom></w:p>`,
    );
    assert.deepEqual(lines(page.pieces), ['受理12件']);
    assert.deepEqual(page.struck, ['18', '9', '原处']);
  });
  it('has no marks of footnotes in its cells', () => {
    const page = read(
      table(
        `<w:tc><w:p>${run('18')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p></w:tc>${cell('甲')}`,
      ),
    );
    assert.deepEqual(lines(page.pieces), ['1,1 18 | 1,2 甲']);
    assert.deepEqual(page.marks, ['1']);
  });
  it('has merged cells where they stand, and cells after columns that a row leaves out', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    assert.deepEqual(
      textOf(
        table(
          cell('甲', restart) + cell('乙', '<w:gridSpan w:val="2"/>'),
          cell('', '<w:vMerge/>') + cell('1') + cell('2'),
          '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell('3'),
        ),
      ),
      ['1,1 甲 | 1,2 乙 | 2,2 1 | 2,3 2 | 3,3 3'],
    );
  });
  it('is read without rows that are hidden or deleted', () => {
    for (const mark of ['<w:hidden/>', '<w:del w:id="1"/>'])
      assert.deepEqual(
        textOf(table(cell('甲') + cell('1'), `<w:trPr>${mark}</w:trPr>${cell('乙')}${cell('2')}`)),
        ['1,1 甲 | 1,2 1'],
      );
  });
  it('is read from its innermost tables', () => {
    const inner = table(cell('甲') + cell('1'));
    assert.deepEqual(textOf(table(`<w:tc>${paragraph('外')}${inner}${paragraph('')}</w:tc>`)), [
      '外',
      '1,1 甲 | 1,2 1',
    ]);
  });
  it('has the numbers of its lists before its paragraphs, from the paragraph or from its style', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const lists = {
      numbering: `<w:abstractNum w:abstractNumId="5">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>`,
      styles: '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    };
    const item = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`;
    assert.deepEqual(
      textOf(
        paragraph('总体情况', '', '<w:pStyle w:val="H"/>') +
          paragraph('甲', '', item(1)) +
          paragraph('乙', '', item(1)) +
          paragraph('主动公开', '', item(0)) +
          paragraph('丙', '', item(1)) +
          paragraph('丁'),
        lists,
      ),
      ['一、总体情况', '1.甲', '2.乙', '二、主动公开', '1.丙', '丁'],
    );
  });
  it('has the text of its boxes once, and no text that only tells what to type', () => {
    const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice>${box(paragraph('框'))}</mc:Choice><mc:Fallback><w:pict>${box(paragraph('框'))}</w:pict></mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(textOf(`<w:p><w:r>${both}</w:r>${run('文')}</w:p>`), ['框', '文']);
    const control = (properties: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph('内容')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(textOf(control('') + control('<w:showingPlcHdr/>') + paragraph('后')), ['内容', '后']);
  });
  it('ends a line where the line is broken, and nowhere else', () => {
    assert.deepEqual(
      textOf(
        `<w:p>${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>`,
      ),
      ['甲', '乙丙-丁'],
    );
  });
});

describe('a document of Word with a picture in the place of a table', () => {
  const drawing = '<w:p><w:r><w:drawing><x/></w:drawing></w:r></w:p>';
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('甲')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const twice = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  it('has as many pictures as are drawn, boxes with text left out', () => {
    for (const [body, count] of [
      [drawing, 1],
      [`${drawing}${twice}`, 2],
      [box, undefined],
      [`${box}${drawing}`, 1],
      [paragraph('甲'), undefined],
    ] as const)
      assert.equal(read(body).pictures, count);
  });
  it('says so of the missing table, and of no table that is there #slow', async () => {
    const parts = publishedParts(sample('suqian-2023'));
    const at = parts.findIndex(({ kind }) => kind === 'table');
    const missing = async (without: boolean, more: string) => {
      const body = bodyOf(parts.filter((_, index) => !without || index !== at));
      const { findings } = checkReport(await readPublishedFile(docxByHand(`${body}${more}`), 'word'));
      return findings.flatMap(({ message }) => (message.startsWith('没有找到表') ? [message] : []));
    };
    assert.deepEqual(await missing(true, drawing), [
      '没有找到表二，文档里有 1 处图片或图形，做成图片的表格读不出数字，请按原表填写',
    ]);
    assert.deepEqual(await missing(true, ''), ['没有找到表二，请补上完整的表格']);
    assert.deepEqual(await missing(false, drawing), []);
  });
});
