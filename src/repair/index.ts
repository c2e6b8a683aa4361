import { figuresOf, type Figures } from '../core/check/figures.js';
import type { Cell } from '../core/form/form.js';
import { readingOf, type Report } from '../core/report/report.js';
import type { Edit, Operation } from './operations.js';
import { compareBelief, compareExplained, rankSets, type Explained } from './rank.js';
import { statedAs, systemOf, type Special } from './reportSystem.js';
import { solveSystem, type Limits, type Mending } from './solve.js';
import type { System } from './system.js';
import { tellFilled, tellRepair, tellSolution } from './tell.js';

export type { Operation } from './operations.js';

/** What is known of the cells, and how far to look; `most` is the number of solutions that are told. */
export interface RepairOptions extends Special, Limits {
  /** Cells that somebody suspects or has just edited: they decide among sets of one size. */
  readonly suspected?: ReadonlySet<string>;
}

/**
 * A wrong cell: what it states and what it must be. `from` is null for a blank; `to` is null where the sums
 * leave a choice.
 */
export interface Change {
  readonly cell: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** One smallest set of cells whose change makes every relation hold. */
export interface Solution {
  readonly changes: readonly Change[];
  /** The dearest operation of its explanation. */
  readonly operation: Operation;
  /** What was most likely done, group by group. */
  readonly edits: readonly { readonly operation: Operation; readonly cells: readonly string[] }[];
  /** 1 is believed most; equal ranks are ties. */
  readonly rank: number;
  readonly cost: number;
  readonly message: string;
  /** The ids of the broken relations that then hold. */
  readonly mends: readonly string[];
}

/** The number that a blank or unreadable cell must hold, since the sums leave no other. */
export interface FilledBlank {
  readonly cell: string;
  readonly to: number;
  readonly message: string;
}

/** `budget`: not all was looked through; `impossible`: not without changing cells that are fixed. */
export type RepairStatus = 'none' | 'optimal' | 'budget' | 'impossible';

/**
 * What is wrong in cells that hang together through relations; what is wrong elsewhere does not matter to it.
 */
export interface Part {
  readonly status: RepairStatus;
  /** Proven: no fewer wrong cells can explain what is broken. */
  readonly lowerBound: number;
  /** The ids of its broken relations. */
  readonly broken: readonly string[];
  /** The cells that are in every smallest set; none where not all sets are known. */
  readonly certain: readonly string[];
  readonly solutions: readonly Solution[];
  /** True where there are more solutions than these. */
  readonly truncated: boolean;
}

/** Which cells of a report are wrong, and what they should be. */
export interface Repair extends Omit<Part, 'broken'> {
  /** The least number of wrong cells; where the budget was used up, at least as many. */
  readonly wrongCells: number;
  /** One for each component in which something is wrong; `solutions` combines theirs. */
  readonly parts: readonly Part[];
  readonly filled: readonly FilledBlank[];
  /** One sentence on the whole, in Chinese; empty where nothing is wrong. */
  readonly message: string;
  readonly nodes: number;
  readonly ms: number;
}

/** How long a person waits for an answer, in milliseconds: the limit that the faces of the program set. */
export const PATIENCE = 500;

const MOST_TOLD = 100;
const MOST_KEPT = 1000;

/**
 * Every smallest set of cells whose change makes all error-level relations of a report hold, the likeliest
 * first; with last year's report, its carry-over too.
 *
 * Cells are numbered as whole numbers from 0 up, a change with its sign, amounts exactly. Blanks and
 * unreadable cells may take any value and do not count as wrong. The default budget is 50 000 nodes or 50 ms;
 * the order of the answer does not depend on time as long as that lasts.
 */
export function repairReport(report: Report, options: RepairOptions = {}, last?: Report): Repair {
  return repairFigures(figuresOf(report), options, last && figuresOf(last));
}

/** The same for a report whose numbers are worked out already. */
export function repairFigures(figures: Figures, options: RepairOptions = {}, last?: Figures): Repair {
  const start = performance.now();
  const { most = MOST_TOLD, suspected = new Set<string>(), formulas = new Set<string>() } = options;
  const system = systemOf(figures, options, last);
  const mendings = solveSystem(system, { ...options, most: Math.max(most, MOST_KEPT) });
  const filled = mendings.flatMap((mending) => filledIn(mending, system, figures, formulas));
  const wrong = mendings.filter(
    ({ status, sets, component }) =>
      status !== 'optimal' || component.broken.length > 0 || (sets[0]?.wrong.size ?? 0) > 0,
  );
  const ranked = wrong.map((mending) => ({
    mending,
    sets: rankSets(mending.sets, system, figures, suspected),
  }));
  const parts = ranked.map(({ mending, sets }): Part => partFrom(mending, sets, most));
  const status = worst(parts);
  const lowerBound = parts.reduce((sum, part) => sum + part.lowerBound, 0);
  const { solutions, truncated } = combine(
    ranked.filter(({ sets }) => sets.length > 0),
    most,
  );
  return {
    status,
    lowerBound,
    wrongCells: lowerBound,
    parts,
    filled,
    solutions,
    certain: parts.flatMap(({ certain }) => certain),
    truncated: truncated || parts.some((part) => part.truncated),
    message: tellRepair(
      status,
      lowerBound,
      parts.reduce((sum, { broken }) => sum + broken.length, 0),
    ),
    nodes: mendings.reduce((sum, { nodes }) => sum + nodes, 0),
    ms: performance.now() - start,
  };
}

function worst(parts: readonly Part[]): RepairStatus {
  return (
    (['impossible', 'budget', 'optimal'] as const).find((status) =>
      parts.some((part) => part.status === status),
    ) ?? 'none'
  );
}

function partFrom(mending: Mending, sets: readonly Explained[], most: number): Part {
  const { status, lowerBound, component, truncated } = mending;
  const broken = component.broken.map(({ id }) => id);
  const [first, ...others] = mending.sets;
  const certain =
    status !== 'optimal' || truncated || !first
      ? []
      : [...first.wrong.keys()].filter((cell) => others.every(({ wrong }) => wrong.has(cell)));
  const names = new Map(
    sets.flatMap(({ differences }) => differences.map(({ cell }) => [cell.index, cell.name])),
  );
  return {
    status,
    lowerBound,
    broken,
    certain: certain.flatMap((cell) => names.get(cell) ?? []),
    solutions: tellRanked(sets.slice(0, most), broken),
    truncated: truncated || sets.length > most,
  };
}

/** The best combinations of one set of every component. */
function combine(
  ranked: readonly { readonly mending: Mending; readonly sets: readonly Explained[] }[],
  most: number,
): { readonly solutions: readonly Solution[]; readonly truncated: boolean } {
  let combined: readonly Explained[] =
    ranked.length === 0 ? [] : [{ edits: [], differences: [], unsuspected: 0, cost: 0 }];
  let truncated = false;
  for (const { sets } of ranked) {
    const all = combined
      .flatMap((one) => sets.slice(0, most).map((other) => join(one, other)))
      .sort(compareExplained);
    truncated ||= all.length > most;
    combined = all.slice(0, most);
  }
  return {
    solutions: tellRanked(
      combined,
      ranked.flatMap(({ mending }) => mending.component.broken.map(({ id }) => id)),
    ),
    truncated,
  };
}

function join(one: Explained, other: Explained): Explained {
  const differences = [...one.differences, ...other.differences].sort((a, b) => a.cell.index - b.cell.index);
  return {
    edits: [...one.edits, ...other.edits],
    differences,
    unsuspected: one.unsuspected + other.unsuspected,
    cost: one.cost + other.cost,
  };
}

function tellRanked(sets: readonly Explained[], mends: readonly string[]): readonly Solution[] {
  let rank = 0;
  return sets.map((each, at) => {
    const before = sets[at - 1];
    if (!before || compareBelief(before, each) !== 0) rank = at + 1;
    return {
      changes: each.differences.map(({ cell, from, to }) => ({ cell: cell.name, from, to })),
      operation: dearest(each.edits),
      edits: each.edits.map(({ operation, differences }) => ({
        operation,
        cells: differences.map(({ cell }) => cell.name),
      })),
      rank,
      cost: each.cost,
      mends,
      message: tellSolution(each.edits, mends.length),
    };
  });
}

function dearest(edits: readonly Edit[]): Operation {
  return [...edits].sort((a, b) => b.cost - a.cost)[0]?.operation ?? 'value';
}

/** Blanks that take the same value in every smallest set. */
function filledIn(
  { status, sets, truncated, component }: Mending,
  system: System,
  figures: Figures,
  formulas: ReadonlySet<string>,
): readonly FilledBlank[] {
  const [first, ...others] = sets;
  if (status !== 'optimal' || truncated || !first) return [];
  return [...component.filled, ...first.filled]
    .filter(([at], place, all) => all.findIndex(([other]) => other === at) === place)
    .flatMap(([at, value]) => {
      const cell: Cell | undefined = figures.form.cells[at];
      if (
        !cell ||
        formulas.has(cell.name) ||
        system.cells[at]?.value !== null ||
        !others.every(({ filled }) => filled.get(at) === value)
      )
        return [];
      const to = statedAs(value, cell, figures);
      return [{ cell: cell.name, to, message: tellFilled(cell, readingOf(figures.report, cell), to) }];
    });
}
