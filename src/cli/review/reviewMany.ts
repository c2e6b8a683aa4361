import { existsSync } from 'node:fs';
import type { ReviewedFile } from '../../bodies/review/reviewReport.js';
import type { LastSource } from '../last/pickLast.js';
import { readBytes } from '../opening/readBytes.js';
import type { FoundFile } from '../opening/searchFolder.js';
import type { Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';
import { startProgress } from '../terminal/startProgress.js';
import { tellFailure, tellUncopied } from '../terminal/tellFailure.js';
import { checkMany } from '../workers/checkMany.js';
import { reviewFile, type FileReview } from '../workers/reviewFile.js';
import { hashOf } from './hashOf.js';
import { rememberAll } from './rememberAll.js';
import type { FileRecord, ReviewRecords } from './reviewRecords.js';

/** What a review of files goes by. */
export interface ManyReviewed {
  readonly source?: LastSource | undefined;
  readonly records: ReviewRecords;
  /** The marked copies without their endings, by the paths of the files. */
  readonly stems?: ReadonlyMap<string, string> | undefined;
}

/** The files that were reviewed, and whether all marked copies that are wanted were written. */
interface ReviewOfMany {
  readonly reviewed: readonly ReviewedFile[];
  readonly isAllCopied: boolean;
}

/** Failures that another run may not have: they are not remembered. */
const PASSING = [
  'tooSlow',
  'outOfMemory',
  'unexpected',
  'fileUnreadable',
  'fileMissing',
  'cannotWrite',
  'diskFull',
];

/**
 * Reviews files on all cores, but for those that are as they were, and returns them in their order.
 * Throws a `Problem` where the records cannot be written.
 */
export async function reviewMany(
  files: readonly FoundFile[],
  { source, records, stems }: ManyReviewed,
  io: Terminal,
): Promise<ReviewOfMany> {
  const [hashes, results] = [new Map<string, string>(), new Map<string, FileRecord>()];
  for (const { path, name } of files) {
    const hash = hashFile(path);
    if (hash !== undefined) hashes.set(path, hash);
    const known = records.files.get(name);
    if (known && known.hash === hash && isMarked(known, stems?.get(path))) results.set(path, known);
  }
  if (results.size > 0) io.err(`${results.size} 个文件已经审核过，没有变化，不再重新审核。\n`);
  const left = files.filter(({ path }) => !results.has(path));
  const progress = startProgress('已审核', left.length, io);
  const paths = left.map(({ path }) => path);
  const names = new Map(left.map(({ path, name }) => [path, name]));
  let isAllCopied = true;
  const { remember, end } = rememberAll(records);
  const settle = (result: FileReview) => {
    const record: FileRecord = {
      ...result,
      file: names.get(result.file) ?? '',
      hash: hashes.get(result.file) ?? '',
    };
    const code = record.problem?.code ?? '';
    if (record.hash !== '' && !PASSING.includes(code)) remember(record);
    results.set(result.file, record);
    isAllCopied &&= record.uncopied === undefined;
    tellCopies(record, io);
    progress.step();
  };
  const [only] = paths;
  if (only !== undefined && paths.length === 1)
    settle(await reviewFile(only, source, stems?.get(only), io.script));
  else await checkMany({ script: io.script, task: 'review', source, stems }, paths, settle);
  end();
  return { reviewed: files.map(({ path, name }) => reviewedOf(name, results.get(path))), isAllCopied };
}

/** Tells what became of the marked copy of a file, where that is to be known. */
function tellCopies({ file, copy, uncopied }: FileRecord, io: Terminal): void {
  if (uncopied) tellUncopied(file, uncopied, io);
  for (const kept of copy?.kept ?? []) io.err(`原有的标记副本已改名为 ${showInLine(kept)}。\n`);
}

/** The hash of a file; undefined where it cannot be read, which the review then tells. */
function hashFile(path: string): string | undefined {
  try {
    return hashOf(readBytes(path));
  } catch {
    return undefined;
  }
}

/** True where no marked copy is asked for, or the one that is asked for is there. */
function isMarked({ copy, problem }: FileRecord, stem: string | undefined): boolean {
  if (stem === undefined || problem !== undefined) return true;
  return copy !== undefined && copy.file.startsWith(`${stem}.`) && existsSync(copy.file);
}

function reviewedOf(file: string, record: FileRecord | undefined): ReviewedFile {
  if (record?.reviewed) return { ...record.reviewed, file };
  return { file, failure: tellFailure(record?.problem ?? { code: 'fileMissing', facts: {} }) };
}
