import { distinctNames } from '../../bodies/distinctNames.js';
import { isRead, type BodyFile } from '../../bodies/readBody.js';
import {
  isWholeSum,
  linesOfSum,
  sumBodies,
  summariseSum,
  tellCompared,
  type BodySum,
} from '../../bodies/sum/sumBodies.js';
import { hasTaken, sumOfBodies } from '../../bodies/sum/sumOfBodies.js';
import { fileHost } from '../../hosts/file/fileHost.js';
import { expandFolders } from '../opening/expandFolders.js';
import { openFile } from '../opening/openFile.js';
import { readBodyList } from '../opening/readBodyList.js';
import { isWorkbookName, need, textOf, usage } from '../options/arguments.js';
import { OUT, TEXT, type Call, type Command, type ExitCode, type Terminal } from '../options/command.js';
import { depthOf } from '../options/depthOf.js';
import { yearOf } from '../options/yearOf.js';
import { tellPassed } from '../terminal/tellPassed.js';
import { tellUnsearched } from '../telling/tellUnsearched.js';
import { showInLine } from '../terminal/showControls.js';
import { startProgress } from '../terminal/startProgress.js';
import { tellFailure } from '../terminal/tellFailure.js';
import { readBodyFile, receiveBody, type SentBody } from '../workers/bodyFile.js';
import { checkMany } from '../workers/checkMany.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';
import { writeOutput } from '../writing/writeOutput.js';

/** `sum`: the reports of bodies added up, as a workbook whose figures are live sums. */
export const sumCommand: Command = {
  name: 'sum',
  usage: () => ({
    synopsis:
      '文件或文件夹… [--year 年度] [--org 机关名称] [--bodies 单位名单] [--against 公布的报告] [--depth 层数] -o 汇总.xlsx',
    explanation: [
      '把各单位的报告逐格相加，得到上级的工作簿：每个数都是明细的合计，改了明细，合计随之改变；',
      '有错误、年度或版式不对、重复的报告不计入，原因写在“汇总情况”表里，--bodies 给出名单时列出没有报送的单位；',
      '--against 与公布的报告逐格比较，指出可能漏计或重复的单位；--depth 指定查找几层子文件夹，不写就不查。',
    ],
  }),
  options: { year: TEXT, org: TEXT, bodies: TEXT, against: TEXT, depth: TEXT, out: OUT },
  run: runSum,
};

async function runSum({ values, files, io }: Call): Promise<ExitCode> {
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!isWorkbookName(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  if (files.length === 0) throw usage('请给出各单位的报告或它们所在的文件夹');
  const [against, bodies] = [textOf(values, 'against'), textOf(values, 'bodies')];
  const except = [against, bodies].flatMap((each) => each ?? []);
  const listed = await expandFolders(files, { depth: depthOf(values, 0), except, script: io.script });
  tellUnsearched(listed, io);
  for (const { problem } of listed.failed) io.err(`${tellFailure(problem)}\n`);
  tellPassed('读取', listed.passedOver, io);
  for (const input of [...listed.files, against, bodies])
    if (input !== undefined) await refuseSameFile(out, input);
  const read = await readAll(listed.files, io);
  if (!read.some(isRead)) {
    for (const each of read) if (!isRead(each)) io.err(`${showInLine(each.file)}：${each.failure}\n`);
    io.err('没有一个文件能够读取，没有汇总。\n');
    return 2;
  }
  const sum = sumBodies(read, {
    year: yearOf(values),
    list: bodies === undefined ? undefined : await readBodyList(bodies),
    parent: against === undefined ? undefined : (await openFile(against, io.script)).report,
  });
  tellSum(sum, io);
  if (!hasTaken(sum)) return 2;
  const host = fileHost();
  await host.draw(sumOfBodies(sum, textOf(values, 'org') ?? ''));
  await writeOutput(out, await host.bytes(), io);
  if (listed.failed.length > 0) return 2;
  return isWholeSum(sum) ? 0 : 1;
}

/** So few files are read sooner than worker threads start. */
const FEW = 8;

/** Reads the reports of bodies, many of them on all cores. */
async function readAll(paths: readonly string[], io: Terminal): Promise<readonly BodyFile[]> {
  const read: BodyFile[] = [];
  const progress = startProgress('已读取', paths.length, io);
  const names = distinctNames(paths);
  const settle = (sent: SentBody) => {
    read.push(receiveBody(sent, names));
    progress.step();
  };
  if (paths.length > FEW) await checkMany({ script: io.script, task: 'sum' }, paths, settle);
  else for (const path of paths) settle(await readBodyFile(path, io.script));
  return read;
}

/** Tells what became of the files, line by line; each has names and texts from outside. */
function tellSum(sum: BodySum, { out }: Terminal): void {
  out(`${summariseSum(sum)}\n`);
  for (const { kind, of, why } of linesOfSum(sum)) {
    const said = [of, why].filter((part) => part !== '').map(showInLine);
    out(`  ${kind}　${said.join('：')}。\n`);
  }
  for (const each of tellCompared(sum)) out(`  ${showInLine(each)}\n`);
}
