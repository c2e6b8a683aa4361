import type { Part, RepairStatus } from './proposal.js';

type BrokenPart = Pick<Part, 'status' | 'lowerBound' | 'broken'>;

/**
 * A whole report in one sentence: how many cells are wrong, or that many at least; empty where none is.
 * Where cells that stand leave no way, it says what else may be wrong: `carryOvers` has the ids of the
 * relations with last year's report.
 */
export function tellRepair(
  status: RepairStatus,
  parts: readonly BrokenPart[],
  carryOvers: ReadonlySet<string>,
): string {
  if (status === 'none') return '';
  const stuck = parts.filter((part) => part.status === 'impossible');
  if (stuck.length === 0) return tellLeast(status, parts);
  const others = parts.filter((part) => part.status !== 'impossible');
  const isBudget = others.some((part) => part.status === 'budget');
  const rest = others.length === 0 ? '' : `；其余${tellLeast(isBudget ? 'budget' : 'optimal', others)}`;
  return `${tellStuck(brokenOf(stuck), carryOvers)}${rest}`;
}

/** How many cells are wrong. */
function tellLeast(status: RepairStatus, parts: readonly BrokenPart[]): string {
  const least = parts.reduce((sum, { lowerBound }) => sum + lowerBound, 0);
  const violated = brokenOf(parts).length;
  const told = violated === 0 ? '' : `（${violated} 条勾稽不成立）`;
  return status === 'optimal'
    ? `最少有 ${least} 个单元格有误${told}`
    : `至少有 ${least} 个单元格有误${told}，未能逐一查明`;
}

/** That nothing but cells that stand can be wrong, or last year's report. */
function tellStuck(broken: readonly string[], carryOvers: ReadonlySet<string>): string {
  const told = `不改动已锁定或已确认的单元格，${broken.length} 条勾稽不能全部成立，请再核对这些单元格`;
  return broken.some((id) => carryOvers.has(id)) ? `${told}；${LAST_WRONG}` : told;
}

/** What to do where this year's figures are right. */
const LAST_WRONG =
  '确实无误的，请核对上年报告：选错的，换成正确的一份；公布的数有误的，不再用它核对（移除上年数据）';

function brokenOf(parts: readonly BrokenPart[]): readonly string[] {
  return parts.flatMap(({ broken }) => broken);
}
