import { COSTS, type Difference, type Edit, type Operation } from './operations.js';

/** A typing slip in a number: one digit wrong, missing or too many, or two neighbours interchanged. */
export type Slip = 'replaced' | 'omitted' | 'added' | 'interchanged';

/**
 * The slip that turns the right number into the wrong one; undefined where none does. These are the numbers
 * at an optimal string alignment distance of 1 (Scholtus 2009).
 */
export function slipOf(wrong: number, right: number): Slip | undefined {
  const [typed, meant] = [String(wrong), String(right)];
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const agreeAfter = (ofTyped: number, ofMeant: number) =>
    typed.slice(start + ofTyped) === meant.slice(start + ofMeant);
  if (typed.length === meant.length && agreeAfter(1, 1)) return 'replaced';
  if (agreeAfter(0, 1)) return 'omitted';
  if (agreeAfter(1, 0)) return 'added';
  const isCrossed = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  return isCrossed && agreeAfter(2, 2) ? 'interchanged' : undefined;
}

/** A difference on its own: what its origin says, a slip, or an arbitrary value. */
export function explainOne(difference: Difference): Edit {
  const operation = operationOf(difference);
  return { operation, cost: COSTS[operation], differences: [difference] };
}

function operationOf({ from, to, origin }: Difference): Operation {
  if (origin === 'forgotten' || origin === 'formula') return origin;
  return from !== null && to !== null && slipOf(from, to) !== undefined ? 'slip' : 'value';
}
