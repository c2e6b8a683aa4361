import type { Rule } from '../core/check/rule.js';
import { dayIn, isDay } from './wording/dayIn.js';

/** The report is filled in before the day on which it must be published. */
export const dated: Rule = {
  id: 'dated',
  title: '填表时间不晚于公布期限：部门 1 月 31 日，政府 3 月 31 日',
  level: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第四十九条',
  check: ({ report: { contact, year, org } }) => {
    const written = contact['preparedOn'] ?? '';
    const day = dayIn(written);
    if (year === null || !day || !isDay(day)) return [];
    const month = /政府(?:办公[室厅])?$/.test(org) ? 3 : 1;
    const monthsLater = (day.year - year - 1) * 12 + day.month - month;
    if (monthsLater <= 0) return [];
    return [
      {
        level: 'warning',
        cells: ['cover.preparedOn'],
        message: `封面的填表时间是“${written.slice(0, 20)}”，晚于公布期限 ${year + 1}年${month}月31日，请核对`,
      },
    ];
  },
  examples: [
    {
      edition: '2021',
      contact: { preparedOn: '2022年2月8日' },
      says: ['封面的填表时间是“2022年2月8日”，晚于公布期限 2022年1月31日，请核对'],
    },
    {
      edition: '2021',
      contact: { preparedOn: '二〇二二年二月一日' },
      says: ['封面的填表时间是“二〇二二年二月一日”，晚于公布期限 2022年1月31日，请核对'],
    },
    { edition: '2021', contact: { preparedOn: '2022-01-31' }, says: [] },
    { edition: '2021', org: '青山县人民政府', contact: { preparedOn: '2022年3月8日' }, says: [] },
  ],
};
