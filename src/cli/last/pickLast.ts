import { findLast, type LastOfBody } from '../../bodies/lastFiles.js';
import type { LastReports } from '../../bodies/review/unusedLast.js';
import type { ReadResult, Report } from '../../index.js';
import { openFile } from '../opening/openFile.js';

/** What last year's report is taken from: one report, or those of a folder. */
export type LastSource =
  | { readonly kind: 'report'; readonly report: Report; readonly isRenamed: boolean }
  | ({ readonly kind: 'folder' } & LastReports);

/** Last year's report of what was read; of a folder, that of the body and the year before. */
export async function pickLast(
  source: LastSource | undefined,
  read: Pick<ReadResult, 'report' | 'last'>,
): Promise<LastOfBody> {
  if (source?.kind === 'report') return source;
  const found = findLast(read, source?.files);
  if (found?.file === undefined) return found ?? {};
  return { report: (await openFile(found.file)).report, told: found.told };
}
