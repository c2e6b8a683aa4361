import type { Subject } from '../../core/check/rule.js';
import { isAboutRequests } from './around.js';
import { groundOf } from './grounds.js';
import { shareMeaning } from './requestMeaning.js';
import { ALL_RECEIVED, DISCLOSED, PROCESSED, RECEIVED, totalOf } from './rowNames.js';
import type { StatedNumber } from './stated.js';
import { countInTurn } from './shareInTurn.js';
import { sumsBefore } from './sumSaid.js';

/** A percentage with the number that it is the share of, where one stands before it. */
export interface Share {
  readonly share: StatedNumber;
  /** The numbers before this place may be what it is a share of. */
  readonly at: number;
  readonly count: StatedNumber | undefined;
  /** The whole, where that stands between: 27件，占全县428件的6.3%. */
  readonly whole: StatedNumber | undefined;
  /** All numbers of its list together, where they and their shares are told in turn. */
  readonly sum?: number;
  /** Twice a printed digit where the shares of its sentence close to 100, else one. */
  readonly room: number;
}

/** What may stand between a number and its share. */
const BETWEEN =
  /^[，、(占比率约总数量的申请件为达其例重全部年度本当新收到受理办结答复已处合计公开政府信息依所有]*$/;
/** A share of something named, of the number before it: 3607件，已办结占96.65%. */
const OF_NAMED =
  /[，、](?!(?:其|各|均|约|分别|[合共总]计?|数量|件数|申请量|[受办]理量|总[数量]|比[例重])*占)[^，、占]+占/;
/** So many characters behind a share are looked at. */
const NEAR = 10;
/** So many numbers before a share may be its whole, or its parts in a list. */
const MOST_WHOLES = 16;

/** Two or more that stand before a share, counted: 116件、25件，两项占37.8%. */
const THESE = /^[两二三四五六]项(?=[^，\d]{0,16}占[^，\d]{0,16}$)/;
/** What stands between shares in a list. */
const NEXT_SHARE = /^(?:[、和与及]|以及)\d[\d.]*%/;

/** Every percentage of the prose, in its order. */
export function sharesIn(stated: readonly StatedNumber[]): readonly Share[] {
  const together = new Map<unknown, number>();
  for (const { sentence, quantity } of stated)
    if (quantity.unit === '%') together.set(sentence, (together.get(sentence) ?? 0) + quantity.value);
  return stated.flatMap((share, at) => {
    const { quantity, sentence } = share;
    if (quantity.unit !== '%') return [];
    const isClosed = Math.abs((together.get(sentence) ?? 0) - 100) < 1e-6;
    const room = quantity.step * (isClosed ? 2 : 1);
    const these = THESE.exec(share.chapter.text.slice(stated[at - 1]?.quantity.at, quantity.at))?.[0];
    if (these !== undefined) {
      const [left, last] = [these + share.left, stated[at - 2]];
      const count = last?.sentence === sentence ? last : undefined;
      return [{ share: { ...share, left }, at: at - 1, count, whole: undefined, room }];
    }
    const turn = countInTurn(stated, at);
    if (turn) return [{ share, at: turn.first, count: turn.count, whole: undefined, sum: turn.sum, room }];
    const whole = wholeBefore(stated, at);
    const count = whole ? stated[at - 2] : countOf(stated, at);
    return [{ share, at, count, whole, room }];
  });
}

/** The whole of a share that stands just before it, after the number that is its part. */
function wholeBefore(stated: readonly StatedNumber[], at: number): StatedNumber | undefined {
  const [share, whole, part] = [stated[at], stated[at - 1], stated[at - 2]];
  if (!share || !whole || part?.sentence !== share.sentence || whole.quantity.unit !== part.quantity.unit)
    return undefined;
  const between = share.chapter.text.slice(whole.quantity.end, share.quantity.at);
  return between === '的' && /占/.test(whole.left) && whole.quantity.unit !== '%' ? whole : undefined;
}

/** The number just before a share. */
function countOf(stated: readonly StatedNumber[], at: number): StatedNumber | undefined {
  const [share, count] = [stated[at], stated[at - 1]];
  if (share?.quantity.unit !== '%' || !count || count.quantity.unit === '%') return undefined;
  if (count.sentence !== share.sentence) return undefined;
  const { text } = share.chapter;
  const between = text.slice(count.quantity.end, share.quantity.at);
  // The first of several shares is that of the first of several numbers.
  if (NEXT_SHARE.test(text.slice(share.quantity.end, share.quantity.end + NEAR))) return undefined;
  return BETWEEN.test(between) && /[占比(]/.test(between) && !OF_NAMED.test(between) ? count : undefined;
}

/** A share of several numbers before it: 三类合计占64.6%. */
const TOGETHER = /(?:合计|[共总]计?|[两二三四五六][项者类])[^，]{0,4}占/;
/** A rate that is a share of the requests: 予以公开率. */
const RATE = /率(?=[为达到是约:]*$)/;

/** The whole that is named: 占全部申请的. */
const WHOLE = /占[^占]{1,16}(?=$)/;

/** True for a share of several numbers, in turn too, and for a rate: what it is worked out of is not said. */
export function isDerived({ share, count, sum }: Share): boolean {
  return sum !== undefined || (!count && (TOGETHER.test(share.left) || RATE.test(share.left)));
}

/** The numbers that a share may be worked out from. */
export function partsOf(
  { share, at, count }: Share,
  stated: readonly StatedNumber[],
  subject: Subject,
): readonly number[] {
  if (count && /各/.test(count.left)) return [];
  const isTogether = TOGETHER.test(share.left);
  if (!count) return isTogether ? sumsBefore(stated, at) : figuresOf(share, subject);
  const isAdded = isTogether || /加上|连同|合计|共/.test(count.left);
  const isOfSum = isAdded || listOf(share, at, stated).length > 0;
  return [count.quantity.value, ...(isOfSum ? sumsBefore(stated, at) : [])];
}

/** The numbers of a list before a share that may be of all in it: 复议24件、诉讼14件，占10.2%. */
function listOf(share: StatedNumber, at: number, stated: readonly StatedNumber[]): readonly StatedNumber[] {
  const list: StatedNumber[] = [];
  let next = share;
  for (const each of stated.slice(Math.max(0, at - MOST_WHOLES), at).reverse()) {
    const between = share.chapter.text.slice(each.quantity.end, next.quantity.at);
    const isNext = each.sentence === share.sentence && each.quantity.unit === (list[0] ?? each).quantity.unit;
    if (!isNext || !(list.length === 0 ? /^，/ : /^、[^，。；]*$/).test(between)) break;
    list.push(each);
    next = each;
  }
  return list.length > 1 ? list : [];
}

/** The figures of the tables of which a share is said without a number: 予以公开占 47.2%. */
function figuresOf(share: StatedNumber, subject: Subject): readonly number[] {
  const { left } = share;
  if (!/占/.test(left) && !RATE.test(left)) return [];
  const partial = /公开率/.test(left) ? [DISCLOSED] : [];
  const words = left.replace(RATE, '').replace(WHOLE, '占');
  return [...(shareMeaning({ ...share, left: words })?.sums ?? []), ...partial]
    .flatMap((sum) => groundOf(sum, subject)?.value ?? [])
    .filter((value) => !Number.isNaN(value));
}

/** The totals of the prose and of the tables that a share may be of. */
export function wholesOf(share: Share, stated: readonly StatedNumber[], subject: Subject): readonly number[] {
  if (share.whole) return [share.whole.quantity.value];
  const before = wholesBefore(stated, share);
  const ofTables = isAboutRequests(share.share) ? tableWholes(subject) : [];
  if (share.count) return [...before, ...ofTables, ...(share.sum === undefined ? [] : [share.sum])];
  return ofTables.length > 0 ? [...ofTables, ...before] : [];
}

function wholesBefore(stated: readonly StatedNumber[], { at, share, count }: Share): readonly number[] {
  const from = Math.max(0, at - MOST_WHOLES);
  const list = listOf(share, at, stated);
  return stated.slice(from, at).flatMap((each, index) => {
    const { quantity, sentence, chapter } = each;
    const isNear = sentence === share.sentence || sentence.number === share.sentence.number - 1;
    // A number with a share of its own is a part.
    const isPart = each === count || list.includes(each) || countOf(stated, from + index + 1) === each;
    return isNear && !isPart && chapter === share.chapter && quantity.unit !== '%' && !quantity.isRough
      ? [quantity.value]
      : [];
  });
}

/** The totals of requests on which shares are worked out. */
function tableWholes(subject: Subject): readonly number[] {
  const sums = [totalOf(PROCESSED), totalOf(RECEIVED), ALL_RECEIVED];
  return sums.flatMap((sum) => groundOf(sum, subject)?.value ?? []).filter((value) => !Number.isNaN(value));
}
