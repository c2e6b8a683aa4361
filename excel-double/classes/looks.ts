import { stylesIn } from '../cells.js';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../emptyBook.js';
import { permit } from '../guard.js';
import type { CellsObject, ClassOf, Context, PartObject } from '../objects.js';
import { refusal } from '../refuse.js';
import { restyleAreas } from '../restyle.js';
import type { Style } from '../state.js';
import { colorOf, pointsOf, textOf, truthOf, wordOf } from '../wireValues.js';

type OfCells = Pick<PartObject, 'cells'>;
type Getter = (object: OfCells) => unknown;
type Setter = (object: OfCells, value: unknown, context: Context) => void;

/** Excel sets sizes of fonts and rows up to this many points. */
const LARGEST = 409;
const WIDEST = 1790;

/** The value that all cells share; null where they differ. */
function shared<Value>({ sheet, areas }: CellsObject, tell: (style: Style) => Value): Value | null {
  const found = new Set(areas.flatMap((area) => stylesIn(sheet, area)).map(tell));
  return found.size === 1 ? ([...found][0] as Value) : null;
}

const getLook =
  (name: keyof Style): Getter =>
  ({ cells }) =>
    shared(cells, (style) => style[name]);

const setLook =
  (name: keyof Style, read: (value: unknown) => unknown): Setter =>
  ({ cells }, value, { book }) => {
    permit(book, cells.sheet, 'allowFormatCells');
    const wanted = read(value);
    restyleAreas(cells.sheet, cells.areas, (style) => ({ ...style, [name]: wanted }));
  };

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

/** `Excel.RangeFormat` */
export const rangeFormatClass: ClassOf<OfCells> = {
  get: {
    HorizontalAlignment: getLook('horizontal'),
    VerticalAlignment: getLook('vertical'),
    WrapText: getLook('wrap'),
    ColumnWidth: ({ cells }) =>
      alike(columnsIn(cells).map((column) => cells.sheet.widths.get(column) ?? STANDARD_WIDTH)),
    RowHeight: ({ cells }) =>
      alike(rowsIn(cells).map((row) => cells.sheet.heights.get(row) ?? STANDARD_HEIGHT)),
    Font: ({ cells }) => ({ kind: 'RangeFont', cells }),
    Fill: ({ cells }) => ({ kind: 'RangeFill', cells }),
    Borders: ({ cells }) => ({ kind: 'RangeBorderCollection', cells }),
    Protection: ({ cells }) => ({ kind: 'FormatProtection', cells }),
  },
  set: {
    HorizontalAlignment: setLook('horizontal', (value) => wordOf(value, ...HORIZONTAL)),
    VerticalAlignment: setLook('vertical', (value) => wordOf(value, ...VERTICAL)),
    WrapText: setLook('wrap', truthOf),
    ColumnWidth: ({ cells }, value, { book }) => {
      permit(book, cells.sheet, 'allowFormatColumns');
      const points = pointsOf(value, WIDEST);
      for (const column of columnsIn(cells)) cells.sheet.widths.set(column, points);
    },
    RowHeight: ({ cells }, value, { book }) => {
      permit(book, cells.sheet, 'allowFormatRows');
      const points = pointsOf(value, LARGEST);
      for (const row of rowsIn(cells)) cells.sheet.heights.set(row, points);
    },
  },
  call: {
    AutofitRows: ({ cells }, _, { book }) => {
      permit(book, cells.sheet, 'allowFormatRows');
      for (const row of rowsIn(cells)) cells.sheet.heights.delete(row);
    },
  },
};

function columnsIn({ areas }: CellsObject): readonly number[] {
  return areas.flatMap(({ left, right }) => linesBetween(left, right));
}

function rowsIn({ areas }: CellsObject): readonly number[] {
  return areas.flatMap(({ top, bottom }) => linesBetween(top, bottom));
}

/** Rows or columns one by one; of a whole sheet the first ones only. */
function linesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, at) => from + at);
}

function alike(values: readonly number[]): number | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

/** `Excel.RangeFont` */
export const rangeFontClass: ClassOf<OfCells> = {
  get: {
    Name: getLook('fontName'),
    Size: getLook('fontSize'),
    Bold: getLook('bold'),
    Italic: getLook('italic'),
    Underline: getLook('underline'),
    Color: getLook('color'),
  },
  set: {
    Name: setLook('fontName', textOf),
    Size: setLook('fontSize', fontSizeOf),
    Bold: setLook('bold', truthOf),
    Italic: setLook('italic', truthOf),
    Underline: setLook('underline', (value) => wordOf(value, ...UNDERLINE)),
    Color: setLook('color', (value) => colorOf(value) || '#000000'),
  },
};

function fontSizeOf(value: unknown): number {
  const points = pointsOf(value, LARGEST);
  if (points < 1) throw refusal('InvalidArgument');
  return points;
}

/** `Excel.RangeFill`: as in Excel, no fill is white. */
export const rangeFillClass: ClassOf<OfCells> = {
  get: {
    Color: ({ cells }) => {
      const fill = shared(cells, (style) => style.fill);
      return fill === null ? '' : fill || '#FFFFFF';
    },
  },
  set: { Color: setLook('fill', colorOf) },
  call: {
    Clear: (object, _, context) => {
      setLook('fill', () => '')(object, '', context);
    },
  },
};

/** `Excel.FormatProtection`: on a protected sheet no option allows a lock to be changed. */
export const formatProtectionClass: ClassOf<OfCells> = {
  get: { Locked: getLook('locked') },
  set: {
    Locked: (object, value, context) => {
      permit(context.book, object.cells.sheet);
      setLook('locked', truthOf)(object, value, context);
    },
  },
};
