import type { Mark } from '../../host.js';
import type { FormatsOfSheets } from '../reading/findFormats.js';

/** The marks that were made last, and the formats on the sheets after that. */
export interface ShownMarks {
  readonly marks: readonly Mark[];
  readonly formats: FormatsOfSheets;
}

/**
 * True where these marks are already shown: the same ones were made, and every sheet still has as many of our
 * formats. Ids tell nothing: they may be places in a list.
 */
export function isShown(marks: readonly Mark[], shown: ShownMarks, found: FormatsOfSheets): boolean {
  return describeMarks(shown.marks) === describeMarks(marks) && isIntact(shown.formats, found);
}

/** A text that is the same for marks of the same cells, in any order. */
function describeMarks(marks: readonly Mark[]): string {
  return JSON.stringify(
    marks.map(({ sheet, level, cells }) => `${sheet} ${level} ${[...cells].sort().join()}`).sort(),
  );
}

function isIntact(made: FormatsOfSheets, found: FormatsOfSheets): boolean {
  const count = (formats: FormatsOfSheets, id: string) => formats.get(id)?.ours.length ?? 0;
  return [...new Set([...made.keys(), ...found.keys()])].every((id) => count(made, id) === count(found, id));
}
