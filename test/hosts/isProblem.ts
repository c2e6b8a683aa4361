import { Problem } from '../../src/index.js';

/** Sees that an error is a `Problem` of this code, and about this sheet where one is named. */
export function isProblem(code: string, sheet?: string): (error: unknown) => boolean {
  return (error) =>
    error instanceof Problem &&
    error.code === code &&
    (sheet === undefined || error.facts['sheet'] === sheet);
}
