import { tellRemarked } from '../core/check/remarkedCells.js';
import type { Rule } from '../core/check/rule.js';

/**
 * A figure is printed as it is: not as a share, in thousands, with digits that its format adds, or in
 * pictures.
 */
export const shownOtherwise: Rule = {
  id: 'shownOtherwise',
  title: '数字与显示一致',
  level: 'warning',
  basis: '求和用的是单元格里的数，打印和公布的是显示出来的数',
  check: (subject) =>
    tellRemarked(subject, 'shownOtherwise', () => [
      'warning',
      '的格式（百分比、千位缩小、附加的字或者符号、符号字体）使显示的数与实际的数不同，已按实际的数读取，请核对后改为常规格式和普通字体',
    ]),
  examples: [
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 2, 'disputes.review.total': 2 },
      remarks: [{ kind: 'shownOtherwise', cell: 'disputes.review.upheld' }],
      says: [
        '表四行政复议“结果维持”的格式（百分比、千位缩小、附加的字或者符号、符号字体）使显示的数与实际的数不同，已按实际的数读取，请核对后改为常规格式和普通字体',
      ],
    },
  ],
};
