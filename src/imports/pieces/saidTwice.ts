import { knownFields } from '../../core/read/cover/coverLabels.js';
import { fieldsIn } from '../../core/read/cover/fieldsIn.js';
import { fieldTwice } from '../../core/read/cover/fieldTwice.js';
import type { Edition } from '../../core/form/edition.js';
import type { Remark } from '../../core/report/remark.js';

/** Lines of more characters are looked through up to here. */
const LONGEST = 500;
const END = /[。；;）)\s]+$/;

/**
 * The remarks on fields of the cover that the lines above the chapters give another value than `said`, by
 * codes, or than a line before; one for each field.
 */
export function saidTwice(
  lines: readonly string[],
  said: ReadonlyMap<string, string>,
  edition: Edition,
): readonly Remark[] {
  const first = new Map(said);
  const told = new Map<string, readonly Remark[]>();
  for (const line of lines)
    for (const { field, rest } of fieldsIn(line.slice(0, LONGEST), knownFields(edition))) {
      const before = first.get(field.code);
      const remarks = before === undefined ? [] : fieldTwice(field, [before, rest.replace(END, '')], []);
      if (before === undefined) first.set(field.code, rest);
      else if (remarks.length > 0 && !told.has(field.code)) told.set(field.code, remarks);
    }
  return [...told.values()].flat();
}
