import { gather, groupBy } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';
import type { Report } from '../core/report/report.js';
import type { Rule } from '../core/check/rule.js';
import { agrees, type Claim } from './sentences/claim.js';
import { claimsOfAll, statedOf } from './sentences/claims.js';
import { chapterTextsOf, type ChapterText } from './sentences/chapterText.js';
import { otherBody } from './sentences/otherBody.js';
import { MOST_STATED, sumOf, unseenFrom, type StatedNumber } from './sentences/stated.js';
import { tellClaim } from './sentences/tellClaim.js';

/** The numbers of the prose agree with the tables, on any basis on which offices count. */
export const proseFigures: Rule = {
  id: 'proseFigures',
  readsWords: true,
  title: '正文中的数字与表中一致：收到、办结、结转、各类结果、申请人、复议诉讼、规范性文件等',
  level: 'error',
  basis: '文中数字与表中数字一致；同一件事可以按新收，也可以按新收加上年结转等口径写',
  check: (subject) => {
    const wrong = claimsOfAll(subject).filter((claim) => !agrees(claim));
    const told = groupBy(wrong, ({ meaning }) => meaning.key)
      .flatMap((claims) => withoutSplit(claims, subject.report))
      .flatMap((claim) =>
        claim.stated.isBound || claim.isOthers ? [] : [tellClaim(claim, subject, levelOf(claim))],
      );
    return [...told, ...gather(chapterTextsOf(subject.report), tellUnseen)];
  },
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['全年收到政府信息公开申请2件。'] },
      says: [
        '“一、总体情况”第 1 段“全年收到政府信息公开申请2件”与表三不一致：文中是 2，表中“本年新收”为 0、“本年新收＋上年结转”为 0，请核对，或把 2 改为 {本年新收}',
      ],
    },
    { edition: '2021', chapters: { overview: ['全年收到政府信息公开申请{本年新收}件。'] }, says: [] },
    { edition: '2021', chapters: { overview: ['比上年增加政府信息公开申请2件。'] }, says: [] },
    {
      edition: '2019',
      set: { 'disclosure.normative.made': 6 },
      chapters: { overview: ['新制作规范性文件五件，依申请公开工作有序。'] },
      says: [
        '“一、总体情况”第 1 段“新制作规范性文件五件”与表二不一致：文中是 五，表中“规范性文件.本年新制作数量”为 6，请核对，或把 五 改为 {规范性文件.本年新制作数量}',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 3, 'disputes.review.total': 3 },
      chapters: { overview: ['依申请公开引起行政复议0件。'] },
      says: [
        '“一、总体情况”第 1 段“依申请公开引起行政复议0件”与表四不一致：文中是 0，表中“行政复议”为 3、“行政复议－行政复议.尚未审结”为 3，请核对，或把 0 改为 {行政复议}',
      ],
    },
  ],
};

/** That a chapter has more numbers than are compared. */
function tellUnseen(chapter: ChapterText): readonly Draft[] {
  const from = unseenFrom(chapter);
  if (from === undefined) return [];
  return [
    {
      level: 'hint',
      topic: chapter.code,
      cells: [`${chapter.code}.${from}`],
      message: `“${chapter.title}”的数字超过 ${MOST_STATED} 个，第 ${from} 段起其余的数字没有与表核对，请自行核对`,
    },
  ];
}

/**
 * Without the numbers of one sentence that come to the figure together: 本级收到3件，各镇收到5件. The further
 * ones may name nothing but bodies: 市政府收到126件，市直部门486件，县市区464件.
 */
function withoutSplit(claims: readonly Claim[], report: Report): readonly Claim[] {
  return groupBy(claims, ({ stated }) => stated.sentence).flatMap((each) => {
    const counted = each.map(({ stated }) => stated);
    const isOfAll = each.every(({ meaning }) => /^\w+\.\w+\.total$/.test(meaning.key));
    const sums = [counted, ...(isOfAll ? [[...counted, ...ofBodiesAfter(counted, report)]] : [])]
      .filter(({ length }) => length > 1)
      .map(sumOf);
    const isSplit = each.some(({ grounds }) => grounds.some(({ value }) => sums.includes(value)));
    return isSplit ? [] : each;
  });
}

/** The numbers of other bodies that follow some in their sentence, and are counted in the same unit. */
function ofBodiesAfter(counted: readonly StatedNumber[], report: Report): readonly StatedNumber[] {
  const last = counted.at(-1);
  return statedOf(report).filter(
    (each) =>
      each.sentence === last?.sentence &&
      each.quantity.at > last.quantity.at &&
      each.quantity.unit === last.quantity.unit &&
      otherBody(each, report.org) !== undefined,
  );
}

/** That there was nothing is wrong for certain where the table has something. */
function levelOf({ stated: { quantity }, meaning, isSure, isOfPart = false }: Claim) {
  if (!isSure || isOfPart) return 'hint';
  const isNone = quantity.value === 0 && /^(?:requests\.received|disputes\.\w+)\.total$/.test(meaning.key);
  return isNone ? 'error' : 'warning';
}
