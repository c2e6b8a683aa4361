import type { StatedNumber } from './stated.js';

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

/**
 * The number that a share is of in 网络20件、信函5件、当面2件，分别占74.1%、18.5%、7.4%; undefined where there are not
 * as many numbers in a list before the shares as there are shares.
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
  return { count, first, sum: counts.reduce((sum, { quantity }) => sum + quantity.value, 0) };
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
