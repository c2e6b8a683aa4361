import { parseArgs, type ParseArgsConfig } from 'node:util';
import { editionOfYear } from '../core/edition.js';
import { fileHost } from '../hosts/file.js';
import {
  checkReport, editionNamed, editions, formatNamed, Problem, renderReport, reportLayouts, startReport, templateLayouts, tellProblem, type Report,
} from '../index.js';
import { checkFile, exitCodeOf, resultOf, type FileResult } from './checkFile.js';
import { expandFolders, openFile, refuseSameFile, writeWhole } from './files.js';
import { listingOf, marksOf } from './marks.js';
import { checkMany } from './pool.js';
import { tellFindings, tellResult, toJsonResult } from './tell.js';
import { helpText } from './words.js';

/** Where the program writes, and the script that a worker thread runs. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where the error stream is a terminal on which a line can be written over. */
  readonly isTerminal: boolean;
  readonly script: string;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;
interface Call { readonly values: Values; readonly files: readonly string[]; readonly io: Surroundings }
interface Command { readonly options: NonNullable<ParseArgsConfig['options']>; readonly run: (call: Call) => Promise<number> }

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OUT = { type: 'string', short: 'o' } as const;

const commands: Readonly<Record<string, Command>> = {
  new: { options: { edition: TEXT, org: TEXT, year: TEXT, last: TEXT, out: OUT }, run: runNew },
  check: { options: { last: TEXT, json: FLAG, mark: TEXT }, run: runCheck },
  export: { options: { as: TEXT, out: OUT, draft: FLAG }, run: runExport },
  import: { options: { out: OUT }, run: runImport },
};

/** Runs the command line; answers the exit code: 0 nothing wrong, 1 errors found, 2 unusable input or arguments. */
export async function run(args: readonly string[], io: Surroundings): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) {
      (name === undefined ? io.err : io.out)(helpText());
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw usage(`没有“${name}”这个命令`);
    return await command.run({ ...parse(rest, command), io });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    io.err(`${tellProblem(error)}\n`);
    return 2;
  }
}

function usage(why: string): Problem {
  return new Problem('usage', { why });
}

function parse(args: readonly string[], command: Command): Pick<Call, 'values' | 'files'> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true });
    return { values: values as Values, files: positionals };
  } catch (error) {
    const wrong = /'(-[^']*)'/.exec(String(error))?.[1];
    throw usage(wrong === undefined ? '参数不对' : `参数“${wrong.split(/[ ,<]/)[0]}”不对`);
  }
}

async function runNew({ values, files, io }: Call): Promise<number> {
  if (files.length > 0) throw usage(`多余的参数“${files[0]}”`);
  const edition = editionNamed(need(values, 'edition', '请用 --edition 指定版式'));
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!/\.xlsx$/i.test(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  const last = await openLast(values, [out]);
  const year = yearOf(values);
  const report = startReport({ edition, ...(typeof values['org'] === 'string' ? { org: values['org'] } : {}), ...(year === undefined ? {} : { year }), ...(last ? { last } : {}) });
  const host = fileHost();
  await host.draw(templateLayouts(report));
  await write(out, host.bytes(), io);
  const usual = report.year === null ? edition : editionOfYear(editions, report.year);
  if (usual && usual !== edition) io.err(`注意：${report.year} 年度应当使用 ${usual.name}。\n`);
  return 0;
}

async function runCheck({ values, files, io }: Call): Promise<number> {
  if (files.length === 0) throw usage('请给出要检查的文件');
  const all = await expandFolders(files);
  if (typeof values['mark'] === 'string') return checkAndMark(all, values['mark'], values, io);
  const last = await openLast(values, []);
  let worst = 0;
  let count = 0;
  const tell = (result: FileResult) => {
    worst = Math.max(worst, exitCodeOf(result));
    count += 1;
    tellOne(result, count === 1, values['json'] === true, io);
    if (all.length > 1) tellProgress(count, all.length, io);
  };
  if (values['json'] === true) io.out('{"files":[');
  const [only] = all;
  if (all.length === 1 && only !== undefined) tell(await checkFile(only, last));
  else await checkMany(io.script, all, typeof values['last'] === 'string' ? values['last'] : undefined, tell);
  if (values['json'] === true) io.out('\n]}\n');
  return worst;
}

function tellOne(result: FileResult, isFirst: boolean, asJson: boolean, io: Surroundings): void {
  if (asJson) io.out(`${isFirst ? '' : ','}\n${JSON.stringify(toJsonResult(result))}`);
  if (asJson && 'problem' in result) io.err(`${result.file}：${tellProblem(result.problem)}\n`);
  if (!asJson) ('problem' in result ? io.err : io.out)(tellResult(result));
}

function tellProgress(count: number, total: number, { err, isTerminal }: Surroundings): void {
  if (isTerminal) err(`\r已检查 ${count}/${total}${count === total ? '\n' : ''}`);
  else if (count === total || count % 100 === 0) err(`已检查 ${count}/${total}\n`);
}

async function checkAndMark(files: readonly string[], out: string, values: Values, io: Surroundings): Promise<number> {
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
    const { readSheets } = await import('../index.js');
    ({ addresses } = readSheets(await host.read()));
  }
  const checked = checkReport({ ...opened, addresses }, last);
  await host.mark(marksOf(checked.findings), listingOf(checked.findings));
  const result = resultOf(file, opened.report, checked);
  if (values['json'] === true) io.out(`{"files":[\n${JSON.stringify(toJsonResult(result))}\n]}\n`);
  else io.out(tellResult(result));
  await write(out, host.bytes(), io);
  return exitCodeOf(result);
}

