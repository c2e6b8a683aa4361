import { parseAddress } from '../core/draw/address.js';
import type { PartlyRead } from '../core/read/partlyRead.js';
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

/** Which sheets were too large to be read whole, and what to do where the report is on one of them. */
export function tellPartly(partly: readonly PartlyRead[]): string {
  const [first, ...others] = partly;
  if (!first) return '';
  const what =
    others.length === 0
      ? `工作表“${first.sheet}”内容太多，只查看了 ${first.area}`
      : `“${first.sheet}”等 ${partly.length} 张工作表内容太多，只查看了开头几行`;
  return `${what}，如果报告的内容在后面，请移到单独的工作表再检查。`;
}
