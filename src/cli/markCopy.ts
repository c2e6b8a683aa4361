import { fileHost, type FileHost } from '../hosts/file/fileHost.js';
import {
  checkReport,
  marksOf,
  readSheets,
  repairOf,
  reportLayouts,
  suspicionOf,
  type ReadResult,
} from '../index.js';
import { isWorkbookName, usage } from './arguments.js';
import { exitCodeOf, resultOf } from './checkFile.js';
import type { Call, ExitCode } from './command.js';
import { listingOf } from './listing.js';
import { openFile, type OpenedFile } from './openFile.js';
import { openLast } from './openLast.js';
import { refuseSameFile } from './refuseSameFile.js';
import { startOutput } from './startOutput.js';
import { writeOutput } from './writeOutput.js';

/** Checks one file, tells the result and writes a copy of the workbook with the findings marked. */
export async function markCopy(
  files: readonly string[],
  copy: string,
  { values, io }: Omit<Call, 'files'>,
): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw usage('--mark 一次只能标记一个文件');
  if (!isWorkbookName(copy)) throw usage('--mark 的输出文件名要以 .xlsx 结尾');
  const last = await openLast(values, copy);
  await refuseSameFile(copy, file);
  const opened = await openFile(file);
  const { host, addresses } = await openWorkbook(opened);
  const checked = checkReport({ ...opened, addresses }, last);
  const repair = await repairOf(opened, {}, last);
  await host.mark(
    marksOf(checked.findings, suspicionOf(repair, addresses)),
    listingOf(checked.findings, repair, addresses),
  );
  const result = resultOf(file, opened, checked, repair);
  const output = startOutput(values['json'] === true, io);
  output.tell(result);
  output.end();
  await writeOutput(copy, host.bytes(), io);
  return exitCodeOf(result);
}

/** The workbook that was opened; one drawn from the report where the file is none. */
async function openWorkbook({
  workbook,
  report,
  addresses,
}: OpenedFile): Promise<{ readonly host: FileHost; readonly addresses: ReadResult['addresses'] }> {
  const host = fileHost(workbook);
  if (workbook) return { host, addresses };
  await host.draw(reportLayouts(report));
  return { host, addresses: readSheets(await host.read()).addresses };
}
