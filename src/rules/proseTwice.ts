import type { Rule } from '../core/check/rule.js';
import { gather, groupBy, type ItemGroup } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';
import { agrees, type Claim } from './sentences/claim.js';
import { claimsOf } from './sentences/claims.js';
import { cellOf, numberText, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** The prose gives one thing one number. */
export const proseTwice: Rule = {
  id: 'proseTwice',
  readsWords: true,
  title: '正文中同一件事前后是同一个数',
  level: 'warning',
  basis: '文中数字前后一致',
  check: (subject) => {
    const sure = claimsOf(subject).filter(
      (claim) => claim.isSure && agrees(claim) && (claim.isOfPart !== true || isOpen(claim)),
    );
    return gather(
      groupBy(sure, ({ meaning: { key, verb } }) => `${key} ${verb ?? ''}`),
      contradiction,
    );
  },
  examples: [
    {
      edition: '2021',
      set: {
        'requests.received.person': 2,
        'requests.received.total': 2,
        'requests.carriedIn.person': 1,
        'requests.carriedIn.total': 1,
        'requests.granted.person': 3,
        'requests.granted.total': 3,
        'requests.processed.person': 3,
        'requests.processed.total': 3,
      },
      chapters: { overview: ['收到政府信息公开申请2件。', '共收到政府信息公开申请3件。'] },
      says: [
        '“一、总体情况”第 1 段“收到政府信息公开申请2件”与“一、总体情况”第 2 段“共收到政府信息公开申请3件”说的是同一件事，数字是 2 和 3，请核对或写明口径',
      ],
    },
  ],
};

/** True where a blank of the tables leaves it open. */
function isOpen({ grounds }: Claim): boolean {
  return grounds.some(({ value }) => Number.isNaN(value));
}

function contradiction(claims: ItemGroup<Claim>): readonly Draft[] {
  const [first] = claims;
  const other = claims.find(({ stated }) => stated.quantity.value !== first.stated.quantity.value);
  if (!other || first.stated.isBound || other.stated.isBound) return [];
  // Where the tables are filled, each number agrees with them on a basis of its own.
  return [
    {
      level: isOpen(first) ? 'warning' : 'hint',
      topic: first.meaning.key,
      cells: [cellOf(first.stated), cellOf(other.stated)],
      message: `${tellPlaceOf(first.stated)}“${quote(first.stated)}”与${tellPlaceOf(other.stated)}“${quote(other.stated)}”说的是同一件事，数字是 ${numberText(first.stated)} 和 ${numberText(other.stated)}，请核对或写明口径`,
    },
  ];
}
