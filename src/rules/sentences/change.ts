import { otherYear, withoutCarried } from './span.js';
import type { StatedNumber } from './stated.js';

/** How much more or less there was than the year before, as a sentence says it, where it is not so. */
export interface WrongChange {
  readonly change: StatedNumber;
  readonly last: number;
  readonly now: number;
  readonly isSure: boolean;
  /** The change told beside, from which the number of the year before is worked out where none is told. */
  readonly by?: StatedNumber;
}

const MORE = /(?:增加|增收|增长|增幅|上升|提高|多|增多|增)[了出约为达到率幅的]*$/;
const LAST_YEAR = '[与和同跟比较](?:上一?|去|20\\d\\d)年度?(?:同期)?';
const LESS = /(?:减少|减收|下降|降低|降幅|减|少|回落)[了出约为达到率幅的]*$/;
/** A number that is changed to, and the one that is changed from: 由958件增至1076件. */
const FROM = /(?:(?<![理自缘事案])由(?!于)|(?<!服)从(?![事业])|(?<!来)自(?![然行愿主由]))[^，;]{0,20}$/;
const TO = /[增升降减加少高低长][至到为]$/;
/** The number that a change leads to: 由12项增加3项，达到15项. */
const NOW = /达到?|现有|至/;
const LAST = /上一?年|前一?年|去年|(?:比|较|同期)[^，;]{0,16}$|同期[^，;]{0,8}$/;
/** So many numbers before a change may be those that it is between. */
const MOST = 6;

/** How a number says that there was more or less. */
export interface SaidChange {
  readonly isMore: boolean;
  /** The words before it without those of the change: what is changed; empty where they name nothing. */
  readonly words: string;
}

