/** An element; its name and those of its attributes bear the short names of their namespaces: `text:p`. */
export interface OdtElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is told of each element and text of a part, in their order. */
export interface OdtListener {
  readonly open: (element: OdtElement) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The parts of a text document, each gone through when that is asked for. */
export interface OdtParts {
  readonly content: (listener: OdtListener) => void;
  readonly styles: (listener: OdtListener) => void;
}

/** A whole number in an attribute, or what stands for it. */
export function numberIn({ attributes }: OdtElement, name: string, otherwise: number): number {
  const text = attributes.get(name) ?? '';
  return /^\d{1,5}$/.test(text) ? Number(text) : otherwise;
}
