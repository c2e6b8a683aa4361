import type { Rule } from '../core/check/rule.js';
import { editionOfYear, type Edition } from '../core/form/edition.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';
import { inParagraphs, type Paragraph } from '../core/report/paragraph.js';
import type { Report } from '../core/report/report.js';

/** The text cites the document that published the form of its year. */
export const cited: Rule = {
  id: 'cited',
  title: '正文引用的格式文件与年度相符：2019—2020 年度是国办公开办函〔2019〕60号，2021 年度起是〔2021〕30号',
  level: 'warning',
  basis: (editions) => editions.map(({ source }) => source).join('、'),
  check: ({ report, editions }) => {
    const right = report.year === null ? undefined : editionOfYear(editions, report.year);
    if (!right) return [];
    const others = editions.filter((edition) => edition !== right);
    return inParagraphs(report, (paragraph) =>
      others.flatMap((edition) => citedIn(paragraph, edition, right, report)),
    );
  },
  examples: [
    {
      edition: '2021',
      chapters: { other: ['按照国办公开办函[2019]60号编制，没有收取信息处理费。'] },
      says: [
        '“六、其他需要报告的事项”第 1 段引用的“国办公开办函[2019]60号”不适用于 2021 年度，请改为“国办公开办函〔2021〕30号”',
      ],
    },
    {
      edition: '2021',
      chapters: { other: ['按照国办公开办函〔2021〕30号编制，没有收取信息处理费。'] },
      says: [],
    },
  ],
};

function citedIn(
  { cell, title, number, text }: Paragraph,
  edition: Edition,
  right: Edition,
  { year }: Report,
): readonly Draft[] {
  const found = patternOf(edition).exec(text);
  if (!found) return [];
  return [
    {
      level: 'warning',
      topic: `${cell} ${edition.id}`,
      cells: [cell],
      message: `“${title}”第 ${number} 段引用的“${found[0]}”不适用于 ${year ?? ''} 年度，请改为“${right.source}”`,
      rewrite: { cell, at: found.index, from: found[0], to: right.source },
    },
  ];
}

/** The number of a document in any brackets. */
const patternOf = remember(
  ({ source }: Edition) =>
    new RegExp(
      source.replace('〔', '[〔［\\[【（(]').replace('〕', '[〕］\\]】）)] ?').replace('号', ' ?号'),
    ),
);
