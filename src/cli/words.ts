import { editions, formats } from '../index.js';

/** The help text, made from what is registered. */
export function helpText(): string {
  const ids = editions.map(({ id }) => id).join('|');
  const kinds = formats.map(({ id }) => id).join('|');
  return `政府信息公开工作年度报告：填表、检查勾稽关系、生成报告

用法
  xxgk-report new --edition ${ids} [--org 机关名称] [--year 年度] [--last 上年报告] -o 新工作簿.xlsx
      新建一个空白工作簿。给出上年报告时，带入上年结转等已定的数字。
  xxgk-report check 文件… [--last 上年报告] [--json] [--mark 标记副本.xlsx]
      检查一个或多个文件（也可以是文件夹），指出每一处不平的勾稽关系和其他问题。
      给出上年报告时（只检查一个文件），一并核对上年结转等跨年数字。
      --json 输出 JSON；--mark 另写一份标出问题的副本，原文件不动。
  xxgk-report export 文件 --as ${kinds} [-o 输出文件] [--draft]
      生成完整的年度报告。还有错误或空格时不生成；--draft 生成标明“草稿”的稿子。
  xxgk-report import 报告.json -o 工作簿.xlsx
      把报告 JSON 还原成工作簿（输出文件以 .json 结尾时得到 JSON）。

文件可以是 .xlsx 工作簿或本程序导出的报告 JSON，按内容识别。

版式
${editions.map(({ id, source, name }) => `  ${id}  ${name}（${source}）`).join('\n')}

格式
${formats.map(({ id, title }) => `  ${id.padEnd(6)}${title}`).join('\n')}

级别
  错误  必须改正（强制性）　核实  应当成立，否则写明原因（核实性）　提示  值得再看一眼

退出码
  0 没有错误　1 有错误（或报告还不能生成）　2 文件或参数无法使用
`;
}
