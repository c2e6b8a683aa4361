import type { Attributes } from './startTag.js';

/** The fonts and fills of a workbook, as far as they say whether text is seen. */
export interface InkOfCells {
  /** Takes an element of the fonts and fills of a style sheet, with the path of those around it. */
  readonly open: (within: string, name: string, attributes: Attributes) => void;
  /** The colour and size of a font and the colour of a fill, by their numbers. */
  readonly inkOf: (font: number, fill: number) => FormatInk;
}

/** How text in a format of cells stands out. */
export interface FormatInk {
  /** The colour of the text. */
  readonly colour: string;
  /** The colour behind the text; empty where it is not known. */
  readonly ground: string;
  /** True for type that is not seen in any colour. */
  readonly isTiny: boolean;
}

/** Smaller type is not seen, in points. */
const LEAST_SIZE = 3;
/** The colour of text that has none of its own, and of a cell that is not filled. */
export const [BLACK, WHITE] = ['000000', 'ffffff'];
/** The colours of the old palette that stand for black and white. */
const INDEXED: ReadonlyMap<string, string> = new Map([
  ['0', BLACK],
  ['1', WHITE],
  ['8', BLACK],
  ['9', WHITE],
  ['64', BLACK],
  ['65', WHITE],
]);
/** Colours whose parts differ by no more are one to the eye, of 255. */
const NEAR = 16;

/** Reads fonts and fills; a font without a colour is black, a cell without a fill is white. */
export function inkOfCells(): InkOfCells {
  const fonts: { colour: string; isTiny: boolean }[] = [];
  const fills: string[] = [];
  const fontAt = (font: number) => fonts[font] ?? { colour: BLACK, isTiny: false };
  const groundOf = (fill: number) => fills[fill] ?? WHITE;
  return {
    inkOf: (font, fill) => ({ ...fontAt(font), ground: groundOf(fill) }),
    open: (within, name, attributes) => {
      const font = fonts.at(-1);
      if (within === 'fonts' && name === 'font') fonts.push({ colour: BLACK, isTiny: false });
      else if (within === 'fonts/font' && font && name === 'color') font.colour = colourOf(attributes, BLACK);
      else if (within === 'fonts/font' && font && name === 'sz') font.isTiny = isTinySize(attributes);
      else if (within === 'fills' && name === 'fill') fills.push('');
      else if (within === 'fills/fill') fills[fills.length - 1] = patternOf(name, attributes);
      else if (within === 'fills/fill/patternFill' && name === 'fgColor' && fills.at(-1) === SOLID)
        fills[fills.length - 1] = colourOf(attributes, '');
    },
  };
}

const SOLID = 'solid';

/** White where nothing is filled; the sign of a solid fill until its colour is read; empty for any other. */
function patternOf(name: string, { named }: Attributes): string {
  const pattern = name === 'patternFill' ? (named('patternType') ?? 'none') : '';
  if (pattern === 'none') return WHITE;
  return pattern === SOLID ? SOLID : '';
}

/** A colour as six digits, or by its place in a theme or a palette; `usual` where the program chooses it. */
export function colourOf({ named }: Attributes, usual: string): string {
  const [rgb, theme, indexed, tint = '0'] = ['rgb', 'theme', 'indexed', 'tint'].map((name) => named(name));
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase();
  if (theme !== undefined) return greyOf(theme, Number(tint)) ?? `theme ${theme} ${tint}`;
  return indexed === undefined ? usual : (INDEXED.get(indexed) ?? `indexed ${indexed}`);
}

/** True for a size of type that is not seen. */
export function isTinySize({ named }: Attributes): boolean {
  return Number(named('val') ?? LEAST_SIZE) < LEAST_SIZE;
}

/** The white of a theme darkened, and its black lightened, by a share. */
function greyOf(theme: string, tint: number): string | undefined {
  if (theme === '0' && tint <= 0) return grey(1 + tint);
  return theme === '1' && tint >= 0 ? grey(tint) : undefined;
}

function grey(lightness: number): string {
  return Math.round(lightness * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3);
}

/** True where text is not seen on a ground, because both have one colour or nearly so. */
export function isSameInk(colour: string, ground: string): boolean {
  if (colour === ground) return true;
  const [ofText, ofGround] = [colour, ground].map(partsOf);
  if (!ofText || !ofGround) return false;
  return ofText.every((part, at) => Math.abs(part - (ofGround[at] ?? 0)) <= NEAR);
}

/** Red, green and blue; undefined for a colour that is known by its place alone. */
function partsOf(colour: string): readonly number[] | undefined {
  return /^[\da-f]{6}$/.test(colour)
    ? [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : undefined;
}
