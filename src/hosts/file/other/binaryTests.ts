import type { FigureTest } from '../reading/figureTests.js';

/** The kind of rules for the first or the last figures. */
export const RANKED = 5;
/** Rules that Excel has ready, by their numbers: those of averages, and of repetition. */
const AVERAGES: ReadonlyMap<number, { readonly isBelow: boolean; readonly isEqualToo: boolean }> = new Map([
  [25, { isBelow: false, isEqualToo: false }],
  [26, { isBelow: true, isEqualToo: false }],
  [29, { isBelow: false, isEqualToo: true }],
  [30, { isBelow: true, isEqualToo: true }],
]);
const [ONCE, REPEATED] = [7, 27];
/** Those of periods of days. */
const PERIODS = { first: 15, last: 24 };

/**
 * What a rule of a binary workbook asks of a figure; `template` says which of the rules of Excel it is, and
 * `parameter` how many figures or deviations it is about. Undefined for one that its formulas say.
 */
export function testOfKind(
  kind: number,
  template: number,
  parameter: number,
  ranked: { readonly isPercent: boolean; readonly isBottom: boolean },
): FigureTest | undefined {
  if (kind === RANKED) return { kind: 'rank', rank: parameter, ...ranked };
  const average = AVERAGES.get(template);
  if (average) return { kind: 'average', ...average, deviations: parameter };
  if (PERIODS.first <= template && template <= PERIODS.last) return { kind: 'period' };
  const isOnce = template === ONCE;
  return isOnce || template === REPEATED ? { kind: 'repeated', isOnce } : undefined;
}
