import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import type { OdsCellLook } from './odsCell.js';
import { conditionOf, type AppliedStyles, type OdsCondition } from './odsCondition.js';
import { odsFaces, type OdsFaces } from './odsFaces.js';
import { odsFormats, type OdsFormats } from './odsFormats.js';
import { LEAST_HEIGHT } from '../../unseenLines.js';
import { pointsOf } from '../../../core/read/opened/documentLength.js';
import { odsMargins } from './odsMargins.js';
import {
  groundOf,
  keptFree,
  placeOf,
  inkOfLine,
  isOffLine,
  isOffText,
  isUnseenInk,
  textOf,
  type CellInk,
} from './odsInk.js';
import { styleLine } from './styleLine.js';
import { isSymbolFont } from '../reading/symbolFonts.js';

/** The styles of a document that change what is read, and the pages that it is printed on. */
export interface OdsStyles extends ElementListener {
  /** Those of hidden tables. */
  readonly hidden: ReadonlySet<string>;
  /** True for one of text that is struck out, raised or lowered. */
  readonly isAside: (style: string) => boolean;
  /** True where nobody sees text in these styles, from the outermost one on, in a cell of that style. */
  readonly isFaint: (cell: string, spans: readonly string[]) => boolean;
  /** What one of cells does for a number, with the styles that conditional formats put over it. */
  readonly lookOf: (style: string, value: number | undefined, applied?: AppliedStyles) => OdsCellLook;
  /** The conditions of one of cells. */
  readonly conditionsOf: (style: string) => readonly OdsCondition[];
  /** How wide columns of that style are, in points. */
  readonly widthOf: (style: string) => number | undefined;
  /** True for rows of that style that are lower than a letter. */
  readonly isLow: (style: string) => boolean;
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
  /** The width of a column, in points. */
  readonly width?: number | undefined;
  /** The height of a row, in points, where its text does not say it. */
  readonly height?: number | undefined;
  readonly conditions: readonly OdsCondition[];
}

/** The most conditions of a style that are known. */
const MOST_CONDITIONS = 50;

/** The styles of a document by their names. A style may stand before the one that it is based on. */
interface NamedStyles {
  /** A style and those that it is based on, which come after it. */
  readonly lineOf: (name: string) => readonly OwnStyle[];
  /** Begins a style; without a name what follows belongs to none. */
  readonly start: (name: string | undefined, attributes: NamedElement['attributes']) => void;
  /** Changes the style that is begun. */
  readonly change: (changed: (own: OwnStyle) => Partial<OwnStyle>) => void;
}

function namedStyles(): NamedStyles {
  const styles = new Map<string, OwnStyle>();
  /** The names of styles by those under which they are shown. */
  const names = new Map<string, string>();
  let current: string | undefined;
  return {
    lineOf: (name) => styleLine(styles, styles.has(name) ? name : (names.get(name) ?? name)),
    start: (name, attributes) => {
      current = name;
      if (name === undefined) return;
      styles.set(name, startStyle(attributes));
      const shown = attributes.get('style:display-name');
      if (shown !== undefined) names.set(shown, name);
    },
    change: (changed) => {
      const own = styles.get(current ?? '');
      if (current !== undefined && own) styles.set(current, { ...own, ...changed(own) });
    },
  };
}

/** Collects styles from the elements of a document, which stand before the contents that use them. */
export function collectStyles(): OdsStyles {
  const [{ lineOf, start, change }, hidden] = [namedStyles(), new Set<string>()];
  const [formats, faces, margins] = [odsFormats(), odsFaces(), odsMargins()];
  const known: KnownLooks = new Map();
  let current = '';
  return {
    hidden,
    isAside: (name) => lineOf(name).some(({ isAside }) => isAside),
    isFaint: (cell, spans) => isFaintIn(lineOf(cell), [...spans].reverse().flatMap(lineOf)),
    lookOf: lookFinder(lineOf, formats, faces, known),
    conditionsOf: (name) => lineOf(name).find((style) => style.conditions.length > 0)?.conditions ?? [],
    widthOf: (name) => lineOf(name)[0]?.width,
    isLow: (name) => (lineOf(name)[0]?.height ?? LEAST_HEIGHT) < LEAST_HEIGHT,
    marginsOf: (name) => margins.of(lineOf(name).find(({ page }) => page !== undefined)?.page ?? ''),
    text: (text) => {
      margins.text(text);
      formats.text(text);
    },
    close: (name) => {
      margins.close(name);
      formats.close(name);
    },
    open: (element) => {
      const { name, attributes } = element;
      margins.open(element);
      formats.open(name, attributes);
      faces.open(name, attributes);
      if (name.startsWith('style:')) known.clear();
      const changed = CHANGES.get(name);
      if (name === 'style:style') current = attributes.get('style:name') ?? '';
      if (name === 'style:style') start(current, attributes);
      else if (changed) change(changed(attributes));
      // Whatever else begins, such as a format of numbers, has properties of its own.
      else if (!name.endsWith('-properties')) start(undefined, attributes);
      if (name === 'style:table-properties' && attributes.get('table:display') === 'false')
        hidden.add(current);
    },
  };
}

/** What elements change of the style around them. */
const CHANGES: ReadonlyMap<
  string,
  (attributes: NamedElement['attributes']) => (own: OwnStyle) => Partial<OwnStyle>
> = new Map([
  ['style:table-cell-properties', withGround],
  ['style:paragraph-properties', withPlace],
  ['style:text-properties', withText],
  ['style:table-column-properties', withWidth],
  ['style:table-row-properties', withHeight],
  ['style:map', withCondition],
]);

