import type { Rule, Subject } from '../core/check/rule.js';
import { textsOf } from '../core/check/wording.js';
import type { Chapter, Edition } from '../core/form/edition.js';
import { gather } from '../core/form/group.js';
import { shortLabel } from '../core/form/fold.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';
import { proseSize } from '../core/report/proseSize.js';
import { proseChapters } from '../core/report/report.js';
import { tellHidden } from './wording/tellHidden.js';

const HEADING = /^(?:（[一二三四五六七八九十]+）|\d+[.．])[^。；，]{0,20}$/;
const NONE = /^(?:（[一二三四五六七八九十]+）)?(?:暂?无|(?:暂?无|没有|不存在)问题|没有)[。.]?$/;

/** The chapters of prose are written: not empty, no headings alone, 无 only where it may stand. */
export const chapter: Rule = {
  id: 'chapter',
  title: tellDemands,
  level: 'error',
  basis: '《中华人民共和国政府信息公开条例》第五十条；报告格式',
  check: (subject) => gather(proseChapters(subject.report.edition), (each) => judge(each, subject)),
  examples: [
    {
      edition: '2021',
      chapters: { other: [] },
      says: ['“六、其他需要报告的事项”没有内容，没有需要报告的请写“无。”'],
    },
    { edition: '2019', chapters: { other: ['无。'] }, says: [] },
    {
      edition: '2021',
      chapters: { other: [] },
      remarks: [{ kind: 'hiddenChapter', chapter: 'other', sheet: '附页' }],
      says: ['“六、其他需要报告的事项”所在的工作表“附页”被隐藏，没有读取，请取消隐藏'],
    },
    {
      edition: '2021',
      chapters: { other: [] },
      remarks: [{ kind: 'hiddenChapter', chapter: 'other', sheet: '附页', isVeryHidden: true }],
      says: [
        '“六、其他需要报告的事项”所在的工作表“附页”被深度隐藏，没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1',
      ],
    },
    {
      edition: '2021',
      chapters: { problems: ['（一）存在的主要问题', '（二）改进情况'] },
      says: ['“五、存在的主要问题及改进情况”没有内容，请填写'],
    },
    {
      edition: '2021',
      chapters: { problems: ['无。'] },
      says: ['“五、存在的主要问题及改进情况”不能写“无”，请填写本年度的问题和改进情况'],
    },
    {
      edition: '2021',
      chapters: { overview: ['公开工作有序开展。'.repeat(120)] },
      says: ['“一、总体情况”有 1080 字，以 1000 字左右为宜'],
    },
  ],
};

/** What the chapters of prose must be, by the numbers of their headings. */
function tellDemands(editions: readonly Edition[]): string {
  const numbers = (isMeant: (each: Chapter) => boolean) =>
    textsOf(editions, (edition) =>
      proseChapters(edition)
        .filter(isMeant)
        .map(({ title }) => shortLabel(title)),
    ).join('、');
  const sizes = textsOf(editions, (edition) =>
    proseChapters(edition).flatMap(({ title, most }) =>
      most === undefined ? [] : [`第${shortLabel(title)}章以 ${most} 字左右为宜`],
    ),
  );
  return [
    `第${numbers(() => true)}章有内容：第${numbers((each) => !each.mayBeNone)}章不能写“无”`,
    `，第${numbers((each) => each.mayBeNone === true)}章可以写“无”；${sizes.join('，')}`,
  ].join('');
}

/** True for a remark on text that may be what a chapter says. */
function mayHold(remark: Remark, { code, title }: Chapter): boolean {
  switch (remark.kind) {
    case 'besideText':
      return remark.chapter === code;
    case 'unreadText':
      return remark.isLikely;
    case 'boxText':
      return remark.isSentence;
    case 'numberedText':
      return remark.official === title;
    default:
      return false;
  }
}

function judge(each: Chapter, { report, remarks }: Subject): readonly Draft[] {
  const find = (level: Draft['level'], what: string): readonly Draft[] => [
    { level, cells: [`${each.code}.1`], message: `“${each.title}”${what}` },
  ];
  for (const remark of remarks)
    if (remark.kind === 'hiddenChapter' && remark.chapter === each.code)
      return find('error', tellHidden(remark.sheet, remark.isVeryHidden)).map((draft) => ({
        ...draft,
        hiddenSheet: remark.sheet,
      }));
  const paragraphs = report.chapters[each.code] ?? [];
  const written = paragraphs.filter((paragraph) => !HEADING.test(paragraph));
  if (written.length === 0) {
    const fill = each.mayBeNone ? '没有需要报告的请写“无。”' : '请填写';
    const isElsewhere = remarks.some((remark) => mayHold(remark, each));
    const what = isElsewhere
      ? `没有读到内容，有文字没有读取或者读作了别处的（另有提示），是这一章的请移到它的标题下面；不是的，${fill}`
      : `没有内容，${fill}`;
    return find('error', what).map((draft) => ({ ...draft, isGap: true }));
  }
  if (!each.mayBeNone && written.every((paragraph) => NONE.test(paragraph)))
    return find('error', '不能写“无”，请填写本年度的问题和改进情况');
  if (each.most === undefined) return [];
  const size = proseSize(paragraphs, report);
  return size > each.most ? find('hint', `有 ${size} 字，以 ${each.most} 字左右为宜`) : [];
}
