import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readPage, type PageRead, type PageTree } from '../src/index.js';

type Node = DefaultTreeAdapterTypes.Node;

/** The nodes of a page that parse5 parsed. */
const parsedTree: PageTree<Node> = {
  nameOf: (node) => node.nodeName.toLowerCase(),
  textOf: (node) => ('value' in node ? node.value : ''),
  childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
  attributeOf: (node, name) =>
    'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined,
};

/** Reads a page as the workbench does, with another parser than a browser's. */
export function readHtml(html: string): PageRead {
  return readPage<Node>(parse(html), parsedTree);
}
