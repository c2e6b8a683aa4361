import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { isOfForm } from '../pieces/isOfForm.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';

/** So many labels of lines tell that a table lies on its side. */
const FEWEST_LABELS = 5;
/** The most rows and columns of a table that is turned. */
const MOST_LINES = 60;

/** Turns the tables of the form that lie on their side: those with the items in columns. */
export function turnTables(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  return pieces.map((piece) =>
    piece.kind === 'table' && liesOnSide(piece, editions) ? turned(piece) : piece,
  );
}

/** True where labels that the paper has below each other stand beside each other. */
function liesOnSide(table: PageTable, editions: readonly Edition[]): boolean {
  const columns = Math.max(0, ...(table.ends ?? table.cells.map(({ column }) => column)));
  if (table.rows > MOST_LINES || columns > MOST_LINES || !isOfForm(table, editions)) return false;
  return editions.flatMap(tablesOf).some((each) => {
    const labels = lineLabels(each);
    const [rows, columns] = [standIn(table, labels, rowOf), standIn(table, labels, columnOf)];
    // The labels of a strip stand beside each other on the paper.
    const [few, many] = each.paper === 'strip' ? [columns, rows] : [rows, columns];
    return many >= FEWEST_LABELS && few * 2 < many;
  });
}

function rowOf({ row }: PageCell): number {
  return row;
}

function columnOf({ column }: PageCell): number {
  return column;
}

/** In how many rows or columns cells with one of those labels stand. */
function standIn(
  { cells }: PageTable,
  labels: ReadonlySet<string>,
  lineOf: (cell: PageCell) => number,
): number {
  return new Set(cells.filter(({ value }) => labels.has(fold(value))).map(lineOf)).size;
}

/** The labels of lines that the paper has below each other, or in a strip beside each other. */
const lineLabels = remember(({ bands, paper }: Table): ReadonlySet<string> => {
  const lines = bands.flatMap((band) => leaves(paper === 'strip' ? band.columns : band.rows));
  return new Set(foldLabels(lines));
});

/** A table with its rows as columns. */
function turned({ rows, cells, ends = [] }: PageTable): PageTable {
  const columns = Math.max(...ends, ...cells.map(({ column }) => column));
  return {
    kind: 'table',
    rows: columns,
    cells: cells
      .map((cell) => ({
        ...cell,
        row: cell.column,
        column: cell.row,
        rowSpan: cell.columnSpan,
        columnSpan: Math.min(cell.rowSpan, rows - cell.row + 1),
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    ends: Array<number>(columns).fill(rows),
  };
}
