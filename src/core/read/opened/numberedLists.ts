/** One level of a list: from which number, in which numerals, and in which words around them (`%1、`). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** A list and a level in it, as paragraphs and styles name them. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** The lists that number the paragraphs of a document, by the numbers or names that it gives them. */
export interface NumberedLists {
  readonly levelsOf: (list: string) => readonly ListLevel[];
  /** What lists that count on from one another have in common. */
  readonly sequenceOf: (list: string) => string;
  /** Where a list begins to count anew, by its levels; -1 where it goes on with those before. */
  readonly restartOf: (list: string, level: number) => number;
}
