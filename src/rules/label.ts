import type { Rule, Subject } from '../core/check/rule.js';
import { tablesOf } from '../core/form/edition.js';
import type { Remark } from '../core/report/finding.js';

/**
 * The tables are all there and worded as on the paper: one finding for each table, line or label that is not.
 */
export const label: Rule = {
  id: 'label',
  title: '表二、表三、表四齐全，行列不缺不多，表内文字和顺序与官方格式一致；各章、封面只有一份',
  level: 'error',
  basis: '报告格式：全国统一格式，不得改动',
  check: (subject) =>
    subject.remarks.flatMap((remark) => {
      const told = tell(remark, subject);
      return told === undefined ? [] : [{ cells: [], ...told }];
    }),
  examples: [
    {
      remarks: [{ kind: 'label', official: '（七）总计', found: '（七）合计', address: '表三!A27' }],
      says: ['“（七）合计”与官方格式不一致，应为“（七）总计”'],
    },
    {
      remarks: [{ kind: 'displaced', label: '2.重复申请', address: '表三!C20' }],
      says: ['“2.重复申请”的位置与官方格式不一致，请按官方顺序排列'],
    },
    {
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '小计',
          isRepeated: false,
          address: '表三!C18',
        },
      ],
      says: ['表三多出“小计”一行，没有读取，官方格式没有这一行，请删去'],
    },
    {
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '2.重复申请',
          isRepeated: true,
          address: '表三!C21',
        },
      ],
      says: ['表三有两行“2.重复申请”，只读取了一行，请核对后删去多余的一行'],
    },
    {
      remarks: [{ kind: 'strayTitle', title: '六、其他需要报告的事项', address: '问题及改进!A5' }],
      says: ['这里多出一个“六、其他需要报告的事项”的标题，它下面的内容没有读取，请并到该章所在的工作表'],
    },
    {
      remarks: [{ kind: 'secondCover', sheet: '封面 (2)' }],
      says: ['工作表“封面 (2)”也像封面，没有读取，请确认不需要后删去'],
    },
    { remarks: [{ kind: 'missingTable', table: 'disputes' }], says: ['没有找到表四，请补上完整的表格'] },
    {
      remarks: [{ kind: 'missingTable', table: 'disputes', hiddenSheet: '附表' }],
      says: ['表四所在的工作表“附表”被隐藏，没有读取，请取消隐藏'],
    },
    {
      remarks: [{ kind: 'hiddenCopy', table: 'requests', sheet: '备份' }],
      says: ['隐藏的工作表“备份”里还有一份表三，没有读取，请确认不需要后删除'],
    },
    {
      remarks: [
        { kind: 'missingLine', table: 'requests', line: 'carriedOut', label: '四、结转下年度继续办理' },
      ],
      says: ['表三缺少“四、结转下年度继续办理”，请按官方格式补上'],
    },
  ],
};

function tell(remark: Remark, { form }: Subject) {
  const tableName = (code: string) =>
    tablesOf(form.edition).find((table) => table.code === code)?.name ?? code;
  switch (remark.kind) {
    case 'label':
      return {
        level: 'warning' as const,
        topic: `label ${remark.official}`,
        addresses: [remark.address],
        message: wording(remark.found, remark.official),
      };
    case 'missingTable': {
      const hidden =
        remark.hiddenSheet === undefined
          ? undefined
          : `所在的工作表“${remark.hiddenSheet}”被隐藏，没有读取，请取消隐藏`;
      return {
        level: 'error' as const,
        message: hidden
          ? `${tableName(remark.table)}${hidden}`
          : `没有找到${tableName(remark.table)}，请补上完整的表格`,
      };
    }
    case 'hiddenCopy':
      return {
        level: 'hint' as const,
        message: `隐藏的工作表“${remark.sheet}”里还有一份${tableName(remark.table)}，没有读取，请确认不需要后删除`,
      };
    case 'strayTitle':
      return {
        level: 'error' as const,
        addresses: [remark.address],
        message: `这里多出一个“${remark.title}”的标题，它下面的内容没有读取，请并到该章所在的工作表`,
      };
    case 'secondCover':
      return {
        level: 'warning' as const,
        topic: `secondCover ${remark.sheet}`,
        message: `工作表“${remark.sheet}”也像封面，没有读取，请确认不需要后删去`,
      };
    case 'displaced':
      return {
        level: 'warning' as const,
        topic: `displaced ${remark.label}`,
        addresses: [remark.address],
        message: `“${remark.label}”的位置与官方格式不一致，请按官方顺序排列`,
      };
    case 'extraLine':
      return {
        level: remark.isRepeated ? ('error' as const) : ('warning' as const),
        topic: `extraLine ${remark.table}.${remark.axis} ${remark.found}`,
        addresses: [remark.address],
        message: tellExtra(remark, tableName(remark.table)),
      };
    case 'missingLine':
      return {
        level: 'error' as const,
        message: `${tableName(remark.table)}缺少“${remark.label}”，请按官方格式补上`,
      };
    default:
      return undefined;
  }
}

function tellExtra(
  { axis, found, isRepeated }: Extract<Remark, { kind: 'extraLine' }>,
  table: string,
): string {
  const line = axis === 'row' ? '行' : '列';
  if (isRepeated) return `${table}有两${line}“${found}”，只读取了一${line}，请核对后删去多余的一${line}`;
  return `${table}多出${found === '' ? '没有名称的' : `“${found.slice(0, 40)}”`}一${line}，没有读取，官方格式没有这一${line}，请删去`;
}

function wording(found: string, official: string): string {
  return found === ''
    ? `此处的文字缺失，应为“${official}”`
    : `“${found.slice(0, 60)}”与官方格式不一致，应为“${official}”`;
}
