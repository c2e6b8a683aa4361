import type { Level } from '../form/relations.js';

/** A change of some characters of a paragraph: 把 27 改为 {本年新收}. */
export interface Rewrite {
  /** A chapter and its paragraph, from 1: `overview.3`. */
  readonly cell: string;
  /** Where the characters begin in the paragraph, what they are, and what they become. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Something that does not hold, and the cells it is about. */
export interface Finding {
  /** The id of the rule that found it. */
  readonly rule: string;
  readonly level: Level;
  /** The id of the relation or condition that is broken. */
  readonly relation?: string;
  /**
   * What it is about where that is not its cells or depends on the figures: a table, a row, a wording; tells
   * the warnings of one rule apart.
   */
  readonly topic?: string;
  /**
   * Cell names; for what is no cell of a table, `cover.org` or `overview.3` (a chapter and its paragraph,
   * from 1).
   */
  readonly cells: readonly string[];
  /** Where they stand, `表三!D5`, in the order of `cells`; empty where the report came from no sheet. */
  readonly addresses: readonly string[];
  /** One Chinese sentence: what is wrong, where, and what to do. */
  readonly message: string;
  /** Where it is mended if it has no address: on this sheet, */
  readonly sheet?: string;
  /** by showing this sheet again, */
  readonly hiddenSheet?: string;
  /** or in the table or chapter of this code, or on the cover, `cover`. The code of its cells if left out. */
  readonly part?: string;
  /** Both sides of a broken relation, and left less right. */
  readonly left?: number;
  readonly right?: number;
  readonly difference?: number;
  /**
   * The number that a cell most likely should hold, by cell name: 0 for a blank and for `/`, 12 for `12件`.
   * Never written unasked.
   */
  readonly offers?: Readonly<Record<string, number>>;
  /** Passages of the prose that another text has too, each beside the other's. */
  readonly passages?: readonly { readonly text: string; readonly other: string }[];
  /** A change of a paragraph that would mend it. Never made unasked. */
  readonly rewrite?: Rewrite;
  /** True where it says that something is not filled in yet. */
  readonly isGap?: boolean;
  /** The reason that the report gives for it; only for warnings. */
  readonly note?: string;
  /**
   * The sentence that the reason was given for, where the finding says something else now, as after a change
   * of its figure. The reason then counts as missing until it is confirmed or written anew.
   */
  readonly notedFor?: string;
}

/**
 * A finding before its cells are given addresses; a rule adds `addresses` itself only for what is not a cell
 * of a table.
 */
export type Draft = Omit<Finding, 'rule' | 'addresses' | 'note' | 'notedFor'> & {
  readonly addresses?: readonly string[];
};
