import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import type { Remark } from '../core/report/remark.js';

type OtherName = Extract<Remark, { readonly kind: 'otherName' }>;

/** Title, signature, page and the texts on every page of a published report have the same name. */
export const otherName: Rule = {
  id: 'otherName',
  title: '已公布报告的标题、落款和网页标明的发布机构是同一个机关名称',
  level: 'warning',
  basis: '扫描识别、抄录常把机关名称认错一两个字',
  check: ({ remarks }) =>
    gather(remarks, (remark) =>
      remark.kind === 'otherName'
        ? [
            {
              level: isBeside(remark) ? ('hint' as const) : ('warning' as const),
              cells: [],
              topic: `otherName${remark.where === undefined ? '' : ` ${remark.where}`}`,
              part: 'cover',
              message: tell(remark),
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
    {
      edition: '2021',
      remarks: [{ kind: 'otherName', org: '青山县民政局', signed: '青山县民攻局', where: '来源' }],
      says: [
        '标题的机关名称是“青山县民政局”，网页的“来源”是“青山县民攻局”，相差一两个字，请按印章核对机关名称',
      ],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'otherName', org: '青山县民政局', signed: '青山县水利局', where: '发布机构', isOther: true },
      ],
      says: ['标题的机关名称是“青山县民政局”，网页的“发布机构”是“青山县水利局”，请核对是否本机关的报告'],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'otherName', org: '青山县民政局2023年', isOther: true, where: '页眉' },
          signed: '石桥镇人民政府2022年政府信息公开工作年度报告',
        },
      ],
      says: [
        '页眉写的是“石桥镇人民政府2022年政府信息公开工作年度报告”，机关或年度与“青山县民政局2023年”不同，公布后每页都看得见，请核对改正',
      ],
    },
  ],
};

/** A text that is on every page. */
const ON_PAGES = /^页[眉脚]/;

/** True for a name that the page has beside the report, which others may have put there. */
function isBeside({ where }: OtherName): boolean {
  return where !== undefined && !ON_PAGES.test(where);
}

/** Names that are alike are most likely one, misread; others are only to be looked at. */
function tell({ org, signed, where, isOther }: OtherName): string {
  if (where !== undefined && ON_PAGES.test(where))
    return `${where}写的是“${signed}”，机关或年度与“${org}”不同，公布后每页都看得见，请核对改正`;
  const other = `${where === undefined ? '落款' : `网页的“${where}”`}是“${signed}”`;
  const todo = isOther === true ? '请核对是否本机关的报告' : '相差一两个字，请按印章核对机关名称';
  return `标题的机关名称是“${org}”，${other}，${todo}`;
}
