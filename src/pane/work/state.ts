import type { Attachment } from '../../core/report/attachment.js';
import type { Rewrite } from '../../core/report/finding.js';
import type {
  Block,
  CheckResult,
  Edition,
  Export,
  Finding,
  ReadResult,
  Repair,
  Report,
} from '../../index.js';
import type { AttachmentChange } from './attachmentChange.js';
import type { FilledCell } from './offers.js';
import type { Preferences, Surroundings } from './surroundings.js';
import type { Words } from '../words/zh.js';

/** What was read from the workbook and found in it. */
export interface Checked {
  readonly read: ReadResult;
  readonly result: CheckResult;
  /** Which cells are most likely wrong; undefined where that could not be worked out. */
  readonly repair: Repair | undefined;
}

/** One sentence for the user: what was done, or what went wrong and what to do. */
export interface Notice {
  readonly tone: 'good' | 'plain' | 'bad';
  readonly text: string;
  /** True where it tells the result of a check: it goes with the next edit. */
  readonly isResult?: boolean;
}

/** A reason that is being written. */
export interface WrittenReason {
  readonly text: string;
  /** False once its box was closed: the text is there again when the box is opened anew. */
  readonly isOpen: boolean;
}

/** The finished report in view. */
export interface Preview {
  readonly report: Report;
  readonly blocks: readonly Block[];
  /** The formats in which it can be had. */
  readonly formats: readonly Export[];
  readonly isDraft: boolean;
  /** True where the reasons for warnings are part of it. */
  readonly withNotes: boolean;
  /** What was found in it, which a seal counts. */
  readonly findings: readonly Finding[];
  /** True where what is downloaded has a seal behind it, and a file of the seal beside. */
  readonly withSeal?: boolean;
  /** True where something was edited since. */
  readonly isOld?: boolean;
}

/** Everything that the pane shows; a new object after every change. */
export interface PaneState {
  /** `unknown` until the workbook was read, `unread` where that failed; `none` where it holds no report. */
  readonly book: 'unknown' | 'unread' | 'none' | 'there';
  readonly checked?: Checked;
  /** True where a button of the ribbon asked for 插入表样. */
  readonly isInserting: boolean;
  /** True where something was edited since the check, or where a later check was refused. */
  readonly isStale: boolean;
  /** How often something was edited since the pane was opened. */
  readonly edits: number;
  /** True while something is typed that no cell has yet. */
  readonly isTyping: boolean;
  /** True once a check or the report was asked for: what is not filled in yet is then wrong. */
  readonly isAsked: boolean;
  /** True where our marks may be on the sheets. */
  readonly isMarked: boolean;
  readonly isBusy: boolean;
  /** True while what runs was not started by the user, who can go on meanwhile. */
  readonly isQuiet: boolean;
  /** True where Excel has not answered for a while. */
  readonly isSlow: boolean;
  /** 边填边查 is on. */
  readonly isWatching: boolean;
  readonly notice?: Notice;
  readonly preview?: Preview;
  /** The errors for which no report was made. */
  readonly refused?: readonly Finding[];
  /** True while missing reasons are asked for before a report is made. */
  readonly isAsking: boolean;
  /** The cells that the pane filled in last, which can be undone. */
  readonly filled?: readonly FilledCell[];
  /** The attachments before and after the last change of them in the pane, which can be undone. */
  readonly attached?: { readonly before: readonly Attachment[]; readonly after: readonly Attachment[] };
  /** True where the log has these cells, so that undoing them is logged too. */
  readonly isLogged: boolean;
  /** Cells that the user confirmed, with the text that they held. */
  readonly confirmed: ReadonlyMap<string, string>;
  /** The cells that were edited last; they are suspected first. */
  readonly edited: ReadonlySet<string>;
  /** What is written in the boxes of 填写说明, by the key of the finding. */
  readonly reasons: ReadonlyMap<string, WrittenReason>;
  /** The text that could not be copied, to be copied by hand. */
  readonly clip?: string;
  readonly preferences: Preferences;
}

