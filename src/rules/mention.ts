import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { cellNamed, formOf } from '../core/form/form.js';
import { stripNumber } from '../core/form/fold.js';

/** A figure that obliges a chapter to speak of something is spoken of there. */
export const mention: Rule = {
  id: 'mention',
  readsWords: true,
  title: (editions) => textsOf(editions, tellMentions).join('；'),
  level: 'warning',
  basis: (editions) =>
    textsOf(editions, ({ mentions = [] }) => mentions.map(({ basis }) => basis)).join('；'),
  check: ({ form, report, numbers }) =>
    (form.edition.mentions ?? []).flatMap(({ cell: name, chapter, words }) => {
      const cell = cellNamed(form, name);
      const said = (report.chapters[chapter] ?? []).some((paragraph) => paragraph.includes(words));
      const figure = numbers[cell.index] ?? NaN;
      if (said || !(figure > 0)) return [];
      const title = titleOf(form.edition, chapter);
      return [
        {
          level: 'warning',
          cells: [name],
          message: `${tellCell(cell)}为 ${figure}，“${title}”应当写明${words}的情况`,
        },
      ];
    }),
  examples: [
    {
      edition: '2021',
      set: {
        'requests.received.person': 1,
        'requests.received.total': 1,
        'requests.unpaidFee.person': 1,
        'requests.unpaidFee.total': 1,
        'requests.processed.person': 1,
        'requests.processed.total': 1,
      },
      chapters: { other: ['无。'] },
      says: [
        '表三“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”行总计列为 1，“六、其他需要报告的事项”应当写明信息处理费的情况',
      ],
    },
  ],
};

/** The duties of an edition: which row obliges which chapter. */
function tellMentions(edition: Edition): readonly string[] {
  return (edition.mentions ?? []).map(({ cell, chapter, words }) => {
    const { row } = cellNamed(formOf(edition), cell);
    return `有“${stripNumber(row.label)}”情形的，“${titleOf(edition, chapter)}”应当写明${words}`;
  });
}

function titleOf(edition: Edition, chapter: string): string {
  return edition.chapters.find(({ code }) => code === chapter)?.title ?? '';
}
