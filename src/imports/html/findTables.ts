import type { PageLooks } from './lookAt.js';
import { walkPage, type PageTree } from './pageTree.js';

/** The tables of a page by what they are there for. */
export interface FoundTables<Node> {
  /** Tables that hold data: the innermost ones with any text. */
  readonly data: ReadonlySet<Node>;
  /** Tables without any text. */
  readonly empty: ReadonlySet<Node>;
}

/** Tells tables of data from those that only arrange the page: these hold other tables. */
export function findTables<Node>(
  root: Node,
  tree: PageTree<Node>,
  { skips }: PageLooks<Node>,
): FoundTables<Node> {
  const data = new Set<Node>();
  const empty = new Set<Node>();
  const open: { node: Node; hasText: boolean; hasTable: boolean }[] = [];
  for (const { node, isEnd } of walkPage(root, tree, skips)) {
    const name = tree.nameOf(node);
    const top = open.at(-1);
    if (name === '#text') {
      if (!isEnd && top && !top.hasText && tree.textOf(node).trim() !== '') top.hasText = true;
    } else if (name !== 'table') continue;
    else if (!isEnd) open.push({ node, hasText: false, hasTable: false });
    else if (top) {
      open.pop();
      const around = open.at(-1);
      if (!top.hasText && !top.hasTable) empty.add(node);
      else if (around) around.hasTable = true;
      if (top.hasText && !top.hasTable) data.add(node);
    }
  }
  return { data, empty };
}
