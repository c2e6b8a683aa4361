import { findCell, type Form } from '../form/form.js';
import type { Comparison, Relation, Term } from '../form/relations.js';
import { remember } from '../form/remember.js';
import { numberAt, type Figures } from './figures.js';

/** A relation with the values of its two sides. */
export interface Evaluated {
  readonly relation: Relation;
  readonly left: number;
  readonly right: number;
}

/** The broken relations, and those left undecided by a blank or an unreadable cell. */
export interface Evaluation {
  readonly broken: readonly Evaluated[];
  readonly undecided: readonly Relation[];
}

/**
 * The terms of all relations within one year in flat arrays, since every edit is checked: relation `r` has
 * the terms from `start[r]` to `start[r + 1]`.
 */
interface Plan {
  readonly relations: readonly Relation[];
  readonly start: Int32Array;
  readonly cell: Int32Array;
  readonly sign: Float64Array;
}

/**
 * Evaluates every relation of the form; those with cells of last year only where last year's report is given
 * and has these cells.
 */
export function evaluate(figures: Figures, last?: Figures): Evaluation {
  const plan = planOf(figures.form);
  const { start, cell, sign, relations } = plan;
  const { numbers } = figures;
  const broken: Evaluated[] = [];
  const undecided: Relation[] = [];
  for (let r = 0; r < relations.length; r += 1) {
    let difference = 0;
    for (let t = start[r] ?? 0, end = start[r + 1] ?? 0; t < end; t += 1)
      difference += (sign[t] ?? 0) * (numbers[cell[t] ?? -1] ?? NaN);
    const relation = relations[r] as Relation;
    if (difference === 0 || (difference > 0 && relation.kind === 'atLeast')) continue;
    judge(relation, figures, last, broken, undecided);
  }
  if (last) {
    for (const relation of figures.form.relations) {
      if (spansYears(relation) && applies(relation, last)) judge(relation, figures, last, broken, undecided);
    }
  }
  return { broken, undecided };
}

function judge(
  relation: Relation,
  figures: Figures,
  last: Figures | undefined,
  broken: Evaluated[],
  undecided: Relation[],
): void {
  const [left, right] = [total(relation.left, figures, last), total(relation.right, figures, last)];
  if (Number.isNaN(left) || Number.isNaN(right)) undecided.push(relation);
  else if (!holds(relation.kind === 'equal' ? '=' : '>=', left, right))
    broken.push({ relation, left, right });
}

/** Whether a comparison holds: true, false, or undefined where a cell is blank or unreadable. */
export function compareSides(comparison: Comparison, figures: Figures): boolean | undefined {
  const [left, right] = [total(comparison.left, figures), total(comparison.right, figures)];
  return Number.isNaN(left) || Number.isNaN(right) ? undefined : holds(comparison.op, left, right);
}

/** A sum of cells; NaN where one of them is blank or unreadable. */
export function total(terms: readonly Term[], figures: Figures, last?: Figures): number {
  let sum = 0;
  for (const term of terms)
    sum += term.sign * (term.last ? lastYears(term, last) : (figures.numbers[term.index] ?? NaN));
  return roundSum(sum);
}

/** A sum rounded to nine decimals: binary fractions add up to slightly more or less than what was typed. */
export function roundSum(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e9) / 1e9;
}

function lastYears({ cell }: Term, last: Figures | undefined): number {
  return last ? numberAt(last, cell) : NaN;
}

function holds(op: Comparison['op'], left: number, right: number): boolean {
  if (op === '=') return left === right;
  return op === '>' ? left > right : left >= right;
}

function spansYears({ left, right }: Relation): boolean {
  return [...left, ...right].some((term) => term.last);
}

function applies({ left, right }: Relation, last: Figures): boolean {
  return [...left, ...right].every((term) => !term.last || findCell(last.form, term.cell) !== undefined);
}

const planOf = remember((form: Form): Plan => {
  const relations = form.relations.filter((relation) => !spansYears(relation));
  const terms = relations.map(({ left, right }) => [
    ...left,
    ...right.map((term) => ({ ...term, sign: -term.sign })),
  ]);
  const all = terms.flat();
  const start = new Int32Array(relations.length + 1);
  terms.forEach((list, r) => {
    start[r + 1] = (start[r] ?? 0) + list.length;
  });
  const cell = Int32Array.from(all, ({ index }) => index);
  return { relations, start, cell, sign: Float64Array.from(all, (term) => term.sign) };
});
