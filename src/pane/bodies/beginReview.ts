import { reviewBodies, type Review } from '../../bodies/reviewBodies.js';
import { reviewReport, type ReviewedFile } from '../../bodies/reviewReport.js';
import { tellError } from '../../index.js';
import { openBodyList } from '../../openBodyList.js';
import { openReportFile } from '../../openReportFile.js';
import type { ChosenFile } from './chosenFiles.js';
import { openGiven, yearIn, type GivenFields } from './givenFields.js';
import type { BodiesJob } from './useRun.js';

/** A review, and the files that it is of by the names under which it tells them. */
export interface MadeReview {
  readonly review: Review;
  readonly files: ReadonlyMap<string, File>;
}

/** Opens what the fields name, for the review of these files; a sentence where it cannot. */
export async function beginReview(
  chosen: readonly ChosenFile[],
  fields: GivenFields,
): Promise<BodiesJob<ReviewedFile, MadeReview> | string> {
  const list = await openGiven(fields.list, openBodyList);
  if (typeof list === 'string') return list;
  const names = nameEach(chosen);
  return {
    read: async (each) => reviewFile(names.get(each) ?? each.file.name, each.file),
    finish: (read) => ({
      review: reviewBodies(read, { year: yearIn(fields), bodies: list.opened ?? [] }),
      files: new Map([...names].map(([{ file }, name]) => [name, file])),
    }),
  };
}

async function reviewFile(name: string, file: File): Promise<ReviewedFile> {
  try {
    return await reviewReport(name, (await openReportFile(file)).read);
  } catch (error) {
    return { file: name, failure: tellError(error) };
  }
}

/** A name for each file that no other has: its place below the chosen folder, else with a number. */
function nameEach(chosen: readonly ChosenFile[]): ReadonlyMap<ChosenFile, string> {
  const taken = new Set<string>();
  const names = new Map<ChosenFile, string>();
  for (const each of chosen) {
    const wanted = [...each.folder.split('/').slice(1), each.file.name].join('/');
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}（${count}）`;
    taken.add(name);
    names.set(each, name);
  }
  return names;
}
