import { compareSides } from '../core/check/evaluate.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { cellNamed } from '../core/form/form.js';
import { showReading } from '../core/form/number.js';
import type { Comparison, Condition } from '../core/form/relations.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/**
 * What one figure implies for another: projects and their amount are nought together, decisions need items.
 */
export const condition: Rule = {
  id: 'condition',
  title: '相关数字互相印证：采购项目数量与采购总金额同时为 0 或同时不为 0，有处理决定的应有项目',
  level: 'error',
  basis: '2019 年版式表二各栏含义',
  check: (subject) =>
    subject.form.conditions.flatMap((each) => {
      const [when, then] = [compareSides(each.when, subject), compareSides(each.then, subject)];
      if (when === undefined || then === undefined) return [];
      return (when && !then) || (each.both && then && !when) ? [tell(each, subject)] : [];
    }),
  examples: [
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 2 },
      says: ['表二“政府集中采购”行：采购项目数量（2）与采购总金额（0）应当同时为 0 或同时不为 0'],
    },
    {
      edition: '2019',
      set: { 'disclosure.coercions.decisions': 4 },
      says: [
        '表二“行政强制”行：处理决定数量（4）大于 0，上一年项目数量（0）＋本年增/减（0）也应当大于 0，请核对',
      ],
    },
  ],
};

function tell(each: Condition, subject: Subject): Draft {
  const when = name(each.when, subject);
  const then = name(each.then, subject);
  const demand = each.both
    ? `${when}与${then}应当同时为 0 或同时不为 0`
    : `${when}大于 0，${then}也应当大于 0，请核对`;
  const cells = [...each.when.left, ...each.then.left].map((term) => term.cell);
  const { table } = cellNamed(subject.form, cells[0] ?? '');
  return {
    level: each.level,
    relation: each.id,
    cells,
    message: `${table.name}“${each.row.label}”行：${demand}`,
  };
}

function name({ left }: Comparison, { form, report }: Subject): string {
  return left
    .map((term, at) => {
      const cell = cellNamed(form, term.cell);
      const sign = term.sign < 0 ? '－' : at > 0 ? '＋' : '';
      return `${sign}${cell.column.label}（${showReading(readingOf(report, cell), cell.kind)}）`;
    })
    .join('');
}
