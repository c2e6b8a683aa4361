import { addressOn, cellAddress } from '../../../../src/core/draw/address.js';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';

/** What two readers say of one place; undefined where one of them finds nothing there. */
export interface Pair {
  readonly place: string;
  readonly ours: SheetCell | undefined;
  readonly theirs: SheetCell | undefined;
}

/** The places of which two readers do not say the same; `plain`, which only ours tells, is left out. */
export function differingPlaces(ours: readonly Sheet[], theirs: readonly Sheet[]): readonly Pair[] {
  const [one, other] = [cellsByPlace(ours), cellsByPlace(theirs)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((place) => ({ place, ours: one.get(place), theirs: other.get(place) }))
    .filter((pair) => textOf(pair.ours) !== textOf(pair.theirs));
}

function cellsByPlace(sheets: readonly Sheet[]): ReadonlyMap<string, SheetCell> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [addressOn(name, cellAddress(cell.row, cell.column)), cell] as const),
    ),
  );
}

function textOf(cell: SheetCell | undefined): string {
  if (!cell) return '';
  const { value, error, isFormula = false, formula, date } = cell;
  return JSON.stringify({ value, error, isFormula, formula, date });
}

/** The differences that have a name, how often each was seen, and those that have none. */
export interface Explained {
  readonly seen: ReadonlyMap<string, number>;
  readonly unexplained: readonly string[];
}

/** Gives each difference the first name that fits it. */
export function explain(
  pairs: readonly Pair[],
  names: Readonly<Record<string, (pair: Pair) => boolean>>,
): Explained {
  const seen = new Map(Object.keys(names).map((name) => [name, 0]));
  const unexplained: string[] = [];
  for (const pair of pairs) {
    const name = Object.keys(names).find((each) => names[each]?.(pair));
    if (name === undefined) unexplained.push(JSON.stringify(pair));
    else seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return { seen, unexplained };
}
