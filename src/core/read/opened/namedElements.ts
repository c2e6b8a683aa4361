/** An element; its name and those of its attributes bear the short names of their namespaces. */
export interface NamedElement {
  /** `table:table-cell` */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is told of each element and text, in their order. */
export interface ElementListener {
  readonly open: (element: NamedElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The parts of a text document of OpenDocument, each gone through when that is asked for. */
export interface OdtParts {
  readonly content: (listener: ElementListener) => void;
  readonly styles: (listener: ElementListener) => void;
}
