/** How far to search. */
export interface Limits {
  /** Nodes of the search tree, over all components. */
  readonly nodes?: number;
  /** Milliseconds, over all components. */
  readonly ms?: number;
  /** Solutions that are kept of each component. */
  readonly most?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/** The limits where none are given, with the clock of the machine. */
export const DEFAULT_LIMITS: Required<Limits> = {
  nodes: 50_000,
  ms: 50,
  most: 1000,
  now: () => performance.now(),
};
