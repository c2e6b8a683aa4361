import { gather } from '../../core/form/group.js';
import type { ChapterText } from './chapterText.js';
import { isCompared } from './around.js';
import { sumOf, type StatedNumber } from './stated.js';
import { isSumBefore } from './sumSaid.js';

/** A list of parts after a total: 共 N 条，其中 a 条、b 条. */
export interface Breakdown {
  /** The numbers that may be its total, the nearest first; never empty. */
  readonly totals: readonly StatedNumber[];
  readonly parts: readonly StatedNumber[];
  /** True where what begins the list does not say that it is one of parts. */
  readonly isLoose: boolean;
}

/** The first sign of words that may begin another list than one of parts. */
const LOOSE = /[(从中]/;
const INTRODUCER =
  /除了?(?=\d)|\((?<=[\d余多][件条个宗起篇次期]\()|从[^，;。]{1,10}看|中(?=[，:])(?<=\d[件宗份起][^，;。\d]{0,8}中)|其中|包括|分为|具体[为是有]|分别(?!答复|办理|召开|印发|向|由|采取|送达|作出)|按.{1,8}分|(?<![包不])含(?!量|义|金)|:(?!\d|[零一二三四五六七八九十百千两]{1,8}[件宗起])|(?<=\d[件条个宗起篇份次期]):/g;
/** An activity of its own is no part of what stands before it. */
const OTHER =
  /^(?:全年|共|还|并|另|同时|累计|已|积极|认真|被|[、，;])*(?:提起|申请)?(?:政府信息公开类?)?(?:行政)?(?:收到|受理|办结|答复|结转|复议|诉讼|召开|举办|开展|组织|培训|回应|解读|办理)|^(?:发生|引发|引起|产生)[^，;]*(?:复议|诉讼)/;

/** The breakdowns of a chapter. */
export function breakdownsIn(chapter: ChapterText, stated: readonly StatedNumber[]): readonly Breakdown[] {
  const places = placesIn(chapter.text);
  if (places.length === 0) return [];
  const counted = stated.filter(
    (each) => !/^(?:%|个?百分点)$/.test(each.quantity.unit) && !isCompared(each) && !isDuration(each),
  );
  let from = 0;
  let view: Viewed | undefined;
  return gather(places, ({ at: place, depth }, index) => {
    while ((counted[from]?.quantity.at ?? Infinity) < place) from += 1;
    const sign = chapter.text[place] ?? '';
    const within = sign === '(' ? depth + 1 : depth;
    if ((counted[from]?.depth ?? 0) < within) return [];
    const end = counted[from]?.quantity.end ?? 0;
    const next = places
      .slice(index + 1, index + MOST_SKIPPED)
      .find((each) => each.at > end && each.depth <= depth && chapter.text[each.at] !== '(');
    const total = totalsBefore(counted, from, counted[from])[0];
    if (/[分:]/.test(sign) && total && chapter.text.slice(total.quantity.end, place).includes(';')) return [];
    const isView = sign === '从';
    const again = isView && view?.first.sentence === counted[from]?.sentence ? view : undefined;
    const totals = again?.totals ?? totalsBefore(counted, from, counted[from]);
    if (isView && !again) view = viewOf(counted[from], totals);
    const listed = partsFrom(counted, from, next?.at ?? Infinity, largest(totals), within > 0);
    const parts = sign === '除' ? exceptIn(listed) : listed;
    return parts.length > 0 && totals.length > 0 ? [{ totals, parts, isLoose: LOOSE.test(sign) }] : [];
  });
}

/** The first of the lists of a sentence that each divide the same total: 从方式看，…；从内容看，…. */
interface Viewed {
  readonly first: StatedNumber;
  readonly totals: readonly StatedNumber[];
}

function viewOf(first: StatedNumber | undefined, totals: readonly StatedNumber[]): Viewed | undefined {
  return first && { first, totals };
}

/** Where the words stand that begin a list, and in how many brackets. */
function placesIn(text: string): readonly { readonly at: number; readonly depth: number }[] {
  let [scanned, depth] = [0, 0];
  return [...text.matchAll(INTRODUCER)].map(({ index: at }) => {
    for (; scanned < at; scanned += 1) {
      const sign = text[scanned];
      if (sign === '(') depth += 1;
      else if (sign === ')') depth = Math.max(0, depth - 1);
      else if (sign === '。' || sign === '\n') depth = 0;
    }
    return { at, depth };
  });
}

/** So many introducers may stand within a list, in brackets, before the one that ends it. */
const MOST_SKIPPED = 12;
/** The most parts of a list, and the most numbers before it that may be its total. */
const MOST_PARTS = 60;
const MOST_TOTALS = 6;

/** A number of days or months. */
function isDuration({ right, quantity: { unit } }: StatedNumber): boolean {
  return unit === '个' && /^(?:工作日|自然日|月|小时|星期)/.test(right);
}

/** Where requests come from, and what became of them: two divisions of one total. */
const SOURCE = /(?:上一?年|去年|往年)度?[^，;]{0,4}(?:结转|转入|遗留|延续)|来自上/;
const OUTCOME = /其余|剩余|答复|办结|结转|顺延|在办|[未尚]|办复|办理|延至/;

/** The words on both sides of a number. */
function wordsOf({ left, right }: StatedNumber): string {
  return `${left}，${right}`;
}

function isApartFromSource(first: StatedNumber | undefined, part: StatedNumber): boolean {
  if (!first) return false;
  const words = wordsOf(part);
  return SOURCE.test(wordsOf(first)) && !SOURCE.test(words) && OUTCOME.test(words);
}

/** What became of requests, or where they come from: words of the tables that divide all of them. */
const DIVISION = new RegExp(`^且|${SOURCE.source}|${OUTCOME.source}|公开|提供|处理|转[至入下]`);

/** True for a number that is of another kind than the list: 网上申请20件，线下申请7件，上年结转3件. */
function isOtherDivision(first: StatedNumber, part: StatedNumber): boolean {
  return !DIVISION.test(wordsOf(first)) && DIVISION.test(wordsOf(part));
}

/** People, views and amounts are no parts of what has another unit; nor is a bare number above it. */
function isApart({ quantity: { unit, value } }: StatedNumber, total: StatedNumber | undefined): boolean {
  if (!total || total.quantity.unit === unit || total.quantity.unit === '') return false;
  return unit === '' ? value > total.quantity.value : /^(?:人|人次|次|户|家|名|元)$/.test(unit);
}

/** What another year begins with: no part of what the words before the semicolon count. */
const OTHER_YEAR = /;(?:20\d\d年|[本今上去当]年|上一年|全年|未经复议|直接起诉)/;

function isOfOtherYear(last: StatedNumber | undefined, { chapter, quantity }: StatedNumber): boolean {
  return last !== undefined && OTHER_YEAR.test(chapter.text.slice(last.quantity.end, quantity.at));
}

function partsFrom(
  counted: readonly StatedNumber[],
  from: number,
  end: number,
  total: StatedNumber | undefined,
  isInBracket: boolean,
): readonly StatedNumber[] {
  const parts: StatedNumber[] = [];
  const first = counted[from];
  for (let at = from; at < Math.min(counted.length, from + MOST_PARTS); at += 1) {
    const part = counted[at];
    if (!first || !part || part.quantity.at > end || part.sentence !== first.sentence) break;
    if (part.depth < first.depth || (isInBracket && isPastBracket(first, part))) break;
    if (part.depth > first.depth) continue;
    if (parts.length > 0 && (OTHER.test(part.left) || isApartFromSource(parts[0], part))) break;
    if (isApart(part, total) || isOfOtherYear(parts.at(-1), part)) break;
    if (total && first !== part && isOtherDivision(first, part) && sumOf(parts) === total.quantity.value)
      break;
    if (!isSumBefore(counted, at)) parts.push(part);
  }
  return parts;
}

/** True for a number in another bracket than the list began in: 3607件(含结转96件)，主要是办结(3486件). */
function isPastBracket(first: StatedNumber, { chapter, quantity }: StatedNumber): boolean {
  const between = chapter.text.slice(first.quantity.end, quantity.at);
  return between.includes('(') && between.indexOf(')') < between.lastIndexOf('(') && between.includes(')');
}

/** The parts of 除1件撤回外，其余26件: up to the rest; none where no rest is told. */
function exceptIn(parts: readonly StatedNumber[]): readonly StatedNumber[] {
  return parts.slice(0, parts.findIndex(({ left }) => /其余|剩余|余下/.test(left)) + 1);
}

function largest(totals: readonly StatedNumber[]): StatedNumber | undefined {
  return totals.reduce<StatedNumber | undefined>(
    (most, each) => (most && most.quantity.value >= each.quantity.value ? most : each),
    undefined,
  );
}

/** A sentence that begins with a way of dividing what was told before it. */
const VIEWED = /^[从按][^，]{1,10}[看分]/;

function totalsBefore(
  counted: readonly StatedNumber[],
  from: number,
  first: StatedNumber | undefined,
): readonly StatedNumber[] {
  if (!first) return [];
  const isLead = /^(?:其中|包括|分别|按|从)/.test(first.sentence.text);
  const isWithin = first.sentence.text.startsWith('其中');
  const totals: StatedNumber[] = [];
  for (let at = from - 1; at >= Math.max(0, from - MOST_TOTALS); at -= 1) {
    const total = counted[at];
    if (!total || total.chapter !== first.chapter) break;
    const isNear =
      total.sentence === first.sentence ||
      (isLead && total.sentence.number === first.sentence.number - 1 && first.sentence.before !== '');
    if (!isNear) break;
    // A list that the sentence before begins with is no total of another: 从时限看，…。从内容看，….
    if (total.sentence !== first.sentence && VIEWED.test(total.sentence.text) && !isWithin) break;
    if (
      total.depth <= first.depth &&
      (total.quantity.unit === first.quantity.unit || total.quantity.unit === '' || totals.length === 0)
    )
      totals.push(total);
  }
  return totals;
}
