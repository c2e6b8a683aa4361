import { HeadingLevel, Paragraph, type Table } from 'docx';
import { headingLevel } from '../../core/form/heading.js';
import { blocksOf, type Block } from '../../core/publish/blocks.js';
import { DRAFT, type Composed } from '../../core/publish/compose.js';
import { watermarks } from './margins.js';
import { packDocument } from './packDocument.js';
import { runsOf } from './runs.js';
import { CELL, STYLE } from './styles.js';
import { titleLines } from './titleLines.js';
import { wordTable } from './table.js';

/** The finished report as the bytes of a document of Word. The same report gives the same bytes. */
export async function renderWord(composed: Composed): Promise<Uint8Array> {
  const { title, isDraft } = composed;
  return packDocument({
    title: `${isDraft ? `【${DRAFT}】` : ''}${title}`,
    ...(isDraft ? { headers: watermarks() } : {}),
    children: blocksOf(composed).flatMap(wordBlocks),
  });
}

/** The levels of the headings within a chapter. */
const LEVELS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** A block of the report; a table is followed by a low line where Word would join it to the next one. */
export function wordBlocks(block: Block, at: number, all: readonly Block[]): readonly (Paragraph | Table)[] {
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
