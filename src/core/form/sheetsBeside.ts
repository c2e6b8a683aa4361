/** The sheet of written reasons: its name, its title, and the headings of its columns. */
export interface NotesSheet {
  readonly sheet: string;
  readonly title: string;
  /** Over the column of what a note is about. */
  readonly about: string;
  /** Over the column of reasons. */
  readonly text: string;
  /** Over the column of keys, which only the program reads. */
  readonly finding: string;
}

/**
 * The sheet of changes made on proposals: its name, its title, the headings of its columns, and what stands
 * in two of them where a cell was found right.
 */
export interface LogSheet {
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<'time' | 'cell' | 'before' | 'after' | 'reason', string>>;
  readonly confirmed: Readonly<Record<'after' | 'reason', string>>;
}

/** The sheet of last year's report: its name, its title, and the label of the name that the body has now. */
export interface LastSheet {
  readonly sheet: string;
  readonly title: string;
  readonly renamedTo: string;
}

/**
 * The sheet of tables that are none of the form: its name, its title, what stands before the number of each,
 * and before the chapter that it belongs to.
 */
export interface AttachmentsSheet {
  readonly sheet: string;
  readonly title: string;
  readonly label: string;
  readonly chapter: string;
}
