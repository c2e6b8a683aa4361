import type { Network } from '../../src/repair/localise/network.js';
import type { Equation } from '../../src/repair/system/system.js';

/** A cell with the sign with which a number is added to it. */
interface SignedCell {
  readonly cell: number;
  readonly sign: 1 | -1;
}

/** A cell as an arc, from the equation in which it is added to the one in which it is subtracted. */
interface Arc {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
}

/** The node where arcs with one end are closed. */
const GROUND = -1;

/**
 * A shortest cycle of a network; its length is the girth. The same number added along it and subtracted
 * against it leaves every sum as it was. Undefined where there is no cycle.
 *
 * By a breadth-first search from every arc: arcs² × nodes steps.
 */
export function shortestCycle(
  equations: readonly Equation[],
  { signs }: Network,
): readonly SignedCell[] | undefined {
  const arcs = arcsOf(equations, signs);
  let best: readonly SignedCell[] | undefined;
  for (const arc of arcs) {
    const back = shortestPath(arcs, arc);
    if (back && back.length + 1 < (best?.length ?? Infinity)) best = [{ cell: arc.cell, sign: 1 }, ...back];
  }
  return best;
}

function arcsOf(equations: readonly Equation[], signs: Network['signs']): readonly Arc[] {
  const ends = new Map<number, { from: number; to: number }>();
  for (const [at, sign] of signs) {
    for (const { cell, coefficient } of equations[at]?.terms ?? []) {
      const known = ends.get(cell) ?? { from: GROUND, to: GROUND };
      ends.set(cell, coefficient * sign > 0 ? { ...known, from: at } : { ...known, to: at });
    }
  }
  return [...ends].map(([cell, { from, to }]) => ({ cell, from, to })).sort((a, b) => a.cell - b.cell);
}

/** The shortest path from the end of an arc back to its start without the arc itself. */
function shortestPath(arcs: readonly Arc[], { cell, from, to }: Arc): readonly SignedCell[] | undefined {
  const paths = new Map<number, readonly SignedCell[]>([[to, []]]);
  for (const node of paths.keys()) {
    const path = paths.get(node) ?? [];
    if (node === from) return path;
    for (const arc of arcs) {
      if (arc.cell === cell || (arc.from !== node && arc.to !== node)) continue;
      const isAlong = arc.from === node;
      const other = isAlong ? arc.to : arc.from;
      if (!paths.has(other)) paths.set(other, [...path, { cell: arc.cell, sign: isAlong ? 1 : -1 }]);
    }
  }
  return undefined;
}
