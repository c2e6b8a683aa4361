import { COSTS, type Difference, type Edit } from './operations.js';
import { addToOneSum, areNeighbours, shareLine } from './place.js';

/** A move to a cell that is no neighbour costs so much more, and so does one onto a number. */
const SURCHARGE = 1;

/** A transfer between cells with as many cases costs 1 less for each of these. */
const TENFOLDS = [10, 100] as const;

/** The operations on two cells of one line that explain two of the differences: swaps, moves, transfers. */
export function explainPairs(differences: readonly Difference[]): readonly Edit[] {
  return differences.flatMap((one, at) =>
    differences
      .slice(at + 1)
      .filter((other) => shareLine(one.cell, other.cell))
      .flatMap(
        (other) =>
          swapOf(one, other) ?? moveOf(one, other) ?? moveOf(other, one) ?? transferOf(one, other) ?? [],
      ),
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

/**
 * Cases that were counted in one cell and belong in another part of the same sum. Any case may be the one, so
 * that tenfold the cases in the two cells are a step likelier, up to a hundred.
 */
function transferOf(one: Difference, other: Difference): Edit | undefined {
  const [more, less] = [changeOf(one), changeOf(other)];
  if (more === 0 || more !== -less || !addToOneSum(one.cell, other.cell)) return undefined;
  const steps = TENFOLDS.filter((cases) => (one.from ?? 0) + (other.from ?? 0) >= cases).length;
  return {
    operation: 'transfer',
    cost: COSTS.transfer - steps,
    differences: more < 0 ? [one, other] : [other, one],
  };
}

/** How much more a count must be than it states; NaN where that is open. */
function changeOf({ cell, from, to }: Difference): number {
  return cell.kind === 'count' && from !== null && to !== null ? to - from : NaN;
}
