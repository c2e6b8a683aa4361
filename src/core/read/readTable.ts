import type { SheetCell } from '../draw/sheet.js';
import type { Table } from '../form/edition.js';
import { findCell, type Cell, type Form } from '../form/form.js';
import { readValue, type Reading } from '../form/number.js';
import { leaves } from '../form/outline.js';
import type { Remark } from '../report/finding.js';
import { isNumeric } from './numeric.js';
import { labelRemarks } from './labelRemarks.js';
import type { Place } from './placement.js';
import { placeTable } from './placeTable.js';
import { cellAt, placeName, type View } from './view.js';

/** What was read of one table: readings and addresses by cell name, and what was remarked. */
export interface TableRead {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
  /** The names of the cells that a formula works out. */
  readonly formulas: readonly string[];
}

/** Reads a table from the sheet it was located on, by the labels of that edition's form. */
export function readTable(view: View, table: Table, form: Form): TableRead {
  const placement = placeTable(view, table);
  const { places } = placement;
  const values = places.flatMap((place) => readCells(view, table, place, form));
  const readings = new Map(values.map(({ cell, reading }) => [cell.name, reading]));
  const addresses = new Map(
    values.flatMap(({ cell, at }) => (at ? [[cell.name, placeName(view, at.row, at.column)] as const] : [])),
  );
  const remarks = [
    ...labelRemarks(view, table, form, placement),
    ...values.flatMap(({ remark }) => remark ?? []),
  ];
  return {
    readings,
    addresses,
    remarks,
    formulas: values.filter(({ isFormula }) => isFormula).map(({ cell }) => cell.name),
  };
}

interface Value {
  readonly cell: Cell;
  readonly reading: Reading;
  readonly at?: { row: number; column: number };
  readonly remark?: Remark;
  readonly isFormula?: boolean;
}

function readCells(view: View, table: Table, { band, rows, columns }: Place, form: Form): readonly Value[] {
  const lines = leaves(band.columns);
  return leaves(band.rows).flatMap((line, r) =>
    lines.map(({ code }, c): Value => {
      const cell = findCell(form, `${table.code}.${line.code}.${code}`) as Cell;
      const [row, column] = [rows[r], columns[c]];
      if (row === undefined || column === undefined) return { cell, reading: null };
      const stands =
        cellAt(view, row, column) ??
        (table.paper === 'bands' && c === lines.length - 1 ? toTheRight(view, row, column) : undefined);
      return readCell(cell, stands, { row, column: stands?.column ?? column });
    }),
  );
}

function toTheRight(view: View, row: number, column: number): SheetCell | undefined {
  return view.rows.get(row)?.find((cell) => cell.column > column && isNumeric(cell));
}

function readCell(cell: Cell, stands: SheetCell | undefined, at: { row: number; column: number }): Value {
  if (stands?.error !== undefined) return { cell, at, reading: { text: stands.error } };
  if (stands?.isFormula === true && stands.value === null)
    return { cell, at, reading: { text: '=' }, remark: { kind: 'noResult', cell: cell.name } };
  const raw = stands?.value ?? null;
  const reading = readValue(raw, cell.kind, cell.unit);
  const isText = typeof raw === 'string' && typeof reading === 'number';
  return {
    cell,
    at,
    reading,
    isFormula: stands?.isFormula === true,
    ...(isText ? { remark: { kind: 'textNumber', cell: cell.name } as const } : {}),
  };
}
