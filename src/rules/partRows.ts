import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell, tellCells } from '../core/check/tellCell.js';
import { cellNamed } from '../core/form/form.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';
import { readingOf } from '../core/report/report.js';

/** So many cells are told one by one. */
const MOST_TOLD = 3;

/** What a total is the sum of. */
const PARTS = { all: '表里其他各行', row: '分行填写的各部分', column: '分列填写的各部分' };

type DifferingCell = Extract<Remark, { readonly kind: 'partsDiffer' }>;

/** The total of rows or columns of parts is their sum; many cells that are not are told together. */
export const partRows: Rule = {
  id: 'partRows',
  title: '表里分单位或分时段填了几行、几列时，“合计”是各行、各列之和',
  level: 'warning',
  basis: '公布的是“合计”，其他各行、各列不读取，只用来核对',
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
    {
      edition: '2021',
      remarks: [{ kind: 'partsDiffer', cell: 'disclosure.permits.decisions', sum: 4, axis: 'column' }],
      says: ['表二“行政许可”行本年处理决定数量列填的是 0，分列填写的各部分相加是 4，请核对'],
    },
    {
      edition: '2021',
      remarks: ['person', 'company', 'research', 'welfare'].map((who) => ({
        kind: 'partsDiffer',
        cell: `requests.carriedIn.${who}`,
        sum: 4,
        axis: 'row',
      })),
      says: ['表三有 4 格（“二、上年结转政府信息公开申请数量”行自然人列等）不是分行填写的各部分之和，请核对'],
    },
  ],
};

function tell({ cell: name, sum, axis }: DifferingCell, { form, report }: Subject): Draft {
  const cell = cellNamed(form, name);
  const reading = readingOf(report, cell);
  const own = typeof reading === 'number' ? `填的是 ${reading}，` : '';
  return {
    level: 'warning',
    cells: [name],
    message: `${tellCell(cell)}${own}${PARTS[axis ?? 'all']}相加是 ${sum}，请核对`,
  };
}

function tellAll(remarks: readonly DifferingCell[], { form }: Subject): Draft {
  const names = remarks.map(({ cell }) => cell);
  const told = tellCells(names.map((name) => cellNamed(form, name)));
  const parts = PARTS[remarks[0]?.axis ?? 'all'];
  return { level: 'warning', cells: names, message: `${told}不是${parts}之和，请核对` };
}
