import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import type { Remark } from '../core/report/remark.js';
import type { Report } from '../core/report/report.js';

/** The report of last year that a workbook keeps is the body's own, of the year before. */
export const keptLast: Rule = {
  id: 'keptLast',
  title: '工作簿里的上年数据是本机关上一年度的',
  level: 'warning',
  basis: '跨年核对只能与本机关上一年度的报告比较',
  check: ({ report, remarks }) =>
    gather(remarks, (remark) =>
      remark.kind === 'otherLast'
        ? [
            {
              level: 'warning' as const,
              topic: 'last',
              cells: [],
              addresses: [`${remark.sheet}!A1`],
              message: tell(remark, report),
            },
          ]
        : [],
    ),
  examples: [
    {
      edition: '2021',
      org: '青山县民政局',
      year: 2023,
      remarks: [{ kind: 'otherLast', org: '青山县民政局', year: 2021, sheet: '上年数据' }],
      says: [
        '工作表“上年数据”里是青山县民政局 2021 年度的报告，没有用来核对，请换成青山县民政局 2022 年度的',
      ],
    },
    {
      edition: '2021',
      org: '青山县民政局',
      year: 2023,
      remarks: [{ kind: 'otherLast', org: '绿水县民政局', year: null, sheet: '上年数据' }],
      says: ['工作表“上年数据”里是绿水县民政局的报告，没有用来核对，请换成青山县民政局 2022 年度的'],
    },
  ],
};

function tell({ sheet, org, year }: Extract<Remark, { readonly kind: 'otherLast' }>, report: Report): string {
  const is = `${org}${year === null ? '' : ` ${year} 年度`}的报告`;
  const wanted = `${report.org}${report.year === null ? '上年度' : ` ${report.year - 1} 年度`}的`;
  return `工作表“${sheet}”里是${is}，没有用来核对，请换成${wanted}`;
}
