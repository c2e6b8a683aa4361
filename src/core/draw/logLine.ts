/** One figure that was changed on a proposal: when, where, from what to what, and why. */
export interface LogLine {
  /** `2027-01-10 09:30` */
  readonly time: string;
  /** In words: `表三“（一）予以公开”行自然人列`. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** The parts of a line of the log in the order of its columns. */
export const LOG_PARTS = ['time', 'cell', 'before', 'after', 'reason'] as const;
