import type { Block, BlockTable } from './blocks.js';

/**
 * The pieces of a report as plain text for pasting: a paragraph a line, the columns of tables set apart by
 * tabs, spanned cells blank.
 */
export function tellPlainly(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? tellRows(block)
        : block.kind === 'paragraph'
          ? `　　${block.text}\n`
          : `${block.text}\n`,
    )
    .join('');
}

function tellRows({ columns, rows }: BlockTable): string {
  return rows
    .map((row) => {
      const texts = columns.map((_, at) => row.find(({ column }) => column === at + 1)?.text ?? '');
      return `${texts.join('\t')}\n`;
    })
    .join('');
}
