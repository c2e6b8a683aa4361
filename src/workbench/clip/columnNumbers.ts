import { fold } from '../../core/form/fold.js';
import type { TextBlock } from '../../index.js';
import type { Labels } from './labelsOn.js';

/** A row of fewer numbers may be the number of a row and its figure. */
const FEWEST = 2;

/** A block whose rows that number its columns are blank, and these rows. */
export interface WithoutNumbers {
  readonly block: TextBlock;
  readonly numbers: TextBlock;
}

/**
 * Takes the rows 1 2 3 … out of a block that begin in its column of labels: no figure stands there, and where
 * rows have one label each, it is not told from their figures otherwise.
 */
export function withoutColumnNumbers(given: TextBlock, labels: Labels): WithoutNumbers {
  const namesRow = (key: string) => labels.rows.has(key) && !labels.columns.has(key);
  const hasLabels = new Map<number, boolean>();
  const isOfLabels = (column: number) => {
    const known = hasLabels.get(column) ?? given.some((row) => namesRow(fold(row[column] ?? '')));
    hasLabels.set(column, known);
    return known;
  };
  const isNumbering = (row: readonly string[]) => {
    const filled = row.filter((text) => text !== '');
    const isInOrder = filled.length >= FEWEST && filled.every((text, at) => Number(text) === at + 1);
    return isInOrder && isOfLabels(row.findIndex((text) => text !== ''));
  };
  const numbers = given.filter(isNumbering);
  if (numbers.length === 0) return { block: given, numbers };
  return { block: given.map((row) => (isNumbering(row) ? row.map(() => '') : row)), numbers };
}
