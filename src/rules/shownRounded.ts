import { tellRemarked } from '../core/check/remarkedCells.js';
import type { Rule } from '../core/check/rule.js';

/** Figures are printed with all their decimals: otherwise the rounded ones are published. */
export const shownRounded: Rule = {
  id: 'shownRounded',
  title: '小数全部显示',
  level: 'hint',
  basis: '读取和导出用的是单元格里的数，打印和公布的是显示出来的数',
  check: (subject) =>
    tellRemarked(subject, 'shownRounded', () => [
      'hint',
      '显示的小数比实际的数少，已按实际的数读取，请核对：公布的是显示出来的数，就改为那个数，否则让小数全部显示',
    ]),
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '402.2137' },
      remarks: [{ kind: 'shownRounded', cell: 'disclosure.fees.amount' }],
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列显示的小数比实际的数少，已按实际的数读取，请核对：公布的是显示出来的数，就改为那个数，否则让小数全部显示',
      ],
    },
  ],
};
