import type { Rule } from '../core/check/rule.js';
import { headingLevel } from '../core/form/heading.js';
import type { Draft } from '../core/report/finding.js';
import { findPrompt } from '../core/report/unready.js';
import { proseChapters, type Report } from '../core/report/report.js';

const CHAPTER = 'problems';
/** Fewer characters cannot say a problem and what is done about it. */
const LEAST = 15;
const PROBLEM =
  /问题|不足|不够|不到位|不[高强全多广深细准快畅均明宽紧实熟精]|不(?:及时|规范|完善|健全|平衡|充分|统一|丰富|理想|主动)|欠缺?|短板|弱|差距|有待|亟[待需]|[还仍尚]需|需要?(?:进一步|加强|提[高升])|偏[少低弱慢]|较[少低弱慢]|单一|滞后|困难|缺[乏少失位]|尚未|有限|疏[漏忽]|遗漏|待(?:加强|提[高升]|完善|改进)/;
const IMPROVEMENT =
  /改[进善为正]|整改|下一?步|今后|将|[已拟计]|继续|加[强大快]|完善|提[高升]|强化|优化|规范了|推进|健全|组织|落实|开展|建立|补充|深化|明确|拓[展宽]|丰富|印发|解决|措施|举措|培训|督[促查]|细化|严格|增[加强设]|统一/;
const NONE = /^(?:（[一二三四五六七八九十]+）)?(?:暂?无|(?:暂?无|没有|不存在)问题|没有)[。.]?$/;

/** The chapter of problems says a problem and an improvement. */
export const problemsSaid: Rule = {
  id: 'problemsSaid',
  readsWords: true,
  title: '第五章既写存在的问题，也写改进情况，不是一句话带过',
  level: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第五十条第（四）项',
  check: ({ report }) => judge(report),
  examples: [
    {
      edition: '2021',
      chapters: { problems: ['进一步加强学习。'] },
      says: ['“五、存在的主要问题及改进情况”只有 8 个字，请写明存在的主要问题和改进情况'],
    },
    {
      edition: '2021',
      chapters: { problems: ['组织全体人员参加业务培训，印发公开目录。'] },
      says: ['“五、存在的主要问题及改进情况”没有写存在的问题，请补写'],
    },
    {
      edition: '2021',
      chapters: { problems: ['（一）存在的主要问题', '政策解读的形式单一，数量偏少。', '（二）改进情况'] },
      says: ['“五、存在的主要问题及改进情况”没有写改进情况，请补写'],
    },
    {
      edition: '2021',
      chapters: { problems: ['政策解读不足、形式单一，已经增加图解。'] },
      says: [],
    },
  ],
};

function judge(report: Report): readonly Draft[] {
  const chapter = proseChapters(report.edition).find(({ code }) => code === CHAPTER);
  const paragraphs = report.chapters[CHAPTER] ?? [];
  const body = paragraphs.filter((each) => headingLevel(each) === undefined);
  const said = withoutBareHeadings(paragraphs).join('');
  if (!chapter || said === '' || body.every((each) => NONE.test(each))) return [];
  if (paragraphs.some((each) => findPrompt(each) !== undefined)) return [];
  const size = said.replace(/\s/g, '').length;
  const [hasProblem, hasImprovement] = [PROBLEM.test(said), IMPROVEMENT.test(said)];
  if (size >= LEAST && hasProblem && hasImprovement) return [];
  const missing = hasProblem ? '没有写改进情况，请补写' : '没有写存在的问题，请补写';
  const fault = size < LEAST ? `只有 ${size} 个字，请写明存在的主要问题和改进情况` : missing;
  return [
    { level: 'warning', topic: CHAPTER, cells: [`${CHAPTER}.1`], message: `“${chapter.title}”${fault}` },
  ];
}

/** The paragraphs without headings under which nothing is written. */
function withoutBareHeadings(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.filter((each, at) => {
    const level = headingLevel(each);
    if (level === undefined || level > 2) return true;
    const next = paragraphs[at + 1];
    return next !== undefined && (headingLevel(next) ?? 9) > level;
  });
}
