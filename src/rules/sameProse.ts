import type { Rule } from '../core/check/rule.js';
import { setPhrases } from '../core/check/setPhrases.js';
import { findShared, type SharedText } from '../core/check/sharedText.js';
import type { Chapter } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';
import { proseChapters, type Report } from '../core/report/report.js';

/** The share of a chapter that may stand in last year's report. */
const SHARE = 0.8;
/** A chapter with fewer characters of its own has little to say anew. */
const LEAST_OWN = 100;
/** How much of a passage the message quotes, and how much is shown beside last year's. */
const LONGEST = { quoted: 24, shown: 160 };

/** A chapter is not written off from last year's report: one finding for each, with the longest passages. */
export const sameProse: Rule = {
  id: 'sameProse',
  title: `正文不与上年雷同：一章的文字不应有 ${SHARE * 100}% 以上与上年相同（数字和格式规定的文字不计）`,
  level: 'warning',
  basis: '上年度报告；各地评估办法对内容雷同的扣分',
  check: ({ report, last }) =>
    last
      ? proseChapters(report.edition)
          .filter(({ mayBeNone }) => mayBeNone !== true)
          .flatMap((chapter) => compare(chapter, report, last.report))
      : [],
  examples: [
    {
      edition: '2021',
      last: {},
      chapters: {
        problems: [
          '一是解读材料以文字为主，图表和短片偏少，群众看得懂的内容不够；二是乡镇和部门报送信息不够及时，栏目更新快慢不一，个别栏目超过三个月没有更新；三是答复申请时与申请人沟通不够。下一步将每季度通报一次更新情况，组织 2 次业务培训，把征求意见前移。',
        ],
      },
      lastChapters: {
        problems: [
          '一是解读材料以文字为主，图表和短片偏少，群众看得懂的内容不够；二是乡镇和部门报送信息不够及时，栏目更新快慢不一，个别栏目超过三个月没有更新；三是答复申请时与申请人沟通不够。下一步将每季度通报一次更新情况，组织 3 次业务培训，把征求意见前移。',
        ],
      },
      says: [
        '“五、存在的主要问题及改进情况”有 100% 的文字与上年报告相同（如“一是解读材料以文字为主，图表和短片偏少，群众看得…”），请按本年的实际情况重写',
      ],
    },
    {
      edition: '2021',
      last: {},
      chapters: {
        problems: [
          '一是解读材料以文字为主，图表和短片偏少；二是乡镇报送信息不够及时；三是答复申请时沟通不够，将改进。',
        ],
      },
      lastChapters: {
        problems: [
          '一是解读材料以文字为主，图表和短片偏少；二是乡镇报送信息不够及时；三是答复申请时沟通不够，将改进。',
        ],
      },
      says: [],
    },
  ],
};

function compare({ code, title }: Chapter, report: Report, last: Report): readonly Draft[] {
  const named = setPhrases(report.edition).map((phrase) => phrase.replaceAll('{机关名称}', report.org));
  const shared = findShared(report.chapters[code] ?? [], last.chapters[code] ?? [], named);
  const [first] = shared.passages;
  if (shared.own < LEAST_OWN || shared.share < SHARE || !first) return [];
  return [
    {
      level: 'warning',
      topic: code,
      cells: cellsOf(code, shared),
      message: `“${title}”有 ${Math.floor(shared.share * 100)}% 的文字与上年报告相同（如“${cut(first.text, LONGEST.quoted)}”），请按本年的实际情况重写`,
      passages: shared.passages.map(({ text, other }) => ({
        text: cut(text, LONGEST.shown),
        other: cut(other, LONGEST.shown),
      })),
    },
  ];
}

/** The paragraphs of the passages, in their order. */
function cellsOf(code: string, { passages }: SharedText): readonly string[] {
  const paragraphs = [...new Set(passages.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => `${code}.${paragraph + 1}`);
}

function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
