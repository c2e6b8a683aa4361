import { wholeOf } from '../../core/form/exactAmount.js';
import { formOf } from '../../core/form/form.js';
import { readingOf } from '../../core/report/report.js';
import type { Edition, Report } from '../../index.js';

/** The fewest reports with figures, a sum among them, that show it to be one: of two, each is the other. */
const FEWEST = 3;

/** Those of many reports whose every figure is the sum of all the others': they may be the report of all. */
export function sumsOfOthers<Given extends { readonly report: Report }>(
  given: readonly Given[],
  edition: Edition,
): readonly Given[] {
  const { cells } = formOf(edition);
  const each = given.map((one) => ({
    one,
    figures: cells.map((cell) => wholeOf(readingOf(one.report, cell)) ?? 0n),
  }));
  const filled = each.filter(({ figures }) => figures.some((figure) => figure !== 0n));
  if (filled.length < FEWEST) return [];
  const totals = cells.map((_, at) => filled.reduce((sum, { figures }) => sum + (figures[at] ?? 0n), 0n));
  return filled
    .filter(({ figures }) => figures.every((figure, at) => figure + figure === totals[at]))
    .map(({ one }) => one);
}
