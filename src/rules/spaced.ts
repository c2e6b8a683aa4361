import { remarkedCells } from '../core/check/remarkedCells.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { showReading } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';

/**
 * A figure whose thousands are set apart by blanks is one figure: two in one cell would look the same. One of
 * which a sum is right is one.
 */
export const spaced: Rule = {
  id: 'spaced',
  title: '一格里只填一个数',
  level: 'hint',
  basis: '用空格分节的一个数，与一格里的两个数，看起来一样',
  check: (subject) => {
    const cells = remarkedCells(subject, 'spacedNumber');
    if (cells.length === 0) return [];
    const proved = cellsOfRightSums(subject);
    return cells
      .filter(({ name }) => !proved.has(name))
      .map((cell) => ({
        level: 'hint',
        topic: cell.table.code,
        cells: [cell.name],
        message: `${tellCell(cell)}的数字中间有空格，已按一个数 ${showReading(readingOf(subject.report, cell), cell.kind)} 读取，请核对是不是两个数`,
      }));
  },
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 12489 },
      remarks: [{ kind: 'spacedNumber', cell: 'disclosure.permits.decisions' }],
      says: ['表二“行政许可”行本年处理决定数量列的数字中间有空格，已按一个数 12489 读取，请核对是不是两个数'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'spacedNumber', cell: 'disputes.review.upheld' }],
      says: [],
    },
  ],
};

/** The names of the cells of equal sums that are right. */
function cellsOfRightSums({ form, evaluation }: Subject): ReadonlySet<string> {
  const open = new Set([...evaluation.broken.map(({ relation }) => relation), ...evaluation.undecided]);
  return new Set(
    form.relations.flatMap((relation) => {
      const terms = [...relation.left, ...relation.right];
      const isRight = relation.kind === 'equal' && !open.has(relation) && !terms.some(({ last }) => last);
      return isRight ? terms.map(({ cell }) => cell) : [];
    }),
  );
}
