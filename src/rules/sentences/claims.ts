import type { Subject } from '../../core/check/rule.js';
import { remember } from '../../core/form/remember.js';
import type { Report } from '../../core/report/report.js';
import { isCompared, isLoosely, isSince, otherBody, isOfOtherSpan, otherYear } from './around.js';
import { allOfMeaning } from './allOf.js';
import { chapterTextsOf } from './chapterText.js';
import type { Claim } from './claim.js';
import { disclosureMeaning } from './disclosureMeaning.js';
import { disputeMeaning } from './disputeMeaning.js';
import { groundOf, groundsWithin, type Ground } from './grounds.js';
import type { Meaning } from './meaning.js';
import { requestMeaning } from './requestMeaning.js';
import { withApplicants } from './ofApplicants.js';
import { someGrounds } from './someGrounds.js';
import { someMeaning } from './someMeaning.js';
import { statedIn, type StatedNumber } from './stated.js';

/** The numbers of each chapter of prose. */
export const statedOf = remember((report: Report): readonly StatedNumber[] =>
  chapterTextsOf(report).flatMap(statedIn),
);

/** The numbers of the prose that speak of a figure of the tables, this year's and exact. */
export function claimsOf(subject: Subject): readonly Claim[] {
  return claimsOfAll(subject).filter(({ isOthers }) => !isOthers);
}

/** The same with those of other bodies, as 各镇收到5件. */
export const claimsOfAll = remember((subject: Subject): readonly Claim[] =>
  withApplicants(claimsIn(subject), subject),
);

function claimsIn(subject: Subject): readonly Claim[] {
  return statedOf(subject.report).flatMap((stated) => {
    const meaning = meaningOf(stated, subject.report);
    if (!meaning) return [];
    const all = allOfMeaning(stated, meaning);
    const whose = otherBody(stated, subject.report.org);
    const isLoose = meaning.key.startsWith('requests') && isLoosely(stated.sentence);
    const isSure = meaning.isSure && whose === undefined && !isLoose;
    return [meaning, ...(all ? [all] : [])].flatMap((each) => {
      const grounds = groundsOf(each, subject);
      const isCertain = isSure && each.isSure;
      return grounds.length === 0
        ? []
        : [{ stated, meaning: each, grounds, isSure: isCertain, isOthers: whose === 'other' }];
    });
  });
}

function groundsOf({ sums, within, anyOf }: Meaning, subject: Subject): readonly Ground[] {
  return [
    ...sums.flatMap((sum) => groundOf(sum, subject) ?? []),
    ...(within === undefined ? [] : groundsWithin(within, subject)),
    ...(anyOf === undefined ? [] : someGrounds(anyOf, subject)),
  ];
}

const COUNTED = /^(?:件|份|条|个|宗|项|次|例|起|笔|封|部|件次|)$/;

function meaningOf(stated: StatedNumber, { year }: Report): Meaning | undefined {
  const { quantity } = stated;
  if (quantity.isRough || quantity.unit === '%' || isCompared(stated)) return undefined;
  const isYuan = quantity.unit === '元';
  if (!isYuan && !COUNTED.test(quantity.unit)) return undefined;
  const meaning = isYuan
    ? disclosureMeaning(stated)
    : (disputeMeaning(stated) ??
      requestMeaning(stated, year) ??
      disclosureMeaning(stated) ??
      someMeaning(stated));
  if (!meaning || (meaning.isMoney ?? false) !== isYuan) return undefined;
  if (isOfOtherSpan(stated) && !(isSince(stated) && STOCK.test(meaning.key))) return undefined;
  const isCarried = meaning.key.startsWith('requests.carried');
  return otherYear(stated, year) === undefined || isCarried ? meaning : undefined;
}

/** What counts all years. */
const STOCK = /\.(?:inForce|inTotal)$/;
