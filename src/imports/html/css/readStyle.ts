import { hasSpace, MOVING, SPACES } from './apart.js';
import { readColour, SOME_COLOUR } from './colour.js';
import { declarationsIn } from './cssPieces.js';
import { figureIn } from './generated.js';
import { isFlat, isNought, SIGNS, UNHIDDEN } from './hiding.js';
import { decodeName } from './names.js';
import type { Declared, PageStyle } from './pageStyle.js';

/** Characters of a declaration that are looked at; pictures may be written in one. */
const LONGEST_VALUE = 2000;

type Says = (value: string) => PageStyle;

/** What each property says besides whether it moves an element. */
const OWN = new Map<string, Says>([
  ...Object.entries(SIGNS).map(
    ([name, holds]) => [name, (value: string) => ({ [name]: holds(value) })] as const,
  ),
  [
    'display',
    (value) => ({
      isRemoved: value === 'none',
      isBox: value.startsWith('inline-'),
      isRow: /flex|grid/.test(value),
      isGrid: value.includes('grid'),
      isPlainGroup: !/^(?:none|revert|table-(?:header|footer)-group)$/.test(value),
      ...lineOf(value),
    }),
  ],
  [
    'visibility',
    (value) => ({ visibility: SIGNS.visibility(value), isVisible: /^(?:visible|initial)$/.test(value) }),
  ],
  ['white-space', (value) => ({ hasBreaks: /pre|break-spaces/.test(value) })],
  // All properties are as where nothing is said.
  ['all', () => ({ ...UNHIDDEN, isRemoved: false, isTiny: false, isPlaced: false })],
  ['float', (value) => ({ isFloating: value !== 'none' })],
  [
    'position',
    (value) => ({ isPlaced: /^(?:absolute|fixed)/.test(value), isRelative: value.startsWith('relative') }),
  ],
  ...SPACES.map((name) => [name, spaceOf] as const),
  ['justify-content', (value) => ({ isSpread: value.startsWith('space-') })],
  ...['gap', 'column-gap', 'grid-gap'].map((name) => [name, gapOf] as const),
  ['grid-template-columns', (value) => ({ isSpread: value !== 'none' })],
  ...['flex-direction', 'flex-flow'].map(
    (name) =>
      [
        name,
        (value: string) => ({
          isOtherWay: /column|reverse/.test(value),
          isBackwards: /(?:row|column)-reverse/.test(value),
        }),
      ] as const,
  ),
  ['order', (value) => numbered('order', value)],
  ...['grid-row', 'grid-row-start'].map((name) => [name, lineIn('gridRow')] as const),
  ...['grid-column', 'grid-column-start'].map((name) => [name, lineIn('gridColumn')] as const),
  [
    'grid-area',
    (value) => ({ ...lineIn('gridRow')(value), ...lineIn('gridColumn')(value.split('/')[1]?.trim() ?? '') }),
  ],
  ...['mask', 'mask-image'].map(
    (name) => [name, (value: string) => (PICTURE.test(value) ? { isUncertain: true } : {})] as const,
  ),
  ['width', (value) => ({ width: SIGNS.width(value), ...(isLength(value) ? { isWide: true } : {}) })],
  ['margin-left', (value) => ({ 'margin-left': SIGNS['margin-left'](value), ...spaceOf(value) })],
  ['unicode-bidi', (value) => ({ isOverriding: value.endsWith('override') })],
  ['direction', (value) => ({ isFromRight: value === 'rtl' })],
  ['font', (value) => ({ ...sizeIn(value), fonts: value, isSymbols: isSymbolFont(value) })],
  ['font-family', (value) => ({ fonts: value, isSymbols: isSymbolFont(value) })],
  ['max-height', (value) => ({ 'max-height': SIGNS['max-height'](value), isPinched: value === '1px' })],
  ...['overflow', 'overflow-x', 'overflow-y'].map(
    (name) => [name, (value: string) => ({ isCut: /^(?:hidden|clip)/.test(value) })] as const,
  ),
  ['text-decoration', linesOf],
  ['text-decoration-line', linesOf],
  ['text-line-through', (value) => ({ isLinedThrough: !value.startsWith('none') })],
  [
    'vertical-align',
    (value) => ({
      isRaised: /^(?:super|sub)\b/.test(value) || isLength(value),
      isOnEdge: /^(?:text-)?(?:top|bottom)\b/.test(value),
    }),
  ],
  ['baseline-shift', (value) => ({ isLifted: /^(?:super|sub)\b/.test(value) || isLength(value) })],
  ...['font-variant', 'font-variant-position'].map(
    (name) => [name, (value: string) => ({ isLifted: /\b(?:super|sub)\b/.test(value) })] as const,
  ),
  ['mso-text-raise', (value) => ({ isLifted: isLength(value) })],
  ['font-size', (value) => ({ isTiny: isNought(value), isFaint: isFaint(value), typeSize: value })],
  ['zoom', (value) => (isNought(value) ? {} : { isFaint: isFaint(/%$/.test(value) ? value : `${value}em`) })],
  ['top', (value) => ({ top: SIGNS.top(value), isHalfway: HALFWAY.test(value) })],
  [
    'height',
    (value) => ({
      height: SIGNS.height(value),
      isPinched: value === '1px',
      isThin: /^[1-4](?:\.\d+)?px$/.test(value),
    }),
  ],
  ['border-radius', (value) => ({ isRound: /^(?:[4-9]\d|100)%|^(?:[89]|\d{2,4})px/.test(value) })],
  ...['border', 'border-top', 'border-bottom'].map(
    (name) => [name, (value: string) => ({ isRuled: !/^(?:none|0)/.test(value) })] as const,
  ),
  ...['color', '-webkit-text-fill-color'].map((name) => [name, inkOf] as const),
  ['background', (value) => ({ fill: fillIn(value), hasPicture: PICTURE.test(value) })],
  ['background-color', (value) => ({ fill: fillIn(value) })],
  ['background-image', (value) => ({ hasPicture: PICTURE.test(value) })],
  [
    'content',
    (value) => ({ written: figureIn(value), ...(PICTURE.test(value) ? { isUncertain: true } : {}) }),
  ],
  // Each character is shown as a dot.
  ['text-security', (value) => ({ isUncertain: true, isSymbols: value !== 'none' })],
]);

