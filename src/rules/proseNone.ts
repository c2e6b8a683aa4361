import type { Rule, Subject } from '../core/check/rule.js';
import { gather } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';

import { groundOf } from './sentences/grounds.js';
import { denialOf, type Denial } from './sentences/denial.js';
import { chapterTextsOf, type ChapterText } from './sentences/chapterText.js';
import { otherBody } from './sentences/otherBody.js';
import { sentencesOf, type Sentence } from './sentences/sentence.js';
import { isOfOtherSpan, otherYear } from './sentences/span.js';
import type { StatedNumber } from './sentences/stated.js';
import { tellYuan } from './sentences/tellClaim.js';

/** The prose denies nothing that the tables have: 未收到申请, 无行政复议, 无结转. */
export const proseNone: Rule = {
  id: 'proseNone',
  readsWords: true,
  title: '正文写“未收到”“没有”“无”的，表中相应为 0',
  level: 'error',
  basis: '文中数字与表中数字一致',
  check: denied,
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 1, 'disputes.review.total': 1 },
      chapters: { overview: ['未发生因政府信息公开申请引起的行政复议。'] },
      says: [
        '“一、总体情况”第 1 段写“未发生因政府信息公开申请引起的行政复议”，表四“行政复议”为 1，请核对后改正',
      ],
    },
    { edition: '2021', chapters: { overview: ['未收到政府信息公开申请。'] }, says: [] },
  ],
};

const DENIES = /零|无|没有|不存在|未/;

function denied(subject: Subject): readonly Draft[] {
  return gather(chapterTextsOf(subject.report), (text) =>
    DENIES.test(text.text) ? gather(sentencesOf(text), (sentence) => deniedIn(text, sentence, subject)) : [],
  );
}

function deniedIn(chapter: ChapterText, sentence: Sentence, subject: Subject): readonly Draft[] {
  if (!DENIES.test(sentence.text)) return [];
  let at = 0;
  return gather(sentence.text.split(/[，；;:()]/), (clause) => {
    const from = sentence.from + at;
    const earlier = sentence.text.slice(Math.max(0, at - 200), at + clause.length);
    at += clause.length + 1;
    const denial = DENIES.test(clause) ? denialOf(clause, sentence) : undefined;
    if (!denial || isElsewhere({ left: clause, earlier, sentence }, denial, subject)) return [];
    return tellDenied(denial, chapter, clause, from, subject);
  });
}

/** What is excepted before it, 除自然人申请外，未收到其他申请, or within it: 没有纠正案件以外的败诉. */
const EXCEPT = /(?<![清解消免排删扣废拆])除[^，;。]{1,24}外|[以之]外的/;

/** The words of a denial: its clause, and its sentence up to that. */
type DenialWords = Pick<StatedNumber, 'left' | 'earlier' | 'sentence'>;

/** True where another year, a part of the year or another body is spoken of. */
function isElsewhere(words: DenialWords, { sums }: Denial, { report }: Subject): boolean {
  return (
    EXCEPT.test(words.earlier) ||
    isOfOtherSpan(words, report.year) ||
    (otherYear(words, report.year) !== undefined && !sums[0]?.includes('carried')) ||
    otherBody(words, report.org) !== undefined
  );
}

function tellDenied(
  { sums, level }: Denial,
  chapter: ChapterText,
  clause: string,
  from: number,
  subject: Subject,
): readonly Draft[] {
  const grounds = sums.flatMap((sum) => groundOf(sum, subject) ?? []);
  const [first] = grounds;
  // A blank leaves it open, and a basis of 0 makes it true.
  if (!first || !grounds.every(({ value }) => value > 0)) return [];
  const cell = `${chapter.code}.${chapter.paragraphs[from] ?? 1}`;
  const table = first.cells[0]?.table.name ?? '';
  return [
    {
      level,
      topic: `${cell} ${sums[0] ?? ''}`,
      cells: [cell, ...first.cells.slice(0, 3).map(({ name }) => name)],
      message: `“${chapter.title}”第 ${chapter.paragraphs[from] ?? 1} 段写“${clause.slice(-30)}”，${table}“${first.label}”为 ${first.cells[0]?.kind === 'money' ? tellYuan(first.value) : first.value}，请核对后改正`,
      left: 0,
      right: first.value,
      difference: -first.value,
    },
  ];
}
