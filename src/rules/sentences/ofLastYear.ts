import type { Subject } from '../../core/check/rule.js';
import { isNext } from './change.js';
import { isChangedFrom, withoutFrom } from './changedTo.js';
import { agrees } from './claim.js';
import { countedMeaning, statedOf } from './claims.js';
import { groundOf, type Ground } from './grounds.js';
import { isWhole, type Meaning } from './meaning.js';
import { otherBody } from './otherBody.js';
import { isOfOtherSpan, otherYear, withBefore } from './span.js';
import type { StatedNumber } from './stated.js';

/** A number of the year before that equals no figure of that year's report. */
export interface WrongOfLast {
  readonly stated: StatedNumber;
  readonly grounds: readonly Ground[];
}

/** A month tells of a part of the year, but for the first and the last day of it. */
const MONTH = /(?<!\d)\d{1,2}月/;
const WHOLE = /1月1日[起]?[至到—～~-](?:20\d\d年)?12月31日/;

/**
 * The numbers that are said of the year before (2023年新收政府信息公开申请64件) and that equal neither its report's
 * figures nor this year's, on any basis. Empty where last year's report is not given.
 */
export function wrongOfLast(subject: Subject): readonly WrongOfLast[] {
  const { last, report } = subject;
  if (!last) return [];
  const isOtherForm = last.report.edition.id !== report.edition.id;
  return statedOf(report).flatMap((stated, at, all) => {
    const { left, earlier, isBound, quantity } = stated;
    const before = all[at - 1];
    const isBeside = BESIDE.test(left) && isNext(stated, before);
    const named = isBeside ? { ...before, earlier: `${before.earlier}，${left}` } : stated;
    const isFrom = isChangedFrom(stated, all[at + 1]);
    if (isBound || quantity.isRough || !isOfLast(named, subject, isBeside || isFrom)) return [];
    const words = isFrom ? { ...stated, left: withoutFrom(left), earlier: withoutFrom(earlier) } : named;
    const meaning = countedMeaning(words, last.report.year);
    if (!meaning || !isCertain(meaning)) return [];
    // Of two editions the disputes alone are counted alike.
    if (isOtherForm && !meaning.key.startsWith('disputes')) return [];
    const [then = [], now = []] = [last, subject].map((year) =>
      meaning.sums.flatMap((sum) => groundOf(sum, year) ?? []),
    );
    const fits = (each: StatedNumber, grounds: readonly Ground[]) =>
      agrees({ stated: each, meaning, grounds, isSure: true, isOthers: false });
    if (then.length === 0 || fits(stated, then) || fits(stated, now)) return [];
    // What the number beside it counts is known where that agrees.
    return isBeside && !fits(before, now) ? [] : [{ stated, grounds: then }];
  });
}

/** A body that is named, as another may be. */
const BODY = /(?<![我本全])(?:局|委员会|厅|镇|乡|街道|政府(?!信息)|部门|办公室)/;

/** Words that say nothing but that a number is the one of the year before: 较上年的, 去年同期. */
const BESIDE = /^(?:[较比是与]?[上去]一?年|20\d\d年)度?(?:同期)?[的为是]?$/;

/**
 * True for a number of the body that the words before it say of the year before the report's. One that is
 * changed is of that year where they name none.
 */
function isOfLast(stated: StatedNumber, { report: { year, org } }: Subject, isChanged: boolean): boolean {
  if (year === null) return false;
  const said = withBefore(stated);
  const other = otherYear(said, year);
  const isLast = other === undefined ? isChanged : /^[上去]/.test(other) || other === `${year - 1}年`;
  if (!isLast) return false;
  if (MONTH.test(said.earlier.replace(WHOLE, '')) || isOfOtherSpan(said, year)) return false;
  if (BODY.test(said.earlier)) return false;
  return said.earlier
    .split(/[，;:]/)
    .every((clause) => otherBody({ left: clause, earlier: '' }, org) === undefined);
}

/** True for all of something that is named; what passes from year to year is told of both. */
function isCertain(meaning: Meaning): boolean {
  return meaning.isSure && isWhole(meaning) && !/carried/.test(meaning.key);
}
