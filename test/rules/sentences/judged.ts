import type { Body } from './figures.js';

/** A sentence of a report with what a careful reader says of it. */
export interface Judged {
  readonly body: Body;
  readonly isRight: boolean;
  readonly paragraphs: readonly string[];
}

/** A sentence that a careful reader lets pass. */
export function right(body: Body, ...paragraphs: readonly string[]): Judged {
  return { body, isRight: true, paragraphs };
}

/** A sentence that says something that the tables, or the sentence itself, deny. */
export function wrong(body: Body, ...paragraphs: readonly string[]): Judged {
  return { body, isRight: false, paragraphs };
}
