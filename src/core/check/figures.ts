import { findCell, formOf, type Cell, type Form } from '../form/form.js';
import { remember } from '../form/remember.js';
import { numberOf, type Report } from '../report/report.js';

/** A report made ready for the rules. */
export interface Figures {
  readonly form: Form;
  readonly report: Report;
  /** The readings as numbers, by cell index: NaN for a blank or unreadable cell. */
  readonly numbers: readonly number[];
  /**
   * The cells that hold anything but a whole number from 0 up: blanks, amounts, what is unreadable, negative
   * or fractional.
   */
  readonly notable: readonly Cell[];
}

/** The numbers of a blank report. */
const blanksOf = remember(({ cells }: Form): readonly number[] => cells.map(() => NaN));

/** A report with its form and numbers, ready for the rules. */
export function figuresOf(report: Report): Figures {
  const form = formOf(report.edition);
  const { cells } = form;
  const numbers = blanksOf(form).slice();
  const notable: Cell[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const reading = report.readings[index] ?? null;
    numbers[index] = numberOf(reading);
    if (typeof reading !== 'number' || reading < 0 || !Number.isInteger(reading))
      notable.push(cells[index] as Cell);
  }
  return { form, report, numbers, notable };
}

/** The number in a cell, by its name; NaN where it is blank or unreadable, and where the edition has none. */
export function numberAt({ form, numbers }: Pick<Figures, 'form' | 'numbers'>, name: string): number {
  return numbers[findCell(form, name)?.index ?? -1] ?? NaN;
}
