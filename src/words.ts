import { parseAddress } from './core/draw/address.js';
import type { Finding } from './core/report/finding.js';

/** What the levels are called. */
export const LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: '错误',
  warning: '核实',
  hint: '提示',
};

/** The sheet that a finding is on; where it is on none, what it is about. */
export function sheetOf({ addresses }: Pick<Finding, 'addresses'>): string {
  const [first] = addresses;
  return first === undefined ? '整份报告' : parseAddress(first).sheet;
}