/** What each property says. */
const PROPERTIES: ReadonlyMap<string, Says> = new Map([
  ...OWN,
  ...Array.from(MOVING, ([name, moves]): readonly [string, Says] => [
    name,
    (value) => ({ ...OWN.get(name)?.(value), ...moves(value) }),
  ]),
]);

const WIDE = 'inherit|initial|unset|revert|revert-layer|var\\([^]*';
/** The values of properties that hide elements; others are of no browser, and what is said before holds. */
const VALID: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    display:
      'none|contents|block|inline|flow-root|list-item|run-in|(?:inline-)?(?:block|flex|grid|table)|-webkit-(?:inline-)?(?:box|flex)|table-[a-z-]+|ruby[a-z-]*|math|(?:block|inline|list-item|flow) [a-z -]+',
    visibility: 'visible|hidden|collapse',
    opacity: String.raw`[-+]?[\d.]+(?:e[-+]?\d+)?%?|calc\([^]*`,
    position: 'static|relative|absolute|fixed|(?:-webkit-)?sticky',
    float: 'none|left|right|inline-(?:start|end)',
  }).map(([name, values]) => [name, new RegExp(`^(?:${values}|${WIDE})$`)]),
);

/** Fonts whose digits are pictures, as the first of a list. */
const SYMBOLS = /^(?:[^,]{0,100}\s)?["']?(?:wingdings|webdings|zapf ?dingbats|marlett)/;

/** So far down, an element stands in the middle of what it is in. */
const HALFWAY = /^(?:4[5-9]|5[0-5])(?:\.\d+)?%$|^calc\(50%/;

/** What the declarations of a `style` attribute say. */
export function readStyle(text: string): Declared {
  return readDeclarations(declarationsIn(text));
}

/** What declarations say, each a property and its value. */
export function readDeclarations(declarations: readonly string[]): Declared {
  let ordinary: PageStyle = {};
  let important: PageStyle = {};
  for (const declaration of declarations) {
    const colon = declaration.indexOf(':');
    const name = colon < 0 ? '' : nameOf(declaration.slice(0, colon));
    const read = PROPERTIES.get(name);
    if (!read) continue;
    const written = declaration.slice(colon + 1, colon + LONGEST_VALUE).toLowerCase();
    const value = valueIn(written.replace(IMPORTANT, ''), name);
    if (value === '' || VALID.get(name)?.test(value) === false) continue;
    const style = isOpen(name, value) ? UNCERTAIN : read(value);
    if (IMPORTANT.test(written)) important = { ...important, ...style };
    else ordinary = { ...ordinary, ...style };
  }
  return { ordinary, important };
}

const UNCERTAIN: PageStyle = { isUncertain: true };

/** True for a variable by which an element is shown or hidden, and whose value is not known. */
function isOpen(name: string, value: string): boolean {
  return value.startsWith('var(') && (name === 'display' || name === 'visibility' || name === 'opacity');
}

const IMPORTANT = /!\s*important\s*$/;

/** A value without escapes; texts keep theirs, and what is for old browsers only is none: `none\9`. */
function valueIn(written: string, name: string): string {
  const value = written.trim();
  if (!value.includes('\\') || name === 'content') return value;
  return FOR_OLD_BROWSERS.test(value) ? '' : decodeName(value);
}

const FOR_OLD_BROWSERS = /\\[09]\s*$/;

/** The name of a property; some browsers write theirs with their own before it. */
function nameOf(written: string): string {
  return decodeName(written.trim())
    .toLowerCase()
    .replace(/^-webkit-(?!text-fill)/, '');
}

/** What a `style` attribute says by itself. */
export function ownStyle(text: string): PageStyle {
  const { ordinary, important } = readStyle(text);
  return { ...ordinary, ...important };
}

/** True where an element has no width or no height by its style: so programs hide rows and columns. */
export function isNarrow(style: string): boolean {
  return isFlat(ownStyle(style));
}

/** True for a list of fonts whose first one has pictures in place of digits. */
export function isSymbolFont(fonts: string): boolean {
  return SYMBOLS.test(fonts);
}

/** A length that is not zero. */
function isLength(value: string): boolean {
  return /^[-+]?[\d.]/.test(value) && !isNought(value.replace(/^[-+]/, ''));
}

/** Letters of so many points, and of so many times the size around them, are seen as dots. */
const SEEN = { pt: 2.5, px: 3, em: 0.25, rem: 0.19, '%': 25, vw: 0.22, mm: 0.8 };

function isFaint(value: string): boolean {
  const [, size = '', unit = ''] = /^([\d.]+(?:e-?\d+)?)(pt|px|r?em|vw|mm|%)$/.exec(value) ?? [];
  return unit in SEEN && Number(size) < SEEN[unit as keyof typeof SEEN];
}

/** Whether an element stands on lines of its own by its `display`. */
function lineOf(display: string): PageStyle {
  if (/^(?:inline|contents|ruby)/.test(display)) return { isOnLine: false };
  return /^(?:block|list-item|flex|grid|flow-root|table)/.test(display) ? { isOnLine: true } : {};
}

/** The place of an element among others by a whole number that a value begins with. */
function numbered(name: 'order' | 'gridRow' | 'gridColumn', value: string): PageStyle {
  const [number] = /^-?\d{1,6}(?![\d.a-z%])/.exec(value) ?? [];
  return number === undefined ? {} : { [name]: Number(number) };
}

/** Reads the first line of a grid that an element stands at. */
function lineIn(name: 'gridRow' | 'gridColumn'): Says {
  return (value) => numbered(name, value);
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
    : { isTiny: isNought(size), isFaint: isFaint(size), typeSize: size };
}

/** The lines through and below a text. */
function linesOf(value: string): PageStyle {
  return {
    isStruck: value.includes('line-through'),
    ...(value.includes('underline') ? { isUnderlined: true } : {}),
  };
}
