import { parseAddress } from '../../core/draw/address.js';
import { yearOfTitle } from '../../core/read/yearOnTable.js';
import type { PageSheets, PlacedPiece } from '../../index.js';

/** A title, a unit and the heads of a table stand in no more rows and lines above its figures. */
const ROWS_ABOVE = 6;
const LINES_ABOVE = 2;
/** The title of the whole report is told with the fields of the cover. */
const OF_TABLES: ReadonlySet<PlacedPiece['role']> = new Set([
  'caption',
  'loose',
  'outside',
  'text',
  'preface',
]);

/** Tells the titles of the tables that were read which name another year than that of the workbook. */
export function tellYears(
  { pieces }: PageSheets,
  addresses: readonly string[],
  year: number | undefined,
): readonly string[] {
  if (year === undefined) return [];
  const tops = new Map<string, number>();
  for (const { sheet, row } of addresses.map(parseAddress))
    tops.set(sheet, Math.min(row, tops.get(sheet) ?? Infinity));
  const titles = pieces.flatMap((placed, at) => {
    const top = tops.get(placed.sheet ?? '');
    if (top === undefined || placed.piece.kind !== 'table') return [];
    return [...linesAbove(pieces, at), ...rowsAbove(placed, top)].filter(
      (text) => yearOfTitle(text, year) !== undefined,
    );
  });
  return [...new Set(titles)].map(
    (title) => `“${title.trim()}”不是封面的年度（${year}），请核对粘贴的是不是本年的表。`,
  );
}

/** The texts of a table in the rows above its figures, which begin in row `top` of its sheet. */
function rowsAbove({ piece, row: first = 1 }: PlacedPiece, top: number): readonly string[] {
  if (piece.kind !== 'table') return [];
  const rows = piece.cells.map((cell) => ({ ...cell, row: cell.row + first - 1 }));
  return rows.filter(({ row }) => row < top && row >= top - ROWS_ABOVE).map(({ value }) => value);
}

/** The lines right above a table, as its title and its unit. */
function linesAbove(pieces: readonly PlacedPiece[], at: number): readonly string[] {
  let lines: string[] = [];
  for (const { piece, role } of pieces.slice(Math.max(0, at - LINES_ABOVE), at)) {
    if (piece.kind === 'table') lines = [];
    else if (OF_TABLES.has(role)) lines.push(piece.text);
  }
  return lines;
}
