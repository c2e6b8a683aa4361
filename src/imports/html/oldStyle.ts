import { readColour } from './css/colour.js';
import { NOTHING, type PageStyle } from './css/pageStyle.js';
import { isSymbolFont } from './css/readStyle.js';
import { fontSize } from './css/typeSize.js';
import { isLinkWithin } from './elements.js';
import type { PageTree } from './pageTree.js';

/** What the name of an element and its attributes for looks say, as pages had them before style sheets. */
export function oldStyle<Node>(node: Node, tree: PageTree<Node>): PageStyle {
  const said = [fontSaid(node, tree), behindSaid(node, tree), linkSaid(node, tree)];
  const found = said.filter((style) => style !== NOTHING);
  return found.length === 0 ? NOTHING : (Object.assign({}, ...found) as PageStyle);
}

/** The colour, the size and the fonts of `<font>`, and the size of `<small>` and `<big>`. */
function fontSaid<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): PageStyle {
  const name = nameOf(node);
  if (name === 'small') return { typeSize: 'smaller' };
  if (name === 'big') return { typeSize: 'larger' };
  if (name !== 'font') return NOTHING;
  const [colour, size, fonts] = ['color', 'size', 'face'].map((each) => attributeOf(node, each));
  return {
    ...(colour ? { colour: readColour(colour.toLowerCase()) } : {}),
    ...(size ? { typeSize: fontSize(size) } : {}),
    ...(fonts ? { fonts: fonts.toLowerCase(), isSymbols: isSymbolFont(fonts.toLowerCase()) } : {}),
  };
}

/** What is behind the text: `bgcolor` is a colour, `background` names a picture. */
function behindSaid<Node>(node: Node, { attributeOf }: PageTree<Node>): PageStyle {
  const fill = attributeOf(node, 'bgcolor');
  const hasPicture = (attributeOf(node, 'background') ?? '') !== '';
  if (!fill && !hasPicture) return NOTHING;
  return {
    ...(fill ? { fill: readColour(fill.toLowerCase()) } : {}),
    ...(hasPicture ? { hasPicture } : {}),
  };
}

/** No figure is a link in part: what links to another place of the page is the mark of a note. */
function linkSaid<Node>(node: Node, { nameOf, attributeOf }: PageTree<Node>): PageStyle {
  const isMark = nameOf(node) === 'a' && isLinkWithin(attributeOf(node, 'href') ?? '');
  return isMark ? { hasSpace: true } : NOTHING;
}
