import { editions, READABLE_KINDS } from '../index.js';
import { commands } from './commands/index.js';
import type { Command, KnownIds } from './options/command.js';
import { outputs } from './writing/outputs.js';

/** The help, made from the registered commands, editions, imports and formats. */
export function helpText(): string {
  const widest = Math.max(...outputs.map(({ id }) => id.length));
  const known: KnownIds = {
    editions: editions.map(({ id }) => id).join('|'),
    formats: outputs.map(({ id }) => id).join('|'),
  };
  return `政府信息公开工作年度报告：填表、检查勾稽关系、生成报告

用法
${commands.flatMap((command) => tellUsage(command, known)).join('\n')}

文件可以是${READABLE_KINDS}，按内容识别。

版式
${editions.map(({ id, source, name }) => `  ${id}  ${name}（${source}）`).join('\n')}

格式
${outputs.map(({ id, title }) => `  ${id.padEnd(widest)}  ${title}`).join('\n')}

级别
  错误  必须改正（强制性）　核实  应当成立，否则写明原因（核实性）　提示  值得再看一眼

退出码
  0 没有错误　1 有错误（或报告还不能生成）　2 文件或参数无法使用
`;
}

function tellUsage({ name, usage }: Command, known: KnownIds): readonly string[] {
  const { synopsis, explanation } = usage(known);
  return [`  xxgk-report ${name} ${synopsis}`, ...explanation.map((line) => `      ${line}`)];
}
