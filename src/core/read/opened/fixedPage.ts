/** A stretch of text on a page; lengths in points, from the top left corner of the page. */
export interface FixedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The middle of its line. */
  readonly y: number;
  /** The size of its type. */
  readonly size: number;
}

/** A straight line that is drawn on a page, along one of its edges; lengths as for texts. */
export interface FixedRule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True for a rule from top to bottom. */
export function isUpright({ left, right, top, bottom }: FixedRule): boolean {
  return bottom - top > right - left;
}

/** What a mark strikes out; what it covers with another text where `isCover`. */
export interface MarkedArea extends FixedRule {
  readonly isCover?: boolean;
}

/** What stands on a page whose places are fixed, as those of a PDF and of an OFD. */
export interface FixedPage {
  readonly height: number;
  readonly texts: readonly FixedText[];
  readonly rules: readonly FixedRule[];
  /** The areas that marks strike out or cover, which are no part of the page itself. */
  readonly strikes?: readonly MarkedArea[];
  /** What notes on the page say. */
  readonly notes?: readonly string[];
  /** Texts that are drawn and that nobody sees. */
  readonly unseen?: readonly FixedText[];
  /** True where the texts are those that a program recognised in the scan of a paper. */
  readonly isScanned?: boolean;
}
