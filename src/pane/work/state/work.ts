import type { Rewrite } from '../../../core/report/finding.js';
import type { Edition, Export, Finding, Report } from '../../../index.js';
import type { Words } from '../../words/zh.js';
import type { AttachmentChange } from '../changes/attachmentChange.js';
import type { PaneState } from './state.js';
import type { Surroundings } from './surroundings.js';

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
