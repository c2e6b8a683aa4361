import type { Rule, Subject } from '../core/check/rule.js';
import { textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { headingLevel } from '../core/form/heading.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';
import { findPrompt } from '../core/report/unready.js';
import { proseChapters } from '../core/report/report.js';

/** The words by which each part that the form prints in its first chapter is known. */
const WORDS: Readonly<Record<string, RegExp>> = {
  主动公开: /主动公开|公开[^，。]{0,6}信息|信息[^，。]{0,6}公开|发布/,
  依申请公开: /申请/,
  政府信息管理: /信息管理|规范性文件|审[查核签校]|清理|动态|更新|保密|目录|属性|制度|管理/,
  政府信息公开平台建设: /平台|网站|网络|新媒体|微[信博]|公众号|专[栏区]|栏目|公报|门户|客户端|查阅|公开栏/,
  监督保障:
    /监督|保障|培训|学习|考[核评]|评[议估]|追[责究]|领导|检查|自查|督[促查导]|专人|机制|机构|队伍|责任/,
};
/** A shorter chapter is no text but a note: what it leaves out was left out on purpose. */
const LEAST = 100;

/** The first chapter speaks of the five aspects that the form prints. */
export const aspects: Rule = {
  id: 'aspects',
  readsWords: true,
  title: (editions) =>
    textsOf(editions, (edition) => [`总体情况写到：${aspectsOf(edition).join('、')}`]).join('；'),
  level: 'hint',
  basis: (editions) => editions.map(({ source }) => source).join('、'),
  check: judge,
  examples: [
    {
      edition: '2021',
      chapters: {
        overview: [
          `本单位主动公开文件，办理公开申请，维护网站专栏，组织业务培训。${'各项任务按时完成。'.repeat(8)}`,
        ],
      },
      says: ['“一、总体情况”没有写到政府信息管理，请核对是否遗漏'],
    },
    {
      edition: '2021',
      chapters: {
        overview: [`本单位主动公开文件，办理公开申请，按季度清理目录。${'各项任务按时完成。'.repeat(9)}`],
      },
      says: ['“一、总体情况”没有写到政府信息公开平台建设、监督保障，请核对是否遗漏'],
    },
    {
      edition: '2019',
      chapters: { overview: ['发布文件，答复申请。'] },
      says: [],
    },
  ],
};

/** The headings of the parts of the first chapter, as the form prints them, without their numbers. */
const aspectsOf = remember((edition: Edition): readonly string[] =>
  (proseChapters(edition)[0]?.prose ?? [])
    .filter((paragraph) => headingLevel(paragraph) === 2)
    .map((heading) => heading.replace(/^（[^）]*）/, '')),
);

function judge({ report: { edition, chapters } }: Subject): readonly Draft[] {
  const [overview] = proseChapters(edition);
  const written = overview ? (chapters[overview.code] ?? []) : [];
  const text = written.join('\n');
  if (!overview || text.length < LEAST || findPrompt(text) !== undefined) return [];
  const missing = aspectsOf(edition).filter(
    (name) => WORDS[name] && !text.includes(name) && !WORDS[name].test(text),
  );
  // The words are loose: a text that has none of them is no text on this work at all.
  if (missing.length === 0 || missing.length === aspectsOf(edition).length) return [];
  return [
    {
      level: 'hint',
      topic: overview.code,
      cells: [`${overview.code}.1`],
      message: `“${overview.title}”没有写到${missing.join('、')}，请核对是否遗漏`,
    },
  ];
}
