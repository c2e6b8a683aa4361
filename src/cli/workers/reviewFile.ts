import { reviewReport, type ReviewedReport } from '../../bodies/review/reviewReport.js';
import { pickLast, type LastSource } from '../last/pickLast.js';
import { markReport } from '../marking/markReport.js';
import { openFile } from '../opening/openFile.js';
import { failureOf, type UnusableFile } from '../terminal/failure.js';
import type { CopyOutcome } from './checkFile.js';
import { copyOrFailure, writeCopy } from './markFile.js';

/** What a review keeps of a file, in a form that can be sent from thread to thread. */
export type FileReview = ReviewOfFile | UnusableFile;

/** A file with a report that was reviewed. */
interface ReviewOfFile extends CopyOutcome {
  readonly file: string;
  readonly reviewed: ReviewedReport;
}

/** Reads and checks one file for a review, and writes its marked copy where one is wanted. Never throws. */
export async function reviewFile(
  file: string,
  source?: LastSource,
  stem?: string,
  script?: string,
): Promise<FileReview> {
  try {
    const opened = await openFile(file, script);
    const last = await pickLast(source, opened);
    const reviewed = await reviewReport(file, opened, last);
    if (stem === undefined) return { file, reviewed };
    const writing = markReport(opened, last).then((marked) => writeCopy(stem, opened, marked));
    return { file, reviewed, ...(await copyOrFailure(writing)) };
  } catch (error) {
    return { file, problem: failureOf(error) };
  }
}
