import { compareSides } from '../core/check/evaluate.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { signOf } from '../core/check/sentence.js';
import { tellByEdition, textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { cellNamed, formOf, type Cell } from '../core/form/form.js';
import { gather } from '../core/form/group.js';
import { showReading } from '../core/form/number.js';
import type { Comparison, Condition } from '../core/form/relations.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/** What one figure implies for another: projects and their amount are 0 together, decisions need items. */
export const condition: Rule = {
  id: 'condition',
  title: (editions) => `相关数字互相印证：${textsOf(editions, tellConditions).join('，')}`,
  level: 'error',
  basis: (editions) => tellByEdition(editions, tellTables),
  check: (subject) =>
    gather(subject.form.conditions, (each) => {
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
      set: { 'disclosure.procurement.amount': '5万元' },
      says: ['表二“政府集中采购”行：采购项目数量（0）与采购总金额（5万元）应当同时为 0 或同时不为 0'],
    },
    {
      edition: '2019',
      set: { 'disclosure.coercions.decisions': 4 },
      says: [
        '表二“行政强制”行：处理决定数量（4）大于 0，上一年项目数量（0）＋本年增/减（0）也应当大于 0，请核对',
      ],
    },
    { edition: '2019', set: { 'disclosure.coercions.before': 4 }, says: [] },
  ],
};

/** The conditions of an edition in the labels of its columns. */
function tellConditions(edition: Edition): readonly string[] {
  const form = formOf(edition);
  const label = (cell: Cell) => cell.column.label;
  return form.conditions.map(({ when, then, both }) => {
    const [one, other] = [tellSum(when, form, label), tellSum(then, form, label)];
    return both ? `${one}与${other}同时为 0 或同时不为 0` : `${one}大于 0 时${other}也大于 0`;
  });
}

/** The tables of an edition whose columns imply something for each other. */
function tellTables(edition: Edition): readonly string[] {
  const form = formOf(edition);
  return form.conditions.flatMap(({ when }) =>
    when.left.slice(0, 1).map(({ cell }) => `${cellNamed(form, cell).table.name}各栏含义`),
  );
}

function tell(each: Condition, subject: Subject): Draft {
  const withFigure = (cell: Cell) =>
    `${cell.column.label}（${showReading(readingOf(subject.report, cell), cell.kind)}）`;
  const when = tellSum(each.when, subject.form, withFigure);
  const then = tellSum(each.then, subject.form, withFigure);
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

function tellSum({ left }: Comparison, form: Subject['form'], tellCell: (cell: Cell) => string): string {
  return left.map((term, at) => signOf(term, at) + tellCell(cellNamed(form, term.cell))).join('');
}
