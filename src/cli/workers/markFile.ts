import { dirname } from 'node:path';
import { endingOf } from '../../hosts/file/endingOf.js';
import { pickLast, type LastSource } from '../last/pickLast.js';
import { markReport, type MarkedReport } from '../marking/markReport.js';
import { openFile, type OpenedFile } from '../opening/openFile.js';
import { failureOf } from '../terminal/failure.js';
import { makeFolder } from '../writing/makeFolder.js';
import { writeProblem } from '../writing/writeProblem.js';
import { writeWhole } from '../writing/writeWhole.js';
import { resultOf, type CopyOutcome, type FileResult, type WrittenCopy } from './checkFile.js';

/** Checks one of many files and writes its marked copy. It never throws, as `checkFile` does not. */
export async function markFile(file: string, stem: string, source?: LastSource): Promise<FileResult> {
  try {
    const opened = await openFile(file);
    const last = await pickLast(source, opened);
    const marked = await markReport(opened, last);
    const result = resultOf(file, opened, marked.checked, marked.repair, last.told);
    return { ...result, ...(await copyOrFailure(writeCopy(stem, opened, marked))) };
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}

/** What became of a marked copy: a report is told of also where none can be written. */
export async function copyOrFailure(writing: Promise<WrittenCopy>): Promise<CopyOutcome> {
  try {
    return { copy: await writing };
  } catch (error) {
    return { uncopied: failureOf(error) };
  }
}

/** Writes a marked copy under a name that is given without its ending. */
export async function writeCopy(
  stem: string,
  { workbook }: OpenedFile,
  { bytes }: MarkedReport,
): Promise<WrittenCopy> {
  const file = stem + (workbook ? endingOf(workbook) : '.xlsx');
  await makeFolder(dirname(file));
  const kept = await writeWhole(file, bytes).catch((error: unknown) => {
    throw writeProblem(error, file);
  });
  return { file, kept };
}
