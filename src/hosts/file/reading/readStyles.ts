import { isDateFormat, showsDay } from '../../dateFormat.js';
import { conditionalLooks, type ConditionalLook, type ConditionalLooks } from './conditionalLooks.js';
import { paletteOf, sameInk, USUAL_PALETTE, WHITE, type Palette } from '../colours/palette.js';
import { inkOfCells, type FormatInk, type InkOfCells } from './inkOfCells.js';
import { isBuiltInDate, isBuiltInDay } from './builtInDates.js';
import { builtInFormat } from './builtInFormats.js';
import type { PackageReader } from './packageReader.js';
import type { KeptReadings } from './readOnce.js';
import { isAltering } from './richText.js';
import { readTheme } from './readTheme.js';
import type { Attributes } from './startTag.js';
import { isSymbolFont } from './symbolFonts.js';
import { NARROW_DIGIT, WIDE_DIGIT, WIDEST_DIGIT } from './wideFigures.js';
import { isTrue } from './xmlBoolean.js';

/** What the format of a cell means for its value. */
export interface ValueFormat extends Partial<FormatInk> {
  /** True where numbers are shown as dates or times. */
  readonly isDate: boolean;
  /** True for a format of dates that shows less than the day, or a time. */
  readonly isPartOfDay: boolean;
  /** True where the whole cell is struck out, raised or lowered. */
  readonly isStruck: boolean;
  /** True where the font has pictures in place of digits. */
  readonly isOfSymbols: boolean;
  /** True where the font is not seen on the fill. */
  readonly isInvisible: (palette: Palette) => boolean;
  /** True where the fill is white, or there is none. */
  readonly isOnWhite: (palette: Palette) => boolean;
  /** The number format; undefined where it shows numbers as they are. */
  readonly numberFormat?: string | undefined;
}

/** What the format of a cell means for its value, and for the room that it has. */
export interface CellFormat extends ValueFormat {
  /** True where the alignment repeats what is in the cell until that is full. */
  readonly isRepeated?: boolean;
  /** True where the alignment makes the type as small as the column asks, turns it, or lets it go beyond. */
  readonly isFitted?: boolean;
  /** True where a text goes on in more lines. */
  readonly isWrapped?: boolean;
  /** True where the alignment leaves room before the cell's content. */
  readonly isIndented?: boolean;
  /** The width of a column, in characters, below which so many digits are not shown; at least that. */
  readonly leastWidth: (digits: number) => number;
  /** The width of a column, in characters, in which so many digits have room in any font. */
  readonly mostWidth: (digits: number) => number;
}

/** How deep the elements stand that are read: a colour in a pattern in a fill of a conditional format. */
const DEEPEST = 5;

/** A format while it is read. */
type OpenFormat = { -readonly [Key in keyof CellFormat]: CellFormat[Key] };

interface Styles {
  /** The number formats of the workbook's own, by their ids. */
  readonly formats: Map<number, string>;
  readonly ink: InkOfCells;
  /** Whether each font is struck out, and has pictures in place of digits. */
  readonly fonts: Pick<CellFormat, 'isStruck' | 'isOfSymbols'>[];
  /** The colours that the workbook has in place of those of the usual palette. */
  readonly indexed: (string | undefined)[];
  readonly cellFormats: OpenFormat[];
  readonly conditional: ConditionalLooks;
}

/** The looks of a workbook, in the order of their part: of cells, and of conditional formats. */
export interface BookStyles {
  readonly formats: readonly CellFormat[];
  readonly looks: readonly ConditionalLook[];
  readonly palette: Palette;
}

/** What the part of the looks says, whatever the theme. */
interface StyleSheet extends Omit<BookStyles, 'palette'> {
  readonly indexed: readonly (string | undefined)[];
}

const keptSheets: KeptReadings<StyleSheet> = new WeakMap();

/** The looks of a workbook; none where it has no such part. `theme` is the part of its theme. */
export function readStyles(reader: PackageReader, part: string | undefined, theme?: string): BookStyles {
  if (part === undefined) return { formats: [], looks: [], palette: USUAL_PALETTE };
  const { formats, looks, indexed } = reader.readOnce(part, keptSheets, () => readStyleSheet(reader, part));
  return { formats, looks, palette: paletteOf(() => readTheme(reader, theme), indexed) };
}

