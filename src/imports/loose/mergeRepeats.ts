import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { groupBy } from '../../core/form/group.js';
import { foldLabels } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { MOST_ROWS } from '../pieces/isOfForm.js';
import { breadthOf } from './straighten.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';

/**
 * Merges what a program wrote into each column that one cell spans: the last label of a band several times
 * beside itself, and below it the same figure as often. Other figures there are left as they are.
 */
export function mergeRepeats(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  return pieces.map((piece) =>
    piece.kind === 'line' || piece.rows > MOST_ROWS ? piece : merged(piece, lastLabels(editions)),
  );
}

/** The labels of the last columns of bands, which span the rest of a table. */
const lastLabels = remember((editions: readonly Edition[]): ReadonlySet<string> => {
  const bands = editions.flatMap(tablesOf).flatMap((table) => (table.paper === 'bands' ? table.bands : []));
  return new Set(bands.flatMap(({ columns }) => foldLabels(leaves(columns)).slice(-1)));
});

function merged(table: PageTable, labels: ReadonlySet<string>): PageTable {
  if (!table.cells.some(({ value }) => labels.has(fold(value)))) return table;
  const gone = new Set<PageCell>();
  let columns: readonly number[] = [];
  for (const row of groupBy(table.cells, (cell) => cell.row)) {
    const head = row.find(({ value }) => labels.has(fold(value)));
    const own = row.filter(({ column }) => column >= (head?.column ?? columns[0] ?? Infinity));
    if (head) columns = areSame(own) ? own.map(({ column }) => column) : [];
    // What reaches further is a row of another table.
    if (own.some(({ column }) => column > (columns.at(-1) ?? 0))) columns = [];
    if (columns.length > 0 && areSame(own)) for (const cell of own.slice(1)) gone.add(cell);
  }
  if (gone.size === 0) return table;
  const cells = table.cells.filter((cell) => !gone.has(cell));
  const breadth = breadthOf(table) ?? Infinity;
  const rows = new Set([...gone].map(({ row }) => row));
  const ends = table.ends?.map((end, at) => (rows.has(at + 1) ? Math.min(end, breadth) : end));
  return { ...table, cells, ...(ends ? { ends } : {}) };
}

/** True for two cells or more of one column each that stand beside each other and say the same. */
function areSame(cells: readonly PageCell[]): boolean {
  return (
    cells.length > 1 &&
    cells.every(
      ({ value, column, columnSpan }, at) =>
        columnSpan === 1 &&
        fold(value) === fold(cells[0]?.value ?? '') &&
        column === (cells[0]?.column ?? 0) + at,
    )
  );
}
