import { groupBy } from '../../core/form/group.js';
import { compareBelief, type ExplainedSolution } from '../explain/rank.js';
import { keyOf, lineOf, type LineChange, type Shape } from './shape.js';

/**
 * What the solutions of one shape have in common, and how many there are; with the lines of the likeliest
 * where all were found and it stands before the others: `表三自然人列有一项少 1，其他列有一项多 1：共 9 种，最可能在“（一）予以公开”行`.
 * `members` are the known ones in the order of belief.
 */
export function tellShape(
  { changes }: Shape,
  count: number,
  isCounted: boolean,
  members: readonly ExplainedSolution[],
): string {
  const parts = groupBy(changes, keyOf).map((same, at) => tellChange(same, at > 0));
  const told = parts.join('，');
  return isCounted
    ? `${told}：共 ${count} 种${tellLikeliest(changes, members)}`
    : `${told}：至少 ${count} 种`;
}

/** One line and its difference; the name of the table stands before the first only. */
function tellChange(same: readonly LineChange[], isLater: boolean): string {
  const [first] = same;
  if (!first) return '';
  const { cell, change } = first;
  const line = `${isLater ? '' : cell.table.name}${tellLine(first)}`;
  const [some, each] = same.length === 1 ? ['一项', ''] : [` ${same.length} 项`, '各'];
  if (change === null) return `${line}有${some}有误`;
  return `${line}有${some}${each}${change > 0 ? '少' : '多'} ${Math.abs(change)}`;
}

function tellLine(change: LineChange): string {
  const { label } = lineOf(change);
  if (change.cell.table.paper === 'strip') return change.axis === 'row' ? label : `“${label}”`;
  return change.axis === 'row' ? `“${label}”行` : `${label}列`;
}

/** Where the likeliest is, across the lines of the shape; nothing where it is not before the next. */
function tellLikeliest(changes: readonly LineChange[], [first, next]: readonly ExplainedSolution[]): string {
  if (!first || (next && compareBelief(first, next) === 0 && first.exposed <= next.exposed)) return '';
  const axis = changes.every((each) => each.axis === 'row') ? 'column' : 'row';
  const lines = new Set(first.differences.map(({ cell }) => tellLine({ cell, axis, change: null })));
  return `，最可能在${[...lines].join('和')}`;
}
