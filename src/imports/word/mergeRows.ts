import { wordNode, type WordNode } from './wordNode.js';

/**
 * Gives the cells of a table their spans: a cell that goes on with the one above, as the document marks it,
 * becomes a row that the upper one spans. Rows that are not shown are dropped.
 */
export function mergeRows(table: WordNode): void {
  table.children = table.children.filter(({ attributes }) => attributes['dropped'] === undefined);
  let above: ReadonlyMap<number, WordNode> = new Map();
  for (const row of table.children) {
    const shift = Number(row.attributes['before'] ?? 0);
    if (shift > 0) row.children.unshift(wordNode('td', { colspan: String(shift) }));
    above = joinUp(row, above);
  }
}

/** Joins the cells of a row to those above; gives the cell in each column, by the first column of each. */
function joinUp(row: WordNode, above: ReadonlyMap<number, WordNode>): ReadonlyMap<number, WordNode> {
  const here = new Map<number, WordNode>();
  const own: WordNode[] = [];
  let column = 1;
  for (const cell of row.children) {
    const upper = goesOn(cell, above.get(column)) ? above.get(column) : undefined;
    here.set(column, upper ?? cell);
    column += Number(cell.attributes['colspan'] ?? 1);
    if (!upper) own.push(cell);
    else upper.attributes['rowspan'] = String(Number(upper.attributes['rowspan'] ?? 1) + 1);
  }
  row.children = own;
  return here;
}

/** True for a cell that goes on with the one above; none does with a wider one, whose columns others have. */
function goesOn({ attributes }: WordNode, above: WordNode | undefined): boolean {
  if (!above || attributes['merge'] !== 'continue') return false;
  return Number(attributes['colspan'] ?? 1) >= Number(above.attributes['colspan'] ?? 1);
}
