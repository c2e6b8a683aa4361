import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { withoutNote } from '../../core/form/labelNote.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';
import { isFigure } from './spacedFigures.js';

/** A row of figures in a table of the form. */
export interface LabelledRow {
  readonly label: string;
  /** How many figures a row with that label has, or else the row above; 0 where nothing tells. */
  readonly width: number;
  /** The column beside its label; undefined for a row without one. */
  readonly next: number | undefined;
  readonly figures: readonly PageCell[];
  /** The column of its last cell, where the table tells it. */
  readonly end: number | undefined;
}

/** The rows of a table that have figures; one without a label is as wide as the strip of the table. */
export function labelledRows(
  { cells, ends }: PageTable,
  widths: ReadonlyMap<string, number>,
  strip: number,
): readonly LabelledRow[] {
  const byRow = new Map<number, PageCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  let width = 0;
  return [...byRow].flatMap(([row, own]): LabelledRow[] => {
    const figures = own.filter(({ value }) => isFigure(value));
    const labels = own.filter(
      (cell) => !figures.includes(cell) && cell.column < (figures[0]?.column ?? Infinity),
    );
    const widthOf = (key: string) => widths.get(key) ?? widths.get(withoutNote(key)) ?? [];
    const named = labels.flatMap(({ value }) => widthOf(fold(value)));
    width = named[0] ?? width;
    const label = labels.at(-1);
    if (figures.length === 0) return [];
    const isOwn = label !== undefined || figures.length === width;
    return [
      {
        label: label?.value ?? '',
        width: isOwn ? width : strip,
        next: label && label.column + label.columnSpan,
        figures,
        end: ends?.[row - 1],
      },
    ];
  });
}

/** How many figures the rows with each label have, in the edition that a table fits best; none of strips. */
export function widthsFor(table: PageTable, editions: readonly Edition[]): ReadonlyMap<string, number> {
  const keys = table.cells.map(({ value }) => fold(value));
  const fits = editions.map((edition) => ({
    edition,
    found: keys.filter((key) => tablesOf(edition).some((each) => labelsOf(each).has(key))).length,
  }));
  const best = fits.sort((a, b) => b.found - a.found)[0];
  return best ? widthsOf(best.edition) : new Map<string, number>();
}

const widthsOf = remember((edition: Edition): ReadonlyMap<string, number> => {
  const bands = tablesOf(edition).flatMap(({ paper, bands: own }) => (paper === 'strip' ? [] : own));
  return new Map(
    bands.flatMap(({ rows, columns }) =>
      foldLabels(leaves(rows)).map((label) => [label, leaves(columns).length] as const),
    ),
  );
});

/**
 * The columns over which all labels of a strip stand; none where they are out of order, since rows of the
 * header were shifted then; undefined where the labels of no strip are all there.
 */
export function stripColumns(table: PageTable, editions: readonly Edition[]): readonly number[] | undefined {
  const [band] = editions.flatMap(tablesOf).find(({ paper }) => paper === 'strip')?.bands ?? [];
  const labels = foldLabels(leaves(band?.columns ?? []));
  const heads = table.cells
    .filter(({ value }) => labels.includes(fold(value)))
    .sort((a, b) => a.column - b.column);
  if (heads.length === 0 || heads.length !== labels.length * leaves(band?.rows ?? []).length)
    return undefined;
  const isInOrder = heads.every(({ value }, at) => fold(value) === labels[at % labels.length]);
  return isInOrder ? heads.map(({ column }) => column) : [];
}
