import { readColour, SOME_COLOUR } from './colour.js';
import { hasSpace, SPACES } from './apart.js';
import { figureIn } from './generated.js';
import { isFolded, isFlat, isNought, isPutAway, UNHIDDEN, SIGNS, type HiddenBy } from './hiding.js';

/**
 * What the look of an element says of the text in it; what is left out is as in its surroundings. Properties
 * are true where they do what they are listed for.
 */
export interface PageStyle extends HiddenBy {
  /** `display: none`. */
  readonly isRemoved?: boolean;
  /** Hidden by a style sheet that is not trusted. */
  readonly isDoubted?: boolean;
  /** What has no room in it is not seen. */
  readonly isCut?: boolean;
  /** Whether it stands on lines of its own, where `display` says it. */
  readonly isOnLine?: boolean;
  /** A box within its line, and of a width that is stated. */
  readonly isBox?: boolean;
  readonly isWide?: boolean;
  /** Set off its line or out of it, and with room before or behind it. */
  readonly isPlaced?: boolean;
  readonly hasSpace?: boolean;
  /** No head or foot of a table, whatever its element. */
  readonly isPlainGroup?: boolean;
  /** Its children stand beside each other, and with room between them. */
  readonly isRow?: boolean;
  readonly isSpread?: boolean;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
  /** Struck out by a property of word processors, which others do not undo. */
  readonly isLinedThrough?: boolean;
  /** Superscript or subscript. */
  readonly isRaised?: boolean;
  /** Raised by a property of word processors, which others do not undo. */
  readonly isLifted?: boolean;
  /** True for text of no size, false for text of some size. */
  readonly isTiny?: boolean;
  /** True for text that is smaller than anyone reads. */
  readonly isFaint?: boolean;
  /** Both: its characters are shown from right to left, digits too. */
  readonly isOverriding?: boolean;
  readonly isFromRight?: boolean;
  /** The colours of the text and of what is behind it; `none` and `inherit` are those around. */
  readonly colour?: string;
  readonly fill?: string;
  /** A picture or a gradient is behind the text. */
  readonly hasPicture?: boolean;
  /** The figure that `content` writes, where it writes one. */
  readonly written?: string;
  /** The figures that a style sheet writes into an element, before and after what it holds. */
  readonly before?: string;
  readonly after?: string;
}

/** The declarations of a style: ordinary ones, and those marked as important. */
export interface Declared {
  readonly ordinary: PageStyle;
  readonly important: PageStyle;
}

/** Characters of declarations that are looked at in one style. */
const LONGEST_STYLE = 2000;

/** What each property says. */
const PROPERTIES = new Map<string, (value: string) => PageStyle>([
  ...Object.entries(SIGNS).map(
    ([name, holds]) => [name, (value: string) => ({ [name]: holds(value) })] as const,
  ),
  [
    'display',
    (value) => ({
      isRemoved: value === 'none',
      isBox: value.startsWith('inline-'),
      isRow: /flex|grid/.test(value),
      isPlainGroup: !/^(?:none|revert|table-(?:header|footer)-group)$/.test(value),
      ...lineOf(value),
    }),
  ],
  ['float', (value) => (value === 'none' ? {} : { isPlaced: true })],
  ['position', (value) => (/^(?:absolute|fixed)/.test(value) ? { isPlaced: true } : {})],
  ...SPACES.map((name) => [name, spaceOf] as const),
  ['justify-content', (value) => ({ isSpread: value.startsWith('space-') })],
  ...['gap', 'column-gap', 'grid-gap'].map((name) => [name, gapOf] as const),
  ['grid-template-columns', (value) => ({ isSpread: value !== 'none' })],
  ['width', (value) => ({ width: SIGNS.width(value), ...(isLength(value) ? { isWide: true } : {}) })],
  ['margin-left', (value) => ({ 'margin-left': SIGNS['margin-left'](value), ...spaceOf(value) })],
  ['unicode-bidi', (value) => ({ isOverriding: value.endsWith('override') })],
  ['direction', (value) => ({ isFromRight: value === 'rtl' })],
  ['font', (value) => sizeIn(value)],
  ['overflow', (value) => ({ isCut: /^(?:hidden|clip)/.test(value) })],
  ['text-decoration', linesOf],
  ['text-decoration-line', linesOf],
  ['text-line-through', (value) => ({ isLinedThrough: !value.startsWith('none') })],
  ['vertical-align', (value) => ({ isRaised: /^(?:super|sub)\b/.test(value) || isLength(value) })],
  ['baseline-shift', (value) => ({ isLifted: /^(?:super|sub)\b/.test(value) })],
  ['mso-text-raise', (value) => ({ isLifted: isLength(value) })],
  ['font-size', (value) => ({ isTiny: isNought(value), isFaint: isFaint(value) })],
  ...['color', '-webkit-text-fill-color'].map((name) => [name, inkOf] as const),
  ['background', (value) => ({ fill: fillIn(value), hasPicture: PICTURE.test(value) })],
  ['background-color', (value) => ({ fill: fillIn(value) })],
  ['background-image', (value) => ({ hasPicture: PICTURE.test(value) })],
  ['content', (value) => ({ written: figureIn(value) })],
]);

