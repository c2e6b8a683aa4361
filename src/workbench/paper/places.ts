import type { Spot } from '../../core/draw/address.js';
import type { Layout } from '../../core/draw/layout.js';

/** Where the user was on a sheet: what was selected, and how far it was scrolled, in pixels. */
interface SheetPlace {
  readonly at: Spot;
  readonly to: Spot;
  readonly left: number;
  readonly top: number;
}

/** The places by the layouts of their sheets: another workbook has other layouts, and begins anew. */
const places = new WeakMap<Layout, SheetPlace>();

/** Where the user was on a sheet last; undefined where it was not shown yet. */
export function placeOn(layout: Layout): SheetPlace | undefined {
  return places.get(layout);
}

/** Keeps where the user is on a sheet. */
export function keepPlace(layout: Layout, change: Partial<SheetPlace>): void {
  const first = { row: 1, column: 1 };
  places.set(layout, { at: first, to: first, left: 0, top: 0, ...places.get(layout), ...change });
}

let returning: Layout | undefined;

/** Notes that a sheet is about to be shown as it was left. */
export function returnTo(layout: Layout): void {
  returning = layout;
}

/** True once where the sheet is shown as it was left, and not to look at one of its cells. */
export function isReturn(layout: Layout): boolean {
  const is = returning === layout;
  returning = undefined;
  return is;
}
