import type { Subject } from '../../core/check/rule.js';
import { gather } from '../../core/form/group.js';
import { remember } from '../../core/form/remember.js';
import type { Report } from '../../core/report/report.js';
import { isCompared, isLoosely, isOfOwnAct } from './around.js';
import { allOfMeaning } from './allOf.js';
import { chapterTextsOf } from './chapterText.js';
import { isChangedFrom, withChangedWords } from './changedTo.js';
import type { Claim } from './claim.js';
import { disclosureMeaning, isPlainDecision } from './disclosureMeaning.js';
import { disputeMeaning } from './disputeMeaning.js';
import { groundOf, groundsWithin, type Ground } from './grounds.js';
import { itemMeaning } from './itemMeaning.js';
import { jointMeaning } from './jointMeaning.js';
import type { Meaning } from './meaning.js';
import { bodyBefore, otherBody, type Owned, type OtherBody } from './otherBody.js';
import { requestMeaning } from './requestMeaning.js';
import { withApplicants } from './ofApplicants.js';
import { withParts } from './ofPart.js';
import { someGrounds } from './someGrounds.js';
import { someMeaning } from './someMeaning.js';
import { PROCESSED, RECEIVED, totalOf } from './rowNames.js';
import { isOfNextYear, isOfOtherSpan, isOfYearsInTurn, isSince, otherYear, withBefore } from './span.js';
import { rangeOf, withoutRough } from './rough.js';
import { speaksOfTables } from './speaksOfTables.js';
import { statedIn, type StatedNumber } from './stated.js';
import { isSumBefore } from './sumSaid.js';

/** The numbers of each chapter of prose. */
export const statedOf = remember((report: Report): readonly StatedNumber[] =>
  gather(chapterTextsOf(report), statedIn),
);

/** The numbers of the prose that speak of a figure of the tables, this year's and exact. */
export function claimsOf(subject: Subject): readonly Claim[] {
  return claimsOfAll(subject).filter(({ isOthers }) => !isOthers);
}

/** The same with those of other bodies, as 各镇收到5件. */
export const claimsOfAll = remember((subject: Subject): readonly Claim[] =>
  withParts(withApplicants(claimsIn(subject), subject), statedOf(subject.report)),
);

function claimsIn(subject: Subject): readonly Claim[] {
  const { org } = subject.report;
  let last: Owned | undefined;
  const all = statedOf(subject.report);
  return gather(all, (stated, at) => {
    if (isChangedFrom(stated, all[at + 1])) return [];
    const said = withChangedWords(withoutRough(stated), all[at - 1]);
    const meaning = meaningOf(said, subject.report);
    if (!meaning) {
      // 全市住建系统申请96件: what follows it may be told of the same bodies.
      const whose = /申请/.test(stated.left) ? otherBody(stated, org) : undefined;
      if (whose !== undefined) last = { stated, whose, table: undefined, hasOwn: false };
      return [];
    }
    if (meaning.anyOf !== undefined && isSumBefore(all, at)) return [];
    const table = tableOf(meaning);
    const whose = otherBody(said, org) ?? (last && bodyBefore(last, stated, table));
    const hasOwn = whose === undefined || (last?.stated.sentence === stated.sentence && last.hasOwn);
    last = { stated, whose, table, hasOwn };
    return claimsOn(stated, meaning, whose, subject);
  });
}

/** The table that a meaning speaks of. */
export function tableOf({ key }: Meaning): string {
  return /^\w+/.exec(key)?.[0] ?? '';
}

/** What a number claims, and what is said of all that it counts. */
function claimsOn(
  stated: StatedNumber,
  meaning: Meaning,
  whose: OtherBody | undefined,
  subject: Subject,
): readonly Claim[] {
  const all = allOfMeaning(stated, meaning);
  const isLoose = meaning.key.startsWith('requests') && isLoosely(stated.sentence);
  const isSure = meaning.isSure && whose === undefined && !isLoose && !stated.quantity.isRough;
  const claims: Claim[] = [];
  for (const each of all ? [meaning, all] : [meaning]) {
    const grounds = groundsOf(each, subject);
    if (grounds.length === 0) continue;
    claims.push({
      stated,
      meaning: each,
      grounds,
      isSure: isSure && each.isSure,
      isOfFew: whose === 'office',
      isOfMore: whose === 'wider',
      isOthers: whose === 'other' || whose === 'named',
    });
  }
  return claims;
}

function groundsOf({ sums, within, anyOf }: Meaning, subject: Subject): readonly Ground[] {
  const grounds: Ground[] = [];
  for (const sum of sums) {
    const ground = groundOf(sum, subject);
    if (ground) grounds.push(ground);
  }
  if (within !== undefined) grounds.push(...groundsWithin(within, subject));
  if (anyOf !== undefined) grounds.push(...someGrounds(anyOf, subject));
  return grounds;
}

