import type { Edition } from '../form/edition.js';
import type { Raw } from '../form/number.js';
import type { Level } from '../form/relations.js';
import type { Draft, Remark } from '../report/finding.js';
import type { Note } from '../report/note.js';
import type { Evaluation } from './evaluate.js';
import type { Figures } from './figures.js';

/**
 * What a rule looks at: this year's report, last year's where given, and what the reader remarked. A rule
 * sees numbers, never sheets.
 */
export interface Subject extends Figures {
  readonly last?: Figures;
  /** The relations worked out: which are broken, which undecided. */
  readonly evaluation: Evaluation;
  readonly remarks: readonly Remark[];
  /** Every registered edition, for the rule that asks which one applies. */
  readonly editions: readonly Edition[];
}

/**
 * One right report (every number 0, cover and prose complete), one edit, what is found: a rule's test and its
 * page in the docs.
 */
export interface Example {
  /** The edition of the report; the latest where left out. */
  readonly edition?: string;
  readonly org?: string;
  readonly year?: number;
  readonly set?: Readonly<Record<string, Raw>>;
  readonly contact?: Readonly<Record<string, string>>;
  readonly chapters?: Readonly<Record<string, readonly string[]>>;
  readonly notes?: readonly Note[];
  /** Cells of last year's report, which is otherwise all 0 too. */
  readonly last?: Readonly<Record<string, Raw>>;
  readonly remarks?: readonly Remark[];
  /** The messages of all that is then found, by any rule. */
  readonly says: readonly string[];
}

/** Something that may be wrong: one file a rule. */
export interface Rule {
  readonly id: string;
  /** In Chinese: what the rule demands. */
  readonly title: string;
  /** The gravest level it reports at. */
  readonly level: Level;
  /** The paper or practice it comes from. */
  readonly basis: string;
  readonly check: (subject: Subject) => readonly Draft[];
  readonly examples: readonly Example[];
}
