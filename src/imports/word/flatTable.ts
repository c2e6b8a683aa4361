import type { FlatCell, FlatRow } from '../../core/read/opened/flatDocument.js';
import { Problem } from '../../core/report/problem.js';
import { isTooLow, madeTooSmall } from './lineHeight.js';
import { inkOf } from './runLook.js';
import { mergeRows } from './mergeRows.js';
import { mirrorRows } from './mirrorRows.js';
import { textOf, wordNode, type WordNode } from './wordNode.js';

/** A row with the cells that were read for it. */
export interface FlatTableRow {
  readonly row: FlatRow;
  readonly cells: readonly WordNode[];
}

/** Sides of cells that are nearer to each other are one: a millimetre. */
const NEAR = 57;

/** A table whose cells span the columns that lie between their sides. */
export function flatTable(rows: readonly FlatTableRow[]): WordNode {
  const columnOf = columnsOf(rows);
  const table = wordNode('table');
  for (const { row, cells } of rows) {
    if (row.isDropped && !cells.some(isKept)) continue;
    const node = wordNode('tr');
    const before = columnOf(row.left);
    if (before > 0) node.attributes['before'] = String(before);
    let left = before;
    for (const { right, down, cell } of joinAcross(row, cells)) {
      const end = Math.max(columnOf(right), left + 1);
      cell.attributes['colspan'] = String(end - left);
      if (down === 'none' && isTooLow(row.height ?? 0)) cell.children = madeTooSmall(cell.children);
      if (down !== 'none') cell.attributes['merge'] = down === 'more' ? 'continue' : 'restart';
      node.children.push(cell);
      left = end;
    }
    table.children.push(node);
  }
  if (isFromRight(rows)) mirrorRows(table);
  mergeRows(table);
  return table;
}

/** The number of a list, which stands before text that is deleted, too. */
const NUMBER = /^\s*[（(]?[\d一二三四五六七八九十]+[)）、.．]+\s*$/;

/**
 * True for a part of a row with text that no change deletes: LibreOffice marks the end of the row before a
 * deletion as deleted, too.
 */
function isKept({ name, text, children }: WordNode): boolean {
  if (name === 's') return false;
  const kept = children.filter((child) => child.name !== 's');
  if (kept.length < children.length && NUMBER.test(kept.map(textOf).join(''))) return false;
  return text.trim() !== '' || kept.some(isKept);
}

/** True for rows whose cells stand from right to left. */
export function isFromRight(rows: readonly FlatTableRow[]): boolean {
  return rows.some(({ row }) => row.isFromRight === true);
}

/** Numbers the sides of all cells from the left. */
function columnsOf(rows: readonly FlatTableRow[]): (side: number) => number {
  const all = rows.flatMap(({ row }) => [row.left, ...row.cells.map(({ right }) => right)]);
  const columns = new Map<number, number>();
  let [column, first] = [-1, -Infinity];
  for (const side of [...new Set(all)].sort((a, b) => a - b)) {
    if (side - first > NEAR) [column, first] = [column + 1, side];
    columns.set(side, column);
  }
  return (side) => columns.get(side) ?? 0;
}

type JoinedCell = Pick<FlatCell, 'right' | 'down'> & { cell: WordNode };

/**
 * Joins the cells that are merged side by side. Of such cells only one is shown, and programs differ in how
 * they mark it: a `Problem` `foreignFile` where several hold text.
 */
function joinAcross({ cells }: FlatRow, read: readonly WordNode[]): readonly JoinedCell[] {
  const joined: JoinedCell[] = [];
  let first = 0;
  for (const [at, { right, down, across, fill }] of cells.entries()) {
    const cell = read[at] ?? wordNode('td');
    if (fill !== undefined) cell.attributes['style'] = inkOf('background', fill);
    const last = joined.at(-1);
    if (across === 0 || first === 0 || across === first || !last) {
      joined.push({ right, down, cell });
      first = across;
    } else {
      if (cell.children.length > 0 && last.cell.children.length > 0)
        throw new Problem('foreignFile', { kind: 'oldWord' });
      joined[joined.length - 1] = {
        right,
        down: last.down,
        cell: last.cell.children.length > 0 ? last.cell : cell,
      };
    }
  }
  return joined;
}
