import type { Edition } from '../form/edition.js';
import type { Raw } from '../form/number.js';
import type { Level } from '../form/relations.js';
import type { Attachment } from '../report/attachment.js';
import type { Draft } from '../report/finding.js';
import type { Remark } from '../report/remark.js';
import type { Note } from '../report/note.js';
import type { Evaluation } from './evaluate.js';
import type { Figures } from './figures.js';
import type { Wording } from './wording.js';

/**
 * The input of a rule: this year's report, last year's where it is given, and the remarks of the reader. A
 * rule sees numbers, never sheets.
 */
export interface Subject extends Figures {
  readonly last?: Figures;
  /** Which relations are broken and which are undecided. */
  readonly evaluation: Evaluation;
  readonly remarks: readonly Remark[];
  /** The names of the cells that are formulas: what they show is mended by what they are made from. */
  readonly formulas: ReadonlySet<string>;
  /** Every registered edition: which one applies depends on the year. */
  readonly editions: readonly Edition[];
}

/**
 * A right report (every number 0, cover and prose complete) with one edit, and what is then found. Examples
 * are the tests of a rule and its page in the docs.
 */
export interface Example {
  /** The id of the edition of the report. */
  readonly edition: string;
  readonly org?: string;
  readonly year?: number;
  readonly set?: Readonly<Record<string, Raw>>;
  readonly contact?: Readonly<Record<string, string>>;
  readonly chapters?: Readonly<Record<string, readonly string[]>>;
  readonly attachments?: readonly Attachment[];
  readonly notes?: readonly Note[];
  /** Cells of last year's report; all its other cells are 0. */
  readonly last?: Readonly<Record<string, Raw>>;
  /** Chapters of last year's report, where it is given. */
  readonly lastChapters?: Readonly<Record<string, readonly string[]>>;
  readonly remarks?: readonly Remark[];
  /** The cells that are formulas. */
  readonly formulas?: readonly string[];
  /** The messages of all findings, whichever rule finds them. */
  readonly says: readonly string[];
}

/** One thing that may be wrong. Each rule has a file in `src/rules`. */
export interface Rule {
  readonly id: string;
  /** True where it looks for words in the prose; those in traditional characters it does not know. */
  readonly readsWords?: boolean;
  /** What the rule demands, in Chinese. */
  readonly title: Wording;
  /** The gravest level it reports at. */
  readonly level: Level;
  /** The statute, paper or practice it comes from, in Chinese. */
  readonly basis: Wording;
  readonly check: (subject: Subject) => readonly Draft[];
  readonly examples: readonly Example[];
}
