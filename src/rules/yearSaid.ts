import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { inParagraphs, type Paragraph } from '../core/report/paragraph.js';

/** A sentence on the work of the year names the report's year. */
export const yearSaid: Rule = {
  id: 'yearSaid',
  readsWords: true,
  title: '正文写本年工作的句子，年份是报告的年度',
  level: 'hint',
  basis: '统计期限为报告年度 1 月 1 日至 12 月 31 日',
  check: ({ report }) => inParagraphs(report, (paragraph) => yearIn(paragraph, report.year)),
  examples: [
    {
      edition: '2021',
      chapters: { overview: ['2020年，我局共发布信息30条，办理公开申请0件。'] },
      says: [
        '“一、总体情况”第 1 段写“2020年，我局共发布信息30条”，报告的年度是 2021，请核对是否为上年的文字，或把 2020 改为 {年度}',
      ],
    },
    {
      edition: '2021',
      chapters: { overview: ['2020年，我局发布信息30条，2021年发布信息35条，未收到公开申请。'] },
      says: [],
    },
    { edition: '2021', chapters: { overview: ['2020年公开申请办理中的不足，已全部整改。'] }, says: [] },
  ],
};

/** A year that begins a paragraph, and a sentence on what was done in it. */
const BEGINS =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)][^。]{0,20}[。：:]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])?[\s　]*(20\d\d)年度?/;
const WORK =
  /制发|积极|落实|举办|严格|发布|深入|办理|公开|持续|推进|开展|共|坚持|认真|收到|组织|新收|受理|加强/;
/** The period that the figures are of. */
const PERIOD = /(20\d\d)年1月1日[起]?[至到—-](?:(20\d\d)年)?12月31日/;
/** What makes another year right: comparing, carrying, plans, what is older, and this year in other words. */
const OTHER =
  /(?:今|本|当|明|来|次|下一?)年|问题|以前|[上去前往]年|同比|年度报告|出台|以来|之后|年报|之前|[比较]20|整改|[—–~～至到-]20|不足|印发|结转|相比|规划/;

function yearIn({ cell, title, number, text }: Paragraph, year: number | null): readonly Draft[] {
  if (year === null || text.includes(String(year))) return [];
  const found = PERIOD.exec(text) ?? begins(text);
  const said = Number(found?.[1]);
  if (!found || !(said < year)) return [];
  const at = text.indexOf(String(said), found.index);
  const [quoted = ''] = /^[^，,。；]{0,20}(?:[，,][^，,。；]{0,20})?/.exec(text.slice(at, at + 60)) ?? [];
  return [
    {
      level: 'hint',
      topic: `${cell} ${said}`,
      cells: [cell],
      message: `“${title}”第 ${number} 段写“${quoted}”，报告的年度是 ${year}，请核对是否为上年的文字，或把 ${said} 改为 {年度}`,
      rewrite: { cell, at, from: String(said), to: '{年度}' },
    },
  ];
}

function begins(text: string): RegExpExecArray | null {
  const found = BEGINS.exec(text);
  if (!found) return null;
  const [sentence = ''] = text.split(/[。！\n]/, 1);
  // The first sentence may be a heading: the year of the paragraph stands in the second one then.
  const said = text.slice(0, Math.max(sentence.length, 120));
  return WORK.test(said) && !OTHER.test(said) ? found : null;
}
