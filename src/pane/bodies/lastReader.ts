import { findLast, lastFileOf, type LastFile, type LastOfBody } from '../../bodies/lastFiles.js';
import type { UnreadBody } from '../../bodies/readBody.js';
import type { LastReports } from '../../bodies/review/unusedLast.js';
import { tellError, type ReadResult } from '../../index.js';
import { openReportFile } from '../../opening/openReportFile.js';
import type { ChosenFile } from './chosenFiles.js';
import { nameEach } from './nameEach.js';

/** The chosen reports of last year, of which only the figures are kept. */
export interface LastReader {
  /** Reads a file where it is one of them; false where it is not. */
  readonly take: (each: ChosenFile) => Promise<boolean>;
  /** What was read of them so far. */
  readonly reports: LastReports;
  /** Last year's report of what was read, opened again. */
  readonly find: (read: ReadResult) => Promise<LastOfBody>;
}

/** Reads last year's reports among files that are read in turn; without any, what workbooks keep counts. */
export function lastReader(chosen: readonly ChosenFile[]): LastReader {
  const names = nameEach(chosen);
  const files: LastFile[] = [];
  const unread: UnreadBody[] = [];
  const take = async (each: ChosenFile) => {
    const name = names.get(each);
    if (name === undefined) return false;
    try {
      files.push(lastFileOf(name, (await openReportFile(each.file)).read.report));
    } catch (error) {
      unread.push({ file: name, failure: tellError(error) });
    }
    return true;
  };
  const find = async (read: ReadResult) => {
    const { file, ...said } = findLast(read, chosen.length > 0 ? files : undefined) ?? {};
    const found = chosen.find((each) => file !== undefined && names.get(each) === file);
    return found ? { ...said, report: (await openReportFile(found.file)).read.report } : said;
  };
  return { take, reports: { files, unread }, find };
}
