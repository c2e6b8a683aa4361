/** How a stretch of text looks, as far as that says what it means: deleted text is struck out. */
export interface DocLook {
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
}

/** Where a cell of a row ends, in twentieths of a point, and how it is merged with others. */
export interface DocCell {
  readonly right: number;
  /** `more` for a cell that goes on with the one above. */
  readonly down: 'none' | 'first' | 'more';
  /** 0 where it stands alone; of cells that are merged side by side the first has a number of its own. */
  readonly across: number;
  /** The colour behind it, as six digits of base 16, where said. */
  readonly fill?: string;
}

/** The cells of a row by their places. */
export interface DocRow {
  readonly left: number;
  readonly cells: readonly DocCell[];
  /** True for a row that is deleted or not shown. */
  readonly isDropped: boolean;
}

/** A paragraph that has a number of a list. */
interface DocListed {
  readonly list: string;
  readonly level: number;
}

/**
 * What comes next in a document whose tables are marks within its text: the end of a paragraph, of a cell or
 * of a row, in so many tables within each other.
 *
 * A field begins, has its instruction as text, then its result, and ends; a `form` is what it holds: an entry
 * of its list, the one that is chosen, a tick.
 */
export type DocStep =
  | { readonly kind: 'text'; readonly text: string; readonly look: DocLook }
  | { readonly kind: 'symbol'; readonly font: string; readonly code: number; readonly look: DocLook }
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly hasDigits: boolean }
  | { readonly kind: 'field'; readonly mark: 'begin' | 'separate' | 'end' }
  | {
      readonly kind: 'form';
      readonly name: 'listEntry' | 'result' | 'checked' | 'default';
      readonly value: string;
    }
  | {
      readonly kind: 'paragraph' | 'cell';
      readonly depth: number;
      readonly listed?: DocListed;
      /** True where its mark is deleted or hidden: the next paragraph goes on with its line. */
      readonly joins?: boolean;
    }
  | { readonly kind: 'row'; readonly depth: number; readonly row: DocRow };

/** A note or a comment, as steps. */
export interface DocNote {
  readonly of: 'footnotes' | 'endnotes' | 'comments';
  readonly steps: readonly DocStep[];
}
