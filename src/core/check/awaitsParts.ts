import type { Cell } from '../form/form.js';
import { numberAt } from './figures.js';
import type { Subject } from './rule.js';

/** True for a total with parts that are not numbers yet: the parts are told, and the total follows. */
export function awaitsParts(cell: Cell, subject: Subject): boolean {
  return partsOf(cell, subject).some((part) => Number.isNaN(numberAt(subject, part)));
}

/**
 * True for a total that is a formula, with parts that are numbers stored as text: these are told, and the
 * formula follows once they are mended.
 */
export function missesText(cell: Cell, subject: Subject): boolean {
  const { formulas, remarks } = subject;
  if (!formulas.has(cell.name)) return false;
  const parts = new Set(partsOf(cell, subject));
  return remarks.some((remark) => remark.kind === 'textNumber' && parts.has(remark.cell));
}

/** The names of the cells that the form says a total is the sum of. */
function partsOf({ name, isSum }: Cell, { form }: Subject): readonly string[] {
  if (!isSum) return [];
  return form.relations.flatMap((relation) =>
    relation.isSum && relation.right[0]?.cell === name ? relation.left.map(({ cell }) => cell) : [],
  );
}
