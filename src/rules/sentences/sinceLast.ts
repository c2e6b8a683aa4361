import type { Subject } from '../../core/check/rule.js';
import { groupBy } from '../../core/form/group.js';
import type { Figures } from '../../core/check/figures.js';
import { changeOf, isAgainstLast, type SaidChange } from './change.js';
import { agrees, type Claim } from './claim.js';
import type { Report } from '../../core/report/report.js';
import { claimsOf, meaningOf, statedOf } from './claims.js';
import { groundOf, type Ground } from './grounds.js';
import { isWhole } from './meaning.js';
import { otherBody } from './otherBody.js';
import { isOfOtherSpan, otherYear, withBefore } from './span.js';
import type { StatedNumber } from './stated.js';
import { toldBefore, type Changed } from './toldBefore.js';

/** A change against last year that the two reports do not give, on any basis. */
export interface WrongSince {
  readonly change: StatedNumber;
  readonly now: Ground;
  readonly last: Ground;
}

/** Up to here a number equals a figure by chance. */
const BY_CHANCE = 9;

/** What two years have of one thing, on one basis. */
type Pair = readonly [now: Ground, last: Ground];

/**
 * The changes against last year, as 比上年增加19件 or 同比增长29.7%, that are not those between the tables of this
 * report and of last year's. Empty where last year's is not given.
 */
export function wrongSinceLast(subject: Subject): readonly WrongSince[] {
  const { last, report } = subject;
  if (!last) return [];
  const stated = statedOf(report);
  const claims = claimsByNumber(subject);
  const counted = (number: StatedNumber): Changed | undefined => {
    const words = changeOf(number)?.words ?? '';
    return words === '' ? changedBy(number, claims.get(number)) : named(number, words, report);
  };
  const isOtherForm = last.report.edition.id !== report.edition.id;
  return stated.flatMap((each, at) => {
    const change = changeOf(each);
    if (!change || each.isBound || !isAgainstLast(stated, at, report.year)) return [];
    if (isElsewhere(each, subject)) return [];
    const changed = change.words === '' ? toldBefore(stated, at, counted) : [counted(each) ?? []].flat();
    // Of two editions the disputes alone are counted alike.
    if (isOtherForm && changed.some(({ meaning }) => !meaning.key.startsWith('disputes'))) return [];
    const pairs = changed.map((one) => pairsOf(one, subject, last));
    const [first] = pairs[0] ?? [];
    return !first || pairs.flat().some((pair) => fits(each, change, pair))
      ? []
      : [{ change: each, now: first[0], last: first[1] }];
  });
}

function claimsByNumber(subject: Subject): ReadonlyMap<StatedNumber, readonly Claim[]> {
  const found = groupBy(claimsOf(subject), ({ stated }) => stated);
  return new Map(found.flatMap((each) => (each[0] ? [[each[0].stated, each]] : [])));
}

function isElsewhere(stated: StatedNumber, { report: { org, year } }: Subject): boolean {
  const said = withBefore(stated);
  return (
    isOfOtherSpan(said, year) || otherYear(said, year) !== undefined || otherBody(stated, org) !== undefined
  );
}

/** What a change names in its own words: 新收申请增加19件. */
function named(stated: StatedNumber, words: string, report: Report): Changed | undefined {
  const { quantity } = stated;
  const meaning = meaningOf({ ...stated, left: words, quantity: { ...quantity, unit: '件' } }, report);
  return meaning?.isSure === true && isWhole(meaning) ? { meaning } : undefined;
}

/** What a number counts that agrees with its table. */
function changedBy(
  { quantity: { value } }: StatedNumber,
  claims: readonly Claim[] = [],
): Changed | undefined {
  const [claim, ...others] = claims;
  const isMeant = claim && others.length === 0 && claim.isOfPart !== true && agrees(claim);
  return isMeant && (claim.isSure || value > BY_CHANCE) && isWhole(claim.meaning)
    ? { meaning: claim.meaning, value }
    : undefined;
}

/** Both years on each basis on which offices count; only on that of the number beside it, where one is. */
function pairsOf({ meaning, value }: Changed, subject: Subject, last: Figures): readonly Pair[] {
  const pairs = meaning.sums.flatMap((sum): readonly Pair[] => {
    const [now, before] = [groundOf(sum, subject), groundOf(sum, last)];
    return now && before ? [[now, before]] : [];
  });
  // A blank leaves it open.
  if (pairs.some((pair) => pair.some((ground) => Number.isNaN(ground.value)))) return [];
  return value === undefined ? pairs : pairs.filter(([now]) => now.value === value);
}

function fits({ quantity }: StatedNumber, { isMore }: SaidChange, [now, last]: Pair): boolean {
  const change = (now.value - last.value) * (isMore ? 1 : -1);
  if (quantity.unit !== '%') return Math.abs(change - quantity.value) < quantity.step - 1e-9;
  return last.value === 0 || Math.abs((100 * change) / last.value - quantity.value) < quantity.step;
}
