import type { Figures } from '../../core/check/figures.js';
import { readingOf } from '../../core/report/report.js';
import { tellFilled } from '../explain/tell.js';
import type { ComponentResult } from '../localise/localiseErrors.js';
import { statedAs } from '../system/amount.js';
import type { FilledBlank } from './proposal.js';

/** The blanks of a component that take the same value in every solution; live formulas fill themselves. */
export function filledBlanks(
  { status, solutions, truncated, component }: ComponentResult,
  figures: Figures,
  formulas: ReadonlySet<string>,
): readonly FilledBlank[] {
  const [first, ...others] = solutions;
  if (status !== 'optimal' || truncated || !first) return [];
  const values = new Map([...component.filled, ...first.filled]);
  return [...values].flatMap(([at, value]) => {
    const cell = figures.form.cells[at];
    const isSameInAll = others.every(({ filled }) => filled.get(at) === value);
    if (!cell || formulas.has(cell.name) || !isSameInAll) return [];
    const to = statedAs(value, cell, figures);
    return [{ cell: cell.name, to, message: tellFilled(cell, readingOf(figures.report, cell), to) }];
  });
}
