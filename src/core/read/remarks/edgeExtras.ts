import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import { isSignatureLine } from '../../form/besideTable.js';
import type { SheetCell } from '../../draw/sheet.js';
import type { CandidateLine } from '../labels/assignLines.js';
import type { FoundLine } from '../labels/foundLine.js';
import { isNumeric } from '../view/numeric.js';
import { extrasOf, firstOf, lastOf, placesOf, type Extra, type Placement } from '../placing/placement.js';
import { cellAt, keysByRow, type Key, type View } from '../view/view.js';

/** Above a column, its label stands in so many rows at most. */
const HEAD_ROWS = 8;
/** No figure of the tables has so many digits; a telephone number below a table has. */
const MOST_DIGITS = 8;

/**
 * The rows directly below a table and the columns directly to its right that continue it with typed numbers.
 * Formulas there are sums of the user's own, and a row with a field of the cover is a signature.
 */
export function edgeExtras(view: View, placement: Placement, edition: Edition): readonly Extra[] {
  return [
    ...extrasOf('row', rowsBelow(view, placement, edition)),
    ...extrasOf('column', columnsBeside(view, placement)),
  ];
}

function rowsBelow(
  view: View,
  { places, extras, rows: lines }: Placement,
  edition: Edition,
): readonly CandidateLine[] {
  const bottom = lastOf(places.flatMap(({ rows }) => rows));
  const columns = places.flatMap((place) => (place.rows.includes(bottom) ? place.columns : []));
  const known = new Set([...atsOf('row', extras), ...mixedOf(lines)]);
  const spots: CandidateLine[] = [];
  for (let row = bottom + 1; ; row += 1) {
    const keys = keysByRow(view).get(row) ?? [];
    const isMore = columns.some((column) => column !== undefined && isTyped(cellAt(view, row, column)));
    if (!isMore || keys.some(({ key }) => isSignature(key, edition))) return spots;
    if (!known.has(row)) spots.push({ at: row, keys, isNumbered: true });
  }
}

function columnsBeside(view: View, { places, extras, columns }: Placement): readonly CandidateLine[] {
  const known = new Set([...atsOf('column', extras), ...mixedOf(columns)]);
  const isRead = (row: number, column: number) =>
    places.some(({ rows, columns }) => rows.includes(row) && columns.includes(column));
  const isMore = (row: number, column: number) => isTyped(cellAt(view, row, column)) && !isRead(row, column);
  const spots = new Map<number, CandidateLine>();
  for (const { rows, columns } of places) {
    const right = lastOf(columns);
    const own = rows.filter((row): row is number => row !== undefined && isNumberIn(view, row, right));
    const first = firstOf(own);
    for (let column = right + 1; own.some((row) => isMore(row, column)); column += 1)
      if (!known.has(column) && !spots.has(column))
        spots.set(column, { at: column, keys: keysAbove(view, first, column), isNumbered: true });
  }
  return [...spots.values()];
}

function atsOf(axis: Extra['axis'], extras: readonly Extra[]): readonly number[] {
  return extras.filter((extra) => extra.axis === axis).map(({ spot }) => spot.at);
}

/** The places of lines that are not told apart. */
function mixedOf(lines: readonly FoundLine[]): readonly (number | undefined)[] {
  return lines.flatMap(({ among = [] }) => placesOf(among));
}

/** Where the last column of a row is blank, the number to its right is that of the row. */
function isNumberIn(view: View, row: number, column: number): boolean {
  const cell = cellAt(view, row, column);
  return cell !== undefined && isNumeric(cell);
}

function isTyped(cell: SheetCell | undefined): boolean {
  if (!cell || cell.isFormula === true || cell.date !== undefined || !isNumeric(cell)) return false;
  return String(cell.value).length < MOST_DIGITS;
}

function isSignature(key: string, edition: Edition): boolean {
  return isSignatureLine(key) || coverLabels(edition).some((label) => key.startsWith(label));
}

const coverLabels = remember(({ cover }: Edition) => cover.map(({ label }) => fold(label)));

/** The labels above a column, the nearest last. */
function keysAbove(view: View, first: number, column: number): readonly Key[] {
  return view.keys.filter((key) => key.column === column && key.row < first && key.row >= first - HEAD_ROWS);
}
