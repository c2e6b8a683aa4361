import type { Rule, Subject } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { hasPrompt, paragraphsOf } from '../core/report/paragraph.js';
import { proseChapters } from '../core/report/report.js';
import { cellsNamed } from './sentences/grounds.js';
import { CARRIED_IN, PROCESSED, RECEIVED, totalOf } from './sentences/rowNames.js';

/** The prose has a word on the requests that the tables have. */
export const unspoken: Rule = {
  id: 'unspoken',
  readsWords: true,
  title: '表三填有申请的，正文写明依申请公开的情况',
  level: 'warning',
  basis: '报告格式：总体情况包括依申请公开的情况',
  check: passedOver,
  examples: [
    {
      edition: '2021',
      set: {
        'requests.received.person': 1,
        'requests.received.total': 1,
        'requests.granted.person': 1,
        'requests.granted.total': 1,
        'requests.processed.person': 1,
        'requests.processed.total': 1,
      },
      chapters: { overview: ['主动公开工作有序开展。'] },
      says: [
        '表三填有政府信息公开申请（一、本年新收政府信息公开申请数量 1 件），“一、总体情况”没有写依申请公开的情况，请补写',
      ],
    },
  ],
};

/** The rows with requests, by their order on the paper. */
const ROWS = [RECEIVED, CARRIED_IN, PROCESSED];

function passedOver({ report, form, numbers }: Subject): readonly Draft[] {
  const [overview] = proseChapters(report.edition);
  const written = overview ? (report.chapters[overview.code] ?? []) : [];
  if (!overview || written.length === 0) return [];
  if (hasPrompt(report) || paragraphsOf(report).some(({ text }) => text.includes('申请'))) return [];
  const filled = ROWS.flatMap((row) => cellsNamed(form, totalOf(row))).find(
    ({ index }) => (numbers[index] ?? 0) > 0,
  );
  if (!filled) return [];
  return [
    {
      level: 'warning',
      topic: 'requests',
      cells: [`${overview.code}.1`, filled.name],
      message: `${filled.table.name}填有政府信息公开申请（${filled.row.label} ${numbers[filled.index] ?? 0} 件），“${overview.title}”没有写依申请公开的情况，请补写`,
    },
  ];
}
