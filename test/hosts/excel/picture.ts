import { type Area, cellAddress } from '../../../src/core/draw/address.js';
import { addressesIn } from '../../../src/hosts/drawing/placedArea.js';
import { parseArea } from '../../../excel-double/address.js';
import { fillFormula } from '../../../src/core/draw/references.js';

/** Everything there is to see of one sheet, in words that do not depend on the program that holds it. */
export interface Picture {
  readonly cells: Readonly<Record<string, object>>;
  readonly merges: readonly string[];
  readonly widths: readonly (number | undefined)[];
  readonly heights: readonly (number | undefined)[];
  readonly protection: object | undefined;
  readonly print: object;
}

/** How many cells of a sheet are looked at. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** The sides of a cell. */
export const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** A conditional format as each of its cells feels it. */
export function formatsOn(
  formats: readonly { readonly areas: readonly Area[]; readonly formula: string; readonly look: object }[],
  row: number,
  column: number,
): readonly object[] {
  return formats
    .flatMap(({ areas, formula, look }) => {
      const [first] = areas;
      const isOn = areas.some(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      return isOn && first
        ? [{ formula: fillFormula(formula, row - first.top, column - first.left), ...look }]
        : [];
    })
    .sort((a, b) => a.formula.localeCompare(b.formula));
}

/** What there is to see of each cell of a sheet, by address. */
export function eachCell(
  { rows, columns }: Extent,
  tell: (row: number, column: number) => object,
): Record<string, object> {
  const cells: Record<string, object> = {};
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) cells[cellAddress(row, column)] = tell(row, column);
  return cells;
}

/** The addresses of an area that a merge hides. */
export function coveredBy(area: Area): readonly string[] {
  return addressesIn(area).slice(1);
}

/** The area of an address without its sheet. */
export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(address);
  return { top: area.top + 1, left: area.left + 1, bottom: area.bottom + 1, right: area.right + 1 };
}

/** A size rounded to a thousandth. */
export function round(size: number): number {
  return Math.round(size * 1000) / 1000;
}
