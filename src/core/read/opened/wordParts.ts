/** The attributes of an element, until the next one. */
export interface WrittenAttributes {
  /** The value of an attribute, whose name is as it is written, prefix included. */
  readonly named: (name: string) => string | undefined;
  /** The value of an attribute with a prefix, whatever that is. */
  readonly prefixed: (local: string) => string | undefined;
}

/** What becomes of the elements of a part. Names are without prefixes. */
export interface WordHandler {
  readonly open: (name: string, attributes: WrittenAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The parts of a document, each read when it is asked for; one that is missing has no elements. */
export interface WordParts {
  readonly document: (handler: WordHandler) => void;
  readonly numbering: (handler: WordHandler) => void;
  readonly styles: (handler: WordHandler) => void;
  readonly footnotes?: (handler: WordHandler) => void;
  readonly endnotes?: (handler: WordHandler) => void;
  readonly comments?: (handler: WordHandler) => void;
  readonly settings?: (handler: WordHandler) => void;
  /** The parts of data of that id, or all of them where it is empty; names are of any namespace. */
  readonly data?: (id: string, handler: WordHandler) => void;
  /** The part that the document leads to by a relationship of that id. */
  readonly linked?: (id: string, handler: WordHandler) => void;
}
