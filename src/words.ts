import { parseAddress } from './core/draw/address.js';
import type { Finding } from './core/report/finding.js';
import { imports } from './imports/index.js';
import type { Standing } from './repair/standing.js';
import { SPREADSHEETS } from './spreadsheets.js';

/** The levels of findings in Chinese. */
export const LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: '错误',
  warning: '核实',
  hint: '提示',
};

/** The standings of proposed corrections in Chinese. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  only: '应当改正',
  likeliest: '最可能',
  oneOf: '可能之一',
  lessLikely: '其次',
};

/** The endings of the files that are read, in lower case. */
export const READABLE: readonly string[] = [
  ...SPREADSHEETS,
  ...imports.flatMap(({ extensions }) => extensions),
];

/** The kinds of files that are read, in Chinese. */
export const READABLE_KINDS = `工作簿（.xlsx、.xls、.et、.xlsb、.ods）、已公布的年报（网页、.docx、.pdf、文本）或本程序导出的报告 JSON`;

/** The endings of the files that published reports are kept as, in lower case. */
export const PUBLISHED: readonly string[] = ['.html', '.htm', '.docx', '.pdf', '.txt', '.md'];

/** The sheet that a finding is on; 整份报告 where it has no address. */
export function sheetOf({ addresses }: Pick<Finding, 'addresses'>): string {
  const [first] = addresses;
  return first === undefined ? '整份报告' : parseAddress(first).sheet;
}
