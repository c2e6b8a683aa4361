import type { Subject } from '../../core/check/rule.js';
import type { Figures } from '../../core/check/figures.js';
import { changeOf, isAgainstLast, type SaidChange } from './change.js';
import { agrees } from './claim.js';
import { claimsOf, meaningOf, statedOf } from './claims.js';
import { groundOf, type Ground } from './grounds.js';
import type { Meaning } from './meaning.js';
import { otherBody } from './otherBody.js';
import { isOfOtherSpan, otherYear, withBefore } from './span.js';
import type { StatedNumber } from './stated.js';

/** A change against last year that the two reports do not give, on any basis. */
export interface WrongSince {
  readonly change: StatedNumber;
  readonly now: Ground;
  readonly last: Ground;
}

/** Up to here a number equals a figure by chance. */
const BY_CHANCE = 9;

/** What is changed, and the number of this year that is told of it. */
interface Changed {
  readonly meaning: Meaning;
  readonly value?: number;
}

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
  return stated.flatMap((each, at) => {
    const change = changeOf(each);
    if (!change || each.isBound || !isAgainstLast(stated, at, report.year)) return [];
    if (isElsewhere(each, subject)) return [];
    const changed = subjectOfChange(stated, at, subject);
    const pairs = changed ? pairsOf(changed, subject, last) : [];
    const [first] = pairs;
    return !first || pairs.some((pair) => fits(each, change, pair))
      ? []
      : [{ change: each, now: first[0], last: first[1] }];
  });
}

function isElsewhere(stated: StatedNumber, { report: { org, year } }: Subject): boolean {
  const said = withBefore(stated);
  return (
    isOfOtherSpan(said, year) || otherYear(said, year) !== undefined || otherBody(stated, org) !== undefined
  );
}

/** Words that name nothing. */
const BARE = /^[，、(的共总又也均还]*$/;

/** What is changed: named in its own words, or by the number before it, which agrees with its table. */
function subjectOfChange(stated: readonly StatedNumber[], at: number, subject: Subject): Changed | undefined {
  const [before, each] = [stated[at - 1], stated[at]];
  const change = changeOf(each);
  if (!each) return undefined;
  if (change && !BARE.test(change.words)) {
    const own = meaningOf(
      { ...each, left: change.words, quantity: { ...each.quantity, unit: '件' } },
      subject.report,
    );
    return own?.isSure === true && isWhole(own) ? { meaning: own } : undefined;
  }
  if (change) {
    const isNear =
      before?.sentence === each.sentence &&
      !each.chapter.text.slice(before.quantity.end, each.quantity.at).includes(';');
    return isNear ? subjectOfChange(stated, at - 1, subject) : undefined;
  }
  const [claim, ...others] = claimsOf(subject).filter((one) => one.stated === each);
  const isMeant = claim && others.length === 0 && claim.isOfPart !== true && agrees(claim);
  const { value } = each.quantity;
  return isMeant && (claim.isSure || value > BY_CHANCE) && isWhole(claim.meaning)
    ? { meaning: claim.meaning, value }
    : undefined;
}

/** True for a meaning that counts all of something by its name. */
function isWhole({ isPart = false, isEach = false, anyOf, within }: Meaning): boolean {
  return !isPart && !isEach && anyOf === undefined && within === undefined;
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
