import type { Subject } from '../../core/check/rule.js';
import { agrees } from './claim.js';
import { countedMeaning, statedOf } from './claims.js';
import { groundOf, type Ground } from './grounds.js';
import type { Meaning } from './meaning.js';
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
  return statedOf(report).flatMap((stated) => {
    const meaning = isOfLast(stated, subject) ? countedMeaning(stated, last.report.year) : undefined;
    if (!meaning || !isCertain(meaning)) return [];
    // Of two editions the disputes alone are counted alike.
    if (isOtherForm && !meaning.key.startsWith('disputes')) return [];
    const [then, now] = [last, subject].map((year) =>
      meaning.sums.flatMap((sum) => groundOf(sum, year) ?? []),
    );
    if (!then || then.length === 0) return [];
    const isRight = [then, now ?? []].some((grounds) =>
      agrees({ stated, meaning, grounds, isSure: true, isOthers: false }),
    );
    return isRight ? [] : [{ stated, grounds: then }];
  });
}

/** A body that is named, as another may be. */
const BODY = /(?<![我本全])(?:局|委员会|厅|镇|乡|街道|政府(?!信息)|部门|办公室)/;

/** True for an exact number of the body that the words before it say of the year before the report's. */
function isOfLast(stated: StatedNumber, { report: { year, org } }: Subject): boolean {
  if (year === null || stated.isBound || stated.quantity.isRough) return false;
  const said = withBefore(stated);
  const other = otherYear(said, year);
  if (other === undefined || !(/^(?:上|去)/.test(other) || other === `${year - 1}年`)) return false;
  if (MONTH.test(said.earlier.replace(WHOLE, '')) || isOfOtherSpan(said, year)) return false;
  if (BODY.test(said.earlier)) return false;
  return said.earlier
    .split(/[，;:]/)
    .every((clause) => otherBody({ left: clause, earlier: '' }, org) === undefined);
}

/** True for all of something that is named; what passes from year to year is told of both. */
function isCertain({ key, isSure, isPart = false, isEach = false, anyOf, within }: Meaning): boolean {
  return isSure && !isPart && !isEach && anyOf === undefined && within === undefined && !/carried/.test(key);
}
