import type { Rule, Subject } from '../core/check/rule.js';
import { tellCells } from '../core/check/sentence.js';
import { cellNamed, type Cell } from '../core/form/form.js';
import { groupBy } from '../core/form/group.js';
import type { Draft, Remark } from '../core/report/finding.js';

/**
 * Numbers are stored as numbers, formulas with results that are up to date: at most one finding of each for a
 * table.
 */
export const stored: Rule = {
  id: 'stored',
  title: '数字以数字格式存放，公式带有最新的计算结果',
  level: 'error',
  basis: '文本格式的数字不参加表格软件的求和',
  check: (subject) => [
    ...perTable(subject, 'noResult').map((cells) =>
      tell(cells, 'error', '是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查'),
    ),
    ...perTable(subject, 'oldResult').map((cells) =>
      tell(cells, 'error', '的公式没有重新计算，结果可能是旧的，请用 Excel 或 WPS 打开文件保存一次再检查'),
    ),
    ...perTable(subject, 'textNumber').map((cells) =>
      tell(cells, 'warning', '的数字是文本格式，不参加求和，请改为数字格式'),
    ),
  ],
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.total': '=SUM(A4:D4)' },
      remarks: [{ kind: 'noResult', cell: 'disputes.review.total' }],
      says: ['表四行政复议“总计”是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': '=' },
      remarks: [{ kind: 'oldResult', cell: 'disputes.review.upheld' }],
      says: [
        '表四行政复议“结果维持”的公式没有重新计算，结果可能是旧的，请用 Excel 或 WPS 打开文件保存一次再检查',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'textNumber', cell: 'disputes.review.upheld' }],
      says: ['表四行政复议“结果维持”的数字是文本格式，不参加求和，请改为数字格式'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.total': null },
      formulas: ['disputes.review.total'],
      remarks: [{ kind: 'textNumber', cell: 'disputes.review.upheld' }],
      says: ['表四行政复议“结果维持”的数字是文本格式，不参加求和，请改为数字格式'],
    },
  ],
};

function perTable(
  { remarks, form }: Subject,
  kind: 'noResult' | 'oldResult' | 'textNumber',
): readonly (readonly Cell[])[] {
  const cells = remarks.flatMap((remark: Remark) =>
    remark.kind === kind ? [cellNamed(form, remark.cell)] : [],
  );
  return groupBy(cells, (cell) => cell.table);
}

function tell(cells: readonly Cell[], level: Draft['level'], fault: string): Draft {
  return {
    level,
    topic: cells[0]?.table.code ?? '',
    cells: cells.map(({ name }) => name),
    message: `${tellCells(cells)}${fault}`,
  };
}
