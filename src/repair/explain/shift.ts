import { groupBy } from '../../core/form/group.js';
import { COSTS, type Difference, type Edit } from './operations.js';
import { areNeighbours, columnPlace } from './place.js';

/** Two cells off by one column are a move or a swap. */
const LEAST_SHIFTED = 3;

/** The rows that stand one column off, each with all its differences. */
export function explainShifts(differences: readonly Difference[]): readonly Edit[] {
  return groupBy(differences, ({ cell }) => cell.row).flatMap((ofRow) => {
    const inOrder = [...ofRow].sort((a, b) => columnPlace(a.cell) - columnPlace(b.cell));
    const isShift =
      inOrder.length >= LEAST_SHIFTED && (isShifted(inOrder) || isShifted([...inOrder].reverse()));
    return isShift ? [{ operation: 'shift' as const, cost: COSTS.shift, differences: inOrder }] : [];
  });
}

/**
 * Whether the cells stand side by side and each must be what the next one states. One number is lost at an
 * end: the first states 0, or the last must be 0.
 */
function isShifted(cells: readonly Difference[]): boolean {
  const follow = cells.every((each, at) => {
    const next = cells[at + 1];
    return next === undefined || (each.to === next.from && areNeighbours(each.cell, next.cell));
  });
  return follow && (cells[0]?.from === 0 || cells.at(-1)?.to === 0);
}
