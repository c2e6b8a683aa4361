import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { hasPrompt, paragraphsOf } from '../core/report/paragraph.js';
import { proseChapters, type Report } from '../core/report/report.js';

/** What the report of a government tells the results of, and the words by which each is known. */
const DUTIES: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考[核评]|绩效|评估|评价/],
  ['社会评议', /评议|评价|满意度|测评|第三方|社会监督|监督员|(?:征求|听取|征集)[^。]{0,12}意见/],
  ['责任追究', /追[责究]|问责/],
];
/** A government; and its office, which files for it or for itself. */
const GOVERNMENT = /政府$/;
const OFFICE = /政府办公[室厅]$/;

/** The report of a government tells something of assessment, of public appraisal or of accountability. */
export const duties: Rule = {
  id: 'duties',
  readsWords: true,
  title: '各级人民政府的报告写明工作考核、社会评议和责任追究结果情况',
  level: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第五十条第（四）项',
  check: ({ report }) => judge(report),
  examples: [
    {
      edition: '2021',
      org: '青山县人民政府',
      chapters: {
        overview: ['主动公开、依申请公开、信息管理、平台建设和监督保障按要求完成。'],
      },
      says: [
        '正文没有写到工作考核、社会评议、责任追究，人民政府的报告应当写明这方面的结果情况，没有的也请写明',
      ],
    },
    {
      edition: '2021',
      org: '青山县人民政府办公室',
      chapters: {
        overview: ['主动公开、依申请公开、信息管理、平台建设和监督保障按要求完成。'],
      },
      says: [
        '正文没有写到工作考核、社会评议、责任追究，人民政府的报告应当写明这方面的结果情况，没有的也请写明',
      ],
    },
    {
      edition: '2021',
      org: '青山县人民政府',
      chapters: {
        overview: ['主动公开、依申请公开、信息管理、平台建设和监督保障按要求完成，开展了工作考核。'],
      },
      says: [],
    },
    {
      edition: '2021',
      chapters: { overview: ['主动公开、依申请公开、信息管理、平台建设和监督保障按要求完成。'] },
      says: [],
    },
  ],
};

function judge(report: Report): readonly Draft[] {
  const { org, edition, chapters } = report;
  if (!GOVERNMENT.test(org) && !OFFICE.test(org)) return [];
  const [overview] = proseChapters(edition);
  if (!overview || (chapters[overview.code] ?? []).length === 0) return [];
  if (hasPrompt(report)) return [];
  // Who names one of them has thought of the others: many sound reports name one or two.
  if (DUTIES.some(([, words]) => paragraphsOf(report).some(({ text }) => words.test(text)))) return [];
  const names = DUTIES.map(([name]) => name).join('、');
  return [
    {
      level: OFFICE.test(org) ? 'hint' : 'warning',
      topic: 'duties',
      cells: [`${overview.code}.1`],
      message: `正文没有写到${names}，人民政府的报告应当写明这方面的结果情况，没有的也请写明`,
    },
  ];
}
