import { cellNamed, formOf } from '../../../src/core/form/form.js';
import type { Difference } from '../../../src/repair/explain/operations.js';
import { edition2021 } from '../../../templates/2021.js';

/** Cells of the edition of 2021, by the end of their names, with what they state and what they must be. */
export function differencesAt(
  table: string,
  values: Readonly<Record<string, readonly [number | null, number | null]>>,
): readonly Difference[] {
  const form = formOf(edition2021);
  return Object.entries(values).map(([name, [from, to]]) => ({
    cell: cellNamed(form, `${table}.${name}`),
    from,
    to,
  }));
}