/** What the declarations of a `style` attribute or of a rule say. */
export function readStyle(text: string): Declared {
  let ordinary: PageStyle = {};
  let important: PageStyle = {};
  const declarations = text.slice(0, LONGEST_STYLE).replace(/\/\*[^*]*\*\//g, '');
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    const read = colon < 0 ? undefined : PROPERTIES.get(declaration.slice(0, colon).trim().toLowerCase());
    if (!read) continue;
    const [value = '', mark] = declaration
      .slice(colon + 1)
      .toLowerCase()
      .split('!');
    if (value.trim() === '') continue;
    const style = read(value.trim());
    if (mark?.trim() === 'important') important = { ...important, ...style };
    else ordinary = { ...ordinary, ...style };
  }
  return { ordinary, important };
}

/** The style of what nothing is said of. */
export const NOTHING: PageStyle = {};

/** True where an element is not shown. */
export function isHidden(style: PageStyle): boolean {
  if (style === NOTHING) return false;
  return style.isRemoved === true || isPutAway(style) || (style.isCut === true && isFolded(style));
}

/** The style of an element that a style sheet hides, where that is not trusted. */
export function doubted(style: PageStyle): PageStyle {
  return { ...style, ...SHOWN, isDoubted: true };
}

const SHOWN: PageStyle = {
  ...UNHIDDEN,
  isRemoved: false,
  isTiny: false,
};

/** What a `style` attribute says by itself. */
export function ownStyle(text: string): PageStyle {
  const { ordinary, important } = readStyle(text);
  return { ...ordinary, ...important };
}

/** True where the text in an element does not go on with that beside it, on the same line. */
export function isApart(style: PageStyle): boolean {
  const isGrowing = style.flex === true || style['flex-grow'] === true;
  const isWideBox = style.isBox === true && style.isWide === true;
  return style.isPlaced === true || style.hasSpace === true || isGrowing || isWideBox;
}

/** True where the children of an element do not go on with each other. */
export function partsChildren({ isRow, isSpread }: PageStyle): boolean {
  return isRow === true && isSpread === true;
}

/** True where an element has no width or no height by its style: so programs hide rows and columns. */
export function isNarrow(style: string): boolean {
  return isFlat(ownStyle(style));
}

/** A length that is not zero. */
function isLength(value: string): boolean {
  return /^[-+]?[\d.]/.test(value) && !isNought(value.replace(/^[-+]/, ''));
}

/** Letters of so many points, and of so many times the size around them, are seen as dots. */
const SEEN = { pt: 2.5, px: 3, em: 0.25, '%': 25 };

function isFaint(value: string): boolean {
  const [, size = '', unit = ''] = /^([\d.]+)(pt|px|em|%)$/.exec(value) ?? [];
  return unit in SEEN && Number(size) < SEEN[unit as keyof typeof SEEN];
}

/** Whether an element stands on lines of its own by its `display`. */
function lineOf(display: string): PageStyle {
  if (/^(?:inline|contents|ruby)/.test(display)) return { isOnLine: false };
  return /^(?:block|list-item|flex|grid|flow-root|table)/.test(display) ? { isOnLine: true } : {};
}

function spaceOf(value: string): PageStyle {
  return hasSpace(value) ? { hasSpace: true } : {};
}

function gapOf(value: string): PageStyle {
  return { isSpread: hasSpace(value) };
}

const PICTURE = /\b(?:url|image|image-set|[a-z-]*gradient)\(/;

function inkOf(value: string): PageStyle {
  if (/^(?:inherit|unset|currentcolor)/.test(value)) return { colour: 'inherit' };
  return { colour: /^(?:initial|revert|auto)/.test(value) ? SOME_COLOUR : readColour(value) };
}

function fillIn(value: string): string {
  return /^(?:inherit|initial|unset|revert)/.test(value) ? 'none' : readColour(value);
}

/** The size of type in a value of `font`: `italic 0/0 a`, `bold 12px/1.5 SimSun`. */
function sizeIn(value: string): PageStyle {
  const size = /(?:^|\s)([\d.]+(?:[a-z]{2,3}|%)?)(?=[\s/])/.exec(value)?.[1];
  return size === undefined || /^[1-9]00$/.test(size)
    ? {}
    : { isTiny: isNought(size), isFaint: isFaint(size) };
}

/** The lines through and below a text. */
function linesOf(value: string): PageStyle {
  return {
    isStruck: value.includes('line-through'),
    ...(value.includes('underline') ? { isUnderlined: true } : {}),
  };
}
