import { imports } from '../imports/index.js';
import { SPREADSHEETS } from './spreadsheets.js';

/** The endings of the files that are read, in lower case. */
export const READABLE: readonly string[] = [
  ...SPREADSHEETS,
  ...imports.flatMap(({ extensions }) => extensions),
];

/** The kinds of files that are read, in Chinese. */
export const READABLE_KINDS =
  '工作簿（.xlsx、.xls、.et、.xlsb、.ods、.fods、XML 表格 2003）、表格另存的 .csv、已公布的年报（网页、.docx、.doc、.wps、.rtf、.odt、.pdf、.ofd、文本）或本程序导出的报告 JSON';

/** The endings of the files that published reports are kept as, in lower case. */
const PUBLISHED: readonly string[] = [
  ...['.html', '.htm', '.shtml', '.xhtml', '.mht', '.mhtml'],
  ...['.docx', '.docm', '.dotx', '.dotm', '.doc', '.dot', '.wps', '.wpt', '.rtf', '.odt', '.ott'],
  ...['.pdf', '.ofd', '.txt', '.md'],
];

/** The ending of XML Spreadsheets, under which other documents are kept too. */
const XML = '.xml';

/** The endings of all files that can be opened, in lower case. */
export const OPENABLE: readonly string[] = [...READABLE, ...PUBLISHED, XML];
