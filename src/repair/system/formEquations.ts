import type { Figures } from '../../core/check/figures.js';
import { findCell, type Form } from '../../core/form/form.js';
import type { Relation, Term } from '../../core/form/relations.js';
import { remember } from '../../core/form/remember.js';
import { PARTS_OF_YUAN, statedValue } from './amount.js';
import type { Equation } from './system.js';

/** The terms of a relation with everything on its left side. */
function termsOf({ left, right }: Relation): readonly Term[] {
  return [...left, ...right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }))];
}

/**
 * The relations of level `error` among the cells of one report, as equations. Made once for each form, so
 * that what is worked out for a list of equations can be remembered by it.
 */
const equationsOf = remember((form: Form): readonly Equation[] =>
  form.relations
    .filter((relation) => isBinding(relation) && !namesLastYear(relation))
    .map((relation) => equationFrom(relation, form, 0)),
);

/**
 * The relations of level `error` with last year's report (the carry-over), as equations in which last year's
 * figures are constants. A relation that needs a figure which last year's report does not state is left out.
 */
function carryOverEquations(form: Form, last: Figures): readonly Equation[] {
  return form.relations
    .filter((relation) => isBinding(relation) && namesLastYear(relation))
    .flatMap((relation) => {
      const known = sumOfLastYear(relation, form, last);
      return known === null ? [] : [equationFrom(relation, form, -known)];
    });
}

/**
 * The equations among the cells of one report, and those with last year's figures where they are given. With
 * none of these it is the form's own list: what is known of its equations is remembered by that list.
 */
export function bindingEquations(form: Form, last?: Figures): readonly Equation[] {
  const carryOver = last ? carryOverEquations(form, last) : [];
  return carryOver.length > 0 ? [...equationsOf(form), ...carryOver] : equationsOf(form);
}

/** The ids of the relations of level `error` that last year's report has a part in. */
export function carryOversOf({ relations }: Form): ReadonlySet<string> {
  const carryOvers = relations.filter((relation) => isBinding(relation) && namesLastYear(relation));
  return new Set(carryOvers.map(({ id }) => id));
}

/** The equalities of level `error` among the cells of one table, over the cells of the form. */
export function equalitiesOf(form: Form, table: string): readonly Equation[] {
  return equationsOf(form).filter(
    ({ kind, terms }) => kind === 'equal' && form.cells[terms[0]?.cell ?? -1]?.table.code === table,
  );
}

function isBinding({ level }: Relation): boolean {
  return level === 'error';
}

function namesLastYear(relation: Relation): boolean {
  return termsOf(relation).some(({ last }) => last);
}

/** Counts are scaled like amounts where a relation names both. */
function equationFrom(relation: Relation, form: Form, constant: number): Equation {
  const coefficients = new Map<number, number>();
  for (const term of termsOf(relation)) {
    if (term.last) continue;
    const scale = isMoneyCell(term, form) ? 1 : scaleOf(relation, form);
    coefficients.set(term.index, (coefficients.get(term.index) ?? 0) + term.sign * scale);
  }
  return {
    id: relation.id,
    kind: relation.kind,
    terms: [...coefficients].map(([cell, coefficient]) => ({ cell, coefficient })),
    constant: constant + 0,
  };
}

/** What last year's terms come to in the measure of the relation; null where one of them is not stated. */
function sumOfLastYear(relation: Relation, form: Form, last: Figures): number | null {
  let sum = 0;
  for (const term of termsOf(relation)) {
    if (!term.last) continue;
    const cell = findCell(last.form, term.cell);
    const value = cell ? statedValue(cell, last) : null;
    if (!cell || value === null) return null;
    sum += term.sign * value * (cell.kind === 'money' ? 1 : scaleOf(relation, form));
  }
  return sum;
}

function scaleOf(relation: Relation, form: Form): number {
  return termsOf(relation).some((term) => isMoneyCell(term, form)) ? PARTS_OF_YUAN : 1;
}

function isMoneyCell({ index }: Term, form: Form): boolean {
  return form.cells[index]?.kind === 'money';
}
