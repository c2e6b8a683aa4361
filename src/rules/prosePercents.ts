import type { Rule, Subject } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { isCompared } from './sentences/around.js';
import { agrees } from './sentences/claim.js';
import { claimsOf, statedOf } from './sentences/claims.js';
import { disputeRates } from './sentences/disputeRates.js';
import { oddShares, type OddShare } from './sentences/oddShare.js';
import { isDerived, partsOf, sharesIn, wholesOf, type Share } from './sentences/shares.js';
import { isOfOtherSpan, otherYear, withBefore } from './sentences/span.js';
import type { StatedNumber } from './sentences/stated.js';
import { cellOf, numberText, printed, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** A percentage is that of the number before it, to its printed digit. */
export const prosePercents: Rule = {
  id: 'prosePercents',
  readsWords: true,
  title: '正文中的占比与件数相符（四舍五入、舍去尾数、凑整到 100% 都可以）',
  level: 'warning',
  basis: '文中数字前后一致',
  check: (subject) => {
    const stated = statedOf(subject.report);
    const shares = sharesIn(stated);
    if (shares.length === 0) return [];
    const wrong = new Set(claimsOf(subject).flatMap((claim) => (agrees(claim) ? [] : [claim.stated])));
    const found = shares.flatMap((share) => tellPercent(share, stated, subject, wrong));
    const told = new Set(found.flatMap(({ topic }) => topic ?? []));
    return [
      ...found,
      ...oddShares(shares)
        .map(tellOdd)
        .filter(({ topic }) => !told.has(topic ?? '')),
    ];
  },
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['发布信息30条，其中政策10条，占43.3%。'] },
      says: [
        '“一、总体情况”第 1 段“其中政策10条占43.3%”的 43.3 与件数不符，按文中和表中的总数算应为 33.3%，请核对',
      ],
    },
    { edition: '2021', chapters: { overview: ['发布信息30条，其中政策10条，占33.4%。'] }, says: [] },
    {
      edition: '2021',
      chapters: { overview: ['政策21条占10.5%，通知42条占21%，动态63条占31.5%，其他74条占27%。'] },
      says: [
        '“一、总体情况”第 1 段“其他74条占27%”的占比与前后各项不是同一个总数：其余各项按总数 200 算都相符，这一项按 200 算应为 37%，请核对',
      ],
    },
  ],
};

function tellPercent(
  each: Share,
  stated: readonly StatedNumber[],
  subject: Subject,
  wrong: ReadonlySet<StatedNumber>,
): readonly Draft[] {
  const { share, count, room } = each;
  const { year } = subject.report;
  const said = withBefore(share);
  if (share.quantity.isRough || isCompared(share) || otherYear(said, year)) return [];
  // The figures of the tables are those of a year.
  if (!count && isOfOtherSpan(said, year)) return [];
  if (count && (count.quantity.isRough || wrong.has(count))) return [];
  const rates = count ? undefined : disputeRates(share, subject);
  const exact = rates ?? exactOf(each, stated, subject);
  if (exact.length === 0 || exact.some((percent) => Math.abs(percent - share.quantity.value) < room))
    return [];
  const right = printed(exact[0] ?? 0, share);
  return [
    {
      level: rates || isDerived(each) ? 'hint' : 'warning',
      topic: topicOf(share),
      cells: [cellOf(share)],
      message: `${tellPlaceOf(share)}“${count ? quote(count) : ''}${quote(share)}”的 ${numberText(share)} 与件数不符，按文中和表中的总数算应为 ${right}%，请核对`,
      left: share.quantity.value,
      right: Number(right),
    },
  ];
}

/** The percentages that a share may be. */
function exactOf(each: Share, stated: readonly StatedNumber[], subject: Subject): readonly number[] {
  const wholes = wholesOf(each, stated, subject);
  return partsOf(each, stated, subject).flatMap((part) =>
    wholes.filter((whole) => whole > 0 && whole >= part).map((whole) => (100 * part) / whole),
  );
}

function topicOf(share: StatedNumber): string {
  return `${cellOf(share)} ${share.left} %`;
}

function tellOdd({ share, count, whole }: OddShare): Draft {
  const right = printed((100 * count.quantity.value) / whole, share);
  return {
    level: 'hint',
    topic: topicOf(share),
    cells: [cellOf(share)],
    message: `${tellPlaceOf(share)}“${quote(count)}${quote(share)}”的占比与前后各项不是同一个总数：其余各项按总数 ${whole} 算都相符，这一项按 ${whole} 算应为 ${right}%，请核对`,
    left: share.quantity.value,
    right: Number(right),
  };
}
