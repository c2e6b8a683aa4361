import type { Cell, Form } from '../form/form.js';
import type { Relation } from '../form/relations.js';
import { remember } from '../form/remember.js';
import { total } from './evaluate.js';
import type { Subject } from './rule.js';
import { tellSides } from './sentence.js';

/** A number that follows from last year's report, and the sum that gives it, in words. */
export interface DerivedNumber {
  readonly value: number;
  readonly sum: string;
}

/**
 * The number that a cell should hold by last year's report and cells of this year; undefined without one, and
 * for what must equal last year's figure, which repair fills in.
 */
export function derivedFromLast(cell: Cell, subject: Subject): DerivedNumber | undefined {
  const { last } = subject;
  const relation = last && derivationsOf(subject.form).get(cell.name);
  if (!relation) return undefined;
  const value = total(relation.right, subject, last);
  if (Number.isNaN(value) || value < 0) return undefined;
  const [, sum] = tellSides({ relation, left: NaN, right: value }, subject, last);
  return { value, sum };
}

/** The relations with last year that should hold, by the cell that they derive. */
const derivationsOf = remember(
  ({ relations }: Form): ReadonlyMap<string, Relation> =>
    new Map(
      relations
        .filter(
          ({ kind, level, left, right }) =>
            kind === 'equal' && level === 'warning' && left.length === 1 && right.some(({ last }) => last),
        )
        .map((relation) => [relation.left[0]?.cell ?? '', relation]),
    ),
);
