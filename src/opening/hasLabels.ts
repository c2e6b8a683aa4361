import { editions } from '../../templates/index.js';
import { tablesOf, type Edition } from '../core/form/edition.js';
import { labelsOf } from '../core/form/labels.js';
import { remember } from '../core/form/remember.js';

/** So much of a text shows whether it has tables of the form, in characters. */
const BEGINNING = 200_000;
/** A shorter label may stand in any text. */
const SHORTEST = 4;
/** So many labels are no chance; a table has twice as many. */
const ENOUGH = 4;

/** True where a text has labels of the form, and so is decoded as it was written. */
export function hasLabels(text: string): boolean {
  const bare = text
    .slice(0, BEGINNING)
    .normalize('NFKC')
    .replace(/[\s"“”]/g, '');
  let left = ENOUGH;
  for (const label of longLabels(editions)) {
    if (bare.includes(label)) left -= 1;
    if (left === 0) return true;
  }
  return false;
}

const longLabels = remember((all: readonly Edition[]): ReadonlySet<string> => {
  const labels = all.flatMap((edition) => tablesOf(edition).flatMap((table) => [...labelsOf(table)]));
  return new Set(labels.filter(({ length }) => length >= SHORTEST));
});
