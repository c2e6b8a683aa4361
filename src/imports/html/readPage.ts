import { fold } from '../../core/form/fold.js';
import type { NamedBody, PageRead } from '../pieces/pieces.js';
import { findTables } from './findTables.js';
import { lookAt, type PageLooks } from './lookAt.js';
import { pageReader } from './pageReader.js';
import { walkPage, type PageTree } from './pageTree.js';

/**
 * Reads a published page as lines and tables in reading order. Only innermost tables hold data; all other
 * text is prose. Hidden elements, rows and columns are left out, and so is struck-out text; marks of
 * footnotes are left out of cells.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export function readPage<Node>(root: Node, tree: PageTree<Node>): PageRead {
  const looks = lookAt(root, tree, true);
  const page = readLooks(root, tree, looks);
  return looks.isInDoubt
    ? { ...page, unhidden: () => readLooks(root, tree, lookAt(root, tree, false)) }
    : page;
}

function readLooks<Node>(root: Node, tree: PageTree<Node>, looks: PageLooks<Node>): PageRead {
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
  const named = namesOfSite(root, tree);
  return { ...reader.finish(), ...(named.length > 0 ? { named } : {}) };
}

/** The names by which pages of offices state their site and their source, and how the user knows these. */
const METADATA: Readonly<Record<string, string>> = { sitename: '网站名称', contentsource: '来源' };
/** The metadata stand at the beginning of a page, among so many elements. */
const MOST_LOOKED_AT = 2000;
/** No body has a longer name, in characters. */
const LONGEST_NAME = 60;

/** The bodies that a page states in its metadata. */
function namesOfSite<Node>(root: Node, tree: PageTree<Node>): readonly NamedBody[] {
  const named: NamedBody[] = [];
  let left = MOST_LOOKED_AT;
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    left -= 1;
    if (left < 0) break;
    if (isEnd || tree.nameOf(node) !== 'meta') continue;
    const label = METADATA[(tree.attributeOf(node, 'name') ?? '').toLowerCase()];
    const name = fold(tree.attributeOf(node, 'content') ?? '');
    if (label !== undefined && name.length <= LONGEST_NAME) named.push({ label, name });
  }
  return named;
}
