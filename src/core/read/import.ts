import type { Edition } from '../form/edition.js';
import { Problem } from '../report/problem.js';
import type { ReadResult } from './readReport.js';

/** A format that reports are read from: one file in `src/imports`. */
export interface Import {
  readonly id: string;
  /** In Chinese, for the help and for messages. */
  readonly title: string;
  /** The endings of its files in lower case, with the dot. */
  readonly extensions: readonly string[];
  /** True where a text is of this format, by its content. */
  readonly recognises: (text: string) => boolean;
  /** Reads a text of this format; throws a `Problem` where it is not a report. */
  readonly read: (text: string, editions: readonly Edition[]) => ReadResult;
}

/** The problem of a text of no known format: `notZip` where it is named as a workbook, or `unknownKind`. */
export function unknownText(name: string): Problem {
  return new Problem(/\.xls[xm]?$/i.test(name) ? 'notZip' : 'unknownKind');
}

/**
 * The import that recognises a text; without one, the import of files of that name. Throws a `Problem`
 * `notZip` or `unknownKind` where there is neither.
 */
export function importFor(text: string, name: string, imports: readonly Import[]): Import {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  const found =
    imports.find(({ recognises }) => recognises(text)) ??
    imports.find(({ extensions }) => extensions.includes(ending));
  if (!found) throw unknownText(name);
  return found;
}
