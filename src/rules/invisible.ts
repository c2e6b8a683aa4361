import { remarkedCells } from '../core/check/remarkedCells.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { numberAt } from '../core/check/figures.js';
import { tellCells } from '../core/check/tellCell.js';
import type { Cell } from '../core/form/form.js';
import { groupBy } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';
import { WHY_UNSEEN } from './wording/whyUnseen.js';

/**
 * Figures are seen in print, and not in the colour behind them, in type of no size, hidden by their format,
 * covered, or outside the area that is printed: one finding for each table. Zeros alone are a hint: many
 * workbooks hide them.
 */
export const invisible: Rule = {
  id: 'invisible',
  title: '数字看得见',
  level: 'warning',
  basis: '看不见的数字打印不出来，公布的表格里 0 也要填写',
  check: (subject) =>
    (['invisible', 'unprinted'] as const).flatMap((kind) =>
      groupBy(remarkedCells(subject, kind), ({ table }) => table).map((cells) => tell(subject, cells, kind)),
    ),
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [
        { kind: 'invisible', cell: 'disputes.review.upheld' },
        { kind: 'invisible', cell: 'disputes.review.pending' },
      ],
      says: [
        '表四有 2 格（行政复议“结果维持”等）的数字看不见（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），打印出来没有这个数，已按数字读取，请核对后让它显示出来',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'invisible', cell: 'disputes.review.upheld' }],
      says: [
        '表四行政复议“结果维持”的 0 看不见（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住），打印出来没有这个数，已按数字读取，请核对后让它显示出来',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [{ kind: 'unprinted', cell: 'disputes.review.total' }],
      says: [
        '表四行政复议“总计”的数字在打印区域之外，打印出来没有这个数，已按数字读取，请核对后重设打印区域',
      ],
    },
  ],
};

function tell(subject: Subject, cells: readonly Cell[], kind: 'invisible' | 'unprinted'): Draft {
  const isZero = cells.every(({ name }) => numberAt(subject, name) === 0);
  return {
    level: isZero ? 'hint' : 'warning',
    topic: `${cells[0]?.table.code ?? ''}${kind === 'invisible' ? '' : ' unprinted'}`,
    cells: cells.map(({ name }) => name),
    message: `${tellCells(cells)}的${isZero ? ' 0 ' : '数字'}${kind === 'invisible' ? `看不见${WHY_UNSEEN}` : '在打印区域之外'}，打印出来没有这个数，已按数字读取，请核对后${kind === 'invisible' ? '让它显示出来' : '重设打印区域'}`,
  };
}
