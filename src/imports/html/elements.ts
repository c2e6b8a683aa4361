/** Elements whose text is no text of the page, or is shown by a click only. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style template head title meta link noscript select datalist textarea progress meter noframes noembed button svg math iframe object embed audio video canvas rt rp'.split(
    ' ',
  ),
);

/** Elements with text around the content. */
const ASIDE: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu']);

/** Elements within a line; all others stand on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label map mark o:p q ruby s samp small span st1 strike strong sub sup time tt u var wbr nobr data output picture slot blink'.split(
    ' ',
  ),
);

const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
const RAISED: ReadonlySet<string> = new Set(['sup', 'sub']);

/** True for elements that are not read at all; comments and the like among them. */
export function isSkipped(name: string): boolean {
  return SKIPPED.has(name) || (name.startsWith('#') && name !== '#text');
}

/** Elements that are seen in their line, as a picture, a formula or a button is. */
const DRAWN: ReadonlySet<string> = new Set('svg math object embed canvas button'.split(' '));
/** Elements that are seen as a bar; the words in them are for programs that draw none. */
const BARS: ReadonlySet<string> = new Set(['progress', 'meter']);

/** True for what is seen in its line and is no text, though it may show one. */
export function isDrawn(name: string): boolean {
  return DRAWN.has(name);
}

/** True for what is seen as a bar, without any words. */
export function isBar(name: string): boolean {
  return BARS.has(name);
}

/** True for menus, footers and the like. */
export function isAsideElement(name: string): boolean {
  return ASIDE.has(name);
}

/** True for elements that begin a line, and end one. */
export function isBlock(name: string): boolean {
  return !name.startsWith('#') && !INLINE.has(name) && !name.includes(':');
}

/** True for elements of deleted text. */
export function isStruckElement(name: string): boolean {
  return STRUCK.has(name);
}

/** True for superscript and subscript. */
export function isRaisedElement(name: string): boolean {
  return RAISED.has(name);
}

/** True for the name or the target of a link to a footnote, an endnote or a comment. */
export function isNoteLink(anchor: string): boolean {
  return /^(?:[^#]*#)?(?:_(?:ftn|edn|msocom)|(?:sd)?(?:footnote|endnote)|fn(?:ref)?[:\d_-])/i.test(anchor);
}

/** True for elements of underlined text. */
export function isUnderlinedElement(name: string): boolean {
  return name === 'u';
}

/** True for the class of a formula that is there for those who do not see the page, beside the one seen. */
export function isSpokenOnly(classes: string): boolean {
  return /\b(?:katex-mathml|mjx[_-]assistive[_-](?:mathml|mml))\b/i.test(classes);
}

/** True for a link to another place of its page. */
export function isLinkWithin(anchor: string): boolean {
  return /^#./.test(anchor);
}
