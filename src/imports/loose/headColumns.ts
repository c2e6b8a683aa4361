import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';

/** The most cells of a row that are compared with the heads of bands. */
const MOST_CELLS = 60;

/** A row of a table that is the head of a band, and the columns of its labels, from left to right. */
export interface BandHead {
  readonly row: number;
  readonly columns: readonly number[];
}

/** The heads of bands in a table, from the first row on. */
export function bandHeads({ cells }: PageTable, editions: readonly Edition[]): readonly BandHead[] {
  const rows = new Map<number, PageCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (!row) rows.set(cell.row, [cell]);
    else if (row.length < MOST_CELLS) row.push(cell);
  }
  return [...rows].flatMap(([row, own]) => {
    const keys = own.map(({ value }) => fold(value));
    const labels = bandLabels(editions).find((each) => each.every((label) => keys.includes(label)));
    const columns = labels?.map((label) => own[keys.indexOf(label)]?.column ?? 0);
    return columns ? [{ row, columns: columns.sort((a, b) => a - b) }] : [];
  });
}

/** The folded labels of the columns of each band, those with more columns first. */
const bandLabels = remember((editions: readonly Edition[]): readonly (readonly string[])[] =>
  editions
    .flatMap(tablesOf)
    .filter(({ paper }) => paper === 'bands')
    .flatMap(({ bands }) => bands.map(({ columns }) => foldLabels(leaves(columns))))
    .sort((a, b) => b.length - a.length),
);

/** Fewer words over a row of figures are not the heads of its columns. */
const FEWEST_HEADS = 8;

/** The first and the last column of the heads over a row, blocks left out; undefined where there are none. */
export function headEdges(
  { cells }: PageTable,
  below: number,
): readonly [first: number, last: number] | undefined {
  const above = cells.filter(({ row, value }) => row < below && WORD.test(value));
  const lower = above.filter(({ row }) => row > 1);
  const columns = (lower.length > 0 ? lower : above).map(({ column }) => column);
  return columns.length >= FEWEST_HEADS ? [Math.min(...columns), Math.max(...columns)] : undefined;
}

const WORD = /\p{Script=Han}/u;
