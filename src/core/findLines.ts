import { align, type Candidate, type Match } from './align.js';
import type { Table } from './edition.js';
import { fold } from './fold.js';
import { isUnread, readValue } from './number.js';
import { everyLine, type Line } from './outline.js';
import type { SheetCell } from './sheet.js';
import type { Key, View } from './view.js';

/** An official line, the text that was found for it, and the row and column of a sheet where its label stands or should stand. */
export interface Matched { readonly line: Line; readonly match: Match<Key> | undefined; readonly row?: number; readonly column?: number }

/** The sheet's rows or columns of official lines, in their order; undefined for a line that is not there. */
export interface FoundRows { readonly rows: readonly (number | undefined)[]; readonly matched: readonly Matched[] }
export interface FoundColumns { readonly columns: readonly (number | undefined)[]; readonly matched: readonly Matched[] }

/** Finds the rows of numbers of a table by their labels, near the rows where labels stand exactly; a row without a label takes the place left for it. */
export function findRows(view: View, table: Table, lines: readonly Line[]): FoundRows {
  const official = lines.map(({ label }) => fold(label));
  const labels = new Set(official);
  const exact = view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
  const [top, bottom] = [Math.min(...exact) - 3, Math.max(...exact) + 3];
  const headings = new Set(table.bands.flatMap((band) => [band.title, band.corner, ...everyLine(band.columns).map(({ label }) => label)]).map((label) => fold(label ?? '')));
  const byRow = new Map<number, Key[]>();
  for (const key of view.keys) {
    if (key.row < top || key.row > bottom || (headings.has(key.key) && !labels.has(key.key))) continue;
    byRow.set(key.row, [...(byRow.get(key.row) ?? []), key]);
  }
  for (const row of view.rows.keys()) if (row >= top && row <= bottom && !byRow.has(row) && (view.rows.get(row) ?? []).some(isNumeric)) byRow.set(row, []);
  const candidates = [...byRow].sort(([a], [b]) => a - b).map(([row, keys]) => ({ row, keys }));
  const found = align(official, candidates);
  const numbered = candidates.filter(({ row }) => (view.rows.get(row) ?? []).filter(isNumeric).length > 1).map(({ row }) => row);
  const rows = fillGaps(found.map((match) => candidates[match?.at ?? -1]?.row), numbered);
  return { rows, matched: lines.map((line, at): Matched => ({ line, match: found[at], ...(rows[at] === undefined ? {} : { row: rows[at] as number, column: 1 }) })) };
}

/**
 * Finds the columns of numbers by the labels between two rows. Where the labels stand over no numbers and there are exactly as many columns
 * of numbers as labels, the header was shifted in pasting, and the columns of numbers are taken in order.
 */
export function findColumns(view: View, lines: readonly Line[], top: number, bottom: number, rows: readonly (number | undefined)[]): FoundColumns {
  const byColumn = new Map<number, Key[]>();
  for (const key of view.keys) if (key.row >= top && key.row <= bottom) byColumn.set(key.column, [...(byColumn.get(key.column) ?? []), key]);
  const filled = numericColumns(view, rows);
  for (const column of filled) if (!byColumn.has(column)) byColumn.set(column, []);
  const candidates: (Candidate<Key> & { column: number })[] = [...byColumn].sort(([a], [b]) => a - b).map(([column, keys]) => ({ column, keys }));
  const found = align(lines.map(({ label }) => fold(label)), candidates);
  const headed = found.map((match) => candidates[match?.at ?? -1]?.column);
  const isShifted = filled.length === lines.length && headed.some((column) => column !== undefined && !filled.includes(column));
  const columns = isShifted ? filled : fillGaps(headed, filled);
  const matched = lines.map((line, at): Matched => ({ line, match: found[at], ...(columns[at] === undefined ? {} : { column: columns[at] as number, row: bottom }) }));
  return { columns, matched };
}

/** The columns in which at least half of the rows hold a number or a dash. */
function numericColumns(view: View, rows: readonly (number | undefined)[]): readonly number[] {
  const counts = new Map<number, number>();
  const known = rows.filter((row) => row !== undefined);
  for (const row of known) for (const cell of view.rows.get(row) ?? []) if (isNumeric(cell)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 >= known.length).map(([column]) => column).sort((a, b) => a - b);
}

/** Puts the lines that were not found on the free places between their found neighbours, where there are exactly as many. */
function fillGaps(found: readonly (number | undefined)[], places: readonly number[]): readonly (number | undefined)[] {
  const filled = [...found];
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== undefined) continue;
    let to = from;
    while (to < filled.length && filled[to] === undefined) to += 1;
    const [above, below] = [filled[from - 1] ?? -Infinity, filled[to] ?? Infinity];
    const free = places.filter((place) => place > above && place < below && !filled.includes(place));
    if (free.length === to - from && above !== below) free.forEach((place, at) => { filled[from + at] = place; });
    from = to;
  }
  return filled;
}

/** True for a number, a dash, an error value or a formula without result: what stands where a number belongs. */
export function isNumeric({ value, error, isFormula }: SheetCell): boolean {
  if (typeof value === 'number' || error !== undefined || (isFormula === true && value === null)) return true;
  if (typeof value !== 'string') return false;
  const reading = readValue(value, 'count');
  return typeof reading === 'number' || (isUnread(reading) && reading.offer !== undefined);
}
