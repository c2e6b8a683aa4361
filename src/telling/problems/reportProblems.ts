import type { Facts, ProblemSentences } from './problemSentences.js';
import { tellPartly } from './tellPartly.js';

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

/** What is wrong with a report that was read, and what to do about it. */
export const reportProblems = {
  unknownEdition: ({ edition, known }) => `没有“${edition}”这个版式，现有版式：${known}。`,
  textTooLong: ({ field, limit }) =>
    `“${field}”里有一段文字超过 ${limit} 字，一个单元格放不下，请分段后再试。`,
  noTable: tellNoTable,
  twoReports: ({ table, sheet, other }) =>
    sheet === other
      ? `工作表“${sheet}”里有两份${table}，不知以哪份为准：是两份报告或两个年度的，请只留一份，是一张表分成的两块，请合成一张，再试。`
      : `工作表“${sheet}”和“${other}”里各有一份${table}，一个工作簿只能放一份报告，请拆分后再试。`,
  noYear: () => '没有写明年度，不知道用哪个版式，请填写报告的年度，如 2025。',
  noEditionForYear: ({ year, from }) =>
    `没有适用于 ${year} 年度的版式：年度报告格式从 ${from} 年度开始使用，请核对年度。`,
} satisfies ProblemSentences;
