import { isNoteLink, isRaisedElement, isSkipped, isStruckElement } from './elements.js';
import { isNarrow, readClasses, readStyle, type ClassStyles, type PageStyle } from './pageStyle.js';
import { walkPage, type PageTree } from './pageTree.js';

/** How the elements of one page look. */
export interface PageLooks<Node> {
  /** What an element's own tag, classes and style say. */
  readonly styleOf: (node: Node) => PageStyle;
  /** True for what a page does not show, and for what is no text. */
  readonly skips: (node: Node) => boolean;
  /** True for a column of a table that is not shown. */
  readonly hidesColumn: (node: Node) => boolean;
}

/** Reads the style sheets in a page, and tells how its elements look. */
export function lookAt<Node>(root: Node, tree: PageTree<Node>): PageLooks<Node> {
  const classes = classesOf(root, tree);
  const styleOf = (node: Node) => styleIn(node, tree, classes);
  return {
    styleOf,
    skips: (node) => {
      const name = tree.nameOf(node);
      if (name.startsWith('#')) return name !== '#text';
      if (isSkipped(name)) return true;
      return (
        name !== 'col' && (tree.attributeOf(node, 'hidden') !== undefined || styleOf(node).isHidden === true)
      );
    },
    hidesColumn: (node) =>
      styleOf(node).isHidden === true ||
      tree.attributeOf(node, 'width') === '0' ||
      isNarrow(tree.attributeOf(node, 'style') ?? ''),
  };
}

function classesOf<Node>(root: Node, tree: PageTree<Node>): ClassStyles {
  const sheets: string[] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false))
    if (!isEnd && tree.nameOf(node) === 'style') sheets.push(textIn(node, tree));
  return readClasses(sheets.join('\n'));
}

function textIn<Node>(node: Node, { childrenOf, textOf }: PageTree<Node>): string {
  return Array.from(childrenOf(node), textOf).join('');
}

/** True for the mark of a footnote, which links to its text. */
function isNote<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'a' && ['href', 'name'].some((each) => isNoteLink(attributeOf(node, each) ?? ''));
}

function styleIn<Node>(node: Node, tree: PageTree<Node>, classes: ClassStyles): PageStyle {
  const name = tree.nameOf(node);
  if (name.startsWith('#')) return {};
  const named = tree.attributeOf(node, 'class') ?? '';
  const own = tree.attributeOf(node, 'style');
  const style: PageStyle = {};
  if (named !== '')
    for (const each of named.split(/\s+/)) {
      // Word names the text that was deleted while changes were tracked so.
      if (/^msoDel$/i.test(each)) Object.assign(style, { isStruck: true });
      Object.assign(style, classes.get(each));
    }
  return {
    ...style,
    ...(own === undefined ? {} : readStyle(own)),
    ...(isStruckElement(name) ? { isStruck: true } : {}),
    ...(isRaisedElement(name) || isNote(node, tree) ? { isRaised: true } : {}),
  };
}
