import { remarkedCells } from '../core/check/remarkedCells.js';
import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { showReading } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';

/** A figure whose thousands are set apart by blanks is one figure: two in one cell would look the same. */
export const spaced: Rule = {
  id: 'spaced',
  title: '一格里只填一个数',
  level: 'hint',
  basis: '用空格分节的一个数，与一格里的两个数，看起来一样',
  check: (subject) =>
    remarkedCells(subject, 'spacedNumber').map((cell) => ({
      level: 'hint',
      topic: cell.table.code,
      cells: [cell.name],
      message: `${tellCell(cell)}的数字中间有空格，已按一个数 ${showReading(readingOf(subject.report, cell), cell.kind)} 读取，请核对是不是两个数`,
    })),
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 12489 },
      remarks: [{ kind: 'spacedNumber', cell: 'disclosure.permits.decisions' }],
      says: ['表二“行政许可”行本年处理决定数量列的数字中间有空格，已按一个数 12489 读取，请核对是不是两个数'],
    },
  ],
};
