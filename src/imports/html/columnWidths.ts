import { walkPage, type PageTree } from './pageTree.js';

/**
 * The columns of the tables of which each is said to be 0 wide: LibreOffice writes so where it does not know
 * widths, and a table has no columns but hidden ones.
 */
export function unknownColumns<Node>(root: Node, tree: PageTree<Node>): ReadonlySet<Node> {
  const unknown = new Set<Node>();
  const open: Node[][] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    const name = tree.nameOf(node);
    if (name === 'table' && !isEnd) open.push([]);
    else if (name === 'table') {
      const columns = open.pop() ?? [];
      if (columns.every((column) => isZeroWide(column, tree)))
        for (const column of columns) unknown.add(column);
    } else if (name === 'col' && !isEnd) open.at(-1)?.push(node);
  }
  return unknown;
}

/** True for a column that is said to be 0 wide. */
export function isZeroWide<Node>(node: Node, { attributeOf }: PageTree<Node>): boolean {
  return attributeOf(node, 'width') === '0';
}
