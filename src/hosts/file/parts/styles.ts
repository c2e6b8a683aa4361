import { attributeOf, setAttribute } from '../xml/attributes.js';
import { appendTo, applyEdits, insertAfter, withoutPrefix, withPrefix } from '../xml/edit.js';
import { childrenNamed, childrenOf, prefixOf, rootOf, type Element } from '../xml/elements.js';

/** The lists of a styles part to which styles can be added. */
type StyleList = 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'dxfs';

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

// Excel takes the first styles of each list for these, whatever the part says.
const FIRST: Readonly<Record<StyleList, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** A styles part, and the indexes of the wanted styles in one of its lists. */
interface PlacedStyles {
  readonly xml: string;
  readonly at: readonly number[];
}

/**
 * Adds styles, written without prefixes, to a list of a styles part. A style that the list holds in the same
 * words is not added again.
 */
export function placeStyles(xml: string, list: StyleList, styles: readonly string[]): PlacedStyles {
  const listed = withFirst(ensureList(xml, list), list);
  const element = listOf(listed, list);
  const known = itemsOf(listed, element);
  const prefix = prefixOf(element);
  const added: string[] = [];
  const at = styles.map((style) => {
    const text = withPrefix(style, prefix);
    const all = [...known, ...added];
    if (!all.includes(text)) added.push(text);
    return all.includes(text) ? all.indexOf(text) : all.length;
  });
  return { xml: append(listed, list, added), at };
}

/**
 * The named properties of the first font as markup without prefixes. The first font is the workbook's
 * default.
 */
export function firstFont(xml: string, properties: readonly string[]): string {
  const [fonts] = childrenNamed(xml, rootOf(xml), 'fonts');
  const [font] = fonts === undefined ? [] : childrenOf(xml, fonts);
  if (font === undefined) return '';
  const written = properties.flatMap((name) =>
    childrenNamed(xml, font, name).map((each) => xml.slice(each.start, each.end)),
  );
  return withoutPrefix(written.join(''), prefixOf(font));
}

function ensureList(xml: string, list: StyleList): string {
  const root = rootOf(xml);
  if (childrenNamed(xml, root, list).length > 0) return xml;
  const text = withPrefix(`<${list} count="0"></${list}>`, prefixOf(root));
  return applyEdits(xml, [insertAfter(xml, root, ORDER.slice(0, ORDER.indexOf(list)), text)]);
}

function withFirst(xml: string, list: StyleList): string {
  const element = listOf(xml, list);
  const missing = FIRST[list].slice(childrenOf(xml, element).length);
  return append(
    xml,
    list,
    missing.map((style) => withPrefix(style, prefixOf(element))),
  );
}

function append(xml: string, list: StyleList, items: readonly string[]): string {
  if (items.length === 0) return xml;
  const element = listOf(xml, list);
  const count = childrenOf(xml, element).length + items.length;
  const recount =
    attributeOf(xml, element, 'count') === undefined
      ? []
      : [setAttribute(xml, element, 'count', String(count))];
  return applyEdits(xml, [...recount, appendTo(xml, element, items.join(''))]);
}

function listOf(xml: string, list: StyleList): Element {
  const [element] = childrenNamed(xml, rootOf(xml), list);
  if (element === undefined) throw new RangeError(`styles: no ${list}`);
  return element;
}

function itemsOf(xml: string, element: Element): readonly string[] {
  return childrenOf(xml, element).map((child) => xml.slice(child.start, child.end));
}
