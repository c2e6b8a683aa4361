import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Problem } from '../../core/report/problem.js';
import type { PageRead } from '../pieces/pieces.js';
import type { PageTree } from './pageTree.js';
import { readPage } from './readPage.js';

type HtmlNode = DefaultTreeAdapterTypes.Node;

/** Elements within each other, from which on parsing takes long. */
const DEEPEST = 20_000;
/** The most tags of a page: ten times what a long page has. */
const MOST_TAGS = 150_000;
/** Elements that hold others and whose end must be written. */
const TAG =
  /<(\/?)(?:div|span|table|font|b|i|u|a|em|strong|section|article|ul|ol|blockquote|center|form)\b/gi;

const parsedTree: PageTree<HtmlNode> = {
  nameOf: (node) => node.nodeName.toLowerCase(),
  textOf: (node) => ('value' in node ? node.value : ''),
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
  attributeOf: (node, name) =>
    'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined,
};

/**
 * Reads a page from its HTML. It is parsed without the browser, whose parser looks at styles and asks for
 * pictures. Throws a `Problem` `pasteTooLarge`.
 */
export function readHtml(html: string): PageRead {
  let [depth, tags] = [0, 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1;
  if (tags > MOST_TAGS) throw new Problem('pasteTooLarge');
  for (const [, end] of html.matchAll(TAG)) {
    depth = Math.max(0, depth + (end === '/' ? -1 : 1));
    if (depth > DEEPEST) throw new Problem('pasteTooLarge');
  }
  const page = parse(html);
  return readPage<HtmlNode>(page, { ...parsedTree, ignoresCase: page.mode === 'quirks' });
}
