import { sumOf, type StatedNumber } from './stated.js';

/** What a share is of, where numbers and then their shares are told in turn. */
export interface CountInTurn {
  readonly count: StatedNumber;
  /** Where the first of the numbers stands among those of its chapter. */
  readonly first: number;
  /** All of the numbers together. */
  readonly sum: number;
}

/** What tells that shares follow the order of the numbers: 分别占, 占比依次为. */
const IN_TURN = /占[^，;]{0,4}(?:分别|依次)|(?:分别|依次)[^，;]{0,4}占/;
/** What stands between two shares, and what may stand before a further number of the list. */
const NEXT_SHARE = /^(?:[、，和与及]|以及)$/;
const NEXT_COUNT = /^[、和与及]/;
/** What stands between two numbers of one list: no sign of another clause, nor of a part. */
const IN_LIST = /^[、，和与及][^，;。:(]{0,16}$/;

/** Shares that come to this in per cent, give or take so much, are of all that is listed. */
const [ALL, NEAR_ALL] = [100, 5];

/**
 * The number that a share is of in 网络20件、信函5件、当面2件，分别占74.1%、18.5%、7.4%; undefined where there are
 * not as many numbers in a list before the shares as there are shares, or the whole is neither told before
 * them nor the sum of the list.
 */
export function countInTurn(stated: readonly StatedNumber[], at: number): CountInTurn | undefined {
  let [from, to] = [at, at];
  while (isBetween(stated, from - 1, NEXT_SHARE) && isShare(stated[from - 1])) from -= 1;
  while (isBetween(stated, to, NEXT_SHARE) && isShare(stated[to + 1])) to += 1;
  const [length, head] = [to - from + 1, stated[from]];
  if (length < 2 || !head || !IN_TURN.test(head.left) || !isBetween(stated, from - 1, /^，?[^，;。]*$/))
    return undefined;
  const first = from - length;
  const counts = stated.slice(Math.max(0, first), from);
  const isList =
    counts.length === length &&
    counts.every(({ quantity }) => quantity.unit === counts.at(-1)?.quantity.unit && !quantity.isRough) &&
    counts.slice(1).every((_, index) => isBetween(stated, first + index, IN_LIST));
  const count = counts[at - from];
  if (!isList || !count || isShare(count) || isBetween(stated, first - 1, NEXT_COUNT)) return undefined;
  const sum = sumOf(counts);
  const isWhole = Math.abs(sumOf(stated.slice(from, to + 1)) - ALL) <= NEAR_ALL;
  return isWhole || stated.slice(0, first).some((_, before) => isTotalOf(stated, before, count, sum))
    ? { count, first, sum }
    : undefined;
}

/** True for a number of the sentence and the unit of a list that is no less, and has no share of its own. */
function isTotalOf(stated: readonly StatedNumber[], at: number, listed: StatedNumber, sum: number): boolean {
  const total = stated[at];
  if (total?.sentence !== listed.sentence || isShare(stated[at + 1])) return false;
  return total.quantity.unit === listed.quantity.unit && total.quantity.value >= sum;
}

function isShare(each: StatedNumber | undefined): boolean {
  return each?.quantity.unit === '%';
}

/** True where two neighbours stand in one sentence with such words between them. */
function isBetween(stated: readonly StatedNumber[], at: number, words: RegExp): boolean {
  const [each, next] = [stated[at], stated[at + 1]];
  if (!each || !next || each.sentence !== next.sentence) return false;
  return words.test(each.chapter.text.slice(each.quantity.end, next.quantity.at));
}
