import { COUNTED } from './css/generated.js';
import { NOTHING, type PageStyle } from './css/pageStyle.js';
import type { StyledElement } from './css/styledElement.js';
import type { StyleSheets } from './css/styleSheets.js';
import { isNoteLink, isRaisedElement, isStruckElement, isUnderlinedElement } from './elements.js';
import { oldStyle } from './oldStyle.js';
import type { PageTree } from './pageTree.js';

/** True for the mark of a footnote, which links to its text. */
function isNote<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): boolean {
  return nameOf(node) === 'a' && ['href', 'name'].some((each) => isNoteLink(attributeOf(node, each) ?? ''));
}

/** True for the text that was deleted while changes were tracked, as Word names it. */
function isDeleted(element: StyledElement): boolean {
  return Array.from(element.classes).some((name) => name.toLowerCase() === 'msodel');
}

/** The direction that an attribute states; `<bdo>` shows all its characters in it, digits too. */
function reversedBy(name: string, direction = ''): PageStyle {
  const isFromRight = direction.toLowerCase() === 'rtl';
  if (name === 'bdo') return { isOverriding: true, isFromRight };
  return isFromRight ? { isFromRight } : NOTHING;
}

/** True for what an element is hidden by that browsers show when they find something in it. */
export function isUntilFound(hidden: string): boolean {
  return hidden.toLowerCase() === 'until-found';
}

/** What is folded away till it is clicked, but for its summary; what stands over the page; or in a shadow. */
function foldedBy<Node>(node: Node, { nameOf, attributeOf, childrenOf }: PageTree<Node>): PageStyle {
  const name = nameOf(node);
  if (isUntilFound(attributeOf(node, 'hidden') ?? '')) return { 'content-visibility': true };
  if (name === 'dialog' || attributeOf(node, 'popover') !== undefined) return { isPlaced: true };
  if (name === 'summary') return { isDoubted: false };
  if (name === 'details' && attributeOf(node, 'open') === undefined) return { isDoubted: true };
  const isHost = Array.from(childrenOf(node)).some(
    (each) => nameOf(each) === 'template' && attributeOf(each, 'shadowrootmode') !== undefined,
  );
  return isHost ? { before: COUNTED } : NOTHING;
}

/** Parts of tables, which have room for what is in them whatever their style says. */
const GROWING: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'table']);

/** The style of a part of a table: what a rule may hide there that is not known to hold is in doubt. */
function ofTablePart(style: PageStyle): PageStyle {
  if (style.isCut !== true && style.isUncertain !== true) return style;
  return { ...style, isCut: false, ...(style.isUncertain === true ? { isDoubted: true } : {}) };
}

/** The style of an element, by its tag, its attributes and the style sheets of its page. */
export function elementStyle<Node>(
  node: Node,
  element: StyledElement,
  tree: PageTree<Node>,
  book: StyleSheets,
): PageStyle {
  const name = tree.nameOf(node);
  const said = book.styleOf(element, tree.attributeOf(node, 'style'));
  const style = GROWING.has(name) ? ofTablePart(said) : said;
  const isStruck = isStruckElement(name) || isDeleted(element);
  const isRaised = isRaisedElement(name) || isNote(node, tree);
  const old = oldStyle(node, tree);
  const reversed = reversedBy(name, tree.attributeOf(node, 'dir'));
  const folded = foldedBy(node, tree);
  const isUnderlined = isUnderlinedElement(name);
  const isPlain = old === NOTHING && reversed === NOTHING && folded === NOTHING;
  if (!isStruck && !isRaised && !isUnderlined && isPlain) return style;
  return {
    ...old,
    ...reversed,
    ...folded,
    ...style,
    ...(isStruck ? { isStruck } : {}),
    ...(isRaised ? { isRaised } : {}),
    ...(isUnderlined ? { isUnderlined } : {}),
  };
}
