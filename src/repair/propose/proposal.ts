import type { Operation } from '../explain/operations.js';

/**
 * A wrong cell: what it states and what it must be. `from` is null for a blank; `to` is null where the
 * relations leave a choice.
 */
export interface Change {
  readonly cell: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A smallest set of cells whose change makes every relation hold. */
export interface Solution {
  /** In the order of the paper. */
  readonly changes: readonly Change[];
  /** The dearest operation of its explanation. */
  readonly operation: Operation;
  /** 1 is believed most; equal ranks are ties. */
  readonly rank: number;
  /** What was most likely done wrong, in Chinese: all steps in one sentence. */
  readonly message: string;
  /** What was done wrong at each place, and what comes of mending all: empty where nothing does. */
  readonly steps: readonly string[];
  readonly effect: string;
}

/** Solutions that change the same lines by the same differences, told as one; or one solution of its own. */
export interface SolutionGroup {
  /** What they have in common and how many there are, in Chinese; left out for a solution of its own. */
  readonly message?: string;
  /** How many solutions there are, or at least as many where not everything was searched. */
  readonly count: number;
  /** The likeliest, at most 50. */
  readonly solutions: readonly Solution[];
}

/** The number that a blank or unreadable cell must hold, since the relations allow no other. */
export interface FilledBlank {
  readonly cell: string;
  readonly to: number;
  readonly message: string;
}

/** `budget`: not everything was searched; `impossible`: not without changing cells that are fixed. */
export type RepairStatus = 'none' | 'optimal' | 'budget' | 'impossible';

/** What is wrong in one connected component; what is wrong in others does not matter to it. */
export interface Part {
  readonly status: RepairStatus;
  /** Proven: fewer wrong cells cannot explain what is broken. */
  readonly lowerBound: number;
  /** The ids of its violated relations. */
  readonly broken: readonly string[];
  /** The cells that are in every solution; none where not all solutions are known. */
  readonly certain: readonly string[];
  readonly solutions: readonly Solution[];
  /** The same solutions, and all others of their shapes. */
  readonly groups: readonly SolutionGroup[];
  /** True where there are more solutions than these. */
  readonly truncated: boolean;
}

/** Which cells of a report are wrong, and what they should be. */
export interface Repair extends Omit<Part, 'broken' | 'groups'> {
  /** The least number of wrong cells; where the budget was used up, at least as many. */
  readonly wrongCells: number;
  /** One for each component in which something is wrong; `solutions` combines theirs. */
  readonly parts: readonly Part[];
  readonly filled: readonly FilledBlank[];
  /** All of these in one sentence, in Chinese; empty where there is none. */
  readonly settled: string;
  /** One sentence on the whole, in Chinese; empty where nothing is wrong. */
  readonly message: string;
  /** Nodes of the search tree, over all components. */
  readonly nodes: number;
  readonly ms: number;
}
