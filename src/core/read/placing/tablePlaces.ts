import type { Chapter } from '../../form/edition.js';
import type { Located } from './locate.js';
import type { View } from '../view/view.js';

/** Which tables stand on which sheets, by their codes. */
export interface TablePlaces {
  readonly on: (view: View) => ReadonlySet<string>;
  /** The codes of the tables that stand on some visible sheet. */
  readonly found: ReadonlySet<string>;
}

/** Where the tables stand that were found. */
export function tablePlacesOf(located: readonly Located[]): TablePlaces {
  const sheets = new Map<View, Set<string>>();
  for (const { view, table } of located)
    sheets.set(view, (sheets.get(view) ?? new Set<string>()).add(table.code));
  return {
    on: (view) => sheets.get(view) ?? NONE,
    found: new Set(located.filter(({ view }) => !view.sheet.hidden).map(({ table }) => table.code)),
  };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * True where a table of the chapter stands on the sheet, and also where its tables stand on no sheet at all:
 * missing tables have a remark of their own.
 */
export function hasTables({ tables = [] }: Chapter, view: View, { on, found }: TablePlaces): boolean {
  return (
    tables.some(({ code }) => on(view).has(code)) ||
    (tables.length > 0 && !tables.some(({ code }) => found.has(code)))
  );
}
