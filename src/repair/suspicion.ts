import type { Addresses } from '../core/report/addresses.js';
import type { Suspicion } from '../core/report/suspicion.js';
import type { Repair } from './index.js';

/** Where more solutions than this are believed as much, no cell is singled out. */
const MOST_TIES = 3;

/**
 * The cells to mark strongly: those in the solutions that are believed most, where these are few; and the
 * relations in which the others are marked lightly.
 */
export function suspicionOf({ parts }: Repair, addresses: Addresses): Suspicion {
  const solved = parts
    .map(({ solutions, broken }) => ({ broken, best: solutions.filter(({ rank }) => rank === 1) }))
    .filter(({ best }) => best.length > 0 && best.length <= MOST_TIES);
  const cells = solved.flatMap(({ best }) => best.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  return {
    addresses: new Set(cells.flatMap((cell) => addresses.get(cell) ?? [])),
    relations: new Set(solved.flatMap(({ broken }) => broken)),
  };
}
