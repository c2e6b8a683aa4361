import { lastFileOf, type LastFile } from '../../bodies/lastFiles.js';
import type { LastReports } from '../../bodies/review/unusedLast.js';
import { expandFolders } from '../opening/expandFolders.js';
import { openFile } from '../opening/openFile.js';
import { textOf, usage } from '../options/arguments.js';
import type { ExitCode, OptionValues, Terminal } from '../options/command.js';
import { failureOf } from '../terminal/failure.js';
import { showInLine } from '../terminal/showControls.js';
import { tellPassed } from '../terminal/tellPassed.js';
import { tellFailure } from '../terminal/tellFailure.js';
import { openLast } from './openLast.js';
import type { LastSource } from './pickLast.js';
import { isFolder } from '../opening/isFolder.js';

/** What `--last` leads to; the code is 2 where a report of a folder cannot be read. */
export interface OpenedSource {
  readonly source?: LastSource;
  readonly code: ExitCode;
}

/** Opens what `--last` names, a report or a folder of reports. Throws a `Problem` as `openFile` does. */
export async function openLastSource(
  values: OptionValues,
  io: Terminal,
  output?: string,
): Promise<OpenedSource> {
  const path = textOf(values, 'last');
  const isRenamed = values['renamed'] === true;
  if (path === undefined) {
    if (isRenamed) throw usage('--renamed 要和 --last 一起用');
    return { code: 0 };
  }
  if (!(await isFolder(path))) {
    const report = await openLast(values, io.script, output);
    return { code: 0, ...(report ? { source: { kind: 'report', report, isRenamed } } : {}) };
  }
  if (isRenamed) throw usage('--renamed 只用于一份上年报告，--last 请给出文件');
  const reports = await listReports(path, io);
  return { source: { kind: 'folder', ...reports }, code: reports.unread.length > 0 ? 2 : 0 };
}

/** The reports of a folder, one in memory at a time; those that cannot be read are told. */
async function listReports(folder: string, io: Terminal): Promise<LastReports> {
  const paths = await expandFolders([folder], { depth: 0, script: io.script });
  tellPassed('读取', paths.passedOver, io);
  for (const each of paths.unsearched) io.err(`没有查找子文件夹 ${showInLine(each)}。\n`);
  const failed = [...paths.failed];
  const files: LastFile[] = [];
  for (const file of paths.files) {
    try {
      files.push(lastFileOf(file, (await openFile(file, io.script)).report));
    } catch (error) {
      failed.push({ file, problem: failureOf(error) });
    }
  }
  const unread = failed.map(({ file, problem }) => ({ file, failure: tellFailure(problem) }));
  for (const { file, failure } of unread) io.err(`上年报告 ${showInLine(file)} 不能读取：${failure}\n`);
  return { files, unread };
}
