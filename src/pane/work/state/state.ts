import type { Attachment } from '../../../core/report/attachment.js';
import type { Block, CheckResult, Export, Finding, ReadResult, Repair, Report } from '../../../index.js';
import type { FilledCell } from '../changes/offers.js';
import type { Preferences } from './surroundings.js';

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
  /** How often something was edited since what is shown was read. */
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