function readStyleSheet(reader: PackageReader, part: string): StyleSheet {
  const styles: Styles = {
    formats: new Map(),
    ink: inkOfCells(),
    fonts: [],
    indexed: [],
    cellFormats: [],
    conditional: conditionalLooks(),
  };
  /** The path from the root to each element that is open. */
  const paths: string[] = [];
  reader.read(part, {
    open: (name, attributes) => {
      const within = paths.length > DEEPEST ? '' : (paths.at(-1) ?? '');
      openStyle(within, name, attributes, styles);
      if (paths.length === 0) paths.push('');
      else paths.push(within === '' ? name : `${within}/${name}`);
    },
    close: () => paths.pop(),
  });
  return { formats: styles.cellFormats, looks: styles.conditional.looks, indexed: styles.indexed };
}

function openStyle(within: string, name: string, attributes: Attributes, styles: Styles): void {
  styles.ink.open(within, name, attributes);
  styles.conditional.open(within, name, attributes);
  if (within === 'numFmts' && name === 'numFmt')
    styles.formats.set(Number(attributes.named('numFmtId') ?? 0), attributes.named('formatCode') ?? '');
  else if (within === 'fonts' && name === 'font') styles.fonts.push({ isStruck: false, isOfSymbols: false });
  else if (within === 'fonts/font') openFont(styles.fonts, name, attributes);
  else if (within === 'cellXfs' && name === 'xf') styles.cellFormats.push(formatOf(attributes, styles));
  else if (within === 'cellXfs/xf' && name === 'alignment') align(styles.cellFormats, attributes);
  else if (within === 'colors/indexedColors' && name === 'rgbColor')
    styles.indexed.push(attributes.named('rgb')?.slice(-6).toLowerCase());
}

function openFont(fonts: Styles['fonts'], name: string, attributes: Attributes): void {
  const font = fonts.pop();
  if (!font) return;
  if (isAltering(name, attributes)) fonts.push({ ...font, isStruck: true });
  else if (name === 'name') fonts.push({ ...font, isOfSymbols: isSymbolFont(attributes.named('val')) });
  else fonts.push(font);
}

function formatOf({ named }: Attributes, { formats, fonts, ink: inks }: Styles): CellFormat {
  const numberAt = (attribute: string) => Number(named(attribute) ?? 0);
  const format = numberAt('numFmtId');
  const font = numberAt('fontId');
  const own = formats.get(format);
  const ink = inks.inkOf(font, numberAt('fillId'));
  const [size, first] = [ink.size, inks.firstSize()];
  return {
    isDate: own === undefined ? isBuiltInDate(format) : isDateFormat(own),
    isPartOfDay: own === undefined ? !isBuiltInDay(format) : !showsDay(own),
    isStruck: false,
    isOfSymbols: false,
    ...fonts[font],
    isInvisible: ink.isTiny ? () => true : sameInk(ink.colour, ink.ground),
    isOnWhite: sameInk(WHITE, ink.ground),
    ...ink,
    leastWidth: (digits) => (digits * size * NARROW_DIGIT) / (first * WIDE_DIGIT),
    mostWidth: (digits) => (digits * size * WIDEST_DIGIT) / (first * NARROW_DIGIT),
    numberFormat: own ?? builtInFormat(format),
  };
}

function align(formats: readonly OpenFormat[], { named }: Attributes): void {
  const format = formats.at(-1);
  if (!format) return;
  const horizontal = named('horizontal');
  format.isFitted =
    isTrue(named('shrinkToFit')) ||
    (named('textRotation') ?? '0') !== '0' ||
    horizontal === 'centerContinuous';
  format.isRepeated = horizontal === 'fill';
  indent(format, /^(?:left|right|distributed)$/.test(horizontal ?? '') ? Number(named('indent') ?? 0) : 0);
  // Distributed text wraps too.
  format.isWrapped = isTrue(named('wrapText')) || /^(?:justify|distributed)$/.test(horizontal ?? '');
}

/** Leaves room for steps of three blanks each, which are a character wide at least and three at most. */
function indent(format: OpenFormat, steps: number): void {
  if (!(steps > 0)) return;
  const { leastWidth, mostWidth } = format;
  format.isIndented = true;
  format.leastWidth = (digits) => leastWidth(digits) + steps;
  format.mostWidth = (digits) => mostWidth(digits) + 3 * steps;
}
