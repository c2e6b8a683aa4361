import { openLastSource } from '../last/openLastSource.js';
import type { LastSource } from '../last/pickLast.js';
import { usage } from '../options/arguments.js';
import type { Call, ExitCode, Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { tellUncopied } from '../terminal/tellFailure.js';
import { checkFile, exitCodeOf, type FileResult, type WrittenCopy } from '../workers/checkFile.js';
import { checkMany } from '../workers/checkMany.js';
import { outputKind, startOutput } from './startOutput.js';

/** Plans a marked copy of each file once it is known where last year's reports are. */
type PlanStems = (source: LastSource | undefined) => Promise<ReadonlyMap<string, string>>;

/** So many files apart the progress is told where it cannot be written over. */
const PROGRESS_STEP = 100;

/**
 * Checks files, tells each result in their order after those that failed before, and returns the gravest exit
 * code.
 */
export async function checkFiles(
  files: readonly string[],
  failed: readonly FileResult[],
  { values, io }: Omit<Call, 'files'>,
  planStems?: PlanStems,
): Promise<ExitCode> {
  const total = failed.length + files.length;
  const { source, code } = await openLastSource(values, io);
  if (source?.kind === 'report' && total > 1)
    throw usage('检查多个文件时，--last 请给出上年报告所在的文件夹，按机关名称和年度对应');
  const stems = await planStems?.(source);
  const output = startOutput(outputKind(values), io);
  const codes: ExitCode[] = [];
  let gravest = code;
  const tell = (result: FileResult) => {
    codes.push(exitCodeOf(result));
    output.tell(result);
    if ('copy' in result && result.copy) tellCopy(result.copy, io);
    if ('uncopied' in result && result.uncopied) {
      tellUncopied(result.file, result.uncopied, io);
      gravest = 2;
    }
    if (total > 1) tellProgress(codes.length, total, io);
  };
  failed.forEach(tell);
  const [only] = files;
  if (files.length === 1 && only !== undefined && !stems) tell(await checkFile(only, source, io.script));
  else await checkMany({ script: io.script, source, stems }, files, tell);
  output.end();
  if (total > 1) io.err(tellTotals(codes));
  for (const each of codes) if (each > gravest) gravest = each;
  return gravest;
}

function tellCopy({ file, kept }: WrittenCopy, { err }: Terminal): void {
  for (const each of kept) err(`原有的 ${showInLine(file)} 已改名为 ${showInLine(each)}。\n`);
  err(`已写出 ${showInLine(file)}\n`);
}

function tellProgress(count: number, total: number, { progress, canOverwrite }: Terminal): void {
  const isLast = count === total;
  if (canOverwrite || isLast || count % PROGRESS_STEP === 0) progress(`已检查 ${count}/${total}`, isLast);
}

function tellTotals(codes: readonly ExitCode[]): string {
  const [right, wrong, unusable] = ([0, 1, 2] as const).map(
    (code) => codes.filter((each) => each === code).length,
  );
  return `共 ${codes.length} 个文件：没有错误 ${right} 个，有错误 ${wrong} 个，无法检查 ${unusable} 个。\n`;
}
