import type { Share } from './shares.js';
import type { StatedNumber } from './stated.js';

/** A number and its share, with the totals that they allow. */
interface Implied {
  readonly share: Share;
  readonly count: StatedNumber;
  readonly least: number;
  readonly most: number;
}

/** A number whose share is of another total than the shares beside it. */
export interface OddShare {
  readonly share: StatedNumber;
  readonly count: StatedNumber;
  /** A total that all others of the sentence agree on. */
  readonly whole: number;
}

/** So many others must agree on a total. */
const LEAST_OTHERS = 3;
/** So many shares of a sentence are compared. */
const MOST = 24;

/**
 * The shares that do not fit the others of their sentence: of 35件占4.34%、265件占32.9%、158件占19.6% each is of
 * about 805, and 258件占33.9% is of 761. Told only where all others have a whole number in common.
 */
export function oddShares(shares: readonly Share[]): readonly OddShare[] {
  const bySentence = new Map<unknown, Implied[]>();
  for (const share of shares) {
    const implied = impliedBy(share);
    const group = bySentence.get(share.share.sentence) ?? [];
    if (implied && group.length < MOST) bySentence.set(share.share.sentence, [...group, implied]);
  }
  return [...bySentence.values()].flatMap(oddIn);
}

function impliedBy(share: Share): Implied | undefined {
  const { count, room } = share;
  const { value, isRough } = share.share.quantity;
  if (
    !count ||
    /各/.test(count.left) ||
    count.quantity.isRough ||
    isRough ||
    count.quantity.value <= 0 ||
    value <= room
  )
    return undefined;
  const part = 100 * count.quantity.value;
  return { share, count, least: part / (value + room), most: part / (value - room) };
}

function oddIn(group: readonly Implied[]): readonly OddShare[] {
  if (group.length <= LEAST_OTHERS) return [];
  const odd = group.flatMap((each) => {
    const others = group.filter((other) => other !== each);
    const least = Math.max(...others.map((other) => other.least));
    const most = Math.min(...others.map((other) => other.most));
    const whole = Math.ceil(least);
    const isOdd = whole <= most && (each.most < least || each.least > most);
    return isOdd ? [{ share: each.share.share, count: each.count, whole }] : [];
  });
  // Of two that each fit without the other, none is known to be the odd one.
  return odd.length === 1 ? odd : [];
}
