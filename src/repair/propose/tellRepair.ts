import type { RepairStatus } from './proposal.js';

/**
 * A whole report in one sentence: how many cells are wrong, or that many at least; empty where none is.
 * `violated` is the number of violated relations.
 */
export function tellRepair(status: RepairStatus, lowerBound: number, violated: number): string {
  if (status === 'none') return '';
  if (status === 'impossible') return `不改动已锁定或已确认的单元格，${violated} 条勾稽不能全部成立`;
  const told = violated === 0 ? '' : `（${violated} 条勾稽不成立）`;
  return status === 'optimal'
    ? `最少有 ${lowerBound} 个单元格有误${told}`
    : `至少有 ${lowerBound} 个单元格有误${told}，未能逐一查明`;
}
