import { RADICALS, withoutRadicals } from '../core/form/radicals.js';
import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { inParagraphs } from '../core/report/paragraph.js';
import { attachedTexts } from './sentences/attachedTexts.js';

/** So many of a text's radicals are named. */
const MOST_NAMED = 5;
/** So many cells of an attachment are told; mending them shows the next. */
const MOST_CELLS = 20;

/** The text has no radicals in place of characters: one hint for each paragraph and cell, with the change. */
export const radical: Rule = {
  id: 'radical',
  title: '正文和附件用规范汉字，没有从 PDF 复制带来的部首字符',
  level: 'hint',
  basis: 'GB 18030：部首字符与汉字字形相近而编码不同，网页上搜索不到',
  check: ({ report }) => [
    ...inParagraphs(report, ({ cell, title, number, text }) =>
      text.search(RADICALS) >= 0 ? tell(text, cell, `“${title}”第 ${number} 段`) : [],
    ),
    ...attachedTexts(report).flatMap(({ whole, texts }) =>
      texts
        .filter(({ text }) => text.search(RADICALS) >= 0)
        .slice(0, MOST_CELLS)
        .flatMap(({ cell, place, text }) => tell(text, cell, `${whole}${place}`)),
    ),
  ],
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
    {
      edition: '2021',
      attachments: [
        {
          chapter: 'overview',
          title: '公开⽅式',
          rows: [
            ['⻔户网站', '12'],
            ['公众号', '3'],
          ],
        },
      ],
      says: [
        '附件1“公开⽅式”的名称有 1 个部首字符（“⽅”），看起来像汉字而编码不同，请改为“方”',
        '附件1“公开⽅式”第 1 行第 1 列有 1 个部首字符（“⻔”），看起来像汉字而编码不同，请改为“门”',
      ],
    },
  ],
};

function tell(text: string, cell: string, place: string): readonly Draft[] {
  const found = [...text.matchAll(RADICALS)];
  const [first, last] = [found[0]?.index, found.at(-1)?.index];
  if (first === undefined || last === undefined) return [];
  const from = text.slice(first, last + 1);
  const named = [...new Set(found.map(([sign]) => sign))].slice(0, MOST_NAMED);
  const quoted = (sign: string) => `“${sign}”`;
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
