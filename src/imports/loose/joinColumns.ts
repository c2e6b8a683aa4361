import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, headLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { isPageNumber } from '../pieces/wrapped.js';
import { asOnPaper } from './asOnPaper.js';
import { isValue } from './spacedFigures.js';

/** The most rows of a piece that may hold some columns of a grid: its heads and all of its rows. */
const MOST_ROWS = 40;

/** The most cells of such a piece. */
const MOST_CELLS = 600;

/** The labels of a grid, folded, in the order of the paper. */
interface GridLabels {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly heads: ReadonlySet<string>;
}

const gridLabels = remember((table: Table): GridLabels => {
  const [band] = table.bands;
  return {
    rows: foldLabels(leaves(band?.rows ?? [])),
    columns: foldLabels(leaves(band?.columns ?? [])),
    heads: new Set(headLabels(table)),
  };
});

/** Columns of a grid that were found so far: the pieces, and the figures of each row by column. */
interface GatheredColumns {
  readonly pieces: readonly number[];
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Puts a grid together whose columns stand in several tables, one below or beside the other, as narrow pages
 * have them: 自然人, 法人或其他组织 and 总计, each with all rows. All columns must be there once. The first piece
 * becomes the grid, the others become tables without rows, so that all pieces keep their places.
 */
export function joinColumns(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const grids = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'grid');
  return grids.reduce(joinGrid, pieces);
}

function joinGrid(pieces: readonly PagePiece[], grid: Table): readonly PagePiece[] {
  const labels = gridLabels(grid);
  const joined = [...pieces];
  let found: GatheredColumns | undefined;
  let name: number | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'line') {
      const isBetween = isPageNumber(piece.text) || labels.heads.has(fold(piece.text));
      if (isBetween && found) found = { ...found, pieces: [...found.pieces, at] };
      else found = undefined;
      name = isBetween ? at : undefined;
      continue;
    }
    if (piece.rows === 0) continue;
    const own = columnsIn(piece, labels);
    const isNew = own && ![...own.keys()].some((column) => found?.figures.has(column) === true);
    const before = isNew ? found : undefined;
    const over = name === undefined ? [] : [name];
    name = undefined;
    found = own && {
      pieces: [...(before?.pieces ?? over), at],
      figures: new Map([...(before?.figures ?? []), ...own]),
    };
    if (found?.figures.size !== labels.columns.length) continue;
    // A grid with all of its columns in one table is read as it stands.
    if (before) {
      for (const each of found.pieces) joined[each] = { kind: 'table', rows: 0, cells: [] };
      const { figures } = found;
      joined[found.pieces[0] ?? at] = asOnPaper(grid, (row, column) => figures.get(column)?.get(row));
    }
    found = undefined;
  }
  return joined;
}

/** The figures of a table by column and row; undefined where it has anything but columns with all rows. */
function columnsIn(
  { rows, cells }: PageTable,
  labels: GridLabels,
): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined {
  if (rows > MOST_ROWS || cells.length > MOST_CELLS) return undefined;
  const first = Math.min(...cells.flatMap(({ row, value }) => (isValue(value) ? [row] : [])));
  const isAlone = ({ row }: PageCell) => cells.filter((cell) => cell.row === row).length === 1;
  const above = cells.filter(({ row }) => row < first);
  // A name alone in its row stands over the whole table.
  const heads = above.filter((cell) => !isAlone(cell));
  if (above.some((cell) => isAlone(cell) && !labels.heads.has(fold(cell.value)))) return undefined;
  const over = new Map<number, string>();
  for (const { column, columnSpan, value } of heads)
    if (columnSpan === 1 && labels.columns.includes(fold(value))) over.set(column, fold(value));
  const left = Math.min(...over.keys());
  const isStrange = ({ column, value }: PageCell) => column >= left && !labels.heads.has(fold(value));
  if (over.size === 0 || new Set(over.values()).size < over.size || heads.some(isStrange)) return undefined;
  const figures = new Map([...over.values()].map((column) => [column, new Map<string, string>()] as const));
  for (let row = first; row <= rows; row += 1) {
    const own = cells.filter((cell) => cell.row === row);
    const label = fold(own.filter(({ column }) => column < left).at(-1)?.value ?? '');
    for (const { column, columnSpan, value } of own.filter((cell) => cell.column >= left)) {
      const head = figures.get(over.get(column) ?? '');
      if (!head || columnSpan > 1 || !isValue(value) || head.has(label)) return undefined;
      head.set(label, value);
    }
  }
  const isWhole = (column: ReadonlyMap<string, string>) =>
    column.size === labels.rows.length && labels.rows.every((row) => column.has(row));
  return [...figures.values()].every(isWhole) ? figures : undefined;
}
