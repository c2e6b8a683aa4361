import { cellArea, columnsOf, rowsOf, type Area } from '../areas.js';
import { placesOf, styleAt, stylesIn } from '../cells.js';
import { dressAreas } from '../edit.js';
import { permit } from '../guard.js';
import { refusal } from '../refuse.js';
import { STANDARD_HEIGHT, STANDARD_WIDTH, type Border, type Edge, type Style } from '../state.js';
import {
  colorOf,
  numberOf,
  textOf,
  wordOf,
  type CellsThing,
  type ClassOf,
  type Desk,
  type PartThing,
} from '../things.js';

/** A thing that belongs to some cells. */
type OfCells = Pick<PartThing, 'cells'>;
type Getter = (thing: OfCells) => unknown;
type Setter = (thing: OfCells, value: unknown, desk: Desk) => void;

/** What all cells have in common; null where they differ. */
function common<Value>({ sheet, areas }: CellsThing, tell: (style: Style) => Value): Value | null {
  const found = new Set(areas.flatMap((area) => stylesIn(sheet, area)).map(tell));
  return found.size === 1 ? ([...found][0] as Value) : null;
}

const getLook =
  (name: keyof Style): Getter =>
  ({ cells }) =>
    common(cells, (style) => style[name]);
const setLook =
  (name: keyof Style, read: (value: unknown) => unknown): Setter =>
  ({ cells }, value, { book }) => {
    permit(book, cells.sheet, 'allowFormatCells');
    const wanted = read(value);
    dressAreas(book, cells.sheet, cells.areas, (style) => ({ ...style, [name]: wanted }));
  };
const truth = (value: unknown) => {
  if (typeof value !== 'boolean') throw refusal('InvalidArgument');
  return value;
};
const word =
  (...words: readonly string[]) =>
  (value: unknown) =>
    wordOf(value, ...words);
const size = (value: unknown) => {
  const points = numberOf(value);
  if (points < 0 || points > 409) throw refusal('InvalidArgument');
  return points;
};

const HORIZONTAL = word(
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
);
const VERTICAL = word('Top', 'Center', 'Bottom', 'Justify', 'Distributed');
const UNDERLINE = word('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant');

/** `Excel.RangeFormat` */
export const rangeFormatClass: ClassOf<OfCells> = {
  get: {
    HorizontalAlignment: getLook('horizontal'),
    VerticalAlignment: getLook('vertical'),
    WrapText: getLook('wrap'),
    IndentLevel: getLook('indent'),
    ShrinkToFit: getLook('shrink'),
    ColumnWidth: ({ cells: { sheet, areas } }) =>
      same(
        areas.flatMap(({ left, right }) =>
          linesOf(left, right).map((column) => sheet.widths.get(column) ?? STANDARD_WIDTH),
        ),
      ),
    RowHeight: ({ cells: { sheet, areas } }) =>
      same(
        areas.flatMap(({ top, bottom }) =>
          linesOf(top, bottom).map((row) => sheet.heights.get(row) ?? STANDARD_HEIGHT),
        ),
      ),
    Font: ({ cells }) => ({ kind: 'RangeFont', cells }),
    Fill: ({ cells }) => ({ kind: 'RangeFill', cells }),
    Borders: ({ cells }) => ({ kind: 'RangeBorderCollection', cells }),
    Protection: ({ cells }) => ({ kind: 'FormatProtection', cells }),
  },
  set: {
    HorizontalAlignment: setLook('horizontal', HORIZONTAL),
    VerticalAlignment: setLook('vertical', VERTICAL),
    WrapText: setLook('wrap', truth),
    IndentLevel: setLook('indent', size),
    ShrinkToFit: setLook('shrink', truth),
    ColumnWidth: ({ cells: { sheet, areas } }, value, { book }) => {
      permit(book, sheet, 'allowFormatColumns');
      const points = numberOf(value);
      if (points < 0 || points > 1790) throw refusal('InvalidArgument');
      for (const { left, right } of areas)
        for (const column of linesOf(left, right)) sheet.widths.set(column, points);
    },
    RowHeight: ({ cells: { sheet, areas } }, value, { book }) => {
      permit(book, sheet, 'allowFormatRows');
      const points = size(value);
      for (const { top, bottom } of areas)
        for (const row of linesOf(top, bottom)) sheet.heights.set(row, points);
    },
  },
  call: {
    AutofitColumns: ({ cells: { sheet, areas } }, _, { book }) => {
      permit(book, sheet, 'allowFormatColumns');
      for (const { left, right } of areas)
        for (const column of linesOf(left, right)) sheet.widths.delete(column);
    },
    AutofitRows: ({ cells: { sheet, areas } }, _, { book }) => {
      permit(book, sheet, 'allowFormatRows');
      for (const { top, bottom } of areas) for (const row of linesOf(top, bottom)) sheet.heights.delete(row);
    },
  },
};

/** Rows or columns one by one; of a whole sheet the first ones only. */
function linesOf(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(to - from + 1, 20_000) }, (_, at) => from + at);
}

function same(values: readonly number[]): number | null {
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
    Strikethrough: getLook('strikethrough'),
    Color: getLook('color'),
  },
  set: {
    Name: setLook('fontName', textOf),
    Size: setLook('fontSize', (value) => {
      const points = size(value);
      if (points < 1) throw refusal('InvalidArgument');
      return points;
    }),
    Bold: setLook('bold', truth),
    Italic: setLook('italic', truth),
    Underline: setLook('underline', UNDERLINE),
    Strikethrough: setLook('strikethrough', truth),
    Color: setLook('color', (value) => colorOf(value) || '#000000'),
  },
};

