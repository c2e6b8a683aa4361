import type { ReadResult, Report } from '../index.js';
import { matchLast, type LastFile } from './lastFiles.js';
import { openFile } from './openFile.js';

/** What last year's report is taken from: one report, or those of a folder. */
export type LastSource =
  | { readonly kind: 'report'; readonly report: Report; readonly isRenamed: boolean }
  | { readonly kind: 'folder'; readonly files: readonly LastFile[] };

/** Last year's report of a file, and what is said of it. */
export interface PickedLast {
  readonly report?: Report;
  /** True where the user said that only the name of the body has changed. */
  readonly isRenamed?: boolean;
  readonly told?: string;
}

/** Last year's report of what was read; of a folder, that of the body and the year before. */
export async function pickLast(
  source: LastSource | undefined,
  { report }: Pick<ReadResult, 'report'>,
): Promise<PickedLast> {
  if (!source) return {};
  if (source.kind === 'report') return source;
  const { file, told } = matchLast(report, source.files);
  return file === undefined ? { told } : { report: (await openFile(file)).report, told };
}
