import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { wrongChanges, type WrongChange } from './sentences/change.js';
import { statedOf } from './sentences/claims.js';
import { cellOf, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** A change against the year before is that between the two numbers beside it. */
export const proseChange: Rule = {
  id: 'proseChange',
  title: '正文写明上年、本年两个数的，增减的件数、百分比与两个数相符',
  level: 'warning',
  basis: '文中数字前后一致',
  check: ({ report }) => wrongChanges(statedOf(report), report.year).map(tell),
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['发布信息30条，比上年的25条增加6条。'] },
      says: ['“一、总体情况”第 1 段“增加6条”与前面两个数不符：从 25 到 30，增减应为 5，请核对'],
    },
    {
      edition: '2021',
      chapters: { overview: ['发布信息由25条增至30条，增长15%。'] },
      says: ['“一、总体情况”第 1 段“增长15%”与前面两个数不符：从 25 到 30，增减应为 20%，请核对'],
    },
    { edition: '2021', chapters: { overview: ['发布信息30条，比上年的25条增加5条，增长20%。'] }, says: [] },
  ],
};

function tell({ change, last, now, isSure }: WrongChange): Draft {
  const { unit, step } = change.quantity;
  const difference = Math.abs(now - last);
  const digits = Math.max(0, Math.round(-Math.log10(step)));
  const right = unit === '%' ? `${((100 * difference) / last).toFixed(digits)}%` : String(difference);
  return {
    level: isSure ? 'warning' : 'hint',
    topic: `${cellOf(change)} ${change.left} change`,
    cells: [cellOf(change)],
    message: `${tellPlaceOf(change)}“${quote(change)}”与前面两个数不符：从 ${last} 到 ${now}，增减应为 ${right}，请核对`,
    left: change.quantity.value,
    right: Number.parseFloat(right),
  };
}