/** `Excel.RangeFill`: no fill is told as white, as Excel tells it. */
export const rangeFillClass: ClassOf<OfCells> = {
  get: {
    Color: ({ cells }) => {
      const fill = common(cells, (style) => style.fill);
      return fill === null ? '' : fill || '#FFFFFF';
    },
    Pattern: ({ cells }) => common(cells, (style) => (style.fill === '' ? 'None' : 'Solid')),
  },
  set: { Color: setLook('fill', colorOf) },
  call: {
    Clear: (thing, _, desk) => {
      setLook('fill', () => '')(thing, '', desk);
    },
  },
};

/** `Excel.FormatProtection` */
export const formatProtectionClass: ClassOf<OfCells> = {
  get: { Locked: getLook('locked'), FormulaHidden: getLook('formulaHidden') },
  set: { Locked: setLock('locked'), FormulaHidden: setLock('formulaHidden') },
};

/** On a protected sheet no option lets a lock be changed. */
function setLock(name: 'locked' | 'formulaHidden'): Setter {
  return (thing, value, desk) => {
    permit(desk.book, thing.cells.sheet);
    setLook(name, truth)(thing, value, desk);
  };
}

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type AnyEdge = (typeof EDGES)[number];
const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };
const OPPOSITE = {
  EdgeTop: ['EdgeBottom', -1, 0],
  EdgeBottom: ['EdgeTop', 1, 0],
  EdgeLeft: ['EdgeRight', 0, -1],
  EdgeRight: ['EdgeLeft', 0, 1],
} as const;

/** `Excel.RangeBorderCollection` */
export const rangeBordersClass: ClassOf<OfCells> = {
  get: { Count: () => EDGES.length },
  item: ({ cells }, key) => ({ kind: 'RangeBorder', cells, edge: wordOf(key, ...EDGES) }),
  items: ({ cells }) => EDGES.map((edge) => ({ kind: 'RangeBorder', cells, edge })),
  call: {
    GetItemAt: ({ cells }, [at]) => ({ kind: 'RangeBorder', cells, edge: EDGES[numberOf(at)] ?? 'EdgeTop' }),
  },
};

interface OfEdge {
  readonly cells: CellsThing;
  readonly edge: AnyEdge;
}
const getBorder =
  (name: keyof Border) =>
  ({ cells, edge }: OfEdge) => {
    const found = new Set(
      cells.areas
        .flatMap((area) => sidesOf(area, edge))
        .map(({ row, column, side }) => borderAt(cells.sheet, row, column, side)[name]),
    );
    return found.size === 1 ? [...found][0] : found.size === 0 ? NO_BORDER[name] : null;
  };
const setBorder =
  (name: keyof Border, read: (value: unknown) => string) =>
  ({ cells: { sheet, areas }, edge }: OfEdge, value: unknown, { book }: Desk) => {
    permit(book, sheet, 'allowFormatCells');
    const wanted = read(value);
    for (const { row, column, side } of areas.flatMap((area) => sidesOf(area, edge))) {
      const border = { ...borderAt(sheet, row, column, side), [name]: wanted };
      dressAreas(book, sheet, [cellArea(row, column)], (style) => ({
        ...style,
        borders: { ...style.borders, [side]: border },
      }));
      const [facing, down, across] =
        side in OPPOSITE ? OPPOSITE[side as keyof typeof OPPOSITE] : ['EdgeTop' as const, 0, 0];
      const other = styleAt(sheet, row + down, column + across).borders[facing];
      if (other && (down !== 0 || across !== 0))
        dressAreas(book, sheet, [cellArea(row + down, column + across)], (style) => ({
          ...style,
          borders: { ...style.borders, [facing]: border },
        }));
    }
  };

/** `Excel.RangeBorder` */
export const rangeBorderClass: ClassOf<OfEdge> = {
  get: {
    SideIndex: ({ edge }) => edge,
    Style: getBorder('style'),
    Color: getBorder('color'),
    Weight: getBorder('weight'),
  },
  set: {
    Style: setBorder(
      'style',
      word('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
    ),
    Color: setBorder('color', (value) => colorOf(value) || '#000000'),
    Weight: setBorder('weight', word('Hairline', 'Thin', 'Medium', 'Thick')),
  },
};

/** The line at a side of a cell; it may belong to the neighbour. */
export function borderAt(sheet: CellsThing['sheet'], row: number, column: number, side: Edge): Border {
  const own = styleAt(sheet, row, column).borders[side];
  if (own || !(side in OPPOSITE)) return own ?? NO_BORDER;
  const [facing, down, across] = OPPOSITE[side as keyof typeof OPPOSITE];
  return row + down < 0 || column + across < 0
    ? NO_BORDER
    : (styleAt(sheet, row + down, column + across).borders[facing] ?? NO_BORDER);
}

/** The sides of cells that an edge of an area is made of. */
function sidesOf(
  area: Area,
  edge: AnyEdge,
): readonly { readonly row: number; readonly column: number; readonly side: Edge }[] {
  const sides = (part: Area, side: Edge) =>
    rowsOf(part) > 0 && columnsOf(part) > 0 ? placesOf(part).map((place) => ({ ...place, side })) : [];
  switch (edge) {
    case 'EdgeTop':
      return sides({ ...area, bottom: area.top }, edge);
    case 'EdgeBottom':
      return sides({ ...area, top: area.bottom }, edge);
    case 'EdgeLeft':
      return sides({ ...area, right: area.left }, edge);
    case 'EdgeRight':
      return sides({ ...area, left: area.right }, edge);
    case 'InsideHorizontal':
      return sides({ ...area, bottom: area.bottom - 1 }, 'EdgeBottom');
    case 'InsideVertical':
      return sides({ ...area, right: area.right - 1 }, 'EdgeRight');
    default:
      return sides(area, edge);
  }
}
