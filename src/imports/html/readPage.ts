import { fold } from '../../core/form/fold.js';
import type { NamedBody, PageRead } from '../pieces/pieces.js';
import { findTables } from './findTables.js';
import { lookAt, type PageLooks } from './lookAt.js';
import { pageReader } from './pageReader.js';
import { walkPage, type PageTree } from './pageTree.js';
import { shownChildren } from './shownGroups.js';

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
  const shown = { childrenOf: shownChildren(tree, looks) };
  for (const { node, isEnd } of walkPage(root, shown, skips)) {
    if (tree.nameOf(node) === '#text') {
      if (!isEnd) reader.text(tree.textOf(node));
    } else if (isEnd) reader.end(node);
    else reader.start(node);
  }
  const { named, titles } = statedInHead(root, tree);
  return {
    ...reader.finish(),
    ...(looks.isUnstyled ? { isUnstyled: true } : {}),
    ...(named.length > 0 ? { named } : {}),
    ...(titles.length > 0 ? { titles } : {}),
  };
}

/** The names by which pages of offices state their site and their source, and how the user knows these. */
const METADATA: Readonly<Record<string, string>> = { sitename: '网站名称', contentsource: '来源' };
/** The metadata stand at the beginning of a page, among so many elements. */
const MOST_LOOKED_AT = 2000;
/** No body has a longer name, in characters. */
const LONGEST_NAME = 60;
/** What pages put between their title and the name of the site. */
const BETWEEN = /[_|>»›–—-]/;

/** The bodies that the head of a page states, and its titles: the article's, then the parts of the tab's. */
function statedInHead<Node>(root: Node, tree: PageTree<Node>): Required<Pick<PageRead, 'named' | 'titles'>> {
  const named: NamedBody[] = [];
  const articles: string[] = [];
  const tabs: string[] = [];
  let left = MOST_LOOKED_AT;
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    left -= 1;
    if (left < 0) break;
    if (isEnd) continue;
    if (tree.nameOf(node) === 'title') tabs.push(...Array.from(tree.childrenOf(node), tree.textOf));
    if (tree.nameOf(node) !== 'meta') continue;
    const key = (tree.attributeOf(node, 'name') ?? '').toLowerCase();
    const content = tree.attributeOf(node, 'content') ?? '';
    const label = METADATA[key];
    const name = fold(content);
    if (label !== undefined && name.length <= LONGEST_NAME) named.push({ label, name });
    if (key === 'articletitle') articles.push(content);
  }
  return { named, titles: [...articles, ...tabs.flatMap((text) => text.split(BETWEEN))] };
}