/** The looks of styles without conditional formats, and whether they are those of all numbers. */
type KnownLooks = Map<string, { readonly look: OdsCellLook; readonly isOfAll: boolean }>;

/** Finds looks, of which a document has few and cells many. */
function lookFinder(
  lineOf: NamedStyles['lineOf'],
  formats: OdsFormats,
  faces: OdsFaces,
  known: KnownLooks,
): OdsStyles['lookOf'] {
  const seek = (name: string, value: number | undefined, applied?: AppliedStyles) =>
    lookOfLine({ ...paintedBy(lineOf, name, applied), value }, formats, faces);
  return (name, value, applied) => {
    if (applied) return seek(name, value, applied);
    const isOfAll = () => formats.isSteady(formatOf(lineOf(name)) ?? '');
    const found = known.get(name) ?? { look: seek(name, undefined), isOfAll: isOfAll() };
    known.set(name, found);
    return value === undefined || found.isOfAll ? found.look : seek(name, value);
  };
}

/** A style of cells, what a conditional format shows over it, and whether any strikes its text out. */
function paintedBy(
  lineOf: NamedStyles['lineOf'],
  name: string,
  { shown, held }: AppliedStyles = { shown: undefined, held: [] },
): Omit<StyleLine, 'value'> {
  const own = lineOf(name);
  // What both are based on says nothing more.
  const painted = shown === undefined ? [] : lineOf(shown).filter((style) => !own.includes(style));
  const isStruck = held.some((each) => isOffText(inkOfLine(lineOf(each))));
  return { painted, own, isStruck };
}

/** What the properties of cells change of a style. */
function withGround(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  return ({ ink }) => ({ ink: { ...ink, ...groundOf(attributes) } });
}

/** What the properties of paragraphs change of a style. */
function withPlace(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  return ({ ink }) => ({ ink: { ...ink, ...placeOf(attributes) } });
}

/** What the properties of columns change of a style. */
function withWidth(attributes: NamedElement['attributes']): () => Partial<OwnStyle> {
  return () => ({ width: pointsOf(attributes.get('style:column-width')) });
}

/** What the properties of rows change of a style. */
function withHeight(attributes: NamedElement['attributes']): () => Partial<OwnStyle> {
  const isByText = attributes.get('style:use-optimal-row-height') === 'true';
  return () => ({ height: isByText ? undefined : pointsOf(attributes.get('style:row-height')) });
}

/** What the properties of text change of a style. */
function withText(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  const isSetAside = isAside(attributes);
  return (own) => ({ ink: { ...own.ink, ...textOf(attributes) }, isAside: own.isAside || isSetAside });
}

/** What a `style:map` adds to a style. */
function withCondition(attributes: NamedElement['attributes']): (own: OwnStyle) => Partial<OwnStyle> {
  return ({ conditions }) =>
    conditions.length < MOST_CONDITIONS ? { conditions: [...conditions, conditionOf(attributes)] } : {};
}

/** True where nobody sees text of a cell of some styles in styles of its own, which come first. */
function isFaintIn(cell: readonly OwnStyle[], own: readonly OwnStyle[]): boolean {
  return isUnseenInk(inkOfLine([...own, ...cell.filter(({ isOfCells }) => isOfCells)]));
}

/** A style with those that it is based on, which come after it; before them what a condition paints. */
interface StyleLine {
  readonly painted: readonly OwnStyle[];
  readonly own: readonly OwnStyle[];
  /** True where a conditional format strikes the text out, whatever the others do. */
  readonly isStruck: boolean;
  /** The number in the cell. */
  readonly value: number | undefined;
}

/** What styles do together. The text of a cell is in its own format, not in one that a condition gives. */
function lookOfLine(
  { painted, own, isStruck, value }: StyleLine,
  formats: OdsFormats,
  faces: OdsFaces,
): OdsCellLook {
  const line = [...painted, ...own];
  const ink = inkOfLine(line.filter(({ isOfCells }) => isOfCells));
  const [given, format = ''] = [painted, line].map(formatOf);
  const colour = (value === undefined ? undefined : formats.colourOf(format, value)) ?? ink.colour;
  return {
    isFaint: isUnseenInk({ ...ink, colour }),
    isStruck: isStruck || isOffText(ink),
    size: ink.isFitted ? undefined : ink.size,
    keptFree: keptFree(ink),
    isOfSymbols: isSymbolFont(faces.familyOf(ink.font)),
    isFormatted: format !== '',
    kind: formats.kindOf(format),
    isColoured: formats.isColoured(format),
    isFilled: value !== undefined && formats.isFilled(format, value),
    isWrapped: ink.isWrapped,
    ...(given === undefined || value === undefined ? {} : { given: formats.lookOf(given, value) ?? {} }),
  };
}

function formatOf(line: readonly OwnStyle[]): string | undefined {
  return line.find((style) => style.format !== undefined)?.format;
}

function startStyle(attributes: NamedElement['attributes']): OwnStyle {
  return {
    parent: attributes.get('style:parent-style-name') ?? '',
    isOfCells: attributes.get('style:family') === 'table-cell',
    ink: {},
    isAside: false,
    format: attributes.get('style:data-style-name'),
    page: attributes.get('style:master-page-name'),
    conditions: [],
  };
}

/** True where text is struck out, raised or lowered. */
function isAside(attributes: NamedElement['attributes']): boolean {
  const position = attributes.get('style:text-position') ?? '0%';
  const line = attributes.get('style:text-line-through-style') ?? 'none';
  const kind = attributes.get('style:text-line-through-type') ?? 'none';
  return line !== 'none' || kind !== 'none' || isOffLine(position);
}
