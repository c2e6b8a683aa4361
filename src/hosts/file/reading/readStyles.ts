import { isDateFormat } from '../../dateFormat.js';
import { alteredBy, hiddenBy } from '../../numberFormat.js';
import { inkOfCells, type InkOfCells } from './inkOfCells.js';
import type { PackageReader } from './packageReader.js';
import { isAltering } from './richText.js';
import type { Attributes } from './startTag.js';

/** What the format of a cell means for its value. */
export interface CellFormat {
  /** True where numbers are shown as dates or times. */
  readonly isDate: boolean;
  /** True where the whole cell is struck out. */
  readonly isStruck: boolean;
  /** True where the font is not seen on the fill. */
  readonly isInvisible?: boolean;
  /** Tells the numbers that are not shown; undefined where all are. */
  readonly hides?: ((value: number) => boolean) | undefined;
  /** Tells the numbers that are shown as others; undefined where none is. */
  readonly alters?: ((value: number) => boolean) | undefined;
}

/** The numbers of the built-in formats of dates and times, those of Chinese programs included. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The numbers of the built-in formats of percentages. */
const PERCENTAGES = [9, 10];

/** How deep the elements stand that are read: a colour in a pattern in a fill in the fills of the root. */
const DEEPEST = 4;

interface Styles {
  /** Whether each number format of the workbook's own is one of dates, by its id. */
  readonly formats: Map<number, boolean>;
  readonly hiding: Map<number, CellFormat['hides']>;
  readonly altering: Map<number, CellFormat['alters']>;
  readonly ink: InkOfCells;
  /** Whether each font is struck out. */
  readonly fonts: boolean[];
  readonly cellFormats: CellFormat[];
}

/** The formats of cells in the order of their part; none where the workbook has no such part. */
export function readStyles(reader: PackageReader, part: string | undefined): readonly CellFormat[] {
  const styles: Styles = {
    formats: new Map(),
    hiding: new Map(),
    altering: new Map(PERCENTAGES.map((id) => [id, alteredBy('0%')])),
    ink: inkOfCells(),
    fonts: [],
    cellFormats: [],
  };
  if (part === undefined) return [];
  const path: string[] = [];
  reader.read(part, {
    open: (name, attributes) => {
      openStyle(path.length > DEEPEST ? '' : path.slice(1).join('/'), name, attributes, styles);
      path.push(name);
    },
    close: () => path.pop(),
  });
  return styles.cellFormats;
}

function openStyle(within: string, name: string, attributes: Attributes, styles: Styles): void {
  const numberAt = (attribute: string) => Number(attributes.named(attribute) ?? 0);
  styles.ink.open(within, name, attributes);
  if (within === 'numFmts' && name === 'numFmt') {
    const code = attributes.named('formatCode') ?? '';
    styles.formats.set(numberAt('numFmtId'), isDateFormat(code));
    styles.hiding.set(numberAt('numFmtId'), hiddenBy(code));
    styles.altering.set(numberAt('numFmtId'), alteredBy(code));
  } else if (within === 'fonts' && name === 'font') styles.fonts.push(false);
  else if (within === 'fonts/font' && name === 'strike')
    styles.fonts[styles.fonts.length - 1] = isAltering(name, attributes);
  else if (within === 'cellXfs' && name === 'xf') {
    const format = numberAt('numFmtId');
    styles.cellFormats.push({
      isDate: styles.formats.get(format) ?? DATE_FORMATS.some(([from, to]) => format >= from && format <= to),
      isStruck: styles.fonts[numberAt('fontId')] ?? false,
      isInvisible: styles.ink.isInvisible(numberAt('fontId'), numberAt('fillId')),
      hides: styles.hiding.get(format),
      alters: styles.altering.get(format),
    });
  }
}
