import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { matrixRank } from '../../src/repair/localise/matrixRank.js';
import { networkOf } from '../../src/repair/localise/network.js';
import { equalitiesOf } from '../../src/repair/system/formEquations.js';
import type { Equation } from '../../src/repair/system/system.js';

/** What the sums of a table can and cannot show, worked out from its relations. */
export interface Guarantees {
  readonly cells: number;
  readonly equalities: number;
  /** How many of them say something that the others do not. */
  readonly rank: number;
  /** The ids of those that follow from the others. */
  readonly redundant: readonly string[];
  /**
   * True where every cell stands in at most two of the rest, once with each sign: then whole numbers mend
   * whole numbers.
   */
  readonly isNetwork: boolean;
  /** Cells that stand in no equality: nothing shows that they are wrong. */
  readonly unchecked: number;
  /** So many wrong cells are always noticed, wherever they are; 0 where some cell is unchecked. */
  readonly detected: number;
  /** So many wrong cells are always found, and told apart from all others. */
  readonly located: number;
  /**
   * The smallest error that no sum shows: cells and the signs with which the same number is added to each;
   * undefined where there is none.
   */
  readonly invisible: readonly { readonly cell: string; readonly sign: 1 | -1 }[] | undefined;
}

/**
 * Works out what the sums of one table guarantee. Where the relations form no network, the smallest invisible
 * error is not sought.
 */
export function guaranteesOf(edition: Edition, table: string): Guarantees {
  const form = formOf(edition);
  const equations = equalitiesOf(form, table);
  const cells = form.cells.filter((cell) => cell.table.code === table);
  const checked = new Set(equations.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  const network = networkOf(equations);
  const cycle = network && shortestCycle(equations, network.signs);
  const unchecked = cells.filter(({ index }) => !checked.has(index));
  const smallest = unchecked[0] ? 1 : cycle?.length ?? Infinity;
  return {
    cells: cells.length,
    equalities: equations.length,
    rank: matrixRank(equations),
    redundant: redundantIn(equations),
    isNetwork: network !== undefined,
    unchecked: unchecked.length,
    detected: smallest - 1,
    located: Math.floor((smallest - 1) / 2),
    invisible: unchecked[0] ? [{ cell: unchecked[0].name, sign: 1 }] : cycle?.map(({ cell, sign }) => ({ cell: form.cells[cell]?.name ?? '', sign })),
  };
}

/** The equations that follow from those before them and from those not named, the last first. */
function redundantIn(equations: readonly Equation[]): readonly string[] {
  const rank = matrixRank(equations);
  let kept = equations;
  for (const equation of [...equations].reverse()) {
    const without = kept.filter((each) => each !== equation);
    if (matrixRank(without) === rank) kept = without;
  }
  return equations.filter((each) => !kept.includes(each)).map(({ id }) => id);
}

/**
 * A cell as an arc: from the equation in which it is added to the one in which it is taken away; -1 is the
 * ground.
 */
interface Arc { readonly cell: number; readonly from: number; readonly to: number }

function arcsOf(equations: readonly Equation[], signs: ReadonlyMap<number, 1 | -1>): readonly Arc[] {
  const ends = new Map<number, { from: number; to: number }>();
  for (const [at, sign] of signs) {
    for (const { cell, coefficient } of equations[at]?.terms ?? []) {
      const known = ends.get(cell) ?? { from: -1, to: -1 };
      ends.set(cell, coefficient * sign > 0 ? { ...known, from: at } : { ...known, to: at });
    }
  }
  return [...ends].map(([cell, { from, to }]) => ({ cell, from, to })).sort((a, b) => a.cell - b.cell);
}

type Step = { readonly cell: number; readonly sign: 1 | -1 };

/**
 * The shortest way round: the same number added along it and taken away against it leaves every sum as it
 * was.
 */
function shortestCycle(equations: readonly Equation[], signs: ReadonlyMap<number, 1 | -1>): readonly Step[] | undefined {
  const arcs = arcsOf(equations, signs);
  let best: readonly Step[] | undefined;
  for (const arc of arcs) {
    const way = shortestWay(arcs, arc, (best?.length ?? Infinity) - 1);
    if (way) best = [{ cell: arc.cell, sign: 1 }, ...way];
  }
  return best;
}

/** The shortest way from the end of an arc back to its beginning without it, in fewer steps than `limit`. */
function shortestWay(arcs: readonly Arc[], { cell, from, to }: Arc, limit: number): readonly Step[] | undefined {
  const ways = new Map<number, readonly Step[]>([[to, []]]);
  for (let reached = [to]; reached.length > 0;) {
    const next: number[] = [];
    for (const node of reached) {
      const way = ways.get(node) ?? [];
      if (node === from) return way.length < limit ? way : undefined;
      for (const arc of arcs) {
        if (arc.cell === cell || (arc.from !== node && arc.to !== node)) continue;
        const other = arc.from === node ? arc.to : arc.from;
        if (ways.has(other)) continue;
        ways.set(other, [...way, { cell: arc.cell, sign: arc.from === node ? 1 : -1 }]);
        next.push(other);
      }
    }
    reached = next;
  }
  return undefined;
}
