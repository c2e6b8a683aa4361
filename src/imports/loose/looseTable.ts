import type { Band } from '../../core/form/edition.js';
import { leaves } from '../../core/form/outline.js';
import { relationsOf } from '../../core/form/relations.js';
import type { LooseTable } from './settleRows.js';

/** The lines of a band with the sums that must hold between its cells. */
export function looseTableOf(table: string, band: Band): LooseTable {
  const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
  const places = new Map<string, LoosePlace>(
    rows.flatMap(({ code }, slot) =>
      columns.map((column, at) => [`${table}.${code}.${column.code}`, { slot, column: at }] as const),
    ),
  );
  const isWithin = (cell: string, last: boolean) => !last && places.has(cell);
  const sums = relationsOf(table, band)
    .filter(({ kind, level }) => kind === 'equal' && level === 'error')
    .filter(({ left, right }) => [...left, ...right].every(({ cell, last }) => isWithin(cell, last)))
    .map(({ left, right }) => [
      ...left.map(({ cell, sign }) => ({ ...placeOf(cell, places), sign })),
      ...right.map(({ cell, sign }) => ({
        ...placeOf(cell, places),
        sign: sign === 1 ? (-1 as const) : (1 as const),
      })),
    ]);
  return { slots: rows.length, width: columns.length, sums };
}

interface LoosePlace {
  readonly slot: number;
  readonly column: number;
}

function placeOf(cell: string, places: ReadonlyMap<string, LoosePlace>): LoosePlace {
  return places.get(cell) ?? { slot: -1, column: -1 };
}
