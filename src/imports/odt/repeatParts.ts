import type { NamedElement } from '../../core/read/opened/namedElements.js';
import type { WordNode } from '../word/wordNode.js';

/** The attribute of a cell or row that says for how many it stands. */
export const REPEATED = 'repeated';
/** More than any table has. */
const MOST_REPEATED = 1_000_000_000;

/** For how many an element stands, as the attribute of a page; nothing where it stands for itself. */
export function repeatedOf({ name, attributes }: NamedElement): Record<string, string> {
  const what = name === 'table:table-row' ? 'rows' : 'columns';
  const stated = attributes.get(`table:number-${what}-repeated`) ?? '';
  const count = /^\d+$/.test(stated) ? Math.min(Number(stated), MOST_REPEATED) : 1;
  return count > 1 ? { [REPEATED]: String(count) } : {};
}

/**
 * Rows, each as often as it says; blank ones once, since nothing depends on how many there are. `spend` is
 * told of the nodes that this adds before it is done.
 */
export function repeatedRows(rows: readonly WordNode[], spend: (nodes: number) => void): WordNode[] {
  return rows.flatMap((row) => {
    const stated = Number(row.attributes[REPEATED] ?? 1);
    if (stated === 1) return [row];
    const { nodes, isBlank } = sizeOf(row);
    const more = isBlank ? 0 : stated - 1;
    spend(nodes * (more + 1));
    return [row, ...Array.from({ length: more }, () => copyOfRow(row))];
  });
}

function copyOfRow(row: WordNode): WordNode {
  const children = row.children.map((cell) => ({ ...cell, attributes: { ...cell.attributes } }));
  return { ...row, children };
}

/** How much a node holds: itself, nodes and characters within it; and whether it has no text. */
export function sizeOf(node: WordNode): { readonly nodes: number; readonly isBlank: boolean } {
  const open = [node];
  let [nodes, isBlank] = [0, true];
  for (let next = open.pop(); next; next = open.pop()) {
    nodes += 1 + next.text.length;
    isBlank &&= next.text.trim() === '';
    for (const child of next.children) open.push(child);
  }
  return { nodes, isBlank };
}
