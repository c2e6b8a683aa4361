import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reviewBodies } from '../../bodies/review/reviewBodies.js';
import type { PassedOver } from '../../bodies/passedOver.js';
import { openLastSource } from '../last/openLastSource.js';
import { planMarks } from '../marking/planMarks.js';
import { readBodyList } from '../opening/readBodyList.js';
import { searchFolder, type FoundFiles } from '../opening/searchFolder.js';
import { need, single, textOf, usage } from '../options/arguments.js';
import { OUT, TEXT, type Call, type Command, type ExitCode } from '../options/command.js';
import { depthOf } from '../options/depthOf.js';
import { yearOf } from '../options/yearOf.js';
import { ownOutputs } from '../review/ownOutputs.js';
import { basisOf } from '../review/reviewBasis.js';
import { reviewMany } from '../review/reviewMany.js';
import { openRecords } from '../review/reviewRecords.js';
import { reviewCode, tellReview } from '../review/tellReview.js';
import { writeReview } from '../review/writeReview.js';
import { tellPassed } from '../terminal/tellPassed.js';
import { showInLine } from '../terminal/showControls.js';
import { makeFolder } from '../writing/makeFolder.js';
import { isFolder } from '../opening/isFolder.js';

/** So many levels of folders are searched where nothing is said: one for each place, each body, each kind. */
const USUAL_DEPTH = 3;

/** `review`: the reports of all bodies in a folder checked, with lists and a return slip for each body. */
export const reviewCommand: Command = {
  name: 'review',
  usage: () => ({
    synopsis:
      '文件夹 [--last 上年文件夹] [--year 年度] [--bodies 单位名单] [--depth 层数] [--mark 标记副本文件夹] -o 结果文件夹',
    explanation: [
      '审核一个文件夹里各单位的报告（任何一种能读的文件），写出审核.xlsx、审核.html，每个要退回的单位一份退回单（Word 和文本）；',
      '一并核对重复、年度不对、数字或正文与别的单位雷同；--bodies 给出名单时列出没有报送的单位。',
      '子文件夹也查找（默认 3 层，--depth 0 只查文件夹本身），没有审核的文件逐个说明；',
      '中途停下可以再运行一次接着做，没有变化的文件不再审核；--mark 把标出问题的副本写进另一个文件夹。',
    ],
  }),
  options: { last: TEXT, year: TEXT, bodies: TEXT, depth: TEXT, mark: TEXT, out: OUT },
  run: runReview,
};

async function runReview({ values, files: given, io }: Call): Promise<ExitCode> {
  const out = need(values, 'out', '请用 -o 指定存放结果的文件夹');
  const folder = single(given);
  const [year, depth, list] = [yearOf(values), depthOf(values, USUAL_DEPTH), textOf(values, 'bodies')];
  if (!(await isFolder(folder))) throw usage(`${folder} 不是文件夹，请给出各单位报告所在的文件夹`);
  const mark = textOf(values, 'mark');
  for (const each of [out, mark])
    if (each !== undefined && (await isSameFolder(each, folder)))
      throw usage('结果和标记副本不能放在要审核的文件夹里，请另给一个文件夹');
  const except = [out, mark, list].flatMap((each) => each ?? []);
  const found = await searchFolder(folder, { depth, except, script: io.script });
  const { files } = found;
  const passedOver = allPassed(found);
  tellPassed('审核', passedOver, io);
  if (files.length === 0) throw usage(`文件夹 ${folder} 里没有可以审核的报告`);
  const bodies = list === undefined ? [] : await readBodyList(list);
  const { source, code } = await openLastSource(values, io);
  if (source?.kind === 'report') throw usage('--last 请给出上年报告所在的文件夹，按机关名称和年度对应');
  const stems = mark === undefined ? undefined : await planMarks(files, mark, source, io);
  await makeFolder(out);
  const records = await openRecords(out, basisOf(source, io));
  const { reviewed, isAllCopied } = await reviewMany(files, { source, records, stems }, io);
  const review = reviewBodies(reviewed, { year, bodies, ...(source ? { last: source } : {}) });
  const count = await writeReview(review, passedOver, { folder, out }, ownOutputs(out, records, io));
  tellReview(review, io);
  io.err(`已写出 ${showInLine(out)} 里的审核.xlsx、审核.html 和 ${count} 份退回单。\n`);
  const own = isAllCopied ? reviewCode(review) : 2;
  return own > code ? own : code;
}

async function isSameFolder(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((each) => realpath(each).catch(() => resolve(each))));
  return one === other;
}

/** What was not reviewed: files, and folders that were not searched. */
function allPassed({ passedOver, unsearched, closed }: FoundFiles): readonly PassedOver[] {
  return [
    ...passedOver,
    ...unsearched.map((file) => ({ file, why: '子文件夹，没有查找（用 --depth 指定查找几层）' })),
    ...closed.map((file) => ({ file, why: '文件夹打不开，请确认有读取权限' })),
  ];
}
