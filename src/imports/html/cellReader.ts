import type { PageTable } from '../pieces/pieces.js';
import { cellTexts, type CellSaid, type LeftInCells, type SeenAs } from './cellTexts.js';
import type { PageStyle } from './css/pageStyle.js';
import type { PageLooks } from './lookAt.js';
import { attributeCount, statedColumns, widthsInRow } from './omittedLines.js';
import { walkPage, type PageTree } from './pageTree.js';
import { storedNumber } from './storedNumber.js';
import { cellSpreader, type CellSpreader } from './spreadCells.js';

/** Reads the rows and cells of one table of data. */
export interface TableReader<Node> {
  /** True between the start and the end of a cell. */
  readonly isInCell: () => boolean;
  readonly start: (node: Node) => void;
  readonly end: (node: Node) => void;
  /** Passes over an element that is not shown. */
  readonly skip: (node: Node) => void;
  readonly text: (text: string, seen: SeenAs) => void;
  readonly table: () => PageTable;
}

/**
 * A reader for one table whose rows are so deep: 1 for its own, 2 for those of the tables in it. `left` gets
 * what is left out of its cells.
 */
export function tableReader<Node>(
  table: Node,
  tree: PageTree<Node>,
  { styleOf, hidesColumn, isOnLine }: PageLooks<Node>,
  depthOfRows: number,
  left: LeftInCells,
): TableReader<Node> {
  const [spreader, texts] = [cellSpreader(left.hidden), cellTexts(left)];
  const stated = statedColumns(table, tree);
  let [isInCell, depth] = [false, 1];
  const endCell = (node: Node) => {
    isInCell = false;
    addCell(node, tree, texts.take(), { spreader, left });
  };
  const startPart = (node: Node, name: string) => {
    if (name === 'tr') spreader.startRow(stated && { widths: widthsInRow(node, tree), stated });
    else if (isCell(name)) isInCell = true;
    else if (GROUPS.has(name)) spreader.startGroup();
    else spreader.hideColumns(columnsOf(node, tree), hidesColumn(node));
  };
  const isOwn = () => depth === depthOfRows;
  return {
    isInCell: () => isInCell,
    start: (node) => {
      if (tree.nameOf(node) === 'table') depth += 1;
      if (isInCell && isOnLine(node)) texts.endLine();
      else if (isOwn()) startPart(node, tree.nameOf(node));
    },
    end: (node) => {
      if (isInCell && isOwn() && isCell(tree.nameOf(node))) endCell(node);
      else if (isInCell && isOnLine(node)) texts.endLine();
      if (tree.nameOf(node) === 'table') depth -= 1;
    },
    skip: (node) => {
      if (!isInCell && isOwn()) left.hidden.push(...passPart(node, tree, styleOf(node), spreader));
    },
    text: texts.add,
    table: spreader.table,
  };
}

/** Where a cell goes, and what is left out of it. */
interface CellPlaces {
  readonly spreader: CellSpreader;
  readonly left: LeftInCells;
}

/** Adds a cell; `left` gets the number that it holds where it shows another one. */
function addCell<Node>(
  node: Node,
  tree: PageTree<Node>,
  said: CellSaid,
  { spreader, left }: CellPlaces,
): void {
  if (!said.isInvisible) left.stored.push(...storedNumber(tree, node, said.text));
  spreader.addCell(said, attributeCount(tree, node, 'rowspan'), attributeCount(tree, node, 'colspan'));
}

/** Passes over what is not shown, and returns the text of a row or a cell, where it has any. */
function passPart<Node>(
  node: Node,
  tree: PageTree<Node>,
  style: PageStyle,
  spreader: CellSpreader,
): readonly string[] {
  const name = tree.nameOf(node);
  if (isCell(name)) passCell(node, tree, style, spreader);
  if (!isCell(name) && name !== 'tr') return [];
  const texts = Array.from(
    walkPage(node, tree, () => false),
    ({ node: each, isEnd }) => (isEnd || tree.nameOf(each) !== '#text' ? '' : tree.textOf(each).trim()),
  ).filter((text) => text !== '');
  return texts.length > 0 ? [texts.join(' ')] : [];
}

/** Passes over a cell that is not shown; one that is only invisible keeps its place. */
function passCell<Node>(node: Node, tree: PageTree<Node>, style: PageStyle, spreader: CellSpreader): void {
  const columns = attributeCount(tree, node, 'colspan');
  if (style.isRemoved !== true && (style.visibility === true || style.opacity === true))
    spreader.addCell({ text: '', isInvisible: false }, attributeCount(tree, node, 'rowspan'), columns);
  else spreader.passHidden(columns);
}

/** Groups of rows, out of which no cell reaches. */
const GROUPS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** How many columns an element stands for; 0 for one of cells or rows. */
function columnsOf<Node>(node: Node, tree: PageTree<Node>): number {
  const { nameOf, childrenOf } = tree;
  const isColumn = (each: Node) => nameOf(each) === 'col';
  const isAlone = nameOf(node) === 'colgroup' && !Array.from(childrenOf(node)).some(isColumn);
  return isColumn(node) || isAlone ? attributeCount(tree, node, 'span') : 0;
}
