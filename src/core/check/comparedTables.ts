import { tablesOf, type Table } from '../form/edition.js';
import { findCell, type Cell, type Form } from '../form/form.js';
import { fold } from '../form/fold.js';
import type { Figures } from './figures.js';

/** A table whose figures mean the same in last year's report, with its cells. */
export interface ComparedTable {
  readonly table: Table;
  readonly cells: readonly Cell[];
}

/**
 * The tables that can be compared with last year's as a whole: all of them within one edition, across
 * editions those whose rows and columns last year's prints alike.
 */
export function comparedTables({ form }: Pick<Figures, 'form'>, last: Figures): readonly ComparedTable[] {
  return tablesOf(form.edition)
    .map((table) => ({ table, cells: form.cells.filter((cell) => cell.table === table) }))
    .filter(({ cells }) => form === last.form || cells.every((cell) => isSame(cell, last.form)));
}

function isSame(cell: Cell, form: Form): boolean {
  const other = findCell(form, cell.name);
  return (
    other !== undefined &&
    cell.kind === other.kind &&
    cell.unit === other.unit &&
    fold(cell.row.label) === fold(other.row.label) &&
    fold(cell.column.label) === fold(other.column.label)
  );
}
