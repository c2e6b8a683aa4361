import { parseAddress } from '../core/draw/address.js';
import type { Finding } from '../core/report/finding.js';
import type { Standing } from '../repair/standing.js';

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

/** The sheet that a finding is on; 整份报告 where it has no address. */
export function sheetOf({ addresses }: Pick<Finding, 'addresses'>): string {
  const [first] = addresses;
  return first === undefined ? '整份报告' : parseAddress(first).sheet;
}
