import type { Mark } from '../host.js';
import type { PlacedMarks } from './readBook.js';

/** The marks that were made last, and their formats. */
export interface ShownMarks {
  readonly marks: readonly Mark[];
  readonly placed: PlacedMarks;
}

/** True where these marks are already shown: the same ones were made, and all their formats still exist. */
export function isShown(marks: readonly Mark[], shown: ShownMarks, found: PlacedMarks): boolean {
  return describeMarks(shown.marks) === describeMarks(marks) && isIntact(shown.placed, found);
}

/** A text that is the same for marks of the same cells, in any order. */
function describeMarks(marks: readonly Mark[]): string {
  return JSON.stringify(
    marks.map(({ sheet, level, cells }) => `${sheet} ${level} ${[...cells].sort().join()}`).sort(),
  );
}

function isIntact(made: PlacedMarks, found: PlacedMarks): boolean {
  return [...made].every(([id, ours]) => ours.every((each) => found.get(id)?.includes(each)));
}
