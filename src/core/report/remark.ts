/** A row of a text file that has not as many cells as the others of its table have; 0 where none is usual. */
export interface TornRow {
  /** The code of its table. */
  readonly table: string;
  readonly row: number;
  readonly cells: number;
  readonly usual: number;
  /** The last text before its figures. */
  readonly text: string;
  /** The names of its cells that were not read. */
  readonly unread: readonly string[];
}

/** What the reader of a workbook noticed besides the values: facts about the sheets, for rules to judge. */
export type Remark =
  | { readonly kind: 'label'; readonly official: string; readonly found: string; readonly address: string }
  /** The official heading of a chapter with prose in the same line, which is read. */
  | { readonly kind: 'runOnTitle'; readonly title: string; readonly address: string }
  /**
   * A text with the number of a chapter and none of its words: a paragraph of the chapter it stands in.
   * `official` is the heading of the chapter with its number, where that one begins nowhere.
   */
  | {
      readonly kind: 'numberedText';
      readonly chapter: string;
      readonly found: string;
      readonly official?: string;
      readonly address: string;
    }
  | { readonly kind: 'strayFields'; readonly fields: readonly string[] }
  /** What a published report says and is not read: texts in no chapter, other tables, struck-out texts. */
  | {
      readonly kind: 'leftOut';
      readonly what: 'text' | 'table' | 'struck' | 'invisible';
      readonly texts: readonly string[];
      /** The codes of the tables whose only row is among the texts, without a label. */
      readonly tables?: readonly string[];
    }
  /** What the style sheets of a page hide is not known: they have too much to be read. */
  | { readonly kind: 'unstyled' }
  /** A table of a text whose figures stand one a line: so many of its rows are not read. */
  | { readonly kind: 'lostColumns'; readonly table: string; readonly rows: number }
  /** Rows of a text file whose figures are not read, since they have too few or too many cells. */
  | { readonly kind: 'tornRows'; readonly rows: readonly TornRow[] }
  /** A published report has a text in traditional characters, and is recognised all the same. */
  | { readonly kind: 'traditional'; readonly text: string }
  /** Pages, from 1, whose texts a program recognised in the scan of a paper. */
  | { readonly kind: 'scanned'; readonly pages: readonly number[] }
  /** Figures of a PDF that narrow cells break into lines, and that are read as one. */
  | { readonly kind: 'wrapped'; readonly figures: readonly string[] }
  /**
   * A published report is signed with another name than its title has, by a character or two; or the page
   * names one beside it, under the label `where`. True `isOther` for the name of another body.
   */
  | {
      readonly kind: 'otherName';
      readonly org: string;
      readonly signed: string;
      readonly where?: string;
      readonly isOther?: boolean;
    }
  /**
   * An attachment that is not read, because its sheet is hidden or it is too large, or is read otherwise than
   * its sheet may show it; `text` is the sheet, the title, the chapter or the cell.
   */
  | {
      readonly kind: 'attachment';
      readonly why: 'hidden' | 'large' | 'chapter' | 'noResult' | 'oldResult' | 'number';
      readonly text: string;
      readonly isVeryHidden?: boolean;
      readonly address?: string | undefined;
    }
  | { readonly kind: 'strayTitle'; readonly title: string; readonly address: string }
  /** Last year's report on a sheet of the workbook that is of another year or body, and not compared. */
  | {
      readonly kind: 'otherLast';
      readonly org: string;
      readonly year: number | null;
      readonly sheet: string;
    }
  | {
      readonly kind: 'hiddenChapter';
      readonly chapter: string;
      readonly sheet: string;
      readonly isVeryHidden?: boolean;
    }
  | { readonly kind: 'secondCover'; readonly sheet: string }
  /** A cover on a hidden sheet; `isCopy` where another one is seen. */
  | {
      readonly kind: 'hiddenCover';
      readonly sheet: string;
      readonly isCopy?: boolean;
      readonly isVeryHidden?: boolean;
    }
  /** A field of the cover, by its code, that is an error value, or a formula without result where empty. */
  | { readonly kind: 'coverFault'; readonly field: string; readonly error: string; readonly address: string }
  /** A field of the cover, by its code, that stands twice with different values; the first is read. */
  | {
      readonly kind: 'fieldTwice';
      readonly field: string;
      readonly texts: readonly [read: string, other: string];
      readonly addresses: readonly string[];
    }
  /** A title on the cover, or the field of the body, that names another year than the field of the year. */
  | {
      readonly kind: 'titleYear';
      readonly said: number;
      readonly year: number;
      readonly isName?: boolean;
      readonly address: string;
    }
  /**
   * Tables, by their codes, whose sheet has another year in its name, or that have one in a title above them;
   * 0 for 上年 and such.
   */
  | {
      readonly kind: 'tableYear';
      readonly tables: readonly string[];
      readonly said: number;
      readonly year: number;
      readonly sheet?: string;
      readonly address?: string;
    }
  /** Text of the cover or of a chapter with characters that are struck out, raised or lowered. */
  | {
      readonly kind: 'alteredText';
      readonly text: string;
      readonly address: string;
      /** True where it is a number or a day that its format shows otherwise. */
      readonly isFormatted?: boolean;
    }
  /** Text that nobody sees, in a chapter by its code, on the cover (`cover`) or in the `attachments`. */
  | {
      readonly kind: 'unseenText';
      readonly part: string;
      readonly text: string;
      readonly address: string;
    }
  /** A table or a chapter, by its name, that is read from the sheet `read` and stands on another too. */
  | {
      readonly kind: 'copy';
      readonly name: string;
      readonly sheet: string;
      readonly read: string;
      /** True where no sheet bears the name of the table: the tables may be those of several bodies. */
      readonly isUnsure?: boolean;
      /** True where the table that is read has no figure other than 0, and the other has. */
      readonly isFuller?: boolean;
      /** The caption over last year's table, where both stand on one sheet. */
      readonly text?: string;
      readonly address?: string;
    }
  /** Text on a sheet that belongs to no chapter; it is likely one's where a chapter is missing. */
  | {
      readonly kind: 'unreadText';
      readonly sheet: string;
      readonly address: string;
      readonly isLikely: boolean;
      /** The heading of the chapter of tables beside whose tables it stands. */
      readonly besideTable?: string;
    }
  /** Text in boxes and shapes on a sheet, in its comments or its headers and footers, which is not read. */
  | {
      readonly kind: 'boxText';
      readonly sheet: string;
      readonly texts: readonly string[];
      readonly isSentence: boolean;
      readonly of?: 'comments' | 'margins';
    }
  /** Pictures in the cells of a sheet, or floating over them, which are not read. */
  | {
      readonly kind: 'cellPictures';
      readonly sheet: string;
      readonly addresses: readonly string[];
      readonly isFloating?: boolean;
    }
  /** Documents and diagrams that are embedded in a sheet, which are not read. */
  | { readonly kind: 'embedded'; readonly sheet: string; readonly count: number }
  | {
      readonly kind: 'besideText';
      readonly chapter: string;
      readonly address: string;
      readonly isSentence: boolean;
      /** True for the rows of a table that are read as paragraphs. */
      readonly isRead?: boolean;
    }
  /** A paragraph that is a formula: without result, or with one that may be old. */
  | {
      readonly kind: 'proseFormula';
      readonly chapter: string;
      readonly address: string;
      readonly isRead: boolean;
    }
  | { readonly kind: 'displaced'; readonly label: string; readonly address: string }
  | {
      readonly kind: 'extraLine';
      readonly table: string;
      readonly axis: 'row' | 'column';
      readonly found: string;
      readonly isRepeated: boolean;
      /** True for a line that only another edition has. */
      readonly isOther?: boolean;
      /** True for figures in the row of a heading, which holds none on the paper. */
      readonly isHeading?: boolean;
      /** The labels of rows or columns that are missing, of which it may be one. */
      readonly missing?: readonly string[];
      /** True where nothing tells that its figures are counted in the lines of the form. */
      readonly mayCount?: boolean;
      /** The labels of other such lines that are told with it. */
      readonly others?: readonly string[];
      readonly address: string;
    }
  /** Rows or columns whose texts are rather each other's than those of their places, but not clearly. */
  | {
      readonly kind: 'mixedLines';
      readonly table: string;
      readonly axis: 'row' | 'column';
      readonly labels: readonly string[];
      readonly found: readonly string[];
      readonly addresses: readonly string[];
      /** The names of the cells that were not read. */
      readonly unread: readonly string[];
    }
  | {
      /** A table whose rows or columns name years, none of which is known as that of the report. */
      readonly kind: 'otherYears';
      readonly table: string;
      readonly axis: 'row' | 'column';
      readonly found: readonly string[];
      readonly year: number | null;
      readonly address: string;
    }
  /** Rows of figures of which it is not known which is that of all; their labels, empty for none. */
  | {
      readonly kind: 'severalRows';
      readonly table: string;
      readonly found: readonly string[];
      /** True where these are parts of the year, whose figures are not all added. */
      readonly arePeriods?: boolean;
      /** True where these are several figures of the same thing, of which one is published. */
      readonly areVersions?: boolean;
      readonly address: string;
    }
  /** Lines of a table that stand in several rows or columns of parts, of which none is known as the total. */
  | {
      readonly kind: 'partsOnly';
      readonly table: string;
      readonly axis: 'row' | 'column';
      /** The labels of the lines. */
      readonly lines: readonly string[];
      /** What names the parts of the first of them; none where nothing does. */
      readonly found: readonly string[];
      /** True where these are parts of the year, whose figures are not all added. */
      readonly arePeriods?: boolean;
      /** True where these are several figures of the same thing, of which one is published. */
      readonly areVersions?: boolean;
      /** The names of the cells that were not read. */
      readonly unread: readonly string[];
      readonly address: string;
    }
  /** A table whose rows stand as columns, and its columns as rows: nothing of it is read. */
  | { readonly kind: 'turnedTable'; readonly table: string; readonly address: string }
  /** A table of one row of figures whose blocks stand below each other: nothing of it is read. */
  | { readonly kind: 'blocksInRows'; readonly table: string; readonly address: string }
  /** Lines of a table that stand on another sheet than the rest of it; the first of them by its label. */
  | {
      readonly kind: 'partElsewhere';
      readonly table: string;
      readonly name: string;
      readonly line: 'row' | 'column' | 'block';
      readonly label: string;
      readonly count: number;
      readonly sheet: string;
      readonly read: string;
      /** The names of the cells of these lines. */
      readonly unread: readonly string[];
    }
  /** A total that is not the sum of its parts: all rows of a table, or the rows or columns of a line. */
  | {
      readonly kind: 'partsDiffer';
      readonly cell: string;
      readonly sum: number;
      readonly axis?: 'row' | 'column';
    }
  /** A row of a table whose figures follow one another, as the numbers of columns do. */
  | {
      readonly kind: 'columnNumbers';
      readonly table: string;
      /** The first and the last of them. */
      readonly found: readonly [first: string, last: string];
      readonly address: string;
    }
  | {
      readonly kind:
        | 'textNumber'
        | 'spacedNumber'
        | 'noResult'
        | 'oldResult'
        | 'invisible'
        | 'unsure'
        | 'unprinted'
        | 'shownOtherwise'
        | 'shownRounded';
      readonly cell: string;
    }
  /**
   * A table that is nowhere; `similar` is a sheet that has a few of its labels, and figures. `isOneSheet` is
   * true for a text file that holds another table alone, `pictures` how many a document has.
   */
  | {
      readonly kind: 'missingTable';
      readonly table: string;
      readonly isOneSheet?: boolean;
      readonly pictures?: number;
      readonly hiddenSheet?: string;
      readonly isVeryHidden?: boolean;
      readonly similar?: { readonly sheet: string; readonly labels: number };
    }
  | { readonly kind: 'missingLine'; readonly table: string; readonly line: string; readonly label: string }
  | {
      readonly kind: 'hiddenCopy';
      readonly table: string;
      readonly sheet: string;
      readonly isVeryHidden?: boolean;
    }
  | {
      readonly kind: 'otherEdition';
      readonly table: string;
      readonly edition: string;
      readonly sheet: string;
      /** The names of the cells that were not read. */
      readonly unread: readonly string[];
      /** Where some was read: the labels that are missing, and those of the other edition alone. */
      readonly partly?: { readonly missing: readonly string[]; readonly extra: readonly string[] };
    }
  | { readonly kind: 'coverEdition'; readonly stated: string; readonly address: string };
