import { isZeroWide, unknownColumns } from './columnWidths.js';
import { readColour } from './css/colour.js';
import { mediaApplies } from './css/media.js';
import { isHidden, isNarrow, NOTHING, type PageStyle } from './css/pageStyle.js';
import type { StyledElement } from './css/selector.js';
import { styleSheets, type StyleSheets } from './css/styleSheets.js';
import { isBlock, isNoteLink, isRaisedElement, isSkipped, isStruckElement } from './elements.js';
import { walkPage, type PageTree } from './pageTree.js';

/** How the elements of one page look. */
export interface PageLooks<Node> {
  /** What an element's own tag, classes and style say. */
  readonly styleOf: (node: Node) => PageStyle;
  /** True for what a page does not show, and for what is no text. */
  readonly skips: (node: Node) => boolean;
  /** True for a column of a table that is not shown. */
  readonly hidesColumn: (node: Node) => boolean;
  /** True for elements that stand on lines of their own. */
  readonly isOnLine: (node: Node) => boolean;
}

/** Reads the style sheets in a page, and tells how its elements look. */
export function lookAt<Node>(root: Node, tree: PageTree<Node>): PageLooks<Node> {
  const { nameOf, attributeOf } = tree;
  const styles = stylesOf(root, tree);
  const styleOf = (node: Node) => styles.get(node) ?? NOTHING;
  const unknown = unknownColumns(root, tree);
  const isGone = (node: Node) => attributeOf(node, 'hidden') !== undefined || isHidden(styleOf(node));
  return {
    styleOf,
    skips: (node) => {
      const name = nameOf(node);
      if (name.startsWith('#')) return name !== '#text';
      return (
        isSkipped(name) ||
        isClosed(node, tree) ||
        isOfEveryPage(node, tree) ||
        (!COLUMNS.has(name) && isGone(node))
      );
    },
    hidesColumn: (node) =>
      isGone(node) ||
      (isZeroWide(node, tree) && !unknown.has(node)) ||
      isNarrow(attributeOf(node, 'style') ?? ''),
    isOnLine: (node) => styleOf(node).isOnLine ?? isBlock(nameOf(node)),
  };
}

/** Elements for the columns of a table, which hide these and not themselves. */
const COLUMNS: ReadonlySet<string> = new Set(['col', 'colgroup']);

/** True for the header and the footer of printed pages, as LibreOffice writes them into a page. */
function isOfEveryPage<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'div' && /^(?:header|footer)$/.test(attributeOf(node, 'title') ?? '');
}

/** True for a window of the page that is not open. */
function isClosed<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'dialog' && attributeOf(node, 'open') === undefined;
}

/** The styles of all elements of which anything is said. */
function stylesOf<Node>(root: Node, tree: PageTree<Node>): ReadonlyMap<Node, PageStyle> {
  const book = styleSheets(sheetsOf(root, tree));
  const styles = new Map<Node, PageStyle>();
  const path: StyledElement[] = [];
  const places = [0];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    if (tree.nameOf(node).startsWith('#')) continue;
    if (isEnd) {
      path.pop();
      places.pop();
      continue;
    }
    const place = (places.pop() ?? 0) + 1;
    places.push(place, 0);
    path.push(elementOf(node, tree, place));
    const style = styleIn(node, path, tree, book);
    if (style !== NOTHING) styles.set(node, style);
  }
  return styles;
}

function elementOf<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>, place: number): StyledElement {
  const named = attributeOf(node, 'class') ?? '';
  return {
    tag: nameOf(node),
    id: attributeOf(node, 'id') ?? '',
    classes: named === '' ? NO_CLASSES : new Set(named.split(/\s+/)),
    place,
  };
}

const NO_CLASSES: ReadonlySet<string> = new Set();

/** The style sheets of a page that hold on a screen. */
function sheetsOf<Node>(root: Node, tree: PageTree<Node>): readonly string[] {
  const sheets: string[] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false))
    if (!isEnd && tree.nameOf(node) === 'style' && mediaApplies(tree.attributeOf(node, 'media') ?? ''))
      sheets.push(Array.from(tree.childrenOf(node), tree.textOf).join(''));
  return sheets;
}

/** True for the mark of a footnote, which links to its text. */
function isNote<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'a' && ['href', 'name'].some((each) => isNoteLink(attributeOf(node, each) ?? ''));
}

/** True for the text that was deleted while changes were tracked, as Word names it. */
function isDeleted(element: StyledElement | undefined): boolean {
  return Array.from(element?.classes ?? []).some((name) => name.toLowerCase() === 'msodel');
}

/** The colours that attributes state: `<font color>`, `bgcolor`. */
function oldStyle<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): PageStyle {
  const colour = nameOf(node) === 'font' ? attributeOf(node, 'color') : undefined;
  const fill = attributeOf(node, 'bgcolor');
  if (colour === undefined && fill === undefined) return NOTHING;
  return {
    ...(colour === undefined ? {} : { colour: readColour(colour.toLowerCase()) }),
    ...(fill === undefined ? {} : { fill: readColour(fill.toLowerCase()) }),
  };
}

function reversedBy(direction: string): PageStyle {
  return { isOverriding: true, isFromRight: direction.toLowerCase() === 'rtl' };
}

function styleIn<Node>(
  node: Node,
  path: readonly StyledElement[],
  tree: PageTree<Node>,
  book: StyleSheets,
): PageStyle {
  const name = tree.nameOf(node);
  const style = book.styleOf(path, tree.attributeOf(node, 'style'));
  const isStruck = isStruckElement(name) || isDeleted(path.at(-1));
  const isRaised = isRaisedElement(name) || isNote(node, tree);
  const old = oldStyle(node, tree);
  const reversed = name === 'bdo' ? reversedBy(tree.attributeOf(node, 'dir') ?? '') : NOTHING;
  if (!isStruck && !isRaised && old === NOTHING && reversed === NOTHING) return style;
  return {
    ...old,
    ...reversed,
    ...style,
    ...(isStruck ? { isStruck } : {}),
    ...(isRaised ? { isRaised } : {}),
  };
}
