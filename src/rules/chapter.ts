import type { Rule } from '../core/check/rule.js';
import type { Chapter } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';
import { fillPlaceholders } from '../core/report/placeholder.js';
import { proseChapters, type Report } from '../core/report/report.js';

const HEADING = /^(?:（[一二三四五六七八九十]+）|\d+[.．])[^。；，]{0,20}$/;
const NONE = /^(?:（[一二三四五六七八九十]+）)?(?:暂?无|(?:暂?无|没有|不存在)问题|没有)[。.]?$/;

/** The three chapters of prose are written: not empty, no headings alone, 无 only where it may stand. */
export const chapter: Rule = {
  id: 'chapter',
  title: '第一、五、六章有内容：第五章不能写“无”，第六章可以写“无”；第一章以 1000 字左右为宜',
  level: 'error',
  basis: '《中华人民共和国政府信息公开条例》第五十条；报告格式',
  check: ({ report, remarks }) =>
    proseChapters(report.edition).flatMap((each) => {
      const hidden = remarks.find(
        (remark) => remark.kind === 'hiddenChapter' && remark.chapter === each.code,
      );
      if (hidden?.kind !== 'hiddenChapter') return judge(each, report);
      return [
        {
          level: 'error' as const,
          cells: [`${each.code}.1`],
          message: `“${each.title}”所在的工作表“${hidden.sheet}”被隐藏，没有读取，请取消隐藏`,
        },
      ];
    }),
  examples: [
    { chapters: { other: [] }, says: ['“六、其他需要报告的事项”没有内容，没有需要报告的请写“无。”'] },
    {
      chapters: { other: [] },
      remarks: [{ kind: 'hiddenChapter', chapter: 'other', sheet: '附页' }],
      says: ['“六、其他需要报告的事项”所在的工作表“附页”被隐藏，没有读取，请取消隐藏'],
    },
    {
      chapters: { problems: ['（一）存在的主要问题', '（二）改进情况'] },
      says: ['“五、存在的主要问题及改进情况”没有内容，请填写'],
    },
    {
      chapters: { problems: ['无。'] },
      says: ['“五、存在的主要问题及改进情况”不能写“无”，请填写本年度的问题和改进情况'],
    },
    {
      chapters: { overview: ['公开工作有序开展。'.repeat(120)] },
      says: ['“一、总体情况”有 1080 字，以 1000 字左右为宜'],
    },
  ],
};

function judge(each: Chapter, report: Report): readonly Draft[] {
  const paragraphs = report.chapters[each.code] ?? [];
  const written = paragraphs.filter((paragraph) => !HEADING.test(paragraph));
  const find = (level: Draft['level'], what: string): Draft[] => [
    { level, cells: [`${each.code}.1`], message: `“${each.title}”${what}` },
  ];
  if (written.length === 0)
    return find('error', each.mayBeNone ? '没有内容，没有需要报告的请写“无。”' : '没有内容，请填写');
  if (!each.mayBeNone && written.every((paragraph) => NONE.test(paragraph)))
    return find('error', '不能写“无”，请填写本年度的问题和改进情况');
  const size = paragraphs
    .map((paragraph) => fillPlaceholders(paragraph, report, '').text.length)
    .reduce((sum, length) => sum + length, 0);
  return each.most !== undefined && size > each.most
    ? find('hint', `有 ${size} 字，以 ${each.most} 字左右为宜`)
    : [];
}
