import type {
  FlatDocument,
  FlatEnd,
  FlatNote,
  FlatRow,
  FlatStep,
} from '../../core/read/opened/flatDocument.js';
import type { ListPlace } from '../../core/read/opened/numberedLists.js';
import { Problem } from '../../core/report/problem.js';
import type { PageRead } from '../pieces/pieces.js';
import { readPage } from '../html/readPage.js';
import { flatAsides } from './flatAsides.js';
import { flatTable, isFromRight, type FlatTableRow } from './flatTable.js';
import { flatText } from './flatText.js';
import { addNumber, listCounter } from './listCounter.js';
import { withoutPages } from './endOfPage.js';
import { isTooLow, madeTooSmall } from './lineHeight.js';
import { textBeside } from './textsBeside.js';
import { withUnshown } from './withUnshown.js';
import { wordNode, wordTree, type WordNode } from './wordNode.js';

/** Gives the number of a paragraph in its list. */
type NumberOf = (place: ListPlace) => string;

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
export function readFlat({ steps, lists, notes, margins = [] }: FlatDocument): PageRead {
  const numberOf: NumberOf = lists ? listCounter(lists) : () => '';
  const root = wordNode('#document');
  const open: OpenTable[] = [];
  const [text, asides] = [flatText(), flatAsides()];
  const blocksAt = (depth: number) => open[depth - 1]?.blocks ?? root.children;
  /** Ends the tables that are deeper, and begins those that are missing. */
  const goTo = (depth: number) => {
    if (depth > DEEPEST) throw new Problem('foreignFile', { kind: 'oldWord' });
    while (open.length > depth) {
      const { rows, cells } = open.pop() as OpenTable;
      if (cells.length > 0) throw new Problem('foreignFile', { kind: 'oldWord' });
      if (rows.length > 0) blocksAt(open.length).push(flatTable(rows));
      asides.endTable(isFromRight(rows));
    }
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] });
  };
  for (const step of steps) {
    asides.see(step);
    if (!isEnd(step)) {
      text.add(step);
      continue;
    }
    goTo(step.depth);
    endParagraph(blocksAt(step.depth), text.take(), step, numberOf);
    if (step.kind !== 'paragraph') endPart(open[step.depth - 1], step);
    asides.end(step, step.kind === 'cell' ? open[step.depth - 1]?.cells.at(-1) : undefined);
  }
  goTo(0);
  return withUnshown(readPage(root, wordTree), {
    ...{ hidden: text.hidden, pictures: text.pictures() },
    beside: [...notes.flatMap(textsOfNote), ...asides.told()],
    margins: margins.flatMap(({ where, steps: own }) => textsIn(own).map((said) => ({ where, text: said }))),
  });
}

/** What a note or a box says, as the user is told of it. */
function textsOfNote({ of, steps }: FlatNote): readonly string[] {
  return textsIn(steps)
    .filter((said) => of !== 'boxes' || isFigured(said))
    .map((said) => textBeside(of, said));
}

/** True for the text of a box with a figure; that of a title is read as one, and that of a page is none. */
function isFigured(text: string): boolean {
  return /\d/.test(text) && !/报告|^[-—－\s]*\d+[-—－\s]*页?$/.test(text.length > 3 ? text : '');
}

/** The texts of what stands apart, one for each paragraph. */
function textsIn(steps: readonly FlatStep[]): readonly string[] {
  const [text, told] = [flatText(), [] as string[]];
  const end = () => {
    const nodes = text.take().flatMap((node) => (node.name === 's' ? [] : [node, ...node.children]));
    const said = nodes
      .map((node) => node.text)
      .join('')
      .trim();
    if (said !== '') told.push(said);
  };
  for (const step of steps) {
    if (isEnd(step)) end();
    else text.add(step);
  }
  end();
  return told;
}

function isEnd(step: FlatStep): step is FlatEnd {
  return step.kind === 'paragraph' || step.kind === 'cell' || step.kind === 'row';
}

/** Ends a cell or a row of the table that is open. */
function endPart(table: OpenTable | undefined, step: FlatEnd): void {
  if (!table) throw new Problem('foreignFile', { kind: 'oldWord' });
  if (step.kind === 'row') endRow(table, step.row);
  else {
    table.cells.push(Object.assign(wordNode('td'), { children: table.blocks }));
    table.blocks = [];
  }
}

/** Ends a row; text behind its last cell is in none, and cells that it does not have hold none. */
function endRow(table: OpenTable, row: FlatRow): void {
  const beyond = table.cells.slice(row.cells.length);
  if (table.blocks.length > 0 || beyond.some(({ children }) => children.length > 0))
    throw new Problem('foreignFile', { kind: 'oldWord' });
  table.rows.push({ row, cells: table.cells });
  table.cells = [];
}

/** Ends a paragraph with text; it goes on with the one above where the mark of that is no end. */
function endParagraph(
  blocks: WordNode[],
  text: readonly WordNode[],
  step: FlatEnd,
  numberOf: NumberOf,
): void {
  const { listed, joins = false, lineHeight = 0 } = step.kind === 'row' ? {} : step;
  const number = listed && !joins ? numberOf(listed) : '';
  if (text.length === 0 && number === '') return;
  const above = blocks.at(-1)?.attributes['joins'] === undefined ? undefined : blocks.pop();
  const children = above?.children ?? [];
  for (const node of isTooLow(lineHeight) ? madeTooSmall(text) : text) children.push(node);
  addNumber(children, number);
  const paragraph = wordNode('p', joins ? { joins: '' } : {});
  blocks.push(Object.assign(paragraph, { children: step.depth > 0 ? children : withoutPages(children) }));
}
