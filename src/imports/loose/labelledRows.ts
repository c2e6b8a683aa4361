import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { withoutNote } from '../../core/form/labelNote.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { everyLine, leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PageTable } from '../pieces/pieces.js';
import { isValue } from './spacedFigures.js';

/** A text that is neither a figure with a remark nor a digit that was misread. */
const BEGINS_WITH_WORD = /^[^\d\p{L}]*(?:\d[.、．]\s*)?\p{Script=Han}./u;

/** More figures before the label of a row than its number are those of another row. */
const MOST_NUMBERS = 1;

/** A row of figures in a table of the form. */
export interface LabelledRow {
  /** The cell of its label; undefined where it has none. */
  readonly label: PageCell | undefined;
  /** How many figures a row with that label has, or else the row above; 0 where nothing tells. */
  readonly width: number;
  /** The column beside its label; undefined for a row without one. */
  readonly next: number | undefined;
  /** The words between its label and its figures, as the name of a part. */
  readonly between: readonly PageCell[];
  /** At least one. */
  readonly figures: readonly PageCell[];
  /** Its number in the table. */
  readonly row: number;
  /** True where figures of another row or a text stand before them, or texts with digits among or behind. */
  readonly isBroken: boolean;
  /** The column of its last cell, where the table tells it. */
  readonly end: number | undefined;
}

/**
 * The rows of a table that have figures; one without a label is as wide as the one above, or as the strip of
 * the table below the row `top` where that begins.
 */
export function labelledRows(
  { cells, ends }: PageTable,
  widths: ReadonlyMap<string, number>,
  strip: number,
  top?: number,
): readonly LabelledRow[] {
  let width = 0;
  return groupBy(cells, ({ row }) => row).flatMap((own): LabelledRow[] => {
    const row = own[0]?.row ?? 0;
    // What stands before the texts of a row is its number.
    const text = own.find(({ value }) => widths.has(fold(value)) || BEGINS_WITH_WORD.test(value));
    const figures = own.filter(({ value, column }) => isValue(value) && column > (text?.column ?? 0));
    const labels = own.filter(
      (cell) => !figures.includes(cell) && cell.column < (figures[0]?.column ?? Infinity),
    );
    const widthOf = (key: string) => widths.get(key) ?? widths.get(withoutNote(key));
    const named = labels.flatMap(({ value }) => widthOf(fold(value)) ?? []);
    width = named[0] ?? (row === top ? 0 : width);
    const [first] = figures;
    if (!first) return [];
    const label = labels.filter(({ value }) => widthOf(fold(value)) !== undefined).at(-1) ?? labels.at(-1);
    const isParted = label !== labels.at(-1);
    const isOwn = label !== undefined || figures.length === width;
    return [
      {
        label,
        width:
          isOwn || width + strip === 0 ? width || (strip > 0 ? 0 : ownWidth(figures.length, widths)) : strip,
        next: label && label.column + label.columnSpan,
        between: wordsAfter(label, labels),
        figures,
        row,
        isBroken:
          isParted ||
          labels.filter(({ value }) => isValue(value)).length > MOST_NUMBERS ||
          own.some((cell) => cell.column > first.column && isBrokenFigure(cell, widths)),
        end: ends?.[row - 1],
      },
    ];
  });
}

/** The words behind the label of a row, of the cells before its figures. */
function wordsAfter(label: PageCell | undefined, cells: readonly PageCell[]): readonly PageCell[] {
  return label ? cells.slice(cells.indexOf(label) + 1).filter(({ value }) => !/\d/.test(value)) : [];
}

/** Above the first label that is known, a row is as wide as its figures are many, if any row is. */
function ownWidth(count: number, widths: ReadonlyMap<string, number>): number {
  return [...widths.values()].includes(count) ? count : 0;
}

/** True for a text with digits that is neither a figure nor a label. */
function isBrokenFigure({ value }: PageCell, widths: ReadonlyMap<string, number>): boolean {
  return /\d/.test(value) && !isValue(value) && !widths.has(fold(value));
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
 * The columns over which all labels of a strip stand, some of them perhaps in other words; none where they
 * are out of order, since rows of the header were shifted then; undefined where there are more or fewer.
 */
export function stripColumns(table: PageTable, editions: readonly Edition[]): readonly number[] | undefined {
  const [band] = editions.flatMap(tablesOf).find(({ paper }) => paper === 'strip')?.bands ?? [];
  const labels = foldLabels(leaves(band?.columns ?? []));
  const count = labels.length * leaves(band?.rows ?? []).length;
  const top = stripTop(table, editions) ?? 1;
  const known = table.cells.filter(({ row, value }) => row >= top && labels.includes(fold(value)));
  const heads =
    known.length === count ? known : headsOfColumns(table, foldLabels(everyLine(band?.rows ?? [])));
  if (known.length === 0 || heads.length !== count) return undefined;
  const inOrder = [...heads].sort((a, b) => a.column - b.column);
  const isInOrder = inOrder.every(({ value }, at) => isLabelAt(fold(value), at, labels));
  return isInOrder ? inOrder.map(({ column }) => column) : [];
}

/** The first row with a label of the blocks of a strip; undefined where there is none. */
export function stripTop({ cells }: PageTable, editions: readonly Edition[]): number | undefined {
  const strips = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'strip');
  const labels = new Set(strips.flatMap(({ bands: [band] }) => foldLabels(everyLine(band?.rows ?? []))));
  const rows = cells.flatMap(({ row, value }) => (labels.has(fold(value)) ? [row] : []));
  return rows.length === 0 ? undefined : rows.reduce((first, row) => Math.min(first, row));
}

/** The code of the table that is a strip, where a label of its blocks stands above a row. */
export function stripAbove(
  { cells }: PageTable,
  below: number,
  editions: readonly Edition[],
): string | undefined {
  const keys = new Set(cells.flatMap(({ row, value }) => (row < below ? [fold(value)] : [])));
  const strips = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'strip');
  return strips.find(({ bands: [band] }) =>
    foldLabels(everyLine(band?.rows ?? [])).some((label) => keys.has(label)),
  )?.code;
}

/** The cells of a header that stand over one column, below the first row; `blocks` stand over several. */
function headsOfColumns({ cells }: PageTable, blocks: readonly string[]): readonly PageCell[] {
  return cells.filter(
    ({ row, value, columnSpan }) =>
      row > 1 && columnSpan === 1 && BEGINS_WITH_WORD.test(value) && !blocks.includes(fold(value)),
  );
}

/** True for the label of its place, and for words that are no label. */
function isLabelAt(key: string, at: number, labels: readonly string[]): boolean {
  return key === labels[at % labels.length] || !labels.includes(key);
}
