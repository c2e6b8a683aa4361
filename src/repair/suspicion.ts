import type { Addresses } from '../core/report/addresses.js';
import type { Suspicion } from '../core/report/suspicion.js';
import type { Repair } from './index.js';

/** Where more solutions than this tie for the first rank, no cell is a suspect. */
const MOST_TIES = 3;

/**
 * The suspects, which are marked strongly: the cells in the solutions of rank 1 of each component, where few
 * tie; and the relations of these components, whose other cells are marked lightly.
 */
export function suspicionOf({ parts }: Pick<Repair, 'parts'>, addresses: Addresses): Suspicion {
  const solved = parts
    .map(({ solutions, broken }) => ({ broken, best: solutions.filter(({ rank }) => rank === 1) }))
    .filter(({ best }) => best.length > 0 && best.length <= MOST_TIES);
  const cells = solved.flatMap(({ best }) => best.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  return {
    addresses: new Set(cells.flatMap((cell) => addresses.get(cell) ?? [])),
    relations: new Set(solved.flatMap(({ broken }) => broken)),
  };
}
