import { costOf, type Difference, type Edit } from './operations.js';
import { explainPairs } from './pair.js';
import { explainShifts } from './shift.js';
import { explainOne } from './slip.js';

/**
 * More differences than these are explained one by one: the number of ways to group them grows
 * exponentially.
 */
const MOST_GROUPED = 10;

/** The cheapest explanation of the differences in which each belongs to one operation. */
export function explain(differences: readonly Difference[]): readonly Edit[] {
  const singles = differences.map(explainOne);
  if (differences.length > MOST_GROUPED) return singles;
  const groups = [...explainPairs(differences), ...explainShifts(differences)];
  return cheapest(groups, [], singles);
}

/** The cheapest choice of groups that do not overlap, all other differences explained one by one. */
function cheapest(
  groups: readonly Edit[],
  chosen: readonly Edit[],
  singles: readonly Edit[],
): readonly Edit[] {
  let best = [...chosen, ...singles];
  for (const [at, group] of groups.entries()) {
    const isFree = (each: Edit) => !each.differences.some((one) => group.differences.includes(one));
    const found = cheapest(groups.slice(at + 1).filter(isFree), [...chosen, group], singles.filter(isFree));
    if (costOf(found) < costOf(best)) best = [...found];
  }
  return best;
}
