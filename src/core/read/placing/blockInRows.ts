import type { Table } from '../../form/edition.js';
import { foldLabels } from '../../form/labels.js';
import { leaves } from '../../form/outline.js';
import { countNumeric } from '../view/numeric.js';
import type { Key, View } from '../view/view.js';
import type { Placement } from './placement.js';

/** Blocks that stand below each other, and numbers that make the row of one. */
const FEWEST = 2;
/** The characters that the name of its group adds to the label of a block. */
const GROUP = 8;

/**
 * The label of the first block of a strip of which nothing is found because its blocks are rows below each
 * other, each with its figures behind its label; undefined for any other table.
 */
export function blockInRows(view: View, { bands, paper }: Table, { places }: Placement): Key | undefined {
  const isFound = places.some(({ columns }) => columns.some((column) => column !== undefined));
  if (paper !== 'strip' || isFound) return undefined;
  const labels = bands.flatMap(({ rows }) => foldLabels(leaves(rows)));
  const own = view.keys.filter(
    ({ key, row }) =>
      labels.some((label) => namesBlock(key, label)) && countNumeric(view.rows.get(row)) >= FEWEST,
  );
  return new Set(own.map(({ row }) => row)).size >= FEWEST ? own[0] : undefined;
}

/** True for the folded label of a block, also with the name of its group: 行政诉讼（复议后起诉）. */
export function namesBlock(key: string, label: string): boolean {
  return key.includes(label) && key.length <= label.length + GROUP;
}
