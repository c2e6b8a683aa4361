import type { Rule, Subject } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { isAboutRequests, isCompared, otherYear } from './sentences/around.js';
import { agrees, claimsOf, statedOf } from './sentences/claim.js';
import { groundOf } from './sentences/grounds.js';
import { shareMeaning } from './sentences/requestMeaning.js';
import type { StatedNumber } from './sentences/stated.js';
import { sumsBefore } from './sentences/sumSaid.js';
import { cellOf, numberText, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** A percentage is that of the number before it, to its printed digit. */
export const prosePercents: Rule = {
  id: 'prosePercents',
  title: '正文中的占比与件数相符（四舍五入、舍去尾数、凑整到 100% 都可以）',
  level: 'warning',
  basis: '文中数字前后一致',
  check: (subject) => {
    const stated = statedOf(subject.report);
    const wrong = new Set(claimsOf(subject).flatMap((claim) => (agrees(claim) ? [] : [claim.stated])));
    return stated.flatMap((each, at) =>
      each.quantity.unit === '%' ? tellPercent(stated, at, subject, wrong) : [],
    );
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
  ],
};

/** What may stand between a number and its share. */
const BETWEEN =
  /^[，、(占比率约总数量的申请件为达其例重全部年度本当新收到受理办结答复已处合计公开政府信息依所有]*$/;
/** So many numbers before a share may be its whole. */
const MOST_WHOLES = 16;

function tellPercent(
  stated: readonly StatedNumber[],
  at: number,
  subject: Subject,
  wrong: ReadonlySet<StatedNumber>,
): readonly Draft[] {
  const share = stated[at];
  if (!share || share.quantity.isRough || isCompared(share) || otherYear(share, subject.report.year))
    return [];
  const count = countOf(stated, at);
  const isSum = !count && TOGETHER.test(share.left);
  const parts = count ? [count.quantity.value] : isSum ? sumsBefore(stated, at) : sharesOf(share, subject);
  if (parts.length === 0 || (count && (count.quantity.isRough || wrong.has(count)))) return [];
  const wholes = [
    ...wholesBefore(stated, at, share, count),
    ...(isAboutRequests(share) ? tableWholes(subject) : []),
  ];
  const exact = parts.flatMap((part) =>
    wholes.filter((whole) => whole > 0 && whole >= part).map((whole) => (100 * part) / whole),
  );
  const room = share.quantity.step * (closesTo100(stated, share) ? 2 : 1);
  if (exact.length === 0 || exact.some((percent) => Math.abs(percent - share.quantity.value) < room))
    return [];
  const [first = 0] = exact;
  const digits = Math.max(0, Math.round(-Math.log10(share.quantity.step)));
  return [
    {
      level: isSum || RATE.test(share.left) ? 'hint' : 'warning',
      topic: `${cellOf(share)} ${share.left} %`,
      cells: [cellOf(share)],
      message: `${tellPlaceOf(share)}“${count ? quote(count) : ''}${quote(share)}”的 ${numberText(share)} 与件数不符，按文中和表中的总数算应为 ${first.toFixed(digits)}%，请核对`,
      left: share.quantity.value,
      right: Number(first.toFixed(digits)),
    },
  ];
}

/** The number just before a share. */
function countOf(stated: readonly StatedNumber[], at: number): StatedNumber | undefined {
  const [share, count] = [stated[at], stated[at - 1]];
  if (share?.quantity.unit !== '%' || !count || count.quantity.unit === '%') return undefined;
  if (count.sentence !== share.sentence) return undefined;
  const between = share.chapter.text.slice(count.quantity.end, share.quantity.at);
  return BETWEEN.test(between) && /[占比(]/.test(between) ? count : undefined;
}

/** A share of several numbers before it: 三类合计占64.6%. */
const TOGETHER = /(?:合计|[共总]计?|[两二三四五六][项类者])[^，]{0,4}占/;
/** A rate that is a share of the requests: 予以公开率. */
const RATE = /率(?=[为达到是约:]*$)/;

/** The figures of the tables of which a share is said without a number: 予以公开占 47.2%. */
function sharesOf(share: StatedNumber, subject: Subject): readonly number[] {
  const { left } = share;
  if (!/占/.test(left) && !RATE.test(left)) return [];
  return (shareMeaning({ ...share, left: left.replace(RATE, '') })?.sums ?? [])
    .flatMap((sum) => groundOf(sum, subject)?.value ?? [])
    .filter((value) => !Number.isNaN(value));
}

function wholesBefore(
  stated: readonly StatedNumber[],
  at: number,
  share: StatedNumber,
  count: StatedNumber | undefined,
): readonly number[] {
  if (!count) return [];
  const from = Math.max(0, at - MOST_WHOLES);
  return stated.slice(from, at).flatMap((each, index) => {
    const { quantity, sentence, chapter } = each;
    const isNear = sentence === share.sentence || sentence.number === share.sentence.number - 1;
    // A number with a share of its own is a part.
    const isPart = each === count || countOf(stated, from + index + 1) === each;
    return isNear && !isPart && chapter === share.chapter && quantity.unit !== '%' && !quantity.isRough
      ? [quantity.value]
      : [];
  });
}

/** The totals of requests on which shares are worked out. */
function tableWholes(subject: Subject): readonly number[] {
  const sums = [
    'requests.processed.total',
    'requests.received.total',
    'requests.received.total + requests.carriedIn.total',
  ];
  return sums.flatMap((sum) => groundOf(sum, subject)?.value ?? []).filter((value) => !Number.isNaN(value));
}

/** True where the shares of the sentence add up to 100. */
function closesTo100(stated: readonly StatedNumber[], share: StatedNumber): boolean {
  const shares = stated.filter(
    ({ sentence, quantity }) => sentence === share.sentence && quantity.unit === '%',
  );
  return Math.abs(shares.reduce((sum, { quantity }) => sum + quantity.value, 0) - 100) < 1e-6;
}
