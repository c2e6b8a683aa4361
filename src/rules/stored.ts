import { remarkedCells, tellRemarked } from '../core/check/remarkedCells.js';
import type { Rule } from '../core/check/rule.js';
import { tellCells } from '../core/check/tellCell.js';
import type { Cell } from '../core/form/form.js';
import type { Draft } from '../core/report/finding.js';
import { NO_RESULT } from './wording/saveAgain.js';

/**
 * Numbers are stored as numbers, formulas with results that are up to date: one finding about all formulas
 * without result, one about all old results, and one for each table about numbers stored as text.
 */
export const stored: Rule = {
  id: 'stored',
  title: '数字以数字格式存放，公式带有最新的计算结果',
  level: 'error',
  basis: '文本格式的数字不参加表格软件的求和',
  check: (subject) => [
    ...tell(remarkedCells(subject, 'noResult'), 'error', NO_RESULT),
    ...tell(
      remarkedCells(subject, 'oldResult'),
      'error',
      '的公式没有重新计算，结果可能是旧的，请在 Excel 或 WPS 里按 F9 重新计算，保存后再检查',
    ),
    ...tellRemarked(subject, 'textNumber', () => ['warning', '的数字是文本格式，不参加求和，请改为数字格式']),
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
      remarks: [
        { kind: 'noResult', cell: 'disputes.review.upheld' },
        { kind: 'noResult', cell: 'requests.received.person' },
      ],
      says: [
        '表四行政复议“结果维持”、表三“一、本年新收政府信息公开申请数量”行自然人列是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': '=' },
      remarks: [{ kind: 'oldResult', cell: 'disputes.review.upheld' }],
      says: [
        '表四行政复议“结果维持”的公式没有重新计算，结果可能是旧的，请在 Excel 或 WPS 里按 F9 重新计算，保存后再检查',
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

function tell(cells: readonly Cell[], level: Draft['level'], fault: string): readonly Draft[] {
  const [first] = cells;
  if (!first) return [];
  return [
    {
      level,
      topic: first.table.code,
      cells: cells.map(({ name }) => name),
      message: `${tellCells(cells)}${fault}`,
    },
  ];
}
