import type { ProblemSentences } from './problemSentences.js';

/** What is wrong with a row of the figures that the program exports as CSV. */
const WRONG_DATA: Readonly<Record<string, string>> = {
  place: '“代码”或“版式”不是本程序导出的，没有读取，请重新导出后再试',
  value: '“数值”或“单位”不符合格式，没有读取，请重新导出后再试',
  repeated: '与前面的一行是同一个单元格，没有读取，请删去一行后再试',
  other: '的机关、年度或版式与前面的行不同，没有读取，一个文件只能放一份报告，请拆分后再试',
};

/** What is wrong with a report or its figures in JSON or CSV, and what to do about it. */
export const dataProblems = {
  notJson: () => '文件不是有效的 JSON，请核对是否选错文件。',
  notReport: () => '文件不是年度报告的 JSON（缺少 edition 或 tables），请核对是否选错文件。',
  wrongField: ({ field }) => `报告 JSON 的 ${field} 一项不符合格式，请改正后再试。`,
  unknownCell: ({ cell, edition }) => `报告 JSON 中的 ${cell} 不在 ${edition} 年版式里，请核对名称。`,
  wrongValue: ({ cell }) => `报告 JSON 中 ${cell} 的值不符合格式，请填写数字，没有填写的用 null。`,
  repeatedKey: ({ key }) => `报告 JSON 的 ${key} 一项写了两次，不知以哪个为准，请删去一个后再试。`,
  wrongCharacter: ({ field }) => `报告 JSON 的 ${field} 一项里有不能显示的字符，请删去后再试。`,
  wrongDataRow: ({ row, why }) => `CSV 数据表的第 ${row} 行${WRONG_DATA[String(why)] ?? ''}。`,
} satisfies ProblemSentences;
