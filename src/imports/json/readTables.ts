import type { Edition } from '../../core/form/edition.js';
import { findCell, formOf } from '../../core/form/form.js';
import type { Reading } from '../../core/form/number.js';
import { Problem } from '../../core/report/problem.js';
import { fromJsonReading } from '../../core/report/reportJson.js';
import { fieldsOf, isObject, quoteName, refuseUnwritable } from './fields.js';

/**
 * The readings of all cells of an edition; a cell that the file does not have is blank. Throws a `Problem`
 * `unknownCell`, `wrongField` or `wrongValue`.
 */
export function readTables(value: unknown, edition: Edition): readonly Reading[] {
  const form = formOf(edition);
  const readings: Reading[] = form.cells.map(() => null);
  for (const [name, said] of eachCell(value)) {
    const cell = findCell(form, name);
    if (!cell) throw new Problem('unknownCell', { cell: quoteName(name), edition: edition.id });
    refuseTexts(said, name);
    const reading = fromJsonReading(said, cell);
    if (reading === undefined) throw new Problem('wrongValue', { cell: name });
    readings[cell.index] = reading;
  }
  return readings;
}

/** Refuses a text in a cell, or in one of its fields, that a workbook cannot hold. */
function refuseTexts(said: unknown, name: string): void {
  for (const text of isObject(said) ? Object.values(said) : [said])
    if (typeof text === 'string') refuseUnwritable(text, `tables.${name}`);
}

/** The cells of the file by their names, `table.row.column`. */
function eachCell(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  return entries(value, 'tables').flatMap(([table, rows]) =>
    entries(rows, `tables.${table}`).flatMap(([row, columns]) =>
      entries(columns, `tables.${table}.${row}`).map(
        ([column, said]) => [`${table}.${row}.${column}`, said] as const,
      ),
    ),
  );
}

function entries(value: unknown, field: string): readonly (readonly [string, unknown])[] {
  return Object.entries(fieldsOf(value, field));
}