/** Words of a ratio: 办结与结转之比约为28.8. */
const RATIO = /之比(?:约|大约)?[为是达]?$/;

/** A number of bodies, by what they did: 未收到申请的单位有12个. */
const OFFICES = /的(?:单位|部门|科室|乡?镇|街道|县区)[共计有为]*个$/;

const COUNTED = /^(?:件|份|条|个|宗|项|次|例|起|笔|封|部|件次|人次|)$/;

/** What a number of the prose counts; undefined where that is no figure of the tables of this year. */
export function meaningOf(stated: StatedNumber, { year }: Report): Meaning | undefined {
  const meaning = countedMeaning(stated, year);
  if (!meaning) return undefined;
  const said = withBefore(stated);
  if (isOfNextYear(said, year)) return undefined;
  if (isOfOtherSpan(said, year) && !(isSince(said) && STOCK.test(meaning.key))) return undefined;
  const other = otherYear(said, year);
  // What was carried in another year is none of this year's: 2022年收到61件，结转下年度5件.
  return other === undefined || (OF_LAST.test(meaning.key) && !/^\d/.test(other)) ? meaning : undefined;
}

/** What this year's table has of the year before. */
const OF_LAST = /^requests\.carried|\.(?:before|change|now)$/;

/** What a number counts in the tables of a year, whichever year it is said of. */
export function countedMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  const { quantity } = stated;
  if (quantity.unit === '%' || (quantity.isRough && !rangeOf(stated))) return undefined;
  const isYuan = quantity.unit === '元';
  if (RATIO.test(stated.left) || OFFICES.test(`${stated.left}${quantity.unit}`)) return undefined;
  if (!isYuan && !COUNTED.test(quantity.unit)) return undefined;
  if (!speaksOfTables(stated.sentence) || isOfYearsInTurn(stated)) return undefined;
  const items = itemMeaning(stated);
  if (items) return quantity.isRough ? undefined : items;
  if (isCompared(stated)) return undefined;
  const meaning = isYuan
    ? disclosureMeaning(stated)
    : jointMeaning(stated, (each) => wordsMeaning(each, year));
  if (!meaning || (meaning.isMoney ?? false) !== isYuan) return undefined;
  // A rough number that may be another thing tells nothing.
  const isCertain = (meaning.isSure || isPlainDecision(stated)) && meaning.isPart !== true;
  return quantity.isRough && !isCertain ? undefined : meaning;
}

function wordsMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  if (stated.quantity.unit === '人次') return timesMeaning(stated, year);
  return (
    disputeMeaning(stated) ??
    requestMeaning(stated, year) ??
    disclosureMeaning(stated) ??
    someMeaning(stated) ??
    clauseMeaning(stated, year)
  );
}

/** What is done for persons besides. */
const FOR_PERSONS = /访问|来访|浏览|培训|窗口|点击|接待|参观|参加|服务|咨询|查询|查阅|参训|答疑/;
/** Another number of the same thing: 73件（80人次）, 80人次、73件. */
const BESIDE = /^[、，(/]?\d/;
const BESIDE_BEFORE = /\d[件宗份][、，(/]?[^，;]{0,2}$/;

/** All requests, and all answers. */
const WHOLE = [RECEIVED, PROCESSED].map((row) => totalOf(row));

/** Requests that are counted in 人次, where they are not counted in another unit beside it. */
function timesMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  const { left, earlier, chapter, quantity } = stated;
  const after = chapter.text.slice(quantity.end, quantity.end + 3);
  if (!/公开/.test(left) || FOR_PERSONS.test(left) || BESIDE.test(after) || BESIDE_BEFORE.test(earlier))
    return undefined;
  const meaning = requestMeaning(stated, year);
  const isWhole = meaning && WHOLE.some((total) => meaning.key.startsWith(total));
  return isWhole && meaning.isPart !== true ? { ...meaning, isSure: false } : undefined;
}

/** What may stand between the clause that says what is counted and its number. */
const ONLY = /^(?:一?共|总共|共计|合计|总计|达到?|共?有|为)$/;

/** What the clause before a number names where its own words name nothing: 企业提出的申请居第二位，共402件. */
function clauseMeaning(stated: StatedNumber, year: number | null): Meaning | undefined {
  if (!ONLY.test(stated.left) || stated.clause === '' || stated.isOfBefore) return undefined;
  if (isOfOwnAct(stated, stated.clause)) return undefined;
  const words = { ...stated, left: `${stated.clause}${stated.left}`, clause: '' };
  const meaning = jointMeaning(
    words,
    (each) => disputeMeaning(each) ?? requestMeaning(each, year) ?? disclosureMeaning(each),
  );
  return meaning && { ...meaning, isSure: false };
}

/** What counts all years. */
const STOCK = /\.(?:inForce|inTotal)$/;
