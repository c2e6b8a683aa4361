import { BLACK, colourOfPlace, themeColour, WHITE } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import type { Attributes } from './startTag.js';

/** The fonts and fills of a workbook, as far as they say whether text is seen. */
export interface InkOfCells {
  /** Takes an element of the fonts and fills of a style sheet, with the path of those around it. */
  readonly open: (within: string, name: string, attributes: Attributes) => void;
  /** The colour and size of a font and the colour of a fill, by their numbers. */
  readonly inkOf: (font: number, fill: number) => FormatInk;
  /** The size of the first font, by which the widths of columns are stated, in points. */
  readonly firstSize: () => number;
}

/** How text in a format of cells stands out. */
export interface FormatInk {
  /** The colour of the text. */
  readonly colour: string;
  /** The colour behind the text; empty where it is not known, or is not one. */
  readonly ground: string;
  /** True for type that is not seen in any colour. */
  readonly isTiny: boolean;
  /** The size of the type, in points. */
  readonly size: number;
}

type FontInk = Omit<FormatInk, 'ground'>;
type OpenFont = { -readonly [Key in keyof FontInk]: FontInk[Key] };

/** The size of type of which nothing is said. */
const USUAL_SIZE = 10;

/** A fill while it is read: its pattern, and its colours. */
interface OpenFill {
  pattern: string;
  colour?: string;
  behind?: string;
  readonly stops: string[];
}

const PATTERN = 'fills/fill/patternFill';
const STOP = 'fills/fill/gradientFill/stop';
const [NONE, SOLID, GRADIENT] = ['none', 'solid', 'gradient'];

/** Reads fonts and fills; a font without a colour is black, a cell without a fill is white. */
export function inkOfCells(): InkOfCells {
  const fonts: OpenFont[] = [];
  const fills: OpenFill[] = [];
  const fontAt = (font: number) => fonts[font] ?? startFont();
  return {
    inkOf: (font, fill) => ({ ...fontAt(font), ground: groundOf(fills[fill]) }),
    firstSize: () => fontAt(0).size,
    open: (within, name, attributes) => {
      if (within.startsWith('fonts')) openFont(fonts, within, name, attributes);
      else if (within.startsWith('fills')) openFill(fills, within, name, attributes);
    },
  };
}

function startFont(): OpenFont {
  return { colour: BLACK, isTiny: false, size: USUAL_SIZE };
}

function openFont(fonts: OpenFont[], within: string, name: string, attributes: Attributes): void {
  if (within === 'fonts' && name === 'font') fonts.push(startFont());
  const font = fonts.at(-1);
  if (within !== 'fonts/font' || !font) return;
  if (name === 'color') font.colour = colourOf(attributes, BLACK);
  else if (name === 'sz') {
    font.isTiny = isTinySize(attributes);
    font.size = Number(attributes.named('val') ?? USUAL_SIZE);
  }
}

function openFill(fills: OpenFill[], within: string, name: string, attributes: Attributes): void {
  if (within === 'fills' && name === 'fill') fills.push({ pattern: '', stops: [] });
  const fill = fills.at(-1);
  if (!fill) return;
  if (within === 'fills/fill' && name === 'patternFill')
    fill.pattern = attributes.named('patternType') ?? NONE;
  else if (within === 'fills/fill') fill.pattern = name === 'gradientFill' ? GRADIENT : '';
  else if (within === PATTERN && name === 'fgColor') fill.colour = colourOf(attributes, '');
  else if (within === PATTERN && name === 'bgColor') fill.behind = colourOf(attributes, '');
  else if (within === STOP && name === 'color') fill.stops.push(colourOf(attributes, ''));
}

/** The one colour of a fill: of a pattern or a gradient only where all its colours are the same. */
function groundOf(fill: OpenFill | undefined): string {
  if (!fill || fill.pattern === NONE) return WHITE;
  const { pattern, colour, behind = WHITE, stops } = fill;
  if (pattern === SOLID) return colour ?? '';
  const [first = '', ...others] = pattern === GRADIENT ? stops : [colour ?? BLACK, behind];
  return pattern !== '' && others.every((each) => each === first) ? first : '';
}

/** A colour as six digits, or by its place in a theme or a palette; `usual` where the program chooses it. */
export function colourOf({ named }: Attributes, usual: string): string {
  const [rgb, theme, indexed, tint = '0'] = ['rgb', 'theme', 'indexed', 'tint'].map((name) => named(name));
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase();
  if (theme !== undefined) return themeColour(Number(theme), Number(tint));
  return indexed === undefined ? usual : colourOfPlace(Number(indexed));
}

/** True for a size of type that is not seen. */
export function isTinySize({ named }: Attributes): boolean {
  const size = named('val');
  return isTinyType(size === undefined ? undefined : Number(size));
}
