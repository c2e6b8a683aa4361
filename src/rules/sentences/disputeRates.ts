import type { Subject } from '../../core/check/rule.js';
import { isAsCourt } from './disputeMeaning.js';
import { groundOf } from './grounds.js';
import { otherBody } from './otherBody.js';
import { DIRECT_SUIT, PROCESSED, REVIEW, SUIT_AFTER_REVIEW, SUITS, sumIn, totalOf } from './rowNames.js';
import { someGrounds } from './someGrounds.js';
import type { StatedNumber } from './stated.js';

const RATE = /(维持|纠错|纠正|败诉|胜诉)率[为达到是仅均:]*$/;
const NAMED = /信息公开|依申请/;
/** The rate may be that of all cases, of which those about information are a part. */
const PART_NAMED = /其中[^，;]{0,12}信息公开/;

/** The rate may be that of all answers: 申请答复率100%，被纠错率1.1%. */
const PER_REQUEST = /答复|办结/;

/**
 * The percentages that 维持率, 纠错率, 败诉率 or 胜诉率 may be, the likeliest first: of the cases decided,
 * of all, of those that were either upheld or corrected, and of all answers where these are named. Undefined
 * where no such rate is said; empty where 表四 has no such cases, or a blank.
 */
export function disputeRates(share: StatedNumber, subject: Subject): readonly number[] | undefined {
  const { left, earlier, sentence } = share;
  const word = RATE.exec(left)?.[1];
  if (word === undefined) return undefined;
  if (!NAMED.test(`${earlier} ${sentence.before} ${sentence.heading}`) || PART_NAMED.test(earlier))
    return undefined;
  if (ONE_COURT.test(earlier)) return undefined;
  if (isAsCourt(share) || isOfOthers(earlier, subject) || otherBody(share, subject.report.org) !== undefined)
    return undefined;
  const answers = PER_REQUEST.test(earlier) ? [groundOf(totalOf(PROCESSED), subject)?.value ?? NaN] : [];
  const rates = rowsSaid(earlier, word).flatMap((rows) => ratesOf(word, casesOf(rows, subject), answers));
  return rates.some(Number.isNaN) ? [] : rates;
}

/** Cases of one court are a part of all. */
const ONE_COURT = /[一二再终]审/;

/** The number of cases just before a rate, and the word of a body that decides them. */
const COUNTED = /(\d+)[件起宗][^\d]*$/;
const HEARD = /审理/;

/** True where the cases before a rate are others: their number is none of 表四. */
function isOfOthers(earlier: string, subject: Subject): boolean {
  const counted = COUNTED.exec(earlier)?.[1];
  const isKnown = () => someGrounds('disputes', subject).some(({ value }) => value === Number(counted));
  return HEARD.test(earlier) || (counted !== undefined && !isKnown());
}

/** The rows that a rate may be of: those that are named last, each and together. */
function rowsSaid(earlier: string, word: string): readonly (readonly string[])[] {
  const review = earlier.lastIndexOf('复议');
  const suits = Math.max(...['诉讼', '应诉', '起诉'].map((each) => earlier.lastIndexOf(each)));
  const single = /直接|未经|复议后/.test(earlier) ? [[DIRECT_SUIT], [SUIT_AFTER_REVIEW]] : [];
  const ofSuits = [[SUITS], ...single];
  const isBoth = review >= 0 && suits >= 0;
  const joined = isBoth ? [[REVIEW, SUITS]] : [];
  if (word === '败诉' || word === '胜诉') return [...ofSuits, ...joined];
  const isOne = !isBoth || /\d/.test(earlier.slice(Math.min(review, suits), Math.max(review, suits)));
  if (isOne && review > suits) return [[REVIEW], ...joined];
  return isOne && suits > review ? [...ofSuits, ...joined] : [[REVIEW], ...ofSuits, ...joined];
}

/** The columns of 表四 in which its cases stand. */
const COLUMNS = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

function casesOf(rows: readonly string[], subject: Subject): readonly number[] {
  return COLUMNS.map((column) => groundOf(sumIn(column, ...rows), subject)?.value ?? NaN);
}

function ratesOf(
  word: string,
  [upheld = NaN, corrected = NaN, otherResult = NaN, pending = NaN, total = NaN]: readonly number[],
  answers: readonly number[],
): readonly number[] {
  const settled = total - pending;
  const won = word === '维持' ? [upheld] : [upheld, settled - corrected, total - corrected];
  // 综合纠错率 has those that were settled otherwise too.
  const lost = word === '败诉' ? [corrected] : [corrected, corrected + otherResult];
  const parts = /维持|胜诉/.test(word) ? won : lost;
  return [settled, total, upheld + corrected, ...answers].flatMap((whole) =>
    whole === 0 ? [] : parts.filter((part) => !(part > whole)).map((part) => (100 * part) / whole),
  );
}
