import { fileHost } from '../hosts/file/fileHost.js';
import {
  checkReport,
  marksOf,
  readSheets,
  repairOf,
  reportLayouts,
  suspicionOf,
  tellProblem,
} from '../index.js';
import {
  FLAG,
  openLast,
  TEXT,
  usage,
  write,
  type Call,
  type Command,
  type OptionValues,
  type Terminal,
} from './call.js';
import { checkFile, exitCodeOf, resultOf, type FileResult } from './checkFile.js';
import { expandFolders, openFile, refuseSameFile } from './files.js';
import { listingOf } from './listing.js';
import { checkMany } from './pool.js';
import { tellResult, toJsonResult } from './tell.js';

/** `check`: what is wrong in one or many reports, and on demand a marked copy of one. */
export const checkCommand: Command = { options: { last: TEXT, json: FLAG, mark: TEXT }, run: runCheck };

async function runCheck({ values, files, io }: Call): Promise<number> {
  if (files.length === 0) throw usage('请给出要检查的文件');
  const all = await expandFolders(files, (others) =>
    io.err(`没有检查（请另存为 .xlsx）：${others.join('、')}\n`),
  );
  if (typeof values['mark'] === 'string') return checkAndMark(all, values['mark'], values, io);
  if (values['last'] !== undefined && all.length > 1) throw usage('--last 一次只能和一个文件比较');
  const last = await openLast(values, []);
  const tally = [0, 0, 0];
  let count = 0;
  const tell = (result: FileResult) => {
    tally[exitCodeOf(result)] = (tally[exitCodeOf(result)] ?? 0) + 1;
    count += 1;
    tellOne(result, count === 1, values['json'] === true, io);
    if (all.length > 1) tellProgress(count, all.length, io);
  };
  if (values['json'] === true) io.out('{"files":[');
  const [only] = all;
  if (all.length === 1 && only !== undefined) tell(await checkFile(only, last));
  else await checkMany(io.script, all, tell);
  if (values['json'] === true) io.out('\n]}\n');
  const [right = 0, wrong = 0, unusable = 0] = tally;
  if (all.length > 1)
    io.err(`共 ${all.length} 个文件：没有错误 ${right} 个，有错误 ${wrong} 个，无法检查 ${unusable} 个。\n`);
  return unusable > 0 ? 2 : wrong > 0 ? 1 : 0;
}

function tellOne(result: FileResult, isFirst: boolean, asJson: boolean, io: Terminal): void {
  if (asJson) io.out(`${isFirst ? '' : ','}\n${JSON.stringify(toJsonResult(result))}`);
  if (asJson && 'problem' in result) io.err(`${result.file}：${tellProblem(result.problem)}\n`);
  if (!asJson) ('problem' in result ? io.err : io.out)(tellResult(result));
}

function tellProgress(count: number, total: number, { err, isTerminal }: Terminal): void {
  if (isTerminal) err(`\r已检查 ${count}/${total}${count === total ? '\n' : ''}`);
  else if (count === total || count % 100 === 0) err(`已检查 ${count}/${total}\n`);
}

async function checkAndMark(
  files: readonly string[],
  out: string,
  values: OptionValues,
  io: Terminal,
): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw usage('--mark 一次只能标记一个文件');
  if (!/\.xlsx$/i.test(out)) throw usage('--mark 的输出文件名要以 .xlsx 结尾');
  const last = await openLast(values, [out]);
  await refuseSameFile(out, [file]);
  const opened = await openFile(file);
  const host = fileHost(opened.workbook);
  let { addresses } = opened;
  if (!opened.workbook) {
    await host.draw(reportLayouts(opened.report));
    ({ addresses } = readSheets(await host.read()));
  }
  const checked = checkReport({ ...opened, addresses }, last);
  const repair = await repairOf(opened, {}, last);
  await host.mark(
    marksOf(checked.findings, suspicionOf(repair, addresses)),
    listingOf(checked.findings, repair, addresses),
  );
  const result = resultOf(file, opened, checked, repair);
  if (values['json'] === true) io.out(`{"files":[\n${JSON.stringify(toJsonResult(result))}\n]}\n`);
  else io.out(tellResult(result));
  await write(out, host.bytes(), io);
  return exitCodeOf(result);
}
