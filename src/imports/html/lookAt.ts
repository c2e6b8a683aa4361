import { Problem } from '../../core/report/problem.js';
import { isZeroWide, unknownColumns } from './columnWidths.js';
import { mediaApplies } from './css/media.js';
import { doubted, isHidden, NOTHING, type PageStyle } from './css/pageStyle.js';
import { isNarrow, ownStyle } from './css/readStyle.js';
import type { StyledElement } from './css/selector.js';
import { styleSheets } from './css/styleSheets.js';
import { elementStyle } from './elementStyle.js';
import { isBlock, isSkipped, isSpokenOnly } from './elements.js';
import { walkPage, type PageTree } from './pageTree.js';

/** How the elements of one page look. */
export interface PageLooks<Node> {
  /** What an element's own tag, classes and style say. */
  readonly styleOf: (node: Node) => PageStyle;
  /** True for what a page does not show, and for what is no text. */
  readonly skips: (node: Node) => boolean;
  /** True for a column of a table that is not shown. */
  readonly hidesColumn: (node: Node) => boolean;
  /** True where a style sheet hides a table or a part of one. */
  readonly isInDoubt: boolean;
  /** True for elements that stand on lines of their own. */
  readonly isOnLine: (node: Node) => boolean;
}

/**
 * Reads the style sheets in a page, and tells how its elements look. Where the sheets are not trusted, they
 * hide no table, and what they hide in one is only `isDoubted`.
 */
export function lookAt<Node>(root: Node, tree: PageTree<Node>, trusts: boolean): PageLooks<Node> {
  const { nameOf, attributeOf } = tree;
  const { styles, isInDoubt } = anyStylesOf(root, tree, trusts);
  const styleOf = (node: Node) => styles.get(node) ?? NOTHING;
  const unknown = unknownColumns(root, tree);
  // Pages hide themselves as a whole until a script has run.
  const isHiddenByStyle = (node: Node) => !WHOLE.has(nameOf(node)) && isHidden(styleOf(node));
  const isGone = (node: Node) => attributeOf(node, 'hidden') !== undefined || isHiddenByStyle(node);
  return {
    styleOf,
    isInDoubt,
    skips: (node) => {
      const name = nameOf(node);
      if (name.startsWith('#')) return name !== '#text';
      return (
        isSkipped(name) ||
        isSpokenOnly(attributeOf(node, 'class') ?? '') ||
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

const WHOLE: ReadonlySet<string> = new Set(['html', 'body']);

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

interface FoundStyles<Node> extends Pick<PageLooks<Node>, 'isInDoubt'> {
  readonly styles: ReadonlyMap<Node, PageStyle>;
}

/** The styles of a page; where its style sheets have far too much, those that it has without them. */
function anyStylesOf<Node>(root: Node, tree: PageTree<Node>, trusts: boolean): FoundStyles<Node> {
  try {
    return stylesOf(root, tree, trusts, sheetsOf(root, tree));
  } catch (error) {
    if (error instanceof Problem) return stylesOf(root, tree, trusts, []);
    throw error;
  }
}

/** The styles of all elements of which anything is said. */
function stylesOf<Node>(
  root: Node,
  tree: PageTree<Node>,
  trusts: boolean,
  sheets: readonly string[],
): FoundStyles<Node> {
  const around = aroundTables(root, tree);
  let isInDoubt = false;
  const book = styleSheets(sheets);
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
    const style = elementStyle(node, path, tree, book);
    const isDoubtful =
      hides(style) &&
      !hides(ownStyle(tree.attributeOf(node, 'style') ?? '')) &&
      (around.has(node) || path.some(({ tag }) => tag === 'table'));
    if (isDoubtful) isInDoubt = true;
    if (style !== NOTHING) styles.set(node, isDoubtful && !trusts ? doubted(style) : style);
  }
  return { styles, isInDoubt };
}

/** True for a style that leaves nothing of the text in an element. */
function hides(style: PageStyle): boolean {
  return isHidden(style) || style.isTiny === true;
}

/** The tables of a page, and all that they are in. */
function aroundTables<Node>(root: Node, tree: PageTree<Node>): ReadonlySet<Node> {
  const around = new Set<Node>();
  const open: Node[] = [];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    if (isEnd) open.pop();
    else open.push(node);
    if (isEnd || tree.nameOf(node) !== 'table') continue;
    for (let at = open.length - 1; at >= 0 && !around.has(open[at] as Node); at -= 1)
      around.add(open[at] as Node);
  }
  return around;
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
