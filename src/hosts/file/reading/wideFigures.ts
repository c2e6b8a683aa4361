import { contains, spotKey, type Area, type Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { once } from './once.js';

/** Digits alone, with no blank between them. */
const DIGITS = /^[\d０-９]+$/;

/**
 * The widths of digits as shares of the size of their type: in the narrowest fonts of reports, in the widest
 * by which columns are measured, in the widest of all.
 */
export const [NARROW_DIGIT, WIDE_DIGIT, WIDEST_DIGIT] = [0.46, 0.57, 0.7];

/** The most figures of a sheet of which it is looked at what stands beside them. */
export const MOST_NOTED = 2000;

/** The room that a cell has in its column. */
export interface Room {
  /** The width of the column, in sizes of the type of the cell. */
  readonly width: number;
  /** True where a text goes on in more lines. */
  readonly isWrapped: boolean;
}

/** The room of a cell; undefined where it is not known. */
export type RoomAt = (place: Spot) => Room | undefined;

/**
 * The cells, those that merges cover left out; figures that are wider than their column, in place of which
 * there are `###`, are marked as unseen, and those that are texts, of which digits are cut off, as shown
 * otherwise.
 */
export function markWide(
  cells: readonly SheetCell[],
  roomAt: RoomAt | undefined,
  merges: readonly Area[],
): readonly SheetCell[] {
  if (!roomAt) return cells;
  const wide = new Set(
    merges.flatMap(({ top, left, right }) => (right > left ? [spotKey({ row: top, column: left })] : [])),
  );
  const cut: Spot[] = [];
  const marked = cells.map((cell) => {
    const room = roomAt(cell);
    if (!room || wide.has(spotKey(cell))) return cell;
    if (isCutText(cell, room)) cut.push(cell);
    return isWider(cell, room.width) ? { ...cell, isInvisible: true } : cell;
  });
  return markCut(marked, cut.slice(0, MOST_NOTED), merges);
}

/** True for a figure whose whole digits have no room in any font of reports. */
export function isWider(cell: Omit<SheetCell, 'row' | 'column'>, width: number | undefined): boolean {
  const { value, date, plain, isShownOtherwise } = cell;
  // A format that shows another number may show fewer digits.
  if (width === undefined || typeof value !== 'number' || isShownOtherwise) return false;
  if (date !== undefined || plain !== undefined) return false;
  return Math.trunc(Math.abs(value)).toString().length * NARROW_DIGIT > width;
}

/** True for digits that are a text in one line, and have no room in any font of reports. */
export function isCutText({ value }: Pick<SheetCell, 'value'>, { width, isWrapped }: Room): boolean {
  return !isWrapped && isDigits(value) && value.length * NARROW_DIGIT > width;
}

/** The cells with texts at some places marked, of which digits are cut off where nothing beside is blank. */
export function markCut(
  cells: readonly SheetCell[],
  places: readonly Spot[],
  merges: readonly Area[],
): readonly SheetCell[] {
  if (places.length === 0) return cells;
  const [cut, isClosed] = [new Set(places.map(spotKey)), closedCells(cells, merges)];
  return cells.map((cell) =>
    cut.has(spotKey(cell)) && isClosed(cell) ? { ...cell, isShownOtherwise: true } : cell,
  );
}

/** True for a figure that is a text. */
export function isDigits(value: SheetCell['value']): value is string {
  return typeof value === 'string' && DIGITS.test(value);
}

/** Tells the cells between two that hold something, or are merged: their texts do not go beyond them. */
export function closedCells(cells: readonly SheetCell[], merges: readonly Area[]): (place: Spot) => boolean {
  const filled = once(() => new Set(cells.filter(({ value }) => value !== null).map(spotKey)));
  const isFilled = (place: Spot) =>
    filled().has(spotKey(place)) || merges.some((area) => contains(area, place));
  return ({ row, column }) => [column - 1, column + 1].every((at) => isFilled({ row, column: at }));
}
