import { textOf, usage } from '../arguments.js';
import { checkFiles } from '../checkFiles.js';
import { FLAG, TEXT, type Call, type Command, type ExitCode } from '../command.js';
import { expandFolders } from '../expandFolders.js';
import { markCopy } from '../markCopy.js';

/** `check`: the findings of one or many reports; with `--mark`, a marked copy of one. */
export const checkCommand: Command = {
  name: 'check',
  usage: () => ({
    synopsis: '文件… [--last 上年报告] [--json] [--mark 标记副本.xlsx]',
    explanation: [
      '检查一个或多个文件（也可以是文件夹），指出每一处不平的勾稽关系和其他问题。',
      '给出上年报告时（只检查一个文件），一并核对上年结转等跨年数字。',
      '--json 输出 JSON；--mark 另写一份标出问题的副本，原文件不动。',
    ],
  }),
  options: { last: TEXT, json: FLAG, mark: TEXT },
  run: runCheck,
};

async function runCheck(call: Call): Promise<ExitCode> {
  const { files, io } = call;
  if (files.length === 0) throw usage('请给出要检查的文件');
  const all = await expandFolders(files, (others) =>
    io.err(`没有检查（请另存为 .xlsx）：${others.join('、')}\n`),
  );
  const copy = textOf(call.values, 'mark');
  return copy === undefined ? checkFiles(all, call) : markCopy(all, copy, call);
}