/** Words that name nothing. */
const BARE = /^[，、(的共总又也均还]*$/;

/** What is more or less than another thing of the same time: 比重复申请多19件. */
const AGAINST_OTHER = /比(?![^，;]*(?:[年季月]|同期|以往|过去))[^，;对占]{2,24}[多少]$/;

/** What a number says of a change; undefined where it says none, or a rough one. */
export function changeOf(stated: StatedNumber | undefined): SaidChange | undefined {
  if (!stated || TO.test(stated.left) || stated.quantity.isRough || /百分点/.test(stated.quantity.unit))
    return undefined;
  if (AGAINST_OTHER.test(stated.left)) return undefined;
  const isMore = MORE.test(stated.left);
  if (!isMore && !LESS.test(stated.left)) return undefined;
  const words = stated.left.replace(isMore ? MORE : LESS, '').replace(AGAINST, '');
  return { isMore, words: BARE.test(words) ? '' : words };
}

/** What a change is against, just before it or in the clause before it: the year before. */
const AGAINST = new RegExp(`(?:[，、(]?${LAST_YEAR}(?:相比|相较|的)?|同比)[大有幅略所]{0,2}$`);
const AGAINST_BEFORE = new RegExp(`^(?:${LAST_YEAR}(?:相比|相较)|同比)$`);

/** So many changes may follow the one that says what they are against. */
const MOST_FOLLOWING = 3;

/** True for a change against the year before the report's, as its words or the change before it say. */
export function isAgainstLast(
  stated: readonly StatedNumber[],
  at: number,
  year: number | null,
  most = MOST_FOLLOWING,
): boolean {
  const change = stated[at];
  if (!change || !changeOf(change)) return false;
  const left = change.left.replace(MORE, '').replace(LESS, '');
  const said = AGAINST.exec(left)?.[0] ?? AGAINST_BEFORE.exec(change.clause)?.[0];
  if (said === undefined)
    return most > 0 && isNext(change, stated[at - 1]) && isAgainstLast(stated, at - 1, year, most - 1);
  const named = /20\d\d/.exec(said)?.[0];
  return named === undefined || (year !== null && Number(named) === year - 1);
}

/** True for a number with nothing but a sign and its own words between it and the one before it. */
export function isNext(
  { sentence, left, quantity: { at }, chapter: { text } }: StatedNumber,
  before: StatedNumber | undefined,
): before is StatedNumber {
  return (
    before?.sentence === sentence && /^[，、(]?$/.test(text.slice(before.quantity.end, at - left.length))
  );
}

/** The changes of a chapter that none of the numbers before them in their sentence give. */
export function wrongChanges(stated: readonly StatedNumber[], year: number | null): readonly WrongChange[] {
  return stated.flatMap((change, at) => {
    const { quantity, sentence } = change;
    const isMore = changeOf(change)?.isMore;
    if (isMore === undefined) return [];
    const near = stated.slice(Math.max(0, at - MOST), at).filter((each) => isNear(each, change));
    const unit =
      quantity.unit === '%'
        ? near.filter((each) => each.quantity.unit !== '%').at(-1)?.quantity.unit
        : quantity.unit;
    const next = stated[at + 1];
    const after = next?.sentence === sentence && NOW.test(next.left) ? [next] : [];
    const counts = [...near, ...after].filter((each) => each.quantity.unit === unit && !isChange(each));
    if (counts.some((each) => each.quantity.isRough)) return [];
    const lasts = counts.filter((each) => isOfLast(each, year));
    if (lasts.length === 0) return wrongPercent(change, stated[at - 1], counts, isMore) ?? [];
    if (pairsOf(counts).some(([a, b]) => fits(change, a, b, isMore))) return [];
    const [last, now] = [lasts.at(-1), counts.filter((each) => !lasts.includes(each)).at(-1)];
    return last && now
      ? [{ change, last: last.quantity.value, now: now.quantity.value, isSure: counts.length === 2 }]
      : [];
  });
}

/** A percentage beside the number that there was more or less, where no number before the two gives it. */
function wrongPercent(
  change: StatedNumber,
  by: StatedNumber | undefined,
  counts: readonly StatedNumber[],
  isMore: boolean,
): WrongChange | undefined {
  const [unit, now] = [by?.quantity.unit, counts.at(-1)];
  if (!now || unit !== now.quantity.unit || change.quantity.unit !== '%' || !isNext(change, by))
    return undefined;
  if (changeOf(by)?.isMore !== isMore || [by, ...counts].some(({ quantity }) => quantity.step > 1))
    return undefined;
  const lastOf = (value: number) => value + (isMore ? -1 : 1) * by.quantity.value;
  const all = sumsOfRuns(counts.map(({ quantity }) => quantity.value));
  const last = lastOf(now.quantity.value);
  if (last <= 0 || all.some((value) => fits(change, lastOf(value), value, isMore))) return undefined;
  return { change, last, now: now.quantity.value, isSure: false, by };
}

/** The numbers, and the sums of each few that stand beside each other. */
function sumsOfRuns(values: readonly number[]): readonly number[] {
  return values.flatMap((_, from) => {
    let sum = 0;
    return values.slice(from).map((value) => (sum += value));
  });
}

/** True for a number of the same sentence that no semicolon parts from it. */
function isNear(each: StatedNumber, { sentence, quantity, chapter: { text } }: StatedNumber): boolean {
  return each.sentence === sentence && !text.slice(each.quantity.end, quantity.at).includes(';');
}

function isChange({ left }: StatedNumber): boolean {
  return !TO.test(left) && (MORE.test(left) || LESS.test(left));
}

/** True for a number of the year before. */
function isOfLast({ left, clause }: StatedNumber, year: number | null): boolean {
  if (TO.test(left)) return false;
  const words = withoutCarried(`${clause}，${left}`);
  return FROM.test(left) || LAST.test(words) || otherYear({ earlier: words }, year) !== undefined;
}

function pairsOf(counts: readonly StatedNumber[]): readonly (readonly [number, number])[] {
  return counts.flatMap((a, at) =>
    counts.slice(at + 1).map((b) => [a.quantity.value, b.quantity.value] as const),
  );
}

/** True where a change lies between two numbers, in their unit or in per cent of the earlier. */
function fits({ quantity }: StatedNumber, a: number, b: number, isMore: boolean): boolean {
  const change = Math.abs(a - b);
  if (quantity.unit !== '%') return change === quantity.value;
  const last = isMore ? Math.min(a, b) : Math.max(a, b);
  return last === 0 || Math.abs((100 * change) / last - quantity.value) < quantity.step;
}
