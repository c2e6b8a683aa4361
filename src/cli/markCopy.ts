import { endingOf } from '../hosts/file/endingOf.js';
import { fileHost, type FileHost } from '../hosts/file/fileHost.js';
import {
  checkReport,
  marksOf,
  readSheets,
  repairOf,
  reportLayouts,
  suspicionOf,
  type CheckResult,
  type ReadResult,
} from '../index.js';
import { isPackageName, usage } from './arguments.js';
import { exitCodeOf, resultOf } from './checkFile.js';
import type { Call, ExitCode } from './command.js';
import { listingOf } from './listing.js';
import { openFile, type OpenedFile } from './openFile.js';
import { openLastSource } from './openLastSource.js';
import { pickLast, type PickedLast } from './pickLast.js';
import { refuseSameFile } from './refuseSameFile.js';
import { outputKind, startOutput } from './startOutput.js';
import { writeOutput } from './writeOutput.js';

/** The workbook to be marked, where its cells are, and what was found in it. */
interface MarkedBook {
  readonly host: FileHost;
  readonly addresses: ReadResult['addresses'];
  readonly checked: CheckResult;
}

/** Checks one file, tells the result and writes a copy of the workbook with the findings marked. */
export async function markCopy(
  files: readonly string[],
  copy: string,
  { values, io }: Omit<Call, 'files'>,
): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw usage('--mark 一次只能标记一个文件');
  if (!isPackageName(copy)) throw usage('--mark 的输出文件名要以 .xlsx 结尾');
  const { source, code } = await openLastSource(values, io, copy);
  await refuseSameFile(copy, file);
  const opened = await openFile(file);
  refuseEnding(copy, opened);
  const last = await pickLast(source, opened);
  const { host, addresses, checked } = await openWorkbook(opened, last);
  const repair = await repairOf(opened, {}, last.report);
  await host.mark(
    marksOf(checked.findings, suspicionOf(repair, addresses)),
    listingOf(checked.findings, repair, addresses),
  );
  const result = resultOf(file, opened, checked, repair, last.told);
  const output = startOutput(outputKind(values), io);
  output.tell(result);
  output.end();
  await writeOutput(copy, host.bytes(), io);
  if (!opened.workbook) io.err('副本是按报告内容新做的工作簿，以上位置都指副本里的单元格。\n');
  return code > 0 ? code : exitCodeOf(result);
}

/** Excel opens no file whose name says another type than its content. */
function refuseEnding(copy: string, { workbook }: OpenedFile): void {
  const ending = workbook ? endingOf(workbook) : '.xlsx';
  if (copy.toLowerCase().endsWith(ending)) return;
  throw usage(
    ending === '.xlsx'
      ? '--mark 的输出文件名要以 .xlsx 结尾'
      : `这个工作簿的标记副本要以 ${ending} 结尾，否则 Excel 不能打开`,
  );
}

/** The workbook that was opened; one drawn from the report where the file is no package. */
async function openWorkbook(
  opened: OpenedFile,
  { report: last, isRenamed }: PickedLast,
): Promise<MarkedBook> {
  const { workbook, report } = opened;
  if (workbook)
    return {
      host: fileHost(workbook),
      addresses: opened.addresses,
      checked: checkReport(opened, last, isRenamed),
    };
  const host = fileHost();
  await host.draw(reportLayouts(report));
  const { addresses } = readSheets(await host.read());
  const checked = checkReport({ ...opened, addresses }, last, isRenamed);
  // What the reader remarked is about places that the new workbook does not have.
  const findings = checked.findings.map((finding) => ({
    ...finding,
    addresses: finding.cells.flatMap((cell) => addresses.get(cell) ?? []),
  }));
  return { host, addresses, checked: { ...checked, findings } };
}
