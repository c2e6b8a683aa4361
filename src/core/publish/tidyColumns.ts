/** The heads of the figures of a report as a table with one row a cell, in their order. */
export const TIDY_COLUMNS = {
  org: '机关名称',
  year: '年度',
  edition: '版式',
  table: '表',
  band: '项目',
  row: '行',
  column: '列',
  code: '代码',
  value: '数值',
  unit: '单位',
  unread: '未能识别的原文',
} as const;

/** A text that a spreadsheet would work out as a formula, with the apostrophes that keep it from that. */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** A text with an apostrophe before it where a spreadsheet would take it for a formula; never a number. */
export function guardText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `guardText` was given. */
export function unguardText(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
