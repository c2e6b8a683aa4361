import type { Rule } from '../core/check/rule.js';

/** Title and signature of a published report have the same name. */
export const otherName: Rule = {
  id: 'otherName',
  title: '已公布报告的标题和落款是同一个机关名称',
  level: 'warning',
  basis: '扫描识别、抄录常把机关名称认错一两个字',
  check: ({ remarks }) =>
    remarks.flatMap((remark) =>
      remark.kind === 'otherName'
        ? [
            {
              level: 'warning' as const,
              cells: [],
              topic: 'otherName',
              part: 'cover',
              message: `标题的机关名称是“${remark.org}”，落款是“${remark.signed}”，相差一两个字，请按印章核对机关名称`,
            },
          ]
        : [],
    ),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'otherName', org: '青山县民政局', signed: '青山县民攻局' }],
      says: ['标题的机关名称是“青山县民政局”，落款是“青山县民攻局”，相差一两个字，请按印章核对机关名称'],
    },
  ],
};
