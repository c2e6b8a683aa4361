import type { MarginPlace } from './marginPlace.js';
import type { ListPlace, NumberedLists } from './numberedLists.js';

/** How a stretch of text looks, as far as that says what it means: deleted text is struck out. */
export interface FlatLook {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  readonly isUnderlined: boolean;
  /** How far it stands above its line, in half points. */
  readonly rise: number;
  /** Its colour and that behind it, as six digits of base 16, and its size in half points, where said. */
  readonly colour?: string;
  readonly fill?: string;
  readonly size?: number;
  /** How wide its letters are, in hundredths of their usual width, where said. */
  readonly scale?: number;
  /** How much further than usual its letters are apart, in twentieths of a point, where said. */
  readonly spacing?: number;
  /** True where its characters stand in two small lines in the place of one. */
  readonly isCombined?: boolean;
}

/** Where a cell of a row ends, in twentieths of a point, and how it is merged with others. */
export interface FlatCell {
  readonly right: number;
  /** `more` for a cell that goes on with the one above. */
  readonly down: 'none' | 'first' | 'more';
  /** 0 where it stands alone; of cells that are merged side by side the first has a number of its own. */
  readonly across: number;
  /** The colour behind it, as six digits of base 16, where said. */
  readonly fill?: string;
}

/** The cells of a row by their places. */
export interface FlatRow {
  readonly left: number;
  readonly cells: readonly FlatCell[];
  /** True for a row that is deleted or not shown. */
  readonly isDropped: boolean;
  /** True where its cells stand from right to left. */
  readonly isFromRight?: boolean;
  /** How high it is exactly, in twentieths of a point; left out where its text makes it higher. */
  readonly height?: number;
}

/** What is no part of a line: something drawn that floats over it, a field that is worked out anew. */
export interface FlatAside {
  readonly kind: 'aside';
  readonly of: 'floating' | 'renewed';
}

/**
 * What stands in the lines of a document. A number is that of a list, before the text of its paragraph; a
 * break ends a line, or a page or a column. A field begins, has its instruction as text, then its result, and
 * ends; a `form` is what it holds: an entry of its list, the one that is chosen, a tick.
 */
export type FlatInline =
  | { readonly kind: 'text'; readonly text: string; readonly look: FlatLook }
  | { readonly kind: 'symbol'; readonly font: string; readonly code: number; readonly look: FlatLook }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'break'; readonly isOfPage?: boolean }
  | { readonly kind: 'picture'; readonly hasDigits: boolean }
  | { readonly kind: 'field'; readonly mark: 'begin' | 'separate' | 'end' }
  | FlatAside
  | {
      readonly kind: 'form';
      readonly name: 'listEntry' | 'result' | 'checked' | 'default';
      readonly value: string;
    };

/** The end of a paragraph, of a cell or of a row, in so many tables within each other. */
export type FlatEnd =
  | {
      readonly kind: 'paragraph' | 'cell';
      readonly depth: number;
      /** The number of a list that it has. */
      readonly listed?: ListPlace;
      /** True where its mark is deleted or hidden: the next paragraph goes on with its line. */
      readonly joins?: boolean;
      /** How high its lines are exactly, in twentieths of a point; left out where their text says. */
      readonly lineHeight?: number;
    }
  | { readonly kind: 'row'; readonly depth: number; readonly row: FlatRow };

/** What comes next in a document whose tables are marks within its text. */
export type FlatStep = FlatInline | FlatEnd;

/** A note, a comment, or a box whose place in the text is not known, as steps. */
export interface FlatNote {
  readonly of: 'footnotes' | 'endnotes' | 'comments' | 'boxes';
  readonly steps: readonly FlatStep[];
}

/** What stands over or under the pages of a document, as steps. */
export interface FlatMargin {
  readonly where: MarginPlace;
  readonly steps: readonly FlatStep[];
}

/** A document as steps, with the lists that number its paragraphs, its notes and its comments. */
export interface FlatDocument {
  readonly steps: readonly FlatStep[];
  readonly lists?: NumberedLists;
  readonly notes: readonly FlatNote[];
  readonly margins?: readonly FlatMargin[];
}
