import type { ChapterText } from './chapterText.js';
import { isCompared } from './around.js';
import type { StatedNumber } from './stated.js';

/** A list of parts after a total: 共 N 条，其中 a 条、b 条. */
export interface Breakdown {
  /** The numbers that may be its total, the nearest first; never empty. */
  readonly totals: readonly StatedNumber[];
  readonly parts: readonly StatedNumber[];
}

const INTRODUCER = /其中|包括|分为|分别|按.{1,8}分|(?<![包不])含(?!量|义|金)|:/g;
/** An activity of its own is no part of what stands before it. */
const OTHER =
  /^(?:全年|共|还|并|另|同时|累计|已|积极|认真|[、，；])*(?:收到|受理|办结|答复|结转|复议|诉讼|召开|举办|开展|组织|培训|回应|解读|办理)/;
const REST = /其余|剩余|余下|其[他它](?!处理|结果|组织|法律|方式处理|情形)/;

/** The breakdowns of a chapter. */
export function breakdownsIn(chapter: ChapterText, stated: readonly StatedNumber[]): readonly Breakdown[] {
  const counted = stated.filter(
    ({ quantity: { unit }, ...each }) =>
      unit !== '%' && unit !== '百分点' && unit !== '个百分点' && !isCompared(each),
  );
  const places = placesIn(chapter.text);
  let from = 0;
  return places.flatMap(({ at: place, depth }, index) => {
    while ((counted[from]?.quantity.at ?? Infinity) < place) from += 1;
    const end = counted[from]?.quantity.end ?? 0;
    const next = places
      .slice(index + 1, index + MOST_SKIPPED)
      .find((each) => each.at > end && each.depth <= depth);
    const totals = totalsBefore(counted, from, counted[from]);
    const parts = partsFrom(counted, from, next?.at ?? Infinity, largest(totals));
    return parts.length > 0 && totals.length > 0 ? [{ totals, parts }] : [];
  });
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

/** People, views and amounts are no parts of what has another unit; nor is a bare number above it. */
function isApart({ quantity: { unit, value } }: StatedNumber, total: StatedNumber | undefined): boolean {
  if (!total || total.quantity.unit === unit || total.quantity.unit === '') return false;
  return unit === '' ? value > total.quantity.value : /^(?:人|人次|次|户|家|名|元)$/.test(unit);
}

function partsFrom(
  counted: readonly StatedNumber[],
  from: number,
  end: number,
  total: StatedNumber | undefined,
): readonly StatedNumber[] {
  const parts: StatedNumber[] = [];
  const first = counted[from];
  for (let at = from; at < Math.min(counted.length, from + MOST_PARTS); at += 1) {
    const part = counted[at];
    if (!first || !part || part.quantity.at > end || part.sentence !== first.sentence) break;
    if (part.depth < first.depth) break;
    if (part.depth > first.depth) continue;
    if (parts.length > 0 && OTHER.test(part.left)) break;
    if (isApart(part, total)) break;
    parts.push(part);
  }
  return parts;
}

function largest(totals: readonly StatedNumber[]): StatedNumber | undefined {
  return totals.reduce<StatedNumber | undefined>(
    (most, each) => (most && most.quantity.value >= each.quantity.value ? most : each),
    undefined,
  );
}

function totalsBefore(
  counted: readonly StatedNumber[],
  from: number,
  first: StatedNumber | undefined,
): readonly StatedNumber[] {
  if (!first) return [];
  const isLead = /^(?:其中|包括|分别|按|从)/.test(first.sentence.text);
  const totals: StatedNumber[] = [];
  for (let at = from - 1; at >= Math.max(0, from - MOST_TOTALS); at -= 1) {
    const total = counted[at];
    if (!total || total.chapter !== first.chapter) break;
    const isNear =
      total.sentence === first.sentence ||
      (isLead && total.sentence.number === first.sentence.number - 1 && first.sentence.before !== '');
    if (!isNear) break;
    if (
      total.depth <= first.depth &&
      (total.quantity.unit === first.quantity.unit || total.quantity.unit === '' || totals.length === 0)
    )
      totals.push(total);
  }
  return totals;
}

/** How a breakdown adds up: undefined where it does, or where nothing can be said. */
export interface Imbalance {
  readonly kind: 'more' | 'less';
  readonly sum: number;
  readonly total: StatedNumber;
  readonly isSure: boolean;
}

/** Where the parts of a breakdown are more than its total, or do not close it although 其余 says so. */
export function imbalanceOf({ totals, parts }: Breakdown): Imbalance | undefined {
  const [total] = totals;
  const all = [...totals, ...parts];
  if (!total || all.some(({ quantity }) => quantity.isRough) || all.every(({ isBound }) => isBound))
    return undefined;
  const { unit } = total.quantity;
  const same =
    unit === '' ? parts : parts.filter((part) => part.quantity.unit === unit || part.quantity.unit === '');
  const sums = [parts, same].map(sumOf);
  const values = [...totals.map(({ quantity: { value } }) => value), ...joined(totals)];
  if (values.some((value) => sums.includes(value) || closes(parts, value) || closes(same, value)))
    return undefined;
  const sum = sums[1] ?? 0;
  const most = Math.max(...values);
  const last = parts.at(-1);
  if (leftover(same, total.quantity.value) > total.quantity.value) {
    const isSure = sum > most && !areDimensions(same, total.quantity.value);
    return same.length < 1 ? undefined : { kind: 'more', sum, total, isSure };
  }
  const isClosed = last !== undefined && REST.test(last.left) && parts.length > 1;
  if (!isClosed || (sums[0] ?? 0) >= most) return undefined;
  return {
    kind: 'less',
    sum: sums[0] ?? 0,
    total,
    isSure: /其余|剩余|余下/.test(last.left) && same.length === parts.length,
  };
}

/** Two numbers before a list may be its total together: 新收27件，上年结转3件，其中…. */
function joined([last, first]: readonly StatedNumber[]): readonly number[] {
  return last && first ? [last.quantity.value + first.quantity.value] : [];
}

function sumOf(parts: readonly StatedNumber[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
}

/** True where the parts are lists one after the other, each of which adds up to the total. */
function closes(parts: readonly StatedNumber[], total: number): boolean {
  return total > 0 && leftover(parts, total) === 0;
}

/** The sum of the parts since they last added up to the total and a new list began. */
function leftover(parts: readonly StatedNumber[], total: number): number {
  let [sum, within] = [0, 0];
  parts.forEach(({ quantity: { value } }, at) => {
    sum += value;
    const next = gapAfter(parts, at);
    const rest = sumOf(parts.slice(at + 1));
    if (sum === total && (next > within || rest === total || rest === 0)) [sum, within] = [0, 0];
    else within = Math.max(within, next);
  });
  return sum;
}

/** How far a part stands from the next: 1 for an enumeration comma, 2 for a comma, 3 for a semicolon. */
function gapAfter(parts: readonly StatedNumber[], at: number): number {
  const [part, next] = [parts[at], parts[at + 1]];
  if (!part || !next) return 0;
  const between = part.chapter.text.slice(part.quantity.end, next.quantity.at);
  if (/[；;]/.test(between)) return 3;
  return between.includes('，') ? 2 : 1;
}

/** True where semicolons part lists that may overlap, none of which is more than the total. */
function areDimensions(parts: readonly StatedNumber[], total: number): boolean {
  const lists: StatedNumber[][] = [[]];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const { text } = part.chapter;
    if (before && /[；;]/.test(text.slice(before.quantity.end, part.quantity.at))) lists.push([]);
    lists.at(-1)?.push(part);
  });
  return lists.length > 1 && lists.every((list) => list.length > 1 && sumOf(list) <= total);
}
