import { isSubtotalName } from '../labels/totalNames.js';
import type { PartGroup } from './partGroups.js';
import { isAside, isFirstPart, isMeasure, isPartName, isVersion, totalAmong } from '../labels/partNames.js';
import { yearNamed } from '../labels/yearNamed.js';

/** The counts of a line by their places; undefined for what is no count. */
export type LineCounts = ReadonlyMap<number, number | undefined>;

/** Places with two parts that are not 0, by which a line is known as the sum of the others. */
const ENOUGH = 2;
/** The most decimals of an amount. */
const DECIMALS = 6;

/**
 * Finds the total among the lines of groups of the same names, by the names and by the counts of all groups:
 * its index, `unknown`, or `none` for lines that are no parts of one.
 */
export function totalOfParts(
  { lines, isHeaded }: PartGroup,
  counts: readonly LineCounts[],
  groups: number,
): number | 'unknown' | 'none' {
  const named = lines.flatMap(({ label, name }) => (label ? [name] : []));
  if (named.every((name) => yearNamed(name) !== undefined)) return 'none';
  const arePlain = named.every(isPartName);
  if (!isHeaded && (named.some(isAside) || (groups < 2 && !arePlain))) return 'none';
  const own = lines.findIndex(({ name, official }) => name === '' && official !== undefined);
  const isOwnFilled = (counts[own]?.size ?? 0) > 0;
  if (isOwnFilled && isHeaded) return own;
  const added = lines.flatMap(({ name }, at) => (isAside(name) || (at === own && !isOwnFilled) ? [] : [at]));
  const parts = added.filter((at) => !isSubtotalName(lines[at]?.name ?? ''));
  const isSum = (at: number, enough: number, but = -1) =>
    isSumOf(
      counts,
      at,
      parts.filter((each) => each !== at && each !== but),
      enough,
    );
  const name = totalAmong(named);
  const total = lines.findIndex((line) => line.label && line.name === name);
  // A total of all lines but that of the label says the same as that one.
  const isTwice = () => isSum(total, 0, own) && isSumOf(counts, own, [total], 0);
  if (total >= 0) return !isOwnFilled || isSum(total, 0) || isTwice() ? total : 'unknown';
  if (isOwnFilled) {
    const hasFirst = named.some(isFirstPart);
    if (isMostlySum(counts, own, parts) || (hasFirst && groups < 2)) return own;
    return arePlain && !hasFirst ? 'unknown' : 'none';
  }
  return totalByCounts(
    added.map((at) => ({ at, name: lines[at]?.name ?? '' })),
    counts,
    isSum,
  );
}

/** The only line that is the sum of the others, or that has counts. */
function totalByCounts(
  added: readonly { readonly at: number; readonly name: string }[],
  counts: readonly LineCounts[],
  isSum: (at: number, enough: number) => boolean,
): number | 'unknown' | 'none' {
  const [first, ...others] = added;
  if (!first || others.length === 0 || isMeasure(first.name)) return 'none';
  const enough = added.some(({ name }) => name === '') ? 1 : ENOUGH;
  // Where what was struck off stands beside what was stated and examined, the first is the sum of both.
  const areVersions = added.some(({ name }) => isVersion(name));
  const sums = others.length > 1 && !areVersions ? added.filter(({ at }) => isSum(at, enough)) : [];
  const filled = added.filter(({ at }) => hasCounts(counts[at]));
  const [only = first, ...more] = sums.length === 1 ? sums : filled;
  return more.length === 0 ? only.at : 'unknown';
}

/** True where a line has a figure that is not 0. */
function hasCounts(counts: LineCounts | undefined): boolean {
  return [...(counts?.values() ?? [])].some((count) => count !== 0);
}

/** True where a line is the sum of others wherever all have counts, with two parts at so many places. */
function isSumOf(
  counts: readonly LineCounts[],
  total: number,
  parts: readonly number[],
  enough: number,
): boolean {
  const places = new Set([total, ...parts].flatMap((at) => [...(counts[at]?.keys() ?? [])]));
  let proofs = 0;
  for (const place of places) {
    const difference = differenceAt(counts, total, parts, place);
    if (difference !== undefined && difference.sum !== difference.own) return false;
    if (parts.filter((at) => counts[at]?.get(place)).length > 1) proofs += 1;
  }
  return parts.length > 0 && proofs >= enough;
}

/** True where a line is the sum of others in half of the places in which any has a count, or more. */
function isMostlySum(counts: readonly LineCounts[], total: number, lines: readonly number[]): boolean {
  const parts = lines.filter((at) => at !== total);
  const sums = [...(counts[total]?.keys() ?? [])]
    .map((place) => differenceAt(counts, total, parts, place))
    .filter((each) => each !== undefined && each.own + each.sum !== 0);
  return sums.filter((each) => each?.own === each?.sum).length * 2 >= sums.length;
}

/** A total and the sum of its parts at a place, where blanks count for 0; undefined where one is no count. */
export function differenceAt(
  counts: readonly LineCounts[],
  total: number,
  parts: readonly number[],
  place: number,
): { readonly own: number; readonly sum: number } | undefined {
  const countOf = (at: number) => (counts[at]?.has(place) ? counts[at].get(place) : 0);
  const own = countOf(total);
  let sum = 0;
  for (const at of parts) {
    const count = countOf(at);
    if (count === undefined) return undefined;
    sum += count;
  }
  // Amounts have decimals, which binary sums miss.
  return own === undefined ? undefined : { own, sum: Number(sum.toFixed(DECIMALS)) };
}
