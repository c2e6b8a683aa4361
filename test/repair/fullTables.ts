import type { Random } from '../../bench/random.js';
import { rightReport } from '../../src/core/check/example.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { applicantsOf, resultRows } from '../paper.js';

/** Cells with what they are changed to. */
export type Spoiled = Readonly<Record<string, number>>;

/**
 * A report that adds up, with counts as they are in practice: half of them 0, most of one digit, few large.
 */
export function fullReport(edition: Edition, random: Random): Report {
  const cells: Record<string, number> = {};
  const put = (row: string, who: string, value: number) => {
    cells[`requests.${row}.${who}`] = value;
    cells[`requests.${row}.total`] = (cells[`requests.${row}.total`] ?? 0) + value;
  };
  for (const who of applicantsOf(edition)) {
    const scale = who === 'person' ? 10 : 1;
    const counts = resultRows(edition).map(() => pickCount(random, scale));
    const processed = counts.reduce((sum, value) => sum + value, 0);
    const carriedOut = pickCount(random, scale);
    const carriedIn = Math.min(processed + carriedOut, pickCount(random, scale));
    resultRows(edition).forEach((row, at) => put(row, who, counts[at]!));
    put('processed', who, processed);
    put('carriedOut', who, carriedOut);
    put('carriedIn', who, carriedIn);
    put('received', who, processed + carriedOut - carriedIn);
  }
  return withCells(rightReport(edition), cells);
}

/** The same with a few cases in the disputes table, in each block at least one. */
export function withDisputes(report: Report, random: Random): Report {
  const blocks = ['review', 'directSuit', 'suitAfterReview'].map((block) => {
    const counts = RESULTS.map((): number => (random.below(3) === 0 ? 1 + random.below(4) : 0));
    if (Math.max(...counts) === 0) counts[random.below(RESULTS.length)] = 1 + random.below(2);
    const parts = RESULTS.map((result, at) => [`disputes.${block}.${result}`, counts[at] ?? 0]);
    return [...parts, [`disputes.${block}.total`, counts.reduce((sum, count) => sum + count)]];
  });
  return withCells(report, Object.fromEntries(blocks.flat()));
}

/** The results of a dispute, in the order of the paper. */
const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'] as const;

/** The report with every sum worked out from its parts, as live formulas do it. */
export function withSums(report: Report): Report {
  let summed = report;
  for (const { isSum, left, right } of formOf(report.edition).relations)
    if (isSum)
      summed = withCells(summed, {
        [right[0]!.cell]: left.reduce((sum, { cell }) => sum + stated(summed, cell), 0),
      });
  return summed;
}

/** The names of the cells that state sums, which are formulas in a template. */
export function sumCells(edition: Edition): ReadonlySet<string> {
  return new Set(
    formOf(edition)
      .cells.filter(({ isSum }) => isSum)
      .map(({ name }) => name),
  );
}

function pickCount(random: Random, scale: number): number {
  const kind = random.below(20);
  return kind < 10
    ? 0
    : kind < 17
      ? 1 + random.below(9 * scale)
      : kind < 19
        ? random.below(60 * scale)
        : random.below(500 * scale);
}

/** The value that a cell of a report states. */
export function stated(report: Report, name: string): number {
  return Number(report.readings[formOf(report.edition).indexOf.get(name) ?? -1]);
}

/** The cells of the requests table. */
export function requestCells(edition: Edition): readonly string[] {
  return formOf(edition)
    .cells.filter(({ table }) => table.code === 'requests')
    .map(({ name }) => name);
}

/** So many cells with another value each: near, far or 0. */
export function spoilCells(report: Report, count: number, random: Random): Spoiled {
  const names = requestCells(report.edition);
  const spoiled: Record<string, number> = {};
  while (Object.keys(spoiled).length < count) {
    const name = names[random.below(names.length)]!;
    const right = stated(report, name);
    const wrong = [
      right + 1 + random.below(9),
      Math.max(0, right - 1 - random.below(9)),
      random.below(3000),
      0,
    ][random.below(4)]!;
    if (wrong !== right) spoiled[name] = wrong;
  }
  return spoiled;
}
