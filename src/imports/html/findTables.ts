import { shownInField } from './fields.js';
import type { PageLooks } from './lookAt.js';
import { walkPage, type PageTree } from './pageTree.js';

/** The tables of a page by what they are there for. */
export interface FoundTables<Node> {
  /**
   * The tables that hold data, each with the depth at which its rows are: 1 for its own, 2 for those of the
   * tables in it.
   */
  readonly data: ReadonlyMap<Node, number>;
  /** Tables without any text. */
  readonly empty: ReadonlySet<Node>;
}

/** Cells of a table of data are shorter, in characters; longer ones hold a page. */
const LONGEST_CELL = 300;
/** A table of data with tables in its cells has so many rows of several cells at least. */
const FEWEST_ROWS = 2;

/** A table that is walked, and what was seen of it. */
interface WalkedTable<Node> {
  readonly node: Node;
  /** How many tables of data there were before it. */
  readonly from: number;
  /** Rows with text, and those of them with text in several cells. */
  rows: number;
  broadRows: number;
  /** Cells with text in the present row. */
  cells: number;
  /** Characters in the present cell, and in the longest one. */
  length: number;
  longest: number;
  /** True where it has text that is in no table within. */
  hasOwnText: boolean;
  /** Tables with text directly within it: all, those with a single cell a row, and those of one broad row. */
  tables: number;
  narrow: number;
  strips: number;
}

/**
 * Tells tables of data from those that only arrange the page: these hold other tables. A table whose cells
 * hold tables of a single column, as a frame around each figure, is one of data itself; so is one that holds
 * each of its rows as a table.
 */
export function findTables<Node>(
  root: Node,
  tree: PageTree<Node>,
  { skips }: PageLooks<Node>,
): FoundTables<Node> {
  const data: (readonly [Node, number])[] = [];
  const empty = new Set<Node>();
  const open: WalkedTable<Node>[] = [];
  const skipsPast = (node: Node) => {
    const top = open.at(-1);
    if (top) addText(top, shownInField(node, tree).trim().length);
    return skips(node);
  };
  for (const { node, isEnd } of walkPage(root, tree, skipsPast)) {
    const name = tree.nameOf(node);
    const top = open.at(-1);
    if (name === '#text') {
      if (!isEnd && top) addText(top, tree.textOf(node).trim().length);
    } else if (name === 'table' && !isEnd) open.push(openTable(node, data.length));
    else if (name === 'table' && top) {
      open.pop();
      closeTable(top, open.at(-1), data, empty);
    } else if (top && isEnd) endPart(top, name);
  }
  return { data: new Map(data), empty };
}

function openTable<Node>(node: Node, from: number): WalkedTable<Node> {
  const nothing = { rows: 0, broadRows: 0, cells: 0, length: 0, longest: 0, tables: 0, narrow: 0, strips: 0 };
  return { node, from, ...nothing, hasOwnText: false };
}

function addText<Node>(table: WalkedTable<Node>, length: number): void {
  if (length === 0) return;
  table.hasOwnText = true;
  table.length += length;
}

/** Ends a cell or a row. */
function endPart<Node>(table: WalkedTable<Node>, name: string): void {
  if (name === 'td' || name === 'th') {
    if (table.length > 0) table.cells += 1;
    table.longest = Math.max(table.longest, table.length);
    table.length = 0;
  } else if (name === 'tr') {
    if (table.cells > 0) table.rows += 1;
    if (table.cells > 1) table.broadRows += 1;
    table.cells = 0;
  }
}

function closeTable<Node>(
  table: WalkedTable<Node>,
  around: WalkedTable<Node> | undefined,
  data: (readonly [Node, number])[],
  empty: Set<Node>,
): void {
  const { node, from, rows, broadRows, longest, hasOwnText, tables, narrow, strips } = table;
  if (!hasOwnText && tables === 0) {
    empty.add(node);
    return;
  }
  const isFramed = narrow === tables && broadRows >= FEWEST_ROWS && longest <= LONGEST_CELL;
  const hasRows =
    strips === tables && tables === rows && rows > FEWEST_ROWS && broadRows === 0 && !hasOwnText;
  if (tables === 0 || isFramed || hasRows) {
    data.length = from;
    data.push([node, tables > 0 && hasRows ? 2 : 1]);
  }
  if (!around) return;
  around.tables += 1;
  around.length += Math.max(1, longest);
  if (broadRows === 0 && narrow === tables) around.narrow += 1;
  if (tables === 0 && rows === 1 && broadRows === 1) around.strips += 1;
}