/** The pane before it has read a workbook. */
export const START: PaneState = {
  book: 'unknown',
  isInserting: false,
  isAsking: false,
  isStale: false,
  edits: 0,
  isTyping: false,
  isAsked: false,
  isMarked: false,
  isBusy: false,
  isQuiet: false,
  isSlow: false,
  isWatching: false,
  isLogged: false,
  confirmed: new Map(),
  edited: new Set(),
  reasons: new Map(),
  preferences: { org: '', contact: {} },
};

/** What the user can do in the pane. Actions wait for the host; while one runs, the others do nothing. */
export interface Work {
  readonly state: () => PaneState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly words: Words;
  readonly place: Surroundings['place'];
  /** Reads and checks the workbook without marking anything; for when the pane opens. */
  readonly look: () => Promise<void>;
  /** Shows the form of 插入表样. */
  readonly showInsert: () => void;
  /** Adds a blank report of a year to the workbook; undefined for the edition of that year. */
  readonly insert: (edition: Edition | undefined, year: number, org: string) => Promise<void>;
  /** Adds the blank sheet of a table or chapter, or the cover; goes there where a sheet has its name. */
  readonly insertPart: (part: string) => Promise<void>;
  /** Shows a hidden sheet again and checks; left out where the program cannot. */
  readonly unhide?: (sheet: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly setWatching: (on: boolean) => Promise<void>;
  /** Shows a cell, once what runs has ended; the cell asked for last. */
  readonly goTo: (address: string) => Promise<void>;
  /** Writes the numbers that findings offer; without an argument, 0 wherever 0 is offered. */
  readonly fill: (offers?: Readonly<Record<string, number>>) => Promise<void>;
  /** Changes the characters of a paragraph that a finding offers to change. */
  readonly rewrite: (rewrite: Rewrite) => Promise<void>;
  /** Writes the values of a proposal and logs them, with its sentence as the reason. */
  readonly adopt: (values: Readonly<Record<string, number>>, reason: string) => Promise<void>;
  /** Takes a cell as right, and looks for other cells that may be wrong. */
  readonly confirm: (cell: string) => Promise<void>;
  readonly undoFill: () => Promise<void>;
  /** Keeps last year's report in the workbook, in place of the one kept before; true where that was done. */
  readonly keepLast: (last: Report, isRenamed: boolean) => Promise<boolean>;
  /** Takes last year's report out of the workbook. */
  readonly removeLast: () => Promise<void>;
  /** Adds the sheets of a report to a workbook that has none; true where that was done. */
  readonly insertReport: (report: Report) => Promise<boolean>;
  /**
   * Draws the attachments as they are after a change, and says so; true where that was done. Without one,
   * takes the last one back where nothing was changed since.
   */
  readonly attach: (change?: AttachmentChange, done?: string) => Promise<boolean | undefined>;
  /** Keeps the reason for a warning, or removes it where the text is empty; true where that was done. */
  readonly note: (finding: Finding, text: string) => Promise<boolean>;
  /** Keeps what is written in the box of a finding until it is saved. */
  readonly writeReason: (finding: Finding, text: string) => void;
  /** Closes that box; its text is there again when it is opened anew. */
  readonly closeReason: (finding: Finding) => void;
  /** Opens boxes with what was written in them before the page was closed. */
  readonly restoreReasons: (reasons: PaneState['reasons']) => void;
  /** Saves every reason that is being written. */
  readonly takeReasons: () => Promise<void>;
  /** Makes the report; errors refuse it unless it is a draft, and missing reasons are asked for. */
  readonly report: (isDraft: boolean) => Promise<void>;
  /** Makes the report although reasons are missing. */
  readonly reportAnyway: () => Promise<void>;
  /** Puts the reasons into the report in view, or leaves them out. */
  readonly setNotes: (withNotes: boolean) => Promise<void>;
  /** Adds a seal to what is downloaded, or leaves it out. */
  readonly setSeal: (withSeal: boolean) => Promise<void>;
  readonly closeReport: () => void;
  readonly copy: () => Promise<void>;
  readonly download: (format: Export) => Promise<void>;
  /** Stops noticing edits; for when the pane is closed. */
  readonly stop: () => Promise<void>;
  /** The year for which a report is most likely made now. */
  readonly proposedYear: () => number;
  /** The edition that applies to a year. */
  readonly proposedEdition: (year: number) => Edition;
  /** What to know before inserting tables of these names. */
  readonly insertHint: (tables: readonly string[]) => string;
}
