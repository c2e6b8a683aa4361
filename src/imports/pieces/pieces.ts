import type { SheetCell } from '../../core/draw/sheet.js';
import type { MarginPlace } from '../../core/read/opened/marginPlace.js';

/** A line of text of a page. */
export interface PageLine {
  readonly kind: 'line';
  readonly text: string;
  /** True for menus and the like: text that the page itself sets apart from its content. */
  readonly isAside: boolean;
  /** The text as it is written, where it was put into simplified characters. */
  readonly source?: string;
  /** The cells of its row, those without text too, where it was a row among others of other lengths. */
  readonly cells?: readonly string[];
}

/** A cell of a table of a page, with the cells that it spans; its first row and column are 1. */
export interface PageCell extends SheetCell {
  readonly value: string;
  /** The text as it is written, where it was put into simplified characters. */
  readonly source?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table of a page that holds data; cells without text are left out. */
export interface PageTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly cells: readonly PageCell[];
  /** The column of the last cell of each row, one without text too, where that is known. */
  readonly ends?: readonly number[];
  /** Rows of figures whose columns nobody can tell: their texts, which are not among the cells. */
  readonly dropped?: readonly string[];
  /** The codes of the tables of one row without a label, as 表四, whose row is among these. */
  readonly droppedTables?: readonly string[];
  /** The texts of the year before beside those of the year, which are not among the cells. */
  readonly ofLastYear?: string;
}

/** A line or a table of a page. */
export type PagePiece = PageLine | PageTable;

/** The pieces from the one at `from` up to the one before `to`. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
}

/** A body that a page names beside the report, and by which words. */
export interface NamedBody {
  readonly label: string;
  readonly name: string;
}

/** What a cell of a table shows, and the number that it holds where that is another one. */
export interface StoredNumber {
  readonly shown: string;
  readonly stored: string;
}

/** A text over or under the text of each page of a document. */
export interface MarginText {
  readonly where: MarginPlace;
  readonly text: string;
}

/** What a page says, in reading order. */
export interface PageRead {
  readonly pieces: readonly PagePiece[];
  /** The pieces that each element of the page holds, inner elements before those around them. */
  readonly elements: readonly PieceRange[];
  /** Struck-out texts, which are not part of what the page says. */
  readonly struck: readonly string[];
  /** Texts in cells that nobody sees, beside others that one does. */
  readonly invisible?: readonly string[];
  /** Texts of rows, columns and cells of tables that the page does not show. */
  readonly hidden?: readonly string[];
  /** Cells of tables of spreadsheets that show another number than they hold. */
  readonly stored?: readonly StoredNumber[];
  /** The site and the source that the page states of itself, where it does. */
  readonly named?: readonly NamedBody[];
  /** The titles that the page states outside its text, the surest first; left out where there is none. */
  readonly titles?: readonly string[];
  /** How many pictures and shapes without text a document has; left out where it is not known, or none. */
  readonly pictures?: number;
  /** Pages, from 1, whose texts a program recognised in a scan; left out where there are none. */
  readonly scanned?: readonly number[];
  /** Figures that narrow cells break into lines, joined; left out where there are none. */
  readonly wrapped?: readonly string[];
  /** Notes, comments and the like, which stand beside the text. */
  readonly beside?: readonly string[];
  /** The texts that stand on every page. */
  readonly margins?: readonly MarginText[];
  /** Marks of footnotes in cells of tables, which are left out there. */
  readonly marks: readonly string[];
  /** True where its style sheets have too much to be read, and it is read as if it had none. */
  readonly isUnstyled?: boolean;
  /**
   * The page with the tables, rows and cells that its style sheets hide; left out where they hide none. What
   * they hide in a table is invisible there.
   */
  readonly unhidden?: () => PageRead;
}

/** The text of a line as it is written. */
export function sourceOf({ text, source = text }: PageLine): string {
  return source;
}

/** A line of a page's content. */
export function pageLine(text: string, isAside = false): PageLine {
  return { kind: 'line', text, isAside };
}

/**
 * What a piece is for the report: its title, the heading of a chapter, text of a chapter, a line that goes on
 * with the text above, part of the preface, a table, what stands over a table that is none of the form, the
 * number of a page, a line drawn between paragraphs, text that belongs to no chapter, or something around the
 * report.
 */
export type PieceRole =
  | 'title'
  | 'heading'
  | 'text'
  | 'wrapped'
  | 'preface'
  | 'table'
  | 'caption'
  | 'pageNumber'
  | 'divider'
  | 'loose'
  | 'outside';
