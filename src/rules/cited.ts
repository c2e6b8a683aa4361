import type { Rule, Subject } from '../core/check/rule.js';
import { editionOfYear, type Edition } from '../core/form/edition.js';
import { remember } from '../core/form/remember.js';
import type { Draft } from '../core/report/finding.js';
import { proseChapters } from '../core/report/report.js';

/** The text cites the document that published the form of its year. */
export const cited: Rule = {
  id: 'cited',
  title: '正文引用的格式文件与年度相符：2019—2020 年度是国办公开办函〔2019〕60号，2021 年度起是〔2021〕30号',
  level: 'warning',
  basis: (editions) => editions.map(({ source }) => source).join('、'),
  check: (subject) =>
    proseChapters(subject.report.edition).flatMap(({ code, title }) =>
      (subject.report.chapters[code] ?? []).flatMap((text, at) =>
        citedIn(text, code, title, at + 1, subject),
      ),
    ),
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
  text: string,
  code: string,
  title: string,
  number: number,
  { report: { year }, editions }: Subject,
): readonly Draft[] {
  const right = year === null ? undefined : editionOfYear(editions, year);
  if (!right) return [];
  return editions.flatMap((edition) => {
    const found = edition === right ? null : patternOf(edition).exec(text);
    if (!found) return [];
    const cell = `${code}.${number}`;
    return [
      {
        level: 'warning' as const,
        topic: `${cell} ${edition.id}`,
        cells: [cell],
        message: `“${title}”第 ${number} 段引用的“${found[0]}”不适用于 ${year ?? ''} 年度，请改为“${right.source}”`,
        rewrite: { cell, at: found.index, from: found[0], to: right.source },
      },
    ];
  });
}

/** The number of a document in any brackets. */
const patternOf = remember(
  ({ source }: Edition) =>
    new RegExp(
      source.replace('〔', '[〔［\\[【（(]').replace('〕', '[〕］\\]】）)] ?').replace('号', ' ?号'),
    ),
);
