import { imports } from './imports/index.js';
import { SPREADSHEETS } from './spreadsheets.js';

/** The endings of the files that are read, in lower case. */
export const READABLE: readonly string[] = [
  ...SPREADSHEETS,
  ...imports.flatMap(({ extensions }) => extensions),
];

/** The kinds of files that are read, in Chinese. */
export const READABLE_KINDS = `工作簿（.xlsx、.xls、.et、.xlsb、.ods）或${imports.map(({ title }) => title).join('、')}`;
