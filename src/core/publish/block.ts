/** A cell of a table in print; the cells that it spans are left out. Rows and columns count from 1. */
export interface BlockCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `head` stands over columns, `label` before a row. */
  readonly role: 'head' | 'label' | 'number';
  readonly align: 'left' | 'center' | 'right';
  /** The cell of the edition that stands here: `requests.received.person`. */
  readonly cell?: string;
}

/** A table in print. */
export interface BlockTable {
  readonly kind: 'table';
  /** How offices call it: 表三, 附件1. */
  readonly name: string;
  /** Widths in characters, one for each column. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly BlockCell[])[];
  /** True for a list of texts, whose rows need not stand on one page. */
  readonly isList?: boolean;
}

/**
 * A piece of the finished report, whatever the format. Headings of level 1 are those of the chapters, of
 * level 2 those within them. A draft has a `draft` first and after every chapter.
 */
export type Block =
  | { readonly kind: 'title' | 'paragraph' | 'draft'; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** True where a page begins with it. */
      readonly startsPage?: true;
    }
  | BlockTable;
