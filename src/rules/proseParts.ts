import type { Rule } from '../core/check/rule.js';
import { gather, groupBy } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';
import { breakdownsIn } from './sentences/breakdown.js';
import { imbalanceOf, type Imbalance } from './sentences/imbalance.js';
import { statedOf } from './sentences/claims.js';
import { wrongTotals, type WrongTotal } from './sentences/sumSaid.js';
import { cellOf, quote, tellPlaceOf } from './sentences/tellClaim.js';

/** The parts of a breakdown are no more than its total, and close it where 其余 says so. */
export const proseParts: Rule = {
  id: 'proseParts',
  readsWords: true,
  title: '正文中分项之和不超过总数；写“其余”“其他”的，加起来等于总数',
  level: 'warning',
  basis: '文中数字前后一致',
  check: ({ report }) =>
    gather(
      groupBy(statedOf(report), ({ chapter }) => chapter),
      (stated) => {
        const found = breakdownsIn(stated[0].chapter, stated).flatMap((each) => imbalanceOf(each) ?? []);
        const totals = wrongTotals(stated).map(tellTotal);
        return found.length === 0
          ? totals
          : [...[...new Map(found.map((each) => [each.total, each])).values()].map(tell), ...totals];
      },
    ),
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['主动公开信息30条，其中政策20条、动态15条。'] },
      says: ['“一、总体情况”第 1 段“主动公开信息30条”后面各项之和为 35，大于总数 30，请核对'],
    },
    {
      edition: '2021',
      chapters: { overview: ['主动公开信息30条，其中政策20条，其余5条。'] },
      says: ['“一、总体情况”第 1 段“主动公开信息30条”后面各项之和为 25，小于总数 30，相差 5，请核对'],
    },
    { edition: '2021', chapters: { overview: ['主动公开信息30条，其中政策20条。'] }, says: [] },
    {
      edition: '2021',
      chapters: { overview: ['发布政策20条、动态5条，合计30条。'] },
      says: ['“一、总体情况”第 1 段“合计30条”与前面各项之和 25 不一致，请核对'],
    },
  ],
};

function tell({ kind, sum, total, isSure }: Imbalance): Draft {
  const { value } = total.quantity;
  const what = kind === 'more' ? `大于总数 ${value}` : `小于总数 ${value}，相差 ${value - sum}`;
  return {
    level: isSure ? 'warning' : 'hint',
    topic: `${cellOf(total)} ${total.left}`,
    cells: [cellOf(total)],
    message: `${tellPlaceOf(total)}“${quote(total)}”后面各项之和为 ${sum}，${what}，请核对`,
    left: sum,
    right: value,
    difference: sum - value,
  };
}

function tellTotal({ total, sum }: WrongTotal): Draft {
  return {
    level: 'hint',
    topic: `${cellOf(total)} ${total.left} ${sum}`,
    cells: [cellOf(total)],
    message: `${tellPlaceOf(total)}“${quote(total)}”与前面各项之和 ${sum} 不一致，请核对`,
    left: sum,
    right: total.quantity.value,
    difference: sum - total.quantity.value,
  };
}
