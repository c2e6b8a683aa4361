import { Problem } from '../../index.js';
import { checkFiles } from '../checking/checkFiles.js';
import { checkMarking, isForOne } from '../checking/checkMarking.js';
import { markCopy } from '../checking/markCopy.js';
import { expandFolders } from '../opening/expandFolders.js';
import { textOf, usage } from '../options/arguments.js';
import { FLAG, TEXT, type Call, type Command, type ExitCode } from '../options/command.js';
import { depthOf } from '../options/depthOf.js';
import { tellPassed } from '../terminal/tellPassed.js';
import { tellUnsearched } from '../telling/tellUnsearched.js';

/** `check`: the findings of one or many reports; with `--mark`, a marked copy of one. */
export const checkCommand: Command = {
  name: 'check',
  usage: () => ({
    synopsis:
      '文件… [--last 上年报告|文件夹] [--renamed] [--json] [--as validation] [--mark 标记副本.xlsx|文件夹] [--depth 层数]',
    explanation: [
      '检查一个或多个文件（也可以是文件夹），指出每一处不平的勾稽关系和其他问题。',
      '给出上年报告时，一并核对上年结转等跨年数字和正文雷同；上年报告可以是任何一种能读的文件。',
      '给出文件夹时，按机关名称和年度找到每个文件的上年报告；机关改了名称的，用 --renamed 确认。',
      '--json 输出 JSON；--as validation 输出欧洲统计系统的校验报告（ESS validation report，JSON）；',
      '--mark 另写一份标出问题的副本，原文件不动；检查文件夹时给出另一个文件夹，每个文件一份；',
      '--depth 指定查找几层子文件夹，不写就不查。',
    ],
  }),
  options: { last: TEXT, renamed: FLAG, json: FLAG, as: TEXT, mark: TEXT, depth: TEXT },
  run: runCheck,
};

async function runCheck(call: Call): Promise<ExitCode> {
  if (call.files.length === 0) throw usage('请给出要检查的文件');
  const listed = await expandFolders(call.files, { depth: depthOf(call.values, 0), script: call.io.script });
  const { files, passedOver, failed } = listed;
  tellUnsearched(listed, call.io);
  tellPassed('检查', passedOver, call.io);
  const [alone] = failed;
  if (alone && call.files.length === 1) throw new Problem(alone.problem.code, alone.problem.facts);
  const copy = textOf(call.values, 'mark');
  if (copy === undefined) return checkFiles(files, failed, call);
  if (!(await isForOne(call.files, copy))) return checkMarking(files, failed, copy, call);
  return markCopy([...files, ...failed.map(({ file }) => file)], copy, call);
}
