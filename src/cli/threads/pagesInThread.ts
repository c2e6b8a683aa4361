import type { FixedPage } from '../../core/read/opened/fixedPage.js';
import { Problem } from '../../index.js';
import type { UnusableFile } from '../terminal/failure.js';
import { runWorker } from './runWorker.js';

/** The longest that the only file may take, in milliseconds: the pages of a scanned report take 20 s. */
const TIME_OF_ONE = 60_000;

/** The pages of a PDF in a form that can be sent from thread to thread. */
export interface OpenedPages {
  readonly pages: readonly FixedPage[];
}

/**
 * The pages of a PDF, read in a thread that is ended where it takes too long or too much memory: the library
 * cannot be stopped in the middle. Throws a `Problem` as `openPdf` does, `tooSlow` or `outOfMemory`.
 */
export async function pagesInThread(
  script: string,
  file: string,
  timeLimit = TIME_OF_ONE,
): Promise<readonly FixedPage[]> {
  let read: OpenedPages | UnusableFile | undefined;
  const settle = (_: number, result: OpenedPages | UnusableFile) => {
    read = result;
  };
  const service = { script, order: { task: 'pages' }, timeLimit, settle };
  const problem = await runWorker(service, [{ at: 0, file }], { isEmpty: () => true, take: () => [] });
  if (read && 'pages' in read) return read.pages;
  const { code, facts } = read?.problem ?? problem ?? { code: 'unexpected', facts: {} };
  throw new Problem(code, facts);
}
