import { isDateFormat } from '../../dateFormat.js';
import { conditionalLooks, type ConditionalLook, type ConditionalLooks } from './conditionalLooks.js';
import { inkOfCells, isSameInk, type FormatInk, type InkOfCells } from './inkOfCells.js';
import type { PackageReader } from './packageReader.js';
import { isAltering } from './richText.js';
import type { Attributes } from './startTag.js';

/** What the format of a cell means for its value. */
export interface CellFormat extends Partial<FormatInk> {
  /** True where numbers are shown as dates or times. */
  readonly isDate: boolean;
  /** True where the whole cell is struck out. */
  readonly isStruck: boolean;
  /** True where the font is not seen on the fill. */
  readonly isInvisible?: boolean;
  /** The number format; undefined where it shows numbers as they are. */
  readonly numberFormat?: string | undefined;
}

/** The numbers of the built-in formats of dates and times, those of Chinese programs included. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The built-in formats that do not show every number as it is, without their currencies and gaps. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[1, 3, 5, 6, 37, 38, 41, 42].map((id) => [id, '#,##0'] as const),
  ...[2, 4, 7, 8, 39, 40, 43, 44].map((id) => [id, '#,##0.00'] as const),
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [48, '##0.0E+0'],
]);

/** How deep the elements stand that are read: a colour in a pattern in a fill of a conditional format. */
const DEEPEST = 5;

interface Styles {
  /** The number formats of the workbook's own, by their ids. */
  readonly formats: Map<number, string>;
  readonly ink: InkOfCells;
  /** Whether each font is struck out. */
  readonly fonts: boolean[];
  readonly cellFormats: CellFormat[];
  readonly conditional: ConditionalLooks;
}

/** The looks of a workbook, in the order of their part: of cells, and of conditional formats. */
export interface BookStyles {
  readonly formats: readonly CellFormat[];
  readonly looks: readonly ConditionalLook[];
}

/** The looks of a workbook; none where it has no such part. */
export function readStyles(reader: PackageReader, part: string | undefined): BookStyles {
  const styles: Styles = {
    formats: new Map(),
    ink: inkOfCells(),
    fonts: [],
    cellFormats: [],
    conditional: conditionalLooks(),
  };
  const { cellFormats: formats, conditional } = styles;
  if (part === undefined) return { formats, looks: [] };
  const path: string[] = [];
  reader.read(part, {
    open: (name, attributes) => {
      openStyle(path.length > DEEPEST ? '' : path.slice(1).join('/'), name, attributes, styles);
      path.push(name);
    },
    close: () => path.pop(),
  });
  return { formats, looks: conditional.looks };
}

function openStyle(within: string, name: string, attributes: Attributes, styles: Styles): void {
  const numberAt = (attribute: string) => Number(attributes.named(attribute) ?? 0);
  styles.ink.open(within, name, attributes);
  styles.conditional.open(within, name, attributes);
  if (within === 'numFmts' && name === 'numFmt')
    styles.formats.set(numberAt('numFmtId'), attributes.named('formatCode') ?? '');
  else if (within === 'fonts' && name === 'font') styles.fonts.push(false);
  else if (within === 'fonts/font' && name === 'strike')
    styles.fonts[styles.fonts.length - 1] = isAltering(name, attributes);
  else if (within === 'cellXfs' && name === 'xf') {
    const format = numberAt('numFmtId');
    const own = styles.formats.get(format);
    const ink = styles.ink.inkOf(numberAt('fontId'), numberAt('fillId'));
    styles.cellFormats.push({
      isDate: own === undefined ? isBuiltInDate(format) : isDateFormat(own),
      isStruck: styles.fonts[numberAt('fontId')] ?? false,
      isInvisible: ink.isTiny || isSameInk(ink.colour, ink.ground),
      ...ink,
      numberFormat: own ?? BUILT_IN.get(format),
    });
  }
}

function isBuiltInDate(format: number): boolean {
  return DATE_FORMATS.some(([from, to]) => format >= from && format <= to);
}
