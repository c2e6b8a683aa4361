import { reviewBodies, type Review } from '../../bodies/review/reviewBodies.js';
import { reviewReport, type ReviewedFile } from '../../bodies/review/reviewReport.js';
import { tellError } from '../../index.js';
import { openBodyList } from '../../bodyFiles/openBodyList.js';
import { openReportFile } from '../../opening/openReportFile.js';
import type { ChosenFile } from './chosenFiles.js';
import { openGiven, givenYear, type GivenFields } from './givenFields.js';
import { lastReader, type LastReader } from './lastReader.js';
import { nameEach } from './nameEach.js';
import type { BodiesJob } from './useRun.js';

/** A review, and the files that it is of by the names under which it tells them. */
export interface MadeReview {
  readonly review: Review;
  readonly files: ReadonlyMap<string, File>;
}

/**
 * Opens what the fields name, for the review of these files; a sentence where it cannot. The files of last
 * year are to be read before these; nothing comes of them but what is then known of last year.
 */
export async function beginReview(
  chosen: readonly ChosenFile[],
  fields: GivenFields,
): Promise<BodiesJob<ReviewedFile | undefined, MadeReview> | string> {
  const list = await openGiven(fields.list, openBodyList);
  if (typeof list === 'string') return list;
  const names = nameEach(chosen);
  const last = lastReader(fields.last.files);
  return {
    read: async (each) =>
      (await last.take(each)) ? undefined : reviewFile(names.get(each) ?? each.file.name, each.file, last),
    finish: (read) => ({
      review: reviewBodies(
        read.flatMap((each) => each ?? []),
        { year: givenYear(fields), bodies: list.opened ?? [], last: last.reports },
      ),
      files: new Map([...names].map(([{ file }, name]) => [name, file])),
    }),
  };
}

async function reviewFile(name: string, file: File, last: LastReader): Promise<ReviewedFile> {
  try {
    const { read } = await openReportFile(file);
    return await reviewReport(name, read, await last.find(read));
  } catch (error) {
    return { file: name, failure: tellError(error) };
  }
}
