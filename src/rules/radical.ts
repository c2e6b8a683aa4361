import { RADICALS, withoutRadicals } from '../core/form/radicals.js';
import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { proseChapters } from '../core/report/report.js';

/** So many of a paragraph's radicals are named. */
const MOST_NAMED = 5;

/** The text has no radicals in place of characters: one hint for each paragraph, with the change. */
export const radical: Rule = {
  id: 'radical',
  title: '正文用规范汉字，没有从 PDF 复制带来的部首字符',
  level: 'hint',
  basis: 'GB 18030：部首字符与汉字字形相近而编码不同，网页上搜索不到',
  check: ({ report }) =>
    proseChapters(report.edition).flatMap(({ code, title }) =>
      (report.chapters[code] ?? []).flatMap((text, at) => tell(text, `${code}.${at + 1}`, title)),
    ),
  examples: [
    {
      edition: '2021',
      chapters: { problems: ['公开的⽅式还不够多。已经完善⽬录，今后加强业务培训。'] },
      says: [
        '“五、存在的主要问题及改进情况”第 1 段有 2 个部首字符（“⽅”“⽬”），看起来像汉字而编码不同，请改为“方”“目”',
      ],
    },
    {
      edition: '2021',
      chapters: { problems: ['公开的形式还不够多，⻔户网站更新慢。今后加强业务培训。'] },
      says: [
        '“五、存在的主要问题及改进情况”第 1 段有 1 个部首字符（“⻔”），看起来像汉字而编码不同，请改为“门”',
      ],
    },
  ],
};

function tell(text: string, cell: string, title: string): readonly Draft[] {
  const found = [...text.matchAll(RADICALS)];
  const [first, last] = [found[0]?.index, found.at(-1)?.index];
  if (first === undefined || last === undefined) return [];
  const from = text.slice(first, last + 1);
  const named = [...new Set(found.map(([sign]) => sign))].slice(0, MOST_NAMED);
  const quoted = (sign: string) => `“${sign}”`;
  const place = `“${title}”第 ${cell.split('.')[1] ?? ''} 段`;
  const more = new Set(found.map(([sign]) => sign)).size > MOST_NAMED ? '等' : '';
  return [
    {
      level: 'hint',
      topic: cell,
      cells: [cell],
      message: `${place}有 ${found.length} 个部首字符（${named.map(quoted).join('')}${more}），看起来像汉字而编码不同，请改为${named.map(withoutRadicals).map(quoted).join('')}${more}`,
      rewrite: { cell, at: first, from, to: withoutRadicals(from) },
    },
  ];
}
