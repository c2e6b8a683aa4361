import type { Figures } from '../../core/check/figures.js';
import type { Form } from '../../core/form/form.js';
import { valueOf } from './amount.js';
import { carryOverEquations, equationsOf, termsOf } from './formEquations.js';
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
}

/**
 * The system that the relations of level `error` form over the cells of a report, in the order of its form.
 * Last year's figures, where given, are constants.
 */
export function systemOf(
  figures: Figures,
  { fixed, formulas = new Set() }: SpecialCells = {},
  last?: Figures,
): System {
  const { form } = figures;
  const following = formulas.size > 0 ? holdingSums(form, figures, formulas) : formulas;
  const cells = form.cells.map((cell): SystemCell => ({
    name: cell.name,
    value: following.has(cell.name) ? null : valueOf(cell, figures),
    least: cell.kind === 'change' ? -Infinity : 0,
    isFixed: fixed?.has(cell.name) ?? false,
  }));
  const carryOver = last ? carryOverEquations(form, last) : [];
  // The form's own list is passed on as it is: what is known of its equations is remembered by that list.
  const equations = carryOver.length > 0 ? [...equationsOf(form), ...carryOver] : equationsOf(form);
  return { cells, equations };
}

/**
 * The cells with a formula whose sum holds; a formula that states something else is treated as a typed
 * number.
 */
function holdingSums(form: Form, { numbers }: Figures, formulas: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    form.relations
      .filter(({ isSum, right }) => isSum && formulas.has(right[0]?.cell ?? ''))
      .filter(
        (relation) =>
          termsOf(relation).reduce((sum, { sign, index }) => sum + sign * (numbers[index] ?? NaN), 0) === 0,
      )
      .map(({ right }) => right[0]?.cell ?? ''),
  );
}
