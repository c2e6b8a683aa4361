/** A stretch of text on a page; lengths in points, from the top left corner of the page. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The middle of its line. */
  readonly y: number;
  /** The size of its type. */
  readonly size: number;
}

/** A straight line that is drawn on a page, along one of its edges; lengths as for texts. */
export interface PdfRule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands on a page of a PDF. */
export interface PdfPage {
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
}
