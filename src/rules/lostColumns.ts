import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import { tablesOf } from '../core/form/edition.js';

/** The figures of every table of a text stand in rows and columns. */
export const lostColumns: Rule = {
  id: 'lostColumns',
  title: '文本里各表的数字分得清行和列',
  level: 'error',
  basis: '从 PDF 取出的文字可能一行只有一个数，分不清属于哪一格',
  check: ({ remarks, form }) =>
    gather(remarks, (remark) => {
      if (remark.kind !== 'lostColumns') return [];
      const { table, rows } = remark;
      const name = tablesOf(form.edition).find(({ code }) => code === table)?.name ?? table;
      const message = `文本里${name}的数字一行只有一个，分不清属于哪一行哪一列，有 ${rows} 行没有读取，请直接打开原来的 PDF、Word 或网页`;
      return [{ cells: [], level: 'error' as const, part: table, topic: `lostColumns ${table}`, message }];
    }),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'lostColumns', table: 'requests', rows: 20 }],
      says: [
        '文本里表三的数字一行只有一个，分不清属于哪一行哪一列，有 20 行没有读取，请直接打开原来的 PDF、Word 或网页',
      ],
    },
  ],
};
