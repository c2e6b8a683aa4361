import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell, tellCells } from '../core/check/tellCell.js';
import { cellNamed } from '../core/form/form.js';
import type { Draft, Remark } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/** So many cells are told one by one. */
const MOST_TOLD = 3;

type DifferingCell = Extract<Remark, { readonly kind: 'partsDiffer' }>;

/** Where a table has rows for parts, its total is their sum; many cells that are not are told together. */
export const partRows: Rule = {
  id: 'partRows',
  title: '一张表分单位或分时段填了几行时，“合计”行是各行之和',
  level: 'warning',
  basis: '公布的是“合计”行，其他各行不读取，只用来核对',
  check: (subject) => {
    const remarks = subject.remarks.filter((remark) => remark.kind === 'partsDiffer');
    return remarks.length > MOST_TOLD
      ? [tellAll(remarks, subject)]
      : remarks.map((each) => tell(each, subject));
  },
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 5, 'disputes.review.total': 5 },
      remarks: [{ kind: 'partsDiffer', cell: 'disputes.review.upheld', sum: 4 }],
      says: ['表四行政复议“结果维持”填的是 5，表里其他各行相加是 4，请核对'],
    },
    {
      edition: '2021',
      remarks: ['upheld', 'corrected', 'otherResult', 'pending'].map((result) => ({
        kind: 'partsDiffer',
        cell: `disputes.review.${result}`,
        sum: 4,
      })),
      says: ['表四有 4 格（行政复议“结果维持”等）不是表里其他各行之和，请核对'],
    },
  ],
};

function tell({ cell: name, sum }: DifferingCell, { form, report }: Subject): Draft {
  const cell = cellNamed(form, name);
  const reading = readingOf(report, cell);
  const own = typeof reading === 'number' ? `填的是 ${reading}，` : '';
  return {
    level: 'warning',
    cells: [name],
    message: `${tellCell(cell)}${own}表里其他各行相加是 ${sum}，请核对`,
  };
}

function tellAll(remarks: readonly DifferingCell[], { form }: Subject): Draft {
  const names = remarks.map(({ cell }) => cell);
  const told = tellCells(names.map((name) => cellNamed(form, name)));
  return { level: 'warning', cells: names, message: `${told}不是表里其他各行之和，请核对` };
}
