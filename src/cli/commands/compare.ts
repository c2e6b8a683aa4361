import { compareReports } from '../../core/check/compareReports.js';
import { tellDifferences } from '../../telling/tellDifferences.js';
import { markDifferences } from '../marking/markDifferences.js';
import { openFile } from '../opening/openFile.js';
import { isPackageName, textOf, usage } from '../options/arguments.js';
import { FLAG, TEXT, type Call, type Command, type ExitCode, type Terminal } from '../options/command.js';
import { toJsonDifferences } from '../telling/jsonDifferences.js';
import { showInLine } from '../terminal/showControls.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';
import { writeOutput } from '../writing/writeOutput.js';

/** `compare`: what two reports of any kind differ in, as a workbook and the page published from it. */
export const compareCommand: Command = {
  name: 'compare',
  usage: () => ({
    synopsis: '第一份 第二份 [--json] [--mark 标记副本.xlsx]',
    explanation: [
      '逐格、逐段比较两份报告，如工作簿和公布后的网页、PDF，没有不同时退出码是 0，有不同是 1。',
      '--json 输出 JSON；--mark 另写一份标出不同之处的副本，原文件不动。',
    ],
  }),
  options: { json: FLAG, mark: TEXT },
  run: runCompare,
};

async function runCompare({ values, files: [first, second, more], io }: Call): Promise<ExitCode> {
  if (first === undefined || second === undefined) throw usage('请给出要比较的两份报告');
  if (more !== undefined) throw usage(`一次只能比较两份报告，多余的参数“${more}”`);
  const copy = textOf(values, 'mark');
  if (copy !== undefined) await refuseCopy(copy, [first, second]);
  const [a, b] = [await openFile(first, io.script), await openFile(second, io.script)];
  const differences = compareReports(a.report, b.report);
  const addresses = a.workbook ? a.addresses : b.workbook ? b.addresses : new Map<string, string>();
  const told = tellDifferences(differences, addresses).map(showInLine);
  if (copy !== undefined) await writeOutput(copy, await markDifferences([a, b], differences, told), io);
  if (values['json'] === true)
    io.out(`${JSON.stringify(toJsonDifferences([first, second], [a, b], differences))}\n`);
  else tell([first, second], told, io);
  return told.length > 0 ? 1 : 0;
}

async function refuseCopy(copy: string, files: readonly string[]): Promise<void> {
  if (!isPackageName(copy)) throw usage('--mark 的输出文件名要以 .xlsx 结尾');
  for (const file of files) await refuseSameFile(copy, file);
}

function tell([first, second]: readonly [string, string], told: readonly string[], { out }: Terminal): void {
  out(`第一份：${showInLine(first)}\n第二份：${showInLine(second)}\n`);
  for (const line of told) out(`  ${line}。\n`);
  out(told.length > 0 ? `共有 ${told.length} 处不同，请核对。\n` : '两份报告的各表和正文相同。\n');
}
