import type { PageTree } from '../../index.js';

/** The nodes of a page that the browser parsed. */
export const domTree: PageTree<Node> = {
  nameOf: (node) => node.nodeName.toLowerCase(),
  textOf: (node) => node.nodeValue ?? '',
  childrenOf: (node) => node.childNodes,
  attributeOf: (node, name) => (node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined),
};
