import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import type { Remark } from '../core/report/remark.js';

/** Everything that the file says was read: one finding for the fields that were not. */
export const stray: Rule = {
  id: 'stray',
  title: '报告 JSON 里的各项都是报告的内容',
  level: 'hint',
  basis: '报告 JSON 的格式（docs/report.schema.json）',
  check: ({ remarks }) =>
    gather(remarks, (remark: Remark) =>
      remark.kind === 'strayFields'
        ? [
            {
              level: 'hint' as const,
              topic: 'fields',
              cells: [],
              message: `报告 JSON 里的 ${remark.fields.join('、')} 不是报告的内容，没有读取，请核对名称`,
            },
          ]
        : [],
    ),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'strayFields', fields: ['organ', 'contact.fax'] }],
      says: ['报告 JSON 里的 organ、contact.fax 不是报告的内容，没有读取，请核对名称'],
    },
  ],
};
