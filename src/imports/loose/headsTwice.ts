import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { endOfSection } from './sectionBelow.js';
import { isValue } from './spacedFigures.js';

/** Where a row has so many of the labels of columns twice, by share, a table has each column twice. */
const MOST_TWICE = 0.5;

/**
 * Tables with most columns of 表三 twice without their figures: nothing says which column is of which year or
 * body. The rows are told as dropped.
 */
export function withoutTwice(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'line') return piece;
    const head = rowTwice(piece, editions);
    if (head === undefined) return piece;
    return withoutFigures(piece, head, endOfSection(piece, head, ALL_COLUMNS, editions));
  });
}

const ALL_COLUMNS = [1, Infinity] as const;

/** The first row that has most labels of columns twice. */
function rowTwice({ cells }: PageTable, editions: readonly Edition[]): number | undefined {
  const labels = columnLabels(editions);
  const heads = cells.filter(({ value }) => labels.has(fold(value)));
  const found = groupBy(heads, ({ row }) => row).find((row) => {
    const twice = groupBy(row, ({ value }) => fold(value)).filter(({ length }) => length > 1);
    return twice.length > labels.size * MOST_TWICE;
  });
  return found?.[0]?.row;
}

function withoutFigures(table: PageTable, above: number, bottom: number): PageTable {
  const below = table.cells.filter(({ row }) => row > above && row <= bottom);
  const rows = groupBy(below, ({ row }) => row).filter((row) => row.filter(isFigure).length > 1);
  const figures = new Set(rows.flat().filter(isFigure));
  return {
    ...table,
    cells: table.cells.filter((cell) => !figures.has(cell)),
    dropped: [...(table.dropped ?? []), ...rows.map((row) => row.map(({ value }) => value).join(' '))],
  };
}

function isFigure({ value }: PageCell): boolean {
  return isValue(value);
}

/** The folded labels of the columns of grids. */
const columnLabels = remember(
  (editions: readonly Edition[]): ReadonlySet<string> =>
    new Set(
      editions
        .flatMap(tablesOf)
        .filter(({ paper }) => paper === 'grid')
        .flatMap(({ bands }) => bands.flatMap(({ columns }) => foldLabels(leaves(columns)))),
    ),
);
