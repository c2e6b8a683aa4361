import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import { headingLevel } from '../../core/form/heading.js';
import { blocksOf, type Block } from '../../core/publish/blocks.js';
import { DRAFT, type Composed } from '../../core/publish/compose.js';
import { fontTable } from './fonts.js';
import { footers, watermarks } from './margins.js';
import { page } from './page.js';
import { coreProperties } from './properties.js';
import { runsOf } from './runs.js';
import { CELL, STYLE, styles } from './styles.js';
import { titleLines } from './titleLines.js';
import { wordTable } from './table.js';
import { withFixedDates } from './withFixedDates.js';

/** The finished report as the bytes of a document of Word. The same report gives the same bytes. */
export async function renderWord(composed: Composed): Promise<Uint8Array> {
  const { title, isDraft } = composed;
  const document = new Document({
    styles,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: page,
        footers,
        ...(isDraft ? { headers: watermarks() } : {}),
        children: blocksOf(composed).flatMap(wordBlocks),
      },
    ],
  });
  const parts = [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(`${isDraft ? `【${DRAFT}】` : ''}${title}`) },
  ];
  return withFixedDates(new Uint8Array(await Packer.toArrayBuffer(document, undefined, parts)));
}

/** The levels of the headings within a chapter. */
const LEVELS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** A block of the report; a table is followed by a low line where Word would join it to the next one. */
function wordBlocks(block: Block, at: number, all: readonly Block[]): readonly (Paragraph | Table)[] {
  if (block.kind !== 'table') return [wordParagraph(block)];
  const next = all[at + 1];
  const isApart = next !== undefined && next.kind !== 'table';
  return [wordTable(block), ...(isApart ? [] : [new Paragraph({ style: CELL.small.text })])];
}

function wordParagraph(block: Exclude<Block, { readonly kind: 'table' }>): Paragraph {
  const { kind, text } = block;
  if (kind === 'title')
    return new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(titleLines(text)) });
  const children = runsOf(text);
  if (kind === 'draft') return new Paragraph({ style: STYLE.draft, children });
  if (kind === 'heading' && block.level === 1)
    return new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...(block.startsPage ? { pageBreakBefore: true } : {}),
      children,
    });
  const level = LEVELS[(headingLevel(text) ?? 1) - 2];
  const heading = kind === 'heading' ? (level ?? HeadingLevel.HEADING_2) : level;
  return new Paragraph({ ...(heading ? { heading } : { style: STYLE.text }), children });
}
