import type { Facts, ProblemSentences } from './problemSentences.js';
import { tellPartly } from './tellPartly.js';

/** What is wrong with a row of the figures that the program exports as CSV. */
const WRONG_DATA: Readonly<Record<string, string>> = {
  place: '“代码”或“版式”不是本程序导出的，没有读取，请重新导出后再试',
  value: '“数值”或“单位”不符合格式，没有读取，请重新导出后再试',
  repeated: '与前面的一行是同一个单元格，没有读取，请删去一行后再试',
  other: '的机关、年度或版式与前面的行不同，没有读取，一个文件只能放一份报告，请拆分后再试',
};

/** Where a sheet was too large to be read whole, the tables may be on the rest of it. */
function tellNoTable({ hidden, isDeep, tables, sheet, area }: Facts): string {
  if (hidden !== undefined && isDeep === 'true')
    return `表格所在的工作表“${hidden}”被深度隐藏，请让设置隐藏的人恢复显示后再试。`;
  if (hidden !== undefined) return `表格所在的工作表“${hidden}”被隐藏，请取消隐藏后再试。`;
  const missing = `没有找到${String(tables).replace(/、(?=[^、]*$)/, '或')}`;
  return sheet === undefined
    ? `${missing}，请确认表内的行名和列名与官方格式一致。`
    : `${missing}，${tellPartly([{ sheet: String(sheet), area: String(area) }])}`;
}

/** What is wrong with a report that was read, or with others beside it, and what to do about it. */
export const reportProblems = {
  notJson: () => '文件不是有效的 JSON，请核对是否选错文件。',
  notReport: () => '文件不是年度报告的 JSON（缺少 edition 或 tables），请核对是否选错文件。',
  wrongField: ({ field }) => `报告 JSON 的 ${field} 一项不符合格式，请改正后再试。`,
  unknownEdition: ({ edition, known }) => `没有“${edition}”这个版式，现有版式：${known}。`,
  unknownCell: ({ cell, edition }) => `报告 JSON 中的 ${cell} 不在 ${edition} 年版式里，请核对名称。`,
  wrongValue: ({ cell }) => `报告 JSON 中 ${cell} 的值不符合格式，请填写数字，没有填写的用 null。`,
  repeatedKey: ({ key }) => `报告 JSON 的 ${key} 一项写了两次，不知以哪个为准，请删去一个后再试。`,
  wrongCharacter: ({ field }) => `报告 JSON 的 ${field} 一项里有不能显示的字符，请删去后再试。`,
  textTooLong: ({ field, limit }) =>
    `“${field}”里有一段文字超过 ${limit} 字，一个单元格放不下，请分段后再试。`,
  noTable: tellNoTable,
  twoReports: ({ table, sheet, other }) =>
    sheet === other
      ? `工作表“${sheet}”里有两份${table}，不知以哪份为准：是两份报告或两个年度的，请只留一份，是一张表分成的两块，请合成一张，再试。`
      : `工作表“${sheet}”和“${other}”里各有一份${table}，一个工作簿只能放一份报告，请拆分后再试。`,
  wrongLastYear: ({ last, year }) =>
    `上年报告是 ${last} 年度的，${year} 年度应当与 ${Number(year) - 1} 年度比较，请核对文件。`,
  wrongLastBody: ({ last, org }) =>
    `上年报告的机关是“${last}”，本报告的机关是“${org}”，没有核对，请换成本机关的上年报告；只是改了名称的，请确认已更名后再核对。`,
  noYear: () => '没有写明年度，不知道用哪个版式，请填写报告的年度，如 2025。',
  noEditionForYear: ({ year, from }) =>
    `没有适用于 ${year} 年度的版式：年度报告格式从 ${from} 年度开始使用，请核对年度。`,
  bodiesWithoutYear: () => '这些文件里没有能读出年度的报告，请写明年度。',
  bodiesOfNoEdition: ({ year }) => `${year} 年度没有适用的版式，请核对年度。`,
  emptyBodyList: () => '单位名单里没有名称，请每行写一个单位的名称。',
  otherParent: ({ year }) => `用来比较的报告不是 ${year} 年度的，不能与各单位合计比较，请核对。`,
  wrongDataRow: ({ row, why }) => `CSV 数据表的第 ${row} 行${WRONG_DATA[String(why)] ?? ''}。`,
} satisfies ProblemSentences;
