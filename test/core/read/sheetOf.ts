import type { Sheet, SheetCell } from '../../../src/core/draw/sheet.js';
import type { Edition, Table } from '../../../src/core/form/edition.js';
import { viewOf, type View } from '../../../src/core/read/view/view.js';
import { editionNamed } from '../../../src/index.js';

/** Rows of a sheet by their numbers; in each, what stands from column A on, null for nothing. */
export type Rows = Readonly<Record<number, readonly (string | number | null)[]>>;

/** A sheet with these rows. */
export function sheetOf(rows: Rows, name = '表'): Sheet {
  const cells = Object.entries(rows).flatMap(([row, values]) =>
    values.flatMap((value, at): readonly SheetCell[] =>
      value === null ? [] : [{ row: Number(row), column: at + 1, value }],
    ),
  );
  return { name, hidden: false, cells };
}

/** The same, ready for reading by label. */
export function viewWith(rows: Rows): View {
  return viewOf(sheetOf(rows));
}

/** An edition with that table and no other. */
export function editionWith(table: Table): Edition {
  const edition = editionNamed('2021');
  return { ...edition, id: 'small', chapters: [{ code: 'only', title: '一、表', tables: [table] }] };
}
