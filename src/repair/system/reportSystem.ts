import type { Figures } from '../../core/check/figures.js';
import type { Relation, Term } from '../../core/form/relations.js';
import { statedValue } from './amount.js';
import { bindingEquations } from './formEquations.js';
import type { System, SystemCell } from './system.js';

/** Cells that are treated specially, by name. */
export interface SpecialCells {
  /** Cells that cannot be wrong: locked, or confirmed by the user. Their value stands. */
  readonly fixed?: ReadonlySet<string>;
  /**
   * Cells with a live formula. Where the sum they state holds, they follow their parts and are never wrong
   * themselves.
   */
  readonly formulas?: ReadonlySet<string>;
  /**
   * Totals as a page printed them, of cells that now hold a formula. The formula always agrees with its parts
   * and says nothing of them; what was printed does, so that it stands in the formula's place.
   */
  readonly printed?: ReadonlyMap<string, number>;
}

/**
 * The system that the relations of level `error` form over the cells of a report, in the order of its form.
 * Last year's figures, where given, are constants.
 */
export function systemOf(
  figures: Figures,
  { fixed = new Set(), formulas = new Set(), printed = new Map() }: SpecialCells = {},
  last?: Figures,
): System {
  const { form } = figures;
  const following = followingCells(figures, { fixed, formulas, printed });
  const cells = form.cells.map((cell): SystemCell => {
    const { name } = cell;
    const isFixed = fixed.has(name);
    const value = printed.get(name) ?? statedValue(cell, figures);
    // A sum of counts is not negative whatever they are, so that a cell that follows needs no bound.
    if (value !== null && following.has(name))
      return { name, value: null, result: value, least: -Infinity, isFixed };
    return { name, value, least: cell.kind === 'change' ? -Infinity : 0, isFixed };
  });
  return { cells, equations: bindingEquations(form, last) };
}

/**
 * The cells that follow their parts: those with a formula whose sum holds, where a blank adds nothing. One
 * that was confirmed or printed stands; a formula that states something else is treated as a typed number.
 */
function followingCells(
  { form, numbers }: Figures,
  { fixed, formulas, printed }: Required<SpecialCells>,
): ReadonlySet<string> {
  if (formulas.size === 0) return formulas;
  const follows = (name: string) => formulas.has(name) && !fixed.has(name) && !printed.has(name);
  const isHolding = (relation: Relation) =>
    sumOf(relation.left, numbers) === (numbers[relation.right[0]?.index ?? -1] ?? NaN);
  return new Set(
    form.relations
      .filter((relation) => relation.isSum && follows(relation.right[0]?.cell ?? '') && isHolding(relation))
      .map(({ right }) => right[0]?.cell ?? ''),
  );
}

/** The sum of the terms of this year; what is blank or unreadable adds nothing, as in a workbook. */
export function sumOf(terms: readonly Term[], numbers: readonly number[]): number {
  return terms.reduce((sum, { sign, index }) => sum + sign * (numbers[index] || 0), 0);
}
