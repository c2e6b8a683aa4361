import type { Rule, Subject } from '../core/check/rule.js';
import { findCell, type Cell, type Form } from '../core/form/form.js';
import { gather } from '../core/form/group.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';

/** One row alone may have as many decisions as items by chance where there are fewer. */
const LEAST = 10;

/** A number of decisions is counted, not worked out from the numbers of items: one hint for a table. */
export const filledSum: Rule = {
  id: 'filledSum',
  title: '处理决定数量按实际作出的决定填写，不是上一年项目数量与本年增减之和',
  level: 'hint',
  basis: '表二各栏含义：项目数量与处理决定数量是两种数',
  check: filled,
  examples: [
    {
      edition: '2019',
      set: {
        'disclosure.permits.before': 55,
        'disclosure.permits.change': -3,
        'disclosure.permits.decisions': 52,
      },
      says: [
        '表二“行政许可”行（52）的处理决定数量正好等于上一年项目数量与本年增/减之和，请核对是否按实际作出的决定填写',
      ],
    },
    {
      edition: '2019',
      set: { 'disclosure.permits.before': 3, 'disclosure.permits.decisions': 3 },
      says: [],
    },
    {
      edition: '2019',
      set: {
        'disclosure.permits.before': 3,
        'disclosure.permits.decisions': 3,
        'disclosure.penalties.before': 4,
        'disclosure.penalties.change': 1,
        'disclosure.penalties.decisions': 5,
      },
      says: [
        '表二“行政许可”行（3）、“行政处罚”行（5）的处理决定数量正好等于上一年项目数量与本年增/减之和，请核对是否按实际作出的决定填写',
      ],
    },
  ],
};

/** A number of decisions, and the places of the numbers of items beside it. */
interface Decisions {
  readonly cell: Cell;
  readonly before: number;
  readonly change: number;
}

const decisionsOf = remember((form: Form): readonly Decisions[] =>
  form.cells
    .filter(({ column, band }) => column.code === 'decisions' && band.kinds?.['change'] === 'change')
    .map((cell) => {
      const at = (column: string) =>
        findCell(form, `${cell.table.code}.${cell.row.code}.${column}`)?.index ?? -1;
      return { cell, before: at('before'), change: at('change') };
    }),
);

function filled({ form, numbers }: Subject): readonly Draft[] {
  const numberIn = (index: number) => numbers[index] ?? NaN;
  const found = gather(decisionsOf(form), ({ cell, before, change }) => {
    const decisions = numberIn(cell.index);
    return decisions > 0 && decisions === numberIn(before) + numberIn(change) ? [{ cell, decisions }] : [];
  });
  const [first] = found;
  if (!first || (found.length === 1 && first.decisions < LEAST)) return [];
  const rows = found.map(({ cell, decisions }) => `“${cell.row.label}”行（${decisions}）`).join('、');
  return [
    {
      level: 'hint',
      topic: first.cell.table.code,
      cells: found.map(({ cell }) => cell.name),
      message: `${first.cell.table.name}${rows}的处理决定数量正好等于上一年项目数量与本年增/减之和，请核对是否按实际作出的决定填写`,
    },
  ];
}
