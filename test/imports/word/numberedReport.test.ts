import fc from 'fast-check';
import assert from 'node:assert/strict';
import { openWord } from '../../../src/hosts/file/reading/openWord.js';
import { readWord } from '../../../src/imports/word/readWord.js';
import { editions } from '../../../src/index.js';
import { readPublishedFile } from '../../../src/opening/published.js';
import { consistentReport } from '../../consistentReport.js';
import { publishedParts, type PublishedPart } from '../publishedParts.js';
import { bodyOf, docxByHand, paragraph } from './docxByHand.js';

const level = (at: number, format: string, text: string, style = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, inner: string) => `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const list = (id: number, of: number, inner = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;
const style = (id: string, inner: string, based = '') =>
  `<w:style w:styleId="${id}">${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
const inList = (id: number, at?: number) =>
  `<w:numPr>${at === undefined ? '' : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

const textOf = (body: string, lists: Parameters<typeof docxByHand>[1]) =>
  readWord(openWord(docxByHand(body, lists))).pieces.map((piece) =>
    piece.kind === 'line' ? piece.text : '',
  );

const OUTLINE = kind(
  0,
  level(0, 'chineseCountingThousand', '%1、', 'Chapter') +
    level(1, 'chineseCounting', '（%2）', 'Part') +
    level(2, 'decimal', '%3.', 'Item') +
    level(3, 'decimal', '（%4）', 'Point'),
);
const STYLES = [
  style('Chapter', inList(1)),
  // The level of each is where the list names the style; the list comes from the style before.
  style('Part', '', 'Chapter'),
  style('Item', '', 'Part'),
  style('Point', '', 'Item'),
].join('');

/** The look of a paragraph that is numbered by itself, by the number it is printed with. */
const NUMBERS = [
  [/^[一二三四五六七八九十]+、/, 'Chapter'],
  [/^（[一二三四五六七八九十]+）/, 'Part'],
  [/^\d+\./, 'Item'],
  [/^（\d+）/, 'Point'],
] as const;

/** A report of Word whose headings have their numbers from lists, and none in their text. */
function numberedBody(parts: readonly PublishedPart[]): string {
  return parts
    .map((part) => {
      const [number, name] = NUMBERS.find(([each]) => part.kind === 'line' && each.test(part.text)) ?? [];
      if (part.kind !== 'line' || !number || !name) return bodyOf([part]);
      return paragraph(part.text.replace(number, ''), '', styled(name));
    })
    .join('');
}

describe('a document of Word whose headings are numbered by lists', () => {
  it('is the report that its numbers show: chapters, parts, items and points #slow', async () => {
    const prose = [
      '（一）主动公开',
      '1.网站',
      '（1）首页',
      '（2）专栏',
      '2.公众号',
      '公开信息若干。',
      '（二）依申请公开',
      '1.受理',
      '情况良好。',
    ];
    for (const edition of editions)
      await fc.assert(
        fc.asyncProperty(consistentReport(edition), async (random) => {
          const report = { ...random, chapters: { ...random.chapters, overview: prose, problems: prose } };
          const bytes = docxByHand(numberedBody(publishedParts(report)), {
            numbering: OUTLINE + list(1, 0),
            styles: STYLES,
          });
          const { report: again } = await readPublishedFile(bytes, 'word');
          assert.deepEqual(again.chapters, report.chapters);
          assert.deepEqual(again.readings, report.readings);
        }),
        { numRuns: 5, seed: 8, endOnFailure: true },
      );
  });
  it('counts on in another list of the same kind, and anew where that says so', () => {
    const anew = (start: number) =>
      `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const numbering =
      kind(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, anew(1)) +
      list(4, 0, anew(5));
    const body = [1, 1, 2, 3, 3, 4, 4, 1].map((id) => paragraph('文', '', inList(id, 0))).join('');
    assert.deepEqual(textOf(body, { numbering }), [
      '1.文',
      '2.文',
      '3.文',
      '1.文',
      '2.文',
      '5.文',
      '6.文',
      '7.文',
    ]);
  });
  it('takes the levels of a list from the style that it names', () => {
    const numbering =
      kind(0, '<w:numStyleLink w:val="Outline"/>') +
      kind(1, level(0, 'chineseCounting', '%1、')) +
      list(1, 0) +
      list(2, 1);
    assert.deepEqual(
      textOf(paragraph('文', '', inList(1, 0)), { numbering, styles: style('Outline', inList(2)) }),
      ['一、文'],
    );
  });
  it('has no number where the paragraph takes itself out of the list, or the numerals are unknown', () => {
    const lists = {
      numbering: OUTLINE + list(1, 0) + kind(1, level(0, 'bullet', '')) + list(2, 1),
      styles: STYLES,
    };
    assert.deepEqual(
      textOf(paragraph('文', '', styled('Chapter') + inList(0)) + paragraph('文', '', inList(2, 0)), lists),
      ['文', '文'],
    );
  });
  it('ends in time where styles and lists refer to each other in circles, and levels are beyond all', () => {
    const styles = style('A', '', 'B') + style('B', '', 'A') + style('L', inList(1));
    const numbering =
      kind(0, `<w:numStyleLink w:val="L"/>${level(2_000_000_000, 'decimal', '%1.')}`) + list(1, 0);
    const body =
      paragraph('甲', '', styled('A')) +
      paragraph('乙', '', inList(1, 4_000_000_000)) +
      paragraph('丙', '', styled('L'));
    assert.deepEqual(textOf(body, { numbering, styles }), ['甲', '乙', '丙']);
  });
});
