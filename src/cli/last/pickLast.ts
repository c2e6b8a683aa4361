import { fitsLast, type KeptLast } from '../../core/report/lastYear.js';
import type { ReadResult, Report } from '../../index.js';
import { openFile } from '../opening/openFile.js';
import { matchLast, type LastFile } from './lastFiles.js';

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
  { report, last }: Pick<ReadResult, 'report' | 'last'>,
): Promise<PickedLast> {
  if (!source) return last && fitsLast(report, last) ? { told: tellKept(last) } : {};
  if (source.kind === 'report') return source;
  const { file, told } = matchLast(report, source.files);
  return file === undefined ? { told } : { report: (await openFile(file)).report, told };
}

function tellKept({ sheet, report: { org, year } }: KeptLast): string {
  const of = year === null ? '' : ` ${year} 年度`;
  return `已与工作表“${sheet}”里的上年报告（${org}${of}）核对`;
}
