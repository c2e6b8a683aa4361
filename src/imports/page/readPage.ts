import { findTables } from './findTables.js';
import { lookAt } from './lookAt.js';
import { pageReader } from './pageReader.js';
import { walkPage, type PageTree } from './pageTree.js';
import type { PageRead } from './pieces.js';

/**
 * Reads a published page as lines and tables in reading order. Only innermost tables hold data; all other
 * text is prose. Hidden elements, rows and columns are left out, and so is struck-out text; marks of
 * footnotes are left out of cells.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export function readPage<Node>(root: Node, tree: PageTree<Node>): PageRead {
  const looks = lookAt(root, tree);
  const { data, empty } = findTables(root, tree, looks);
  const reader = pageReader(tree, looks, data);
  const skips = (node: Node) => {
    const isSkipped = looks.skips(node) || empty.has(node);
    if (isSkipped) reader.skip(node);
    return isSkipped;
  };
  for (const { node, isEnd } of walkPage(root, tree, skips)) {
    if (tree.nameOf(node) === '#text') {
      if (!isEnd) reader.text(tree.textOf(node));
    } else if (isEnd) reader.end(node);
    else reader.start(node);
  }
  return reader.finish();
}
