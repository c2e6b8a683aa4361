import type { PageTree } from '../html/pageTree.js';

/** An element or a text of a document, named as a page names it: `p`, `table`, `td`, `#text`. */
export interface WordNode {
  readonly name: string;
  readonly text: string;
  readonly attributes: Record<string, string>;
  children: WordNode[];
}

/** An element without children yet. */
export function wordNode(name: string, attributes: Record<string, string> = {}): WordNode {
  return { name, text: '', attributes, children: [] };
}

/** A text. */
export function wordText(text: string): WordNode {
  return { name: '#text', text, attributes: {}, children: [] };
}

/** All text in an element. */
export function textOf({ text, children }: WordNode): string {
  return text + children.map(textOf).join('');
}

/** How the reader of pages walks a document. */
export const wordTree: PageTree<WordNode> = {
  nameOf: ({ name }) => name,
  textOf: ({ text }) => text,
  childrenOf: ({ children }) => children,
  attributeOf: ({ attributes }, name) => attributes[name],
};
