import { Problem } from '../../core/report/problem.js';
import { wordNode, type WordNode } from '../word/wordNode.js';

/** No table of a report has as many columns. */
const MOST_COLUMNS = 200;

/** The name of what takes the place of a cell that a merged one covers, while a table is read. */
export const COVERED = 'covered';

/**
 * Gives the cells of a table the spans that its covered cells leave them: each of these takes a place in its
 * row, and some programs let spans run into the cells beside and below. A covered cell that no span reaches
 * becomes a blank one.
 *
 * Throws a `Problem` `foreignFile` where a row is too long.
 */
export function settleSpans(table: WordNode): void {
  const rows = table.children.map(placesOf);
  const taken = new Set<WordNode>();
  for (const [at, places] of rows.entries())
    for (const [column, { node, isCovered }] of places.entries()) {
      if (isCovered) continue;
      const across = spanOf(node, 'colspan', (next) => rows[at]?.[column + next]?.isCovered === true);
      const down = spanOf(node, 'rowspan', (next) => rows[at + next]?.[column]?.isCovered === true);
      node.attributes['colspan'] = String(across);
      node.attributes['rowspan'] = String(down);
      for (let r = at; r < at + down; r += 1)
        for (const place of (rows[r] ?? []).slice(column, column + across)) taken.add(place.node);
    }
  for (const [at, places] of rows.entries()) {
    const row = table.children[at];
    if (row)
      row.children = places
        .filter(({ node, isCovered }) => !isCovered || !taken.has(node))
        .map(({ node, isCovered }) => (isCovered ? wordNode('td') : node));
  }
}

interface OdtPlace {
  readonly node: WordNode;
  readonly isCovered: boolean;
}

/** The places of a row from its first column on; what stands for several covered cells has as many. */
function placesOf({ children }: WordNode): readonly OdtPlace[] {
  const places: OdtPlace[] = [];
  for (const node of children) {
    const isCovered = node.name === COVERED;
    const count = isCovered ? Number(node.attributes['colspan'] ?? 1) : 1;
    if (places.length + count > MOST_COLUMNS) throw new Problem('foreignFile', { kind: 'openText' });
    for (let more = 0; more < count; more += 1)
      places.push({ node: isCovered ? wordNode(COVERED) : node, isCovered });
  }
  return places;
}

/** A span as far as what it reaches is covered. */
function spanOf({ attributes }: WordNode, name: string, isCovered: (next: number) => boolean): number {
  const stated = Number(attributes[name] ?? 1);
  let span = 1;
  while (span < stated && isCovered(span)) span += 1;
  return span;
}
