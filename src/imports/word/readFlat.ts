import { Problem } from '../../core/report/problem.js';
import type { PageRead } from '../pieces/pieces.js';
import { readPage } from '../html/readPage.js';
import { flatTable, type FlatRow, type FlatTableRow } from './flatTable.js';
import { listCounter } from './listCounter.js';
import type { WordLists } from './readNumbering.js';
import { wordNode, wordText, wordTree, type WordNode } from './wordNode.js';

/** What comes next in a document whose tables are marks within its text. */
export type FlatStep =
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'struck' | 'raised' }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'paragraph' | 'cell';
      readonly depth: number;
      readonly listed?: { readonly list: string; readonly level: number };
    }
  | { readonly kind: 'row'; readonly depth: number; readonly row: FlatRow };

/** Gives the number of a paragraph in its list. */
export type NumberOf = (place: { readonly list: string; readonly level: number }) => string;

/** No report has tables deeper within each other. */
const DEEPEST = 20;

/** A table that is being read: its rows so far, the cells of the next one, what the next cell holds. */
interface OpenTable {
  readonly rows: FlatTableRow[];
  cells: WordNode[];
  blocks: WordNode[];
}

/**
 * Reads a document as a page from its steps. Throws a `Problem` as `readPage` does, and `foreignFile` where
 * its marks fit no tables.
 */
export function readFlat(steps: Iterable<FlatStep>, numberOf: NumberOf = () => ''): PageRead {
  const root = wordNode('#document');
  const open: OpenTable[] = [];
  let text: WordNode[] = [];
  const blocksAt = (depth: number) => open[depth - 1]?.blocks ?? root.children;
  /** Ends the tables that are deeper, and begins those that are missing. */
  const goTo = (depth: number) => {
    if (depth > DEEPEST) throw new Problem('foreignFile', { kind: 'oldWord' });
    while (open.length > depth) {
      const { rows, cells } = open.pop() as OpenTable;
      if (cells.length > 0) throw new Problem('foreignFile', { kind: 'oldWord' });
      if (rows.length > 0) blocksAt(open.length).push(flatTable(rows));
    }
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] });
  };
  for (const step of steps) {
    if (step.kind === 'text') text.push(textNode(step));
    else if (step.kind === 'break') text.push(wordNode('br'));
    else {
      goTo(step.depth);
      const table = open[step.depth - 1];
      if (text.length > 0) blocksAt(step.depth).push(paragraphOf(text, step, numberOf));
      text = [];
      if (step.kind === 'paragraph') continue;
      if (!table) throw new Problem('foreignFile', { kind: 'oldWord' });
      if (step.kind === 'row') endRow(table, step.row);
      else {
        table.cells.push(Object.assign(wordNode('td'), { children: table.blocks }));
        table.blocks = [];
      }
    }
  }
  goTo(0);
  return readPage(root, wordTree);
}

/** A document as steps, with the lists that number its paragraphs. */
interface ListedDocument {
  readonly steps: Iterable<FlatStep>;
  readonly lists: Omit<WordLists, 'placeOf'>;
}

/** Reads a document as `readFlat` does, its paragraphs with the numbers of their lists. */
export function readListed({ steps, lists }: ListedDocument): PageRead {
  return readFlat(steps, listCounter(lists));
}

/** Ends a row; text behind its last cell is in none, and cells that it does not have hold none. */
function endRow(table: OpenTable, row: FlatRow): void {
  const beyond = table.cells.slice(row.cells.length);
  if (table.blocks.length > 0 || beyond.some(({ children }) => children.length > 0))
    throw new Problem('foreignFile', { kind: 'oldWord' });
  table.rows.push({ row, cells: table.cells });
  table.cells = [];
}

function textNode({ text, look }: Extract<FlatStep, { kind: 'text' }>): WordNode {
  const plain = wordText(text);
  if (look === 'plain') return plain;
  return Object.assign(wordNode(look === 'struck' ? 's' : 'sup'), { children: [plain] });
}

function paragraphOf(
  text: readonly WordNode[],
  step: Exclude<FlatStep, { kind: 'text' | 'break' }>,
  numberOf: NumberOf,
): WordNode {
  const number = step.kind !== 'row' && step.listed ? numberOf(step.listed) : '';
  const children = number === '' ? [...text] : [wordText(number), ...text];
  return Object.assign(wordNode('p'), { children });
}
