import type { Block, BlockTable } from './blocks.js';

/**
 * The blocks of a report as plain text for pasting: a line for each paragraph, tabs between the columns of
 * tables, spanned cells blank.
 */
export function tellPlainly(blocks: readonly Block[]): string {
  return blocks.map(tellBlock).join('');
}

function tellBlock(block: Block): string {
  if (block.kind === 'table') return tellRows(block);
  return `${block.kind === 'paragraph' ? '　　' : ''}${block.text}\n`;
}

function tellRows({ columns, rows }: BlockTable): string {
  return rows
    .map((row) => {
      const texts = columns.map((_, at) => row.find(({ column }) => column === at + 1)?.text ?? '');
      return `${texts.join('\t')}\n`;
    })
    .join('');
}
