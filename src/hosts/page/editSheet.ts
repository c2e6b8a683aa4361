import type { Layout } from '../../core/draw/layout.js';
import type { Raw } from '../../core/form/number.js';
import { addressOf } from '../drawing/placedArea.js';
import { cellsOn, type PageSheet } from './pageSheet.js';
import { sumsOf } from './sums.js';

/**
 * A sheet as it is drawn. `sums` is the same sheet with a formula in every total: a total that `layout`
 * states without one is kept as typed over that formula, and a blank one is worked out.
 */
export function openSheet(layout: Layout, sums?: Layout): PageSheet {
  const live = new Map(
    (sums?.cells ?? [])
      .filter(({ formula }) => formula !== undefined)
      .map((cell) => [addressOf(cell), cell] as const),
  );
  const sumOver = (address: string, formula: string | undefined) =>
    formula === undefined ? live.get(address) : undefined;
  const stated = layout.cells.filter(
    (cell) => cell.value !== null && sumOver(addressOf(cell), cell.formula) !== undefined,
  );
  return {
    layout: { ...layout, cells: layout.cells.map((cell) => sumOver(addressOf(cell), cell.formula) ?? cell) },
    typed: new Map(stated.map((cell) => [addressOf(cell), cell.value])),
    printed: new Map(),
  };
}

/**
 * The sheet with values in cells, by address; the same object where that changes nothing. null empties a cell
 * and gives a stated total its formula back, and so does a value that makes the stated total right.
 */
export function putValues(sheet: PageSheet, values: ReadonlyMap<string, Raw>): PageSheet {
  const drawn = new Map(sheet.layout.cells.map((cell) => [addressOf(cell), cell]));
  const typed = new Map(sheet.typed);
  for (const [address, value] of values) {
    const cell = drawn.get(address);
    if (value === (cell && cell.formula === undefined ? cell.value : null)) typed.delete(address);
    else typed.set(address, value);
  }
  const settled = settleTotals(sheet, typed, new Set(values.keys()));
  const isUnchanged = isSame(settled.typed, sheet.typed) && isSame(settled.printed, sheet.printed);
  return isUnchanged ? sheet : { ...sheet, ...settled };
}

/**
 * A total that states what its formula shows is worked out from then on, and kept as printed as long as the
 * formula shows the same. `changed` are the addresses of the cells that were just changed.
 */
function settleTotals(
  { layout, printed }: PageSheet,
  typed: Map<string, Raw>,
  changed: ReadonlySet<string>,
): Pick<PageSheet, 'typed' | 'printed'> {
  const kept = new Map([...printed].filter(([address]) => !changed.has(address)));
  const sumAt = sumsOf(layout, typed);
  for (const cell of layout.cells) {
    const address = addressOf(cell);
    const total = cell.adds && sumAt(address);
    if (typeof total === 'number' && typed.get(address) === total) {
      typed.delete(address);
      kept.set(address, total);
    } else if (kept.get(address) !== total) kept.delete(address);
  }
  return { typed, printed: kept };
}

function isSame(some: ReadonlyMap<string, Raw>, others: ReadonlyMap<string, Raw>): boolean {
  return (
    some.size === others.size &&
    [...some].every(([address, value]) => others.has(address) && others.get(address) === value)
  );
}

/** The sheet as a layout that holds what is in its cells now, for drawing it on another host. */
export function layoutNow(sheet: PageSheet): Layout {
  return { ...sheet.layout, cells: cellsOn(sheet) };
}
