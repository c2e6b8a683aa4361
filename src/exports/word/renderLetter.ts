import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block } from '../../core/publish/block.js';
import type { Letter } from '../../core/publish/letter.js';
import { packDocument } from './packDocument.js';
import { wordBlocks } from './renderWord.js';
import { runsOf } from './runs.js';
import { STYLE } from './styles.js';
import { titleLines } from './titleLines.js';

/** An official letter as the bytes of a document of Word. The same letter gives the same bytes. */
export async function renderLetter({ title, addressee, blocks }: Letter): Promise<Uint8Array> {
  return packDocument({
    title,
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(titleLines(title)) }),
      new Paragraph({
        style: STYLE.text,
        indent: { firstLine: 0, firstLineChars: 0 },
        children: runsOf(addressee),
      }),
      ...blocks.flatMap(letterBlocks),
    ],
  });
}

/** As in a report, but that a numbered paragraph is no heading. */
function letterBlocks(block: Block, at: number, all: readonly Block[]): readonly (Paragraph | Table)[] {
  return block.kind === 'paragraph'
    ? [new Paragraph({ style: STYLE.text, children: runsOf(block.text) })]
    : wordBlocks(block, at, all);
}
