import { walkPage, type PageTree } from './pageTree.js';

/** The columns of a table that a program wrote without the rows that are hidden in its workbook. */
export interface StatedColumns {
  readonly count: number;
  /** How many of them stand before those of the figures. */
  readonly labels: number;
}

/**
 * The columns of a table as LibreOffice writes it from a workbook: groups with a width and nothing in them.
 * Hidden rows are left out there, and cells still span them. undefined for any other table.
 */
export function statedColumns<Node>(table: Node, tree: PageTree<Node>): StatedColumns | undefined {
  let count = 0;
  const runs = new Map<number, number>();
  for (const { node, isEnd } of walkPage(table, tree, () => false)) {
    if (isEnd) continue;
    const name = tree.nameOf(node);
    if (name === 'col') return undefined;
    if (name === 'colgroup') {
      if (tree.attributeOf(node, 'width') === undefined) return undefined;
      count += attributeCount(tree, node, 'span');
    } else if (name === 'tr') {
      const run = figuresAtEnd(node, tree);
      if (run > 0) runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  }
  const [[usual] = [0]] = [...runs].sort(([, most], [, other]) => other - most);
  return count === 0 ? undefined : { count, labels: count - usual };
}

/** How many columns each cell of a row spans. */
export function widthsInRow<Node>(row: Node, tree: PageTree<Node>): readonly number[] {
  return cellsOf(row, tree).map((cell) => attributeCount(tree, cell, 'colspan'));
}

/** How many columns each cell of a row spans, and the columns of its table. */
export interface RowToFit {
  readonly widths: readonly number[];
  readonly stated: StatedColumns;
}

/** Where a row begins in its table, and how many rows are left out above it. */
interface FittedRow {
  readonly first: number;
  readonly passed: number;
}

/**
 * Fits a row of cells into its columns, of which `taken` tells the last row that is taken: with the fewest
 * rows left out above it. `unfit` where the cells may stand elsewhere too, `tooWide` where they have no room
 * however many are.
 */
export function fitRow(
  taken: readonly number[],
  row: number,
  { widths, stated }: RowToFit,
  spend: (places: number) => void,
): FittedRow | 'tooWide' | 'unfit' {
  const lengths = new Set(taken.map((last) => last + 1 - row).filter((above) => above > 0));
  let isTooWide = true;
  for (const passed of [0, ...[...lengths].sort((a, b) => a - b)]) {
    spend(stated.count);
    const open = openColumns(taken, stated.count, row + passed);
    const first = firstFitting(open, widths, stated);
    if (typeof first === 'number') return { first, passed };
    if (first === 'unfit') isTooWide = false;
  }
  return isTooWide ? 'tooWide' : 'unfit';
}

/** The columns that no cell above takes in a row; `taken` is the last row that is taken in each. */
function openColumns(taken: readonly number[], count: number, row: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1).filter((column) => (taken[column] ?? 0) < row);
}

/**
 * The column at which cells of these widths begin that fill the open columns of a row; where they are fewer,
 * the first of the labels stay open. `tooWide` for more, `unfit` where a cell would stand in parts, or where
 * other columns may stay open.
 */
function firstFitting(
  open: readonly number[],
  widths: readonly number[],
  { labels }: StatedColumns,
): number | 'tooWide' | 'unfit' {
  const spare = open.length - widths.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return 'tooWide';
  if (spare > 0 && (open[spare - 1] ?? 0) > labels) return 'unfit';
  let at = spare;
  for (const width of widths) {
    if ((open[at + width - 1] ?? 0) - (open[at] ?? 0) !== width - 1) return 'unfit';
    at += width;
  }
  return open[spare] ?? 1;
}

/** A count in an attribute; 1 where it states none. */
export function attributeCount<Node>({ attributeOf }: PageTree<Node>, node: Node, name: string): number {
  const value = parseInt(attributeOf(node, name) ?? '', 10);
  return Number.isFinite(value) && value >= 0 ? value : 1;
}

/** How many cells at the end of a row hold numbers. */
function figuresAtEnd<Node>(row: Node, tree: PageTree<Node>): number {
  const cells = cellsOf(row, tree);
  let count = 0;
  while (
    count < cells.length &&
    tree.attributeOf(cells[cells.length - 1 - count] as Node, 'sdval') !== undefined
  )
    count += 1;
  return count;
}

function cellsOf<Node>(row: Node, { nameOf, childrenOf }: PageTree<Node>): readonly Node[] {
  return Array.from(childrenOf(row)).filter((node) => nameOf(node) === 'td' || nameOf(node) === 'th');
}
