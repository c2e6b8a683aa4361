import { isColour, readColour } from './colour.js';

/** What the look of an element says of the text in it; what is left out is as in its surroundings. */
export interface PageStyle {
  /** `display: none`. */
  readonly isRemoved?: boolean;
  readonly isInvisible?: boolean;
  /** Hidden by a style sheet that is not trusted. */
  readonly isDoubted?: boolean;
  readonly isTransparent?: boolean;
  /** Cut to nothing, or moved off the page: so pages keep text for screen readers. */
  readonly isOutside?: boolean;
  /** Without height or width; what is in it is hidden where that is cut off, too. */
  readonly isFlat?: boolean;
  readonly isCut?: boolean;
  /** Whether it stands on lines of its own, where `display` says it. */
  readonly isOnLine?: boolean;
  readonly isStruck?: boolean;
  /** Superscript or subscript. */
  readonly isRaised?: boolean;
  /** True for text of no size, false for text of some size. */
  readonly isTiny?: boolean;
  /** True for text that is smaller than anyone reads. */
  readonly isFaint?: boolean;
  /** Both: its characters are shown from right to left, digits too. */
  readonly isOverriding?: boolean;
  readonly isFromRight?: boolean;
  /** The colours of the text and of what is behind it, as six digits; `none` shows what is around. */
  readonly colour?: string;
  readonly fill?: string;
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
  ['display', (value) => ({ isRemoved: value === 'none', ...lineOf(value) })],
  ['visibility', (value) => ({ isInvisible: /^(?:hidden|collapse)$/.test(value) })],
  ['mso-hide', (value) => ({ isInvisible: value === 'all' })],
  ['opacity', (value) => ({ isTransparent: isNought(value) })],
  ['clip', (value) => ({ isOutside: /^rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3}\s*\)$/.test(value) })],
  ['clip-path', (value) => ({ isOutside: /^(?:inset\((?:50|100)%|circle\(0)/.test(value) })],
  ...['left', 'right', 'top', 'text-indent'].map((name) => [name, moved(/^-(?:999|\d{4,})/)] as const),
  // Pages are centred by margins of hundreds.
  ...['margin-left', 'margin-top'].map((name) => [name, moved(/^-(?:9999|\d{5,})/)] as const),
  ...['width', 'height', 'max-height', 'max-width'].map(
    (name) => [name, (value: string) => ({ isFlat: isNought(value) })] as const,
  ),
  ['transform', (value) => ({ isOutside: /scale[xy]?\(\s*0\s*[,)]/.test(value) })],
  ['content-visibility', (value) => ({ isInvisible: value === 'hidden' })],
  ['unicode-bidi', (value) => ({ isOverriding: value.endsWith('override') })],
  ['direction', (value) => ({ isFromRight: value === 'rtl' })],
  ['font', (value) => sizeIn(value)],
  ['overflow', (value) => ({ isCut: /^(?:hidden|clip)/.test(value) })],
  ['text-decoration', (value) => (value.includes('line-through') ? { isStruck: true } : {})],
  ['text-decoration-line', (value) => (value.includes('line-through') ? { isStruck: true } : {})],
  ['text-line-through', (value) => (value.startsWith('none') ? {} : { isStruck: true })],
  [
    'vertical-align',
    (value) => (/^(?:super|sub)\b/.test(value) || isLength(value) ? { isRaised: true } : {}),
  ],
  ['baseline-shift', (value) => (/^(?:super|sub)\b/.test(value) ? { isRaised: true } : {})],
  ['mso-text-raise', (value) => (isLength(value) ? { isRaised: true } : {})],
  ['font-size', (value) => ({ isTiny: isNought(value), isFaint: isFaint(value) })],
  ...['color', '-webkit-text-fill-color'].map((name) => [name, inkOf] as const),
  ['background', (value) => ({ fill: readColour(value) })],
  ['background-color', (value) => ({ fill: readColour(value) })],
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
  const { isRemoved, isInvisible, isTransparent, isOutside, isFlat, isCut } = style;
  const isFolded = isFlat === true && isCut === true;
  return [isRemoved, isInvisible, isTransparent, isOutside, isFolded].includes(true);
}

/** The style of an element that a style sheet hides, where that is not trusted. */
export function doubted(style: PageStyle): PageStyle {
  return { ...style, ...SHOWN, isDoubted: true };
}

const SHOWN: PageStyle = {
  isRemoved: false,
  isInvisible: false,
  isTransparent: false,
  isOutside: false,
  isFlat: false,
  isTiny: false,
};

/** What a `style` attribute says by itself. */
export function ownStyle(text: string): PageStyle {
  const { ordinary, important } = readStyle(text);
  return { ...ordinary, ...important };
}

/** True where an element has no width or no height by its style: so programs hide rows and columns. */
export function isNarrow(style: string): boolean {
  return ownStyle(style).isFlat === true;
}

/** `0`, `0px`, `0.0%`. */
function isNought(value: string): boolean {
  return /^0*\.?0+(?:[a-z]{2,4}|%)?$/.test(value);
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

/** Reads a length, of which one like this moves an element off the page. */
function moved(off: RegExp): (value: string) => PageStyle {
  return (value) => ({ isOutside: off.test(value) && !value.endsWith('%') });
}

function inkOf(value: string): PageStyle {
  return isColour(value) ? { colour: readColour(value) } : {};
}

/** The size of type in a value of `font`: `italic 0/0 a`, `bold 12px/1.5 SimSun`. */
function sizeIn(value: string): PageStyle {
  const size = /(?:^|\s)([\d.]+(?:[a-z]{2,3}|%)?)(?=[\s/])/.exec(value)?.[1];
  return size === undefined || /^[1-9]00$/.test(size)
    ? {}
    : { isTiny: isNought(size), isFaint: isFaint(size) };
}