async function runExport({ values, files, io }: Call): Promise<number> {
  const file = single(files);
  const format = formatNamed(need(values, 'as', '请用 --as 指定格式'));
  const isDraft = values['draft'] === true;
  const out = typeof values['out'] === 'string' ? values['out'] : undefined;
  if (out !== undefined) await refuseSameFile(out, [file]);
  const opened = await openFile(file);
  const { findings, counts } = checkReport(opened);
  if (counts.error > 0 && !isDraft) {
    io.err(`${file}　还有 ${counts.error} 处错误，没有生成报告；改正后再试，或者用 --draft 生成草稿：\n${tellFindings(findings.filter(({ level }) => level === 'error'))}`);
    return 1;
  }
  const content = await renderReport(opened.report, format, isDraft);
  if (out !== undefined) await write(out, content, io);
  else if (typeof content === 'string') io.out(content);
  else throw usage('这种格式要用 -o 指定输出文件');
  return 0;
}

async function runImport({ values, files, io }: Call): Promise<number> {
  const file = single(files);
  const out = need(values, 'out', '请用 -o 指定输出文件');
  await refuseSameFile(out, [file]);
  const { report } = await openFile(file);
  if (/\.json$/i.test(out)) await write(out, await renderReport(report, formatNamed('json'), false), io);
  else if (/\.xlsx$/i.test(out)) {
    const host = fileHost();
    await host.draw(reportLayouts(report));
    await write(out, host.bytes(), io);
  } else throw usage('输出文件的名称要以 .xlsx 或 .json 结尾');
  return 0;
}

async function write(out: string, content: string | Uint8Array, io: Surroundings): Promise<void> {
  const kept = await writeWhole(out, content);
  io.err(`${kept === undefined ? '' : `原有的 ${out} 已改名为 ${kept}。\n`}已写出 ${out}\n`);
}

async function openLast(values: Values, outputs: readonly string[]): Promise<Report | undefined> {
  const { last } = values;
  if (typeof last !== 'string') return undefined;
  for (const out of outputs) await refuseSameFile(out, [last]);
  return (await openFile(last)).report;
}

function single(files: readonly string[]): string {
  const [file, more] = files;
  if (file === undefined) throw usage('请给出文件');
  if (more !== undefined) throw usage(`一次只能处理一个文件，多余的参数“${more}”`);
  return file;
}

function need(values: Values, name: string, why: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw usage(why);
  return value;
}

function yearOf({ year }: Values): number | undefined {
  if (year === undefined) return undefined;
  if (typeof year !== 'string' || !/^\d{4}$/.test(year)) throw usage('--year 要写四位数的年份');
  return Number(year);
}
