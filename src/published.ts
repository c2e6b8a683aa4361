import { editions } from '../templates/index.js';
import type { ReadResult } from './core/read/readReport.js';
import { Problem } from './core/report/problem.js';
import { openWord } from './hosts/file/reading/openWord.js';
import { readHtml } from './imports/page/readHtml.js';
import { readPublished } from './imports/page/readPublished.js';
import type { PageRead } from './imports/page/pieces.js';
import { readWord } from './imports/word/readWord.js';

export { readHtml };

/**
 * Reads a published page. Throws a `Problem`: `foreignFile` where it has no report, `twoReports`,
 * `pasteTooLarge`.
 */
export function readPublishedPage(html: string): ReadResult {
  return readForeign(readHtml(html), 'webPage');
}

/** Reads a published document of Word; throws a `Problem` as `openWord` and `readPublishedPage` do. */
export function readPublishedWord(bytes: Uint8Array): ReadResult {
  return readForeign(readWord(openWord(bytes)), 'word');
}

/** A file of another program without a report in it is only that. */
function readForeign(page: PageRead, kind: string): ReadResult {
  try {
    return readPublished(page, editions);
  } catch (error) {
    const isNone = error instanceof Problem && error.code === 'noTable';
    throw isNone ? new Problem('foreignFile', { kind }) : error;
  }
}
