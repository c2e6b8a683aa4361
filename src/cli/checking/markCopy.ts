import { endingOf } from '../../hosts/file/endingOf.js';
import { openLastSource } from '../last/openLastSource.js';
import { pickLast } from '../last/pickLast.js';
import { markReport } from '../marking/markReport.js';
import { openFile, type OpenedFile } from '../opening/openFile.js';
import { isPackageName, usage } from '../options/arguments.js';
import type { Call, ExitCode } from '../options/command.js';
import { exitCodeOf, resultOf } from '../workers/checkFile.js';
import { refuseSameFile } from '../writing/refuseSameFile.js';
import { writeOutput } from '../writing/writeOutput.js';
import { outputKind, startOutput } from './startOutput.js';

/** Checks one file, tells the result and writes a copy of the workbook with the findings marked. */
export async function markCopy(
  files: readonly string[],
  copy: string,
  { values, io }: Omit<Call, 'files'>,
): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw usage('检查多个文件时，--mark 后面要写一个文件夹，标记副本都写在里面');
  if (!isPackageName(copy)) throw usage('--mark 的输出文件名要以 .xlsx 结尾');
  const { source, code } = await openLastSource(values, io, copy);
  await refuseSameFile(copy, file);
  const opened = await openFile(file, io.script);
  refuseEnding(copy, opened);
  const last = await pickLast(source, opened);
  const { bytes, checked, repair } = await markReport(opened, last);
  const result = resultOf(file, opened, checked, repair, last.told);
  const output = startOutput(outputKind(values), io);
  output.tell(result);
  output.end();
  await writeOutput(copy, bytes, io);
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
