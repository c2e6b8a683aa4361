import { COSTS, type Difference, type Edit } from './operations.js';
import { areNeighbours, shareLine } from './place.js';

/** A move to a cell that is no neighbour costs so much more, and so does one onto a number. */
const SURCHARGE = 1;

/** The operations on two cells of one line that explain two of the differences: swaps and moves. */
export function explainPairs(differences: readonly Difference[]): readonly Edit[] {
  return differences.flatMap((one, at) =>
    differences
      .slice(at + 1)
      .filter((other) => shareLine(one.cell, other.cell))
      .flatMap((other) => swapOf(one, other) ?? moveOf(one, other) ?? moveOf(other, one) ?? []),
  );
}

/** Two numbers that stand in each other's cell; nothing is swapped with a blank or a 0. */
function swapOf(one: Difference, other: Difference): Edit | undefined {
  if (!one.from || !other.from || one.to !== other.from || other.to !== one.from) return undefined;
  return { operation: 'swap', cost: COSTS.swap, differences: [one, other] };
}

/**
 * A number that was entered in the first cell and belongs in the second, alone or added to what stands there.
 */
function moveOf(source: Difference, target: Difference): Edit | undefined {
  if (source.from === null || target.from === null) return undefined;
  if (source.to !== 0 || target.to !== source.from + target.from) return undefined;
  const cost =
    COSTS.move +
    (areNeighbours(source.cell, target.cell) ? 0 : SURCHARGE) +
    (target.from === 0 ? 0 : SURCHARGE);
  return { operation: 'move', cost, differences: [source, target] };
}
