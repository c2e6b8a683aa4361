import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/sentence.js';
import { cellNamed } from '../core/form/form.js';

/** A figure that obliges a chapter to speak of something is spoken of there. */
export const mention: Rule = {
  id: 'mention',
  title: '有逾期未缴费情形的，第六章应当报告信息处理费',
  level: 'warning',
  basis: '国办函〔2020〕109号：收取信息处理费的情况列入年度报告',
  check: ({ form, report, numbers }) =>
    (form.edition.mentions ?? []).flatMap(({ cell: name, chapter, words }) => {
      const cell = cellNamed(form, name);
      const title = form.edition.chapters.find(({ code }) => code === chapter)?.title ?? '';
      const said = (report.chapters[chapter] ?? []).some((paragraph) => paragraph.includes(words));
      if (said || !((numbers[cell.index] ?? NaN) > 0)) return [];
      return [
        {
          level: 'warning',
          cells: [name],
          message: `${tellCell(cell)}为 ${numbers[cell.index]}，“${title}”应当写明${words}的情况`,
        },
      ];
    }),
  examples: [
    {
      set: {
        'requests.received.person': 1,
        'requests.received.total': 1,
        'requests.unpaidFee.person': 1,
        'requests.unpaidFee.total': 1,
        'requests.processed.person': 1,
        'requests.processed.total': 1,
      },
      says: [
        '表三“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”行总计列为 1，“六、其他需要报告的事项”应当写明信息处理费的情况',
      ],
    },
  ],
};
