import type { ProblemCode } from '../../src/core/report/problem.js';
import { bookParts, type Book } from '../bookParts.js';
import { zipByHand, type HandEntry } from '../zipByHand.js';

/** An input that must be refused, and why. */
export interface Hostile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: ProblemCode;
}

/** The part of the first sheet. */
export const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * The parts of a workbook zipped by hand, with one part added or, where the name is its first sheet's,
 * replaced.
 */
export function byHand(book: Book, entry: HandEntry): Uint8Array {
  return zipByHand([...byName(book).filter(({ name }) => name !== SHEET || name !== entry.name), entry]);
}

/** The parts of a workbook as entries of a zip made by hand. */
export function byName(book: Book): HandEntry[] {
  return Object.entries(bookParts(book)).map(([name, data]) => ({ name, data }));
}

/** A comment that does not shrink, so that the ratio alone does not refuse what stands beside it. */
export function noise(words = 40_000): string {
  let seed = 1;
  return `<!--${Array.from({ length: words }, () => (seed = (seed * 16_807) % 2_147_483_647).toString(36)).join('')}-->`;
}
