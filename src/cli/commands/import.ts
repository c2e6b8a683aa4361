import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileHost } from '../../hosts/file/fileHost.js';
import {
  checkReport,
  formatNamed,
  keepUnread,
  Problem,
  renderReport,
  reportLayouts,
  tellProblem,
  type Report,
} from '../../index.js';
import { expandFolders } from '../opening/expandFolders.js';
import { openFile } from '../opening/openFile.js';
import { isWorkbookName, need, usage } from '../options/arguments.js';
import { OUT, type Call, type Command, type ExitCode, type Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { tellImported } from '../telling/tellImported.js';
import { tellPassed } from '../terminal/tellPassed.js';
import { tellUnread } from '../telling/tellUnread.js';
import { makeFolder } from '../writing/makeFolder.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';
import { writeOutput } from '../writing/writeOutput.js';

/** `import`: a workbook or a report JSON with the contents of the given reports. */
export const importCommand: Command = {
  name: 'import',
  usage: () => ({
    synopsis: '报告… -o 工作簿.xlsx|报告.json|文件夹',
    explanation: [
      '把已公布的年报（网页、.docx、.doc、.wps、.rtf、.odt、.pdf、.ofd、文本）或报告 JSON 还原成工作簿，并说明识别出什么、没有读取什么；',
      '输出文件以 .json 结尾时得到 JSON，给出多份报告时写到文件夹里，一份一个工作簿。',
    ],
  }),
  options: { out: OUT },
  run: runImport,
};

async function runImport({ values, files, io }: Call): Promise<ExitCode> {
  const out = need(values, 'out', '请用 -o 指定输出文件或文件夹');
  if (files.length === 0) throw usage('请给出要读取的报告');
  const {
    files: all,
    passedOver,
    failed,
    unsearched,
  } = await expandFolders(files, { depth: 0, script: io.script });
  tellPassed('读取', passedOver, io);
  for (const folder of unsearched) io.err(`没有查找子文件夹 ${showInLine(folder)}。\n`);
  for (const { problem } of failed) io.err(`${tellProblem(problem)}\n`);
  if (all.length === 0) return 2;
  const [file] = all;
  if (file !== undefined && all.length === 1 && !(await isFolderName(out))) {
    if (!isWorkbookName(out) && !isJsonName(out)) throw usage('输出文件的名称要以 .xlsx 或 .json 结尾');
    await importFile(file, out, io);
    return 0;
  }
  if (isWorkbookName(out) || isJsonName(out)) throw usage('有多份报告时请用 -o 指定文件夹');
  const code = await importAll(all, out, io);
  return failed.length > 0 ? 2 : code;
}

async function isFolderName(path: string): Promise<boolean> {
  if (isWorkbookName(path) || isJsonName(path)) return false;
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere || /[\\/]$/.test(path);
}

function isJsonName(path: string): boolean {
  return /\.json$/i.test(path);
}

/** Reads a report and writes it; throws a `Problem` where either cannot be done. */
async function importFile(file: string, out: string, io: Terminal): Promise<void> {
  await refuseSameFile(out, file);
  const opened = await openFile(file, io.script);
  const content = await contentFor(out, keepUnread(opened));
  await writeOutput(out, content, io);
  const { findings } = checkReport(opened);
  if (opened.isPublished === true) tellImported(opened.report, findings, io);
  else tellUnread(findings, io);
}

/** Writes a workbook for each report into a folder; one that cannot be read is told, and the rest goes on. */
async function importAll(files: readonly string[], folder: string, io: Terminal): Promise<ExitCode> {
  await makeFolder(folder);
  let code: ExitCode = 0;
  const taken = new Set<string>();
  for (const file of files) {
    try {
      await importFile(file, freeName(folder, file, taken), io);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      io.err(`${file}：${tellProblem(error)}\n`);
      code = 2;
    }
  }
  return code;
}

/** A name for the workbook of a report that no other report of the call has. */
function freeName(folder: string, file: string, taken: Set<string>): string {
  const base = basename(file, extname(file));
  for (let count = 1; ; count += 1) {
    const name = `${base}${count === 1 ? '' : `.${count}`}.xlsx`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return join(folder, name);
  }
}

/** The report in the form that the name of the output asks for. */
async function contentFor(out: string, report: Report): Promise<string | Uint8Array> {
  if (isJsonName(out)) return renderReport(report, formatNamed('json'), false);
  const host = fileHost();
  await host.draw(reportLayouts(report));
  return host.bytes();
}
