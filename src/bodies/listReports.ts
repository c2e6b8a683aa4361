import { PUBLISHED, READABLE } from '../index.js';

/** Endings of files that may be reports, in a form that is not read. */
const OTHER_FORMS = ['.csv', '.ofd', ...PUBLISHED].filter((ending) => !READABLE.includes(ending));

/** The names of the files of one folder that are read, and of the others that may be reports. */
export interface ListedReports {
  readonly files: readonly string[];
  readonly others: readonly string[];
}

/**
 * Which files of a folder are read, by their names and in the order of these: the workbooks, or else the
 * published reports. Hidden files and those that Excel keeps beside open ones are passed over.
 */
export function listReports(all: readonly string[]): ListedReports {
  const names = all.filter((name) => !/^(?:~\$|\.)/.test(name)).sort();
  const withEnding = (endings: readonly string[]) => names.filter((name) => hasEnding(name, endings));
  const workbooks = withEnding(READABLE);
  // Published reports beside workbooks are their printed form.
  const files = workbooks.length > 0 ? workbooks : withEnding(PUBLISHED);
  return { files, others: withEnding(OTHER_FORMS).filter((file) => !files.includes(file)) };
}

function hasEnding(name: string, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}
