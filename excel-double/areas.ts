/** A rectangle of cells, corners included; rows and columns count from 0, as in Office.js. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The number of rows and of columns of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
/** The whole sheet. */
export const WHOLE: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** True where the area is not empty and lies on a sheet. */
export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < ROWS && right < COLUMNS;
}

/** The area of a single cell. */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The number of rows. */
export function rowsOf({ top, bottom }: Area): number {
  return bottom - top + 1;
}

/** The number of columns. */
export function columnsOf({ left, right }: Area): number {
  return right - left + 1;
}

/** The number of cells. */
export function countCells(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** True where the area contains the cell. */
export function holdsCell({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** True where `area` contains all of `inner`. */
export function holdsArea(area: Area, inner: Area): boolean {
  return holdsCell(area, inner.top, inner.left) && holdsCell(area, inner.bottom, inner.right);
}

/** The cells that two areas share; undefined for none. */
export function intersect(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** An area without the cells of another, in up to four parts. */
function subtract(area: Area, hole: Area): readonly Area[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
    { ...area, top: shared.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Areas without the cells of others. */
export function subtractAll(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);
}

/** The smallest area that contains all of these; undefined for none. */
export function boundsOf(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  return areas.reduce((sum, { top, left, bottom, right }) => ({
    top: Math.min(sum.top, top),
    left: Math.min(sum.left, left),
    bottom: Math.max(sum.bottom, bottom),
    right: Math.max(sum.right, right),
  }));
}
