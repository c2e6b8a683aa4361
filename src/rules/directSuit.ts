import { tellCell } from '../core/check/tellCell.js';
import type { Rule } from '../core/check/rule.js';
import { findCell } from '../core/form/form.js';
import { DIRECT_SUIT, totalOf } from './sentences/rowNames.js';

/** The first report year in which a refusal goes to reconsideration before it goes to court. */
const FIRST_YEAR = 2024;

/** Suits without reconsideration are looked at again from 2024 on. */
export const directSuit: Rule = {
  id: 'directSuit',
  title: '2024 年度起“未经复议直接起诉”有数的，核对是否应先申请复议',
  level: 'hint',
  basis: '《中华人民共和国行政复议法》第二十三条：对不予公开政府信息的行为不服，先申请复议；其他情形不受此限',
  check: ({ form, numbers, report: { year } }) => {
    if ((year ?? 0) < FIRST_YEAR) return [];
    const cell = findCell(form, totalOf(DIRECT_SUIT));
    const figure = numbers[cell?.index ?? -1] ?? 0;
    if (!cell || !(figure > 0)) return [];
    return [
      {
        level: 'hint',
        cells: [cell.name],
        message: `${tellCell(cell)}为 ${figure}，自 ${FIRST_YEAR} 年起对不予公开不服的应先申请复议，请核对这些案件的起诉事由`,
      },
    ];
  },
  examples: [
    {
      edition: '2021',
      year: 2024,
      set: { 'disputes.directSuit.upheld': 1, 'disputes.directSuit.total': 1 },
      says: [
        '表四未经复议直接起诉“总计”为 1，自 2024 年起对不予公开不服的应先申请复议，请核对这些案件的起诉事由',
      ],
    },
    {
      edition: '2021',
      year: 2023,
      set: { 'disputes.directSuit.upheld': 1, 'disputes.directSuit.total': 1 },
      says: [],
    },
  ],
};
