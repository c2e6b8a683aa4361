import type { Figures } from '../../core/check/figures.js';
import type { Cell } from '../../core/form/form.js';
import type { Relation } from '../../core/form/relations.js';
import { sumOf, type SpecialCells } from '../system/reportSystem.js';
import type { Difference, Origin, Witness } from './operations.js';

/** What the workbook says of its numbers besides the numbers. */
export type Evidence = Required<Pick<SpecialCells, 'formulas' | 'printed'>>;

/** A difference with what is known of its number, and with the printed total that agrees with the change. */
export function withEvidence(difference: Difference, figures: Figures, evidence: Evidence): Difference {
  const { printed } = evidence;
  const origin = originOf(difference, figures, evidence);
  const witness =
    origin !== 'printed' && printed.size > 0 ? witnessOf(difference.cell, figures, printed) : undefined;
  return { ...difference, ...(origin ? { origin } : {}), ...(witness ? { witness } : {}) };
}

function originOf(
  { cell, from, to }: Difference,
  { form, numbers }: Figures,
  { formulas, printed }: Evidence,
): Origin | undefined {
  if (!cell.isSum) return undefined;
  if (printed.has(cell.name)) return 'printed';
  if (formulas.has(cell.name)) return 'formula';
  return from === 0 && form.relations.some(isForgotten) ? 'forgotten' : undefined;

  /**
   * Whether the cell states 0 as the sum of parts that come to more; with blanks among them, to that at
   * least.
   */
  function isForgotten({ isSum, left, right }: Relation): boolean {
    if (!isSum || right[0]?.index !== cell.index) return false;
    const sum = sumOf(left, numbers);
    return sum > 0 && (to === null || to === sum);
  }
}

/** The printed total that the cell is a part of and its parts do not come to as they stand. */
function witnessOf(
  cell: Cell,
  { form, numbers }: Figures,
  printed: ReadonlyMap<string, number>,
): Witness | undefined {
  for (const { isSum, left, right } of form.relations) {
    const total = form.cells[right[0]?.index ?? -1];
    const value = total && printed.get(total.name);
    if (!isSum || value === undefined || value === sumOf(left, numbers)) continue;
    if (left.some(({ index }) => index === cell.index)) return { cell: total as Cell, value };
  }
  return undefined;
}
