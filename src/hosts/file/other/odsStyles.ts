import type { OdsCellLook } from './odsCell.js';
import { odsFaces, type OdsFaces } from './odsFaces.js';
import { odsFormats, type OdsFormats } from './odsFormats.js';
import { odsMargins } from './odsMargins.js';
import { groundOf, inkOfLine, isUnseenInk, textOf, type CellInk } from './odsInk.js';
import { isSymbolFont } from '../reading/symbolFonts.js';
import type { ElementListener, NamedElement } from './namedXml.js';

/** The styles of a document that change what is read, and the pages that it is printed on. */
export interface OdsStyles extends ElementListener {
  /** Those of hidden tables. */
  readonly hidden: ReadonlySet<string>;
  /** True for one of text that is struck out, raised or lowered. */
  readonly isAside: (style: string) => boolean;
  /** True where nobody sees text in these styles, from the outermost one on, in a cell of that style. */
  readonly isFaint: (cell: string, spans: readonly string[]) => boolean;
  /** What one of cells does. */
  readonly lookOf: (style: string) => OdsCellLook;
  /** The texts of the headers and footers of a table of that style. */
  readonly marginsOf: (style: string) => readonly string[];
}

/** What a style says itself; what it says nothing of is as in the style that it is based on. */
interface OwnStyle {
  readonly parent: string;
  readonly isOfCells: boolean;
  readonly ink: Partial<CellInk>;
  readonly isAside: boolean;
  /** The name of its format of numbers. */
  readonly format: string | undefined;
  /** The name of the pages that a table is printed on. */
  readonly page: string | undefined;
}

/** Styles are based on each other so many times at most: a circle ends. */
const MOST_PARENTS = 20;

/**
 * Collects styles from the elements of a document, which stand before the contents that use them. A style may
 * stand before the one that it is based on.
 */
export function collectStyles(): OdsStyles {
  const [styles, hidden] = [new Map<string, OwnStyle>(), new Set<string>()];
  const [formats, faces, margins] = [odsFormats(), odsFaces(), odsMargins()];
  let current: string | undefined;
  const lineOf = (name: string) => {
    const line: OwnStyle[] = [];
    for (let each = styles.get(name); each && line.length < MOST_PARENTS; each = styles.get(each.parent))
      line.push(each);
    return line;
  };
  const change = (changed: (own: OwnStyle) => Partial<OwnStyle>) => {
    const own = styles.get(current ?? '');
    if (current !== undefined && own) styles.set(current, { ...own, ...changed(own) });
  };
  return {
    hidden,
    isAside: (name) => lineOf(name).some(({ isAside }) => isAside),
    isFaint: (cell, spans) => isFaintIn(lineOf(cell), [...spans].reverse().flatMap(lineOf)),
    lookOf: (name) => lookOfLine(lineOf(name), formats, faces),
    marginsOf: (name) => margins.of(lineOf(name).find(({ page }) => page !== undefined)?.page ?? ''),
    text: margins.text,
    close: margins.close,
    open: (element) => {
      const { name, attributes } = element;
      margins.open(element);
      formats.open(name, attributes);
      faces.open(name, attributes);
      if (name === 'style:style') {
        current = attributes.get('style:name') ?? '';
        styles.set(current, startStyle(attributes));
      } else if (name === 'style:table-cell-properties') change(withGround(attributes));
      else if (name === 'style:text-properties') change(withText(attributes));
      // Whatever else begins, such as a format of numbers, has properties of its own.
      else if (!name.endsWith('-properties')) current = undefined;
      if (name === 'style:table-properties' && attributes.get('table:display') === 'false')
        hidden.add(current ?? '');
    },
  };
}

/** What the properties of cells change of a style. */
function withGround(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  return ({ ink }) => ({ ink: { ...ink, ...groundOf(attributes) } });
}

/** What the properties of text change of a style. */
function withText(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  const isStruck = isAside(attributes);
  return (own) => ({ ink: { ...own.ink, ...textOf(attributes) }, isAside: own.isAside || isStruck });
}

/** True where nobody sees text of a cell of some styles in styles of its own, which come first. */
function isFaintIn(cell: readonly OwnStyle[], own: readonly OwnStyle[]): boolean {
  return isUnseenInk(inkOfLine([...own, ...cell.filter(({ isOfCells }) => isOfCells)]));
}

/** What a style does together with those that it is based on, which come after it. */
function lookOfLine(line: readonly OwnStyle[], { isColoured }: OdsFormats, faces: OdsFaces): OdsCellLook {
  const ink = inkOfLine(line.filter(({ isOfCells }) => isOfCells));
  const format = line.find((style) => style.format !== undefined)?.format;
  return {
    isFaint: isUnseenInk(ink),
    isStruck: ink.isStruck,
    isOfSymbols: isSymbolFont(faces.familyOf(ink.font)),
    isFormatted: format !== undefined,
    isColoured: isColoured(format ?? ''),
  };
}

function startStyle(attributes: NamedElement['attributes']): OwnStyle {
  return {
    parent: attributes.get('style:parent-style-name') ?? '',
    isOfCells: attributes.get('style:family') === 'table-cell',
    ink: {},
    isAside: false,
    format: attributes.get('style:data-style-name'),
    page: attributes.get('style:master-page-name'),
  };
}

function isAside(attributes: NamedElement['attributes']): boolean {
  const [rise = '0%'] = (attributes.get('style:text-position') ?? '0%').split(' ');
  const line = attributes.get('style:text-line-through-style') ?? 'none';
  const kind = attributes.get('style:text-line-through-type') ?? 'none';
  return line !== 'none' || kind !== 'none' || (rise !== '0%' && rise !== '0');
}
