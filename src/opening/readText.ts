import { editions } from '../../templates/index.js';
import { importFor } from '../core/read/import.js';
import type { ReadResult } from '../core/read/readReport.js';
import { imports } from '../imports/index.js';
import { withoutReplyMarks } from '../imports/text/replyMarks.js';
import { READABLE_KINDS } from './readable.js';

/**
 * Reads a report from a text by the import that recognises it, or else by the ending of the file's name.
 * Throws a `Problem`: `foreignFile`, `notZip` or `unknownKind` where there is none, and those of the import.
 */
export function readText(given: string, name = ''): ReadResult {
  const text = withoutReplyMarks(given);
  return importFor(text, name, imports, READABLE_KINDS).read(text, editions);
}
