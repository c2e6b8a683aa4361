import { Problem } from '../../core/report/problem.js';
import { isZeroWide, unknownColumns } from './columnWidths.js';
import { withEffect } from './css/effect.js';
import { sheetOfAddress, withImported } from './css/importedSheets.js';
import { mediaApplies } from './css/media.js';
import { doubted, isHidden, NOTHING, type PageStyle } from './css/pageStyle.js';
import { isOneOf, oddFonts } from './css/ownFonts.js';
import { isNarrow, ownStyle } from './css/readStyle.js';
import type { StyledElement } from './css/styledElement.js';
import { styleSheets } from './css/styleSheets.js';
import { withContainers } from './css/containers.js';
import { withVariables } from './css/variables.js';
import { elementStyle, isUntilFound } from './elementStyle.js';
import { isBlock, isSkipped, isSpokenOnly } from './elements.js';
import { walkPage, type PageTree } from './pageTree.js';
import { styledElements } from './styledElements.js';

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
  /** True where the style sheets have too much to be read, and the page is looked at without them. */
  readonly isUnstyled: boolean;
  /** True for elements that stand on lines of their own. */
  readonly isOnLine: (node: Node) => boolean;
}

/**
 * Reads the style sheets in a page, and tells how its elements look. Where the sheets are not trusted, they
 * hide no table, and what they hide in one is only `isDoubted`.
 */
