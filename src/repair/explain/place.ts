import type { Band } from '../../core/form/edition.js';
import type { Cell } from '../../core/form/form.js';
import { leaves } from '../../core/form/outline.js';
import { relationsOf } from '../../core/form/relations.js';
import { remember } from '../../core/form/remember.js';

/** The place of a cell's column among those of its band. */
export function columnPlace({ band, column }: Cell): number {
  return leaves(band.columns).indexOf(column);
}

/** Whether two cells stand in one row or one column of a band. */
export function shareLine(one: Cell, other: Cell): boolean {
  return one.band === other.band && (one.row === other.row || one.column === other.column);
}

/** Whether two cells of a band stand side by side or one above the other. */
export function areNeighbours(one: Cell, other: Cell): boolean {
  const rows = leaves(one.band.rows);
  const down = rows.indexOf(one.row) - rows.indexOf(other.row);
  const across = columnPlace(one) - columnPlace(other);
  return Math.abs(down) + Math.abs(across) === 1;
}

/** Whether two cells of one line add to the same side of a relation, as the parts of a total do. */
export function addToOneSum(one: Cell, other: Cell): boolean {
  const sides = sidesOf(one.band);
  const ofOther = sides.get(nameInBand(other));
  return (sides.get(nameInBand(one)) ?? []).some((side) => ofOther?.includes(side));
}

/** The sides of the relations of a band that each of its cells adds to, by number. */
const sidesOf = remember((band: Band): ReadonlyMap<string, readonly number[]> => {
  const sides = new Map<string, number[]>();
  const sums = relationsOf('', band).flatMap(({ left, right }) => [left, right]);
  for (const [side, terms] of sums.entries())
    for (const { cell, sign, last } of terms)
      if (sign > 0 && !last) sides.set(cell, [...(sides.get(cell) ?? []), side]);
  return sides;
});

function nameInBand({ row, column }: Cell): string {
  return `.${row.code}.${column.code}`;
}
