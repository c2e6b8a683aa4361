import { formOf, type Form } from '../../core/form/form.js';
import type { Reading } from '../../core/form/number.js';
import type { Report } from '../../core/report/report.js';
import type { Equation } from './system.js';

/**
 * True where every cell of the equations states a count that it may hold, and every equation holds: nothing
 * is wrong or left open. Most reports are so, and setting up their system took 2 % of the time of a file.
 */
export function isSound({ readings, edition }: Report, equations: readonly Equation[]): boolean {
  const form = formOf(edition);
  return equations.every((equation) => holds(equation, readings, form));
}

function holds({ kind, terms, constant }: Equation, readings: readonly Reading[], { cells }: Form): boolean {
  let sum = -constant;
  for (const { cell, coefficient } of terms) {
    const value = readings[cell];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
    if (value < 0 && cells[cell]?.kind !== 'change') return false;
    sum += coefficient * value;
  }
  return kind === 'equal' ? sum === 0 : sum >= 0;
}
