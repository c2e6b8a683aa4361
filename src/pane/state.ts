import type { Block, CheckResult, Edition, Export, Finding, ReadResult, Repair, Report } from '../index.js';
import type { FilledCell } from './offers.js';
import type { Preferences, Surroundings } from './surroundings.js';
import type { Words } from './words/zh.js';

/** What was found in the workbook, and when. */
export interface Checked {
  readonly read: ReadResult;
  readonly result: CheckResult;
  /** Which cells are most likely wrong; left out where that could not be worked out. */
  readonly repair: Repair | undefined;
}

/** One sentence for the person: what was done, or what went wrong and what to do. */
export interface Notice {
  readonly tone: 'good' | 'plain' | 'bad';
  readonly text: string;
}

/** The finished report in view. */
export interface Preview {
  readonly report: Report;
  readonly blocks: readonly Block[];
  readonly isDraft: boolean;
  /** Something was edited since. */ readonly isOld?: boolean;
}

/** What the pane shows; a new object after every change. */
export interface PaneState {
  /** `unknown` until the workbook was looked at; `none` where it holds no report. */
  readonly book: 'unknown' | 'none' | 'there';
  readonly checked?: Checked;
  /** 插入表样 was asked for. */
  readonly isInserting: boolean;
  /** Something was edited since the check. */
  readonly isStale: boolean;
  /** Marks of ours may be on the sheets. */
  readonly isMarked: boolean;
  readonly isBusy: boolean;
  /** Excel has not answered for a while. */
  readonly isSlow: boolean;
  readonly isWatching: boolean;
  readonly notice?: Notice;
  readonly preview?: Preview;
  /** The errors for which no report was made. */
  readonly refused?: readonly Finding[];
  /** What the pane filled in last, to be taken back. */
  readonly filled?: readonly FilledCell[];
  /** True where that stands in the log, so that taking it back must too. */
  readonly isLogged: boolean;
  /** Cells that somebody found right, with what they said then. */
  readonly confirmed: ReadonlyMap<string, string>;
  /** Cells edited last, which are suspected first. */
  readonly edited: ReadonlySet<string>;
  /** What could not be copied, to be copied by hand. */
  readonly clip?: string;
  readonly preferences: Preferences;
}

/** The pane before it has looked at anything. */
export const START: PaneState = {
  book: 'unknown',
  isInserting: false,
  isStale: false,
  isMarked: false,
  isBusy: false,
  isSlow: false,
  isWatching: false,
  isLogged: false,
  confirmed: new Map(),
  edited: new Set(),
  preferences: { watch: false, org: '' },
};

/** What a person can do in the pane. Each waits for the host; while one runs, the others do nothing. */
export interface Work {
  readonly state: () => PaneState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly words: Words;
  readonly place: Surroundings['place'];
  /** Looks at the workbook without marking anything; for when the pane opens. */
  readonly look: () => Promise<void>;
  /** Shows what 插入表样 asks. */
  readonly showInsert: () => void;
  readonly insert: (edition: Edition, year: number, org: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly setWatching: (on: boolean) => Promise<void>;
  readonly goTo: (address: string) => Promise<void>;
  /** Writes the numbers that findings offer; without any given, 0 in every blank. */
  readonly fill: (offers?: Readonly<Record<string, number>>) => Promise<void>;
  /** Writes what a proposal says and logs it, with its sentence as the reason. */
  readonly adopt: (values: Readonly<Record<string, number>>, reason: string) => Promise<void>;
  /** Takes a cell for right, and asks what else may be wrong. */
  readonly confirm: (cell: string) => Promise<void>;
  readonly undoFill: () => Promise<void>;
  /** Keeps the reason for a warning, or takes it out where the text is empty; true where that was done. */
  readonly note: (finding: Finding, text: string) => Promise<boolean>;
  readonly report: (isDraft: boolean) => Promise<void>;
  readonly closeReport: () => void;
  readonly copy: () => Promise<void>;
  readonly download: (format: Export) => Promise<void>;
  /** Stops watching; the pane is closed. */
  readonly stop: () => Promise<void>;
  /** The year for which a report is most likely made now, and the edition that applies to a year. */
  readonly proposedYear: () => number;
  readonly proposedEdition: (year: number) => Edition;
  /** What to know before inserting tables of these names. */
  readonly insertHint: (tables: readonly string[]) => string;
}