export function lookAt<Node>(root: Node, tree: PageTree<Node>, trusts: boolean): PageLooks<Node> {
  const { nameOf, attributeOf } = tree;
  const { styles, isInDoubt, isUnstyled } = anyStylesOf(root, tree, trusts);
  const styleOf = (node: Node) => styles.get(node) ?? NOTHING;
  const unknown = unknownColumns(root, tree);
  // Pages hide themselves as a whole until a script has run.
  const isHiddenByStyle = (node: Node) => !WHOLE.has(nameOf(node)) && isHidden(styleOf(node));
  const isShown = (node: Node) => styleOf(node).isRemoved === false;
  const isGone = (node: Node) => isHiddenByStyle(node) || (isHiddenByName(node, tree) && !isShown(node));
  return {
    styleOf,
    isInDoubt,
    isUnstyled,
    skips: (node) => {
      const name = nameOf(node);
      if (name.startsWith('#')) return name !== '#text';
      return (
        isSkipped(name) ||
        isSpokenOnly(attributeOf(node, 'class') ?? '') ||
        (isClosed(node, tree) && !isShown(node)) ||
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

/** True for an element that is hidden by an attribute, where no style shows it. */
function isHiddenByName<Node>(node: Node, { attributeOf }: PageTree<Node>): boolean {
  const hidden = attributeOf(node, 'hidden');
  return (hidden !== undefined && !isUntilFound(hidden)) || attributeOf(node, 'popover') !== undefined;
}

/** True for a window of the page that is not open. */
function isClosed<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'dialog' && attributeOf(node, 'open') === undefined;
}

interface FoundStyles<Node> extends Pick<PageLooks<Node>, 'isInDoubt' | 'isUnstyled'> {
  readonly styles: ReadonlyMap<Node, PageStyle>;
}

/** The styles of a page; where its style sheets have far too much, those that it has without them. */
function anyStylesOf<Node>(root: Node, tree: PageTree<Node>, trusts: boolean): FoundStyles<Node> {
  try {
    return { ...stylesOf(root, tree, trusts, sheetsOf(root, tree)), isUnstyled: false };
  } catch (error) {
    if (error instanceof Problem) return { ...stylesOf(root, tree, trusts, []), isUnstyled: true };
    throw error;
  }
}

/** The styles of all elements of which anything is said. */
function stylesOf<Node>(
  root: Node,
  tree: PageTree<Node>,
  trusts: boolean,
  sheets: readonly string[],
): Omit<FoundStyles<Node>, 'isUnstyled'> {
  const around = aroundTables(root, tree);
  let isInDoubt = false;
  const odd = oddFonts(sheets);
  const book = styleSheets(sheets, tree.ignoresCase === true);
  const styles = new Map<Node, PageStyle>();
  const elements = styledElements(root, tree);
  /** Elements whose children are boxes of a row. */
  const rows = new Set<StyledElement>();
  for (const [node, element] of elements) {
    const own = elementStyle(node, element, tree, book);
    const isKnown = odd.size === 0 || own.fonts === undefined;
    const said = isKnown ? own : { ...own, isExchanged: isOneOf(odd, own.fonts ?? '') };
    const isInRow = element.parent !== undefined && rows.has(element.parent);
    const style = withEffect(said, !isInRow && said.isOnLine !== true && !isBlock(element.tag));
    if (style.isRow === true) rows.add(element);
    const isDoubtful =
      hides(style) &&
      !isHiddenByName(node, tree) &&
      !hides(ownStyle(tree.attributeOf(node, 'style') ?? '')) &&
      (around.has(node) || isInTable(element));
    if (isDoubtful) isInDoubt = true;
    if (style !== NOTHING) styles.set(node, isDoubtful && !trusts ? doubted(style) : style);
  }
  showWithin(styles, elements);
  return { styles, isInDoubt };
}

/** Where something is visible in what is not, only the text of that is not shown, as text without size. */
function showWithin<Node>(styles: Map<Node, PageStyle>, elements: ReadonlyMap<Node, StyledElement>): void {
  const nodes = new Map<StyledElement, Node>();
  for (const [node, style] of styles) {
    const element = elements.get(node);
    if (element && style.visibility === true) nodes.set(element, node);
    if (!element || style.isVisible !== true) continue;
    const around = invisibleAround(element, nodes);
    if (around.length > 0) styles.set(node, { ...style, isTiny: style.isTiny ?? false });
    for (const each of around) styles.set(each, { ...styles.get(each), visibility: false, isTiny: true });
  }
}

/** The nodes around an element that are invisible, up to one that is visible. */
function invisibleAround<Node>(
  element: StyledElement,
  nodes: ReadonlyMap<StyledElement, Node>,
): readonly Node[] {
  const found: Node[] = [];
  for (let each = element.parent; each && nodes.size > 0; each = each.parent) {
    const node = nodes.get(each);
    if (node !== undefined) found.push(node);
  }
  return found;
}

function isInTable(element: StyledElement): boolean {
  for (let each: StyledElement | undefined = element; each; each = each.parent)
    if (each.tag === 'table') return true;
  return false;
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

/** The style sheets of a page that hold on a screen, with the values of their variables. */
function sheetsOf<Node>(root: Node, tree: PageTree<Node>): readonly string[] {
  const [sheets, styles]: [string[], string[]] = [[], []];
  for (const { node, isEnd } of walkPage(root, tree, () => false)) {
    if (isEnd || tree.nameOf(node).startsWith('#')) continue;
    const style = tree.attributeOf(node, 'style');
    if (style !== undefined && /--|container/i.test(style)) styles.push(style);
    const sheet = sheetIn(node, tree);
    if (sheet !== undefined && mediaApplies(tree.attributeOf(node, 'media') ?? ''))
      sheets.push(withImported(sheet));
  }
  return withContainers(withVariables(sheets, styles), styles);
}

/** The text of a style sheet in a page, one that is written in the address of a link too. */
function sheetIn<Node>(node: Node, tree: PageTree<Node>): string | undefined {
  const { nameOf, attributeOf, childrenOf, textOf } = tree;
  if (isSheet(node, tree)) return Array.from(childrenOf(node), textOf).join('');
  const isLink = nameOf(node) === 'link' && /^\s*stylesheet\s*$/i.test(attributeOf(node, 'rel') ?? '');
  return isLink ? sheetOfAddress(attributeOf(node, 'href') ?? '') : undefined;
}

/** True for a style sheet in the language of browsers; others are for programs. */
function isSheet<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'style' && /^(?:text\/css)?$/i.test(attributeOf(node, 'type') ?? '');
}
