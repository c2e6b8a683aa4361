import type { FixedPage } from '../../core/read/opened/fixedPage.js';
import { Problem } from '../../core/report/problem.js';
import { openPdf } from '../../hosts/file/reading/openPdf.js';
import type { PdfAnswer } from './answer.js';
import { startThread, type PageThread, type StartThread } from './startThread.js';

/** The longest that a PDF may take in a page, in milliseconds, as it may on the command line. */
const LONGEST = 60_000;
/** A thread that has not started after so long is not waited for. */
const LONGEST_START = 10_000;

/** How threads start, and how long they are waited for in milliseconds. */
export interface ThreadLimits {
  readonly start?: StartThread;
  readonly longest?: number;
  readonly longestStart?: number;
}

/**
 * The pages of a PDF, read in a thread beside the page, which is ended where it takes too long: the library
 * cannot be stopped in the middle. Where no thread starts, they are read in the page. Throws a `Problem` as
 * `openPdf` does, `tooSlow` or `outOfMemory`.
 */
export async function pagesInPage(
  bytes: Uint8Array,
  limits: ThreadLimits = {},
): Promise<readonly FixedPage[]> {
  const answer = await askThread(bytes, limits);
  if (answer.said === 'pages') return answer.pages;
  // A thread that could not load its parts is of no use: the page loads its own, or says that it cannot.
  if (answer.said === 'started' || answer.code === 'unexpected') return openPdf(bytes);
  throw new Problem(answer.code, answer.facts);
}

/** What comes of a thread that cannot be used. */
const NONE: PdfAnswer = { said: 'started' };

/** What a thread answers in the end; `started` alone where it cannot be used. */
async function askThread(
  bytes: Uint8Array,
  { start = startThread, longest = LONGEST, longestStart = LONGEST_START }: ThreadLimits,
): Promise<PdfAnswer> {
  let thread: PageThread | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<PdfAnswer>((settle) => {
      const failed = (code: 'tooSlow' | 'outOfMemory') =>
        settle({ said: 'problem', code, facts: { seconds: longest / 1000 } });
      let lost = () => settle(NONE);
      clock = setTimeout(() => settle(NONE), longestStart);
      const hear = (said: unknown) => {
        // The library says things of its own in a thread.
        if (!isAnswer(said)) return;
        if (said.said !== 'started') return settle(said);
        clearTimeout(clock);
        clock = setTimeout(() => failed('tooSlow'), longest);
        lost = () => failed('outOfMemory');
        thread?.send(bytes);
      };
      thread = start({ hear, hearFailure: () => lost() });
    });
  } catch {
    return NONE;
  } finally {
    clearTimeout(clock);
    thread?.end();
  }
}

function isAnswer(data: unknown): data is PdfAnswer {
  return typeof data === 'object' && data !== null && 'said' in data;
}
