import { borderAt, NO_BORDER, setBorder, sidesOf, type Side } from '../borders.js';
import { permit } from '../guard.js';
import type { CellsObject, ClassOf, Context, PartObject } from '../objects.js';
import type { Border } from '../state.js';
import { colorOf, wordOf } from '../wireValues.js';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;

/** `Excel.RangeBorderCollection` */
export const rangeBordersClass: ClassOf<Pick<PartObject, 'cells'>> = {
  get: { Count: () => SIDES.length },
  item: ({ cells }, key) => ({ kind: 'RangeBorder', cells, edge: wordOf(key, ...SIDES) }),
  items: ({ cells }) => SIDES.map((edge) => ({ kind: 'RangeBorder', cells, edge })),
};

interface OfSide {
  readonly cells: CellsObject;
  readonly edge: Side;
}

/** The value that all cells at the side share; null where they differ. */
const getPart =
  (name: keyof Border) =>
  ({ cells: { sheet, areas }, edge }: OfSide) => {
    const sides = areas.flatMap((area) => sidesOf(area, edge));
    const found = new Set(sides.map((side) => borderAt(sheet, side.row, side.column, side.edge)[name]));
    if (found.size === 0) return NO_BORDER[name];
    return found.size === 1 ? [...found][0] : null;
  };

const setPart =
  (name: keyof Border, read: (value: unknown) => string) =>
  ({ cells: { sheet, areas }, edge }: OfSide, value: unknown, { book }: Context) => {
    permit(book, sheet, 'allowFormatCells');
    const wanted = read(value);
    for (const side of areas.flatMap((area) => sidesOf(area, edge)))
      setBorder(sheet, side, { ...borderAt(sheet, side.row, side.column, side.edge), [name]: wanted });
  };

/** `Excel.RangeBorder` */
export const rangeBorderClass: ClassOf<OfSide> = {
  get: { Style: getPart('style'), Color: getPart('color'), Weight: getPart('weight') },
  set: {
    Style: setPart('style', (value) => wordOf(value, ...STYLES)),
    Color: setPart('color', (value) => colorOf(value) || '#000000'),
    Weight: setPart('weight', (value) => wordOf(value, 'Hairline', 'Thin', 'Medium', 'Thick')),
  },
};
