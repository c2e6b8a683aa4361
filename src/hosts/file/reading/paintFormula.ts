import { columnNumber, type Area, type Spot } from '../../../core/draw/address.js';
import { termOf, type ReadReference } from './formulaTerms.js';
import { ERROR, truthOf, type Result, type FormulaTerm } from './formulaValues.js';

/** A figure with its place; not a number where it is a text. */
export interface PlacedNumber extends Spot {
  readonly value: number;
}

/**
 * The figure or the text of a place; not a number for what is not known, as a formula without a result,
 * undefined where there is none.
 */
export type NumberAt = (place: Spot) => number | string | undefined;

/** Whether a formula holds for a cell; undefined where that is not known. */
export type Judge = (cell: PlacedNumber, numberAt: NumberAt) => boolean | undefined;

/** Sheets of every program have these rows and columns, and more: behind their last they start anew. */
const [ROWS, COLUMNS] = [65_535, 255];
const PARTS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
/** Ranges of more cells are not worked out. */
const MOST_CELLS = 1000;

/** What a formula comes to for a cell. */
export type Reckon = (cell: Spot, numberAt: NumberAt) => Result;

/**
 * What a formula comes to for cells, written for the first of the areas. It is worked out by the functions
 * and signs of `formulaTerms.ts`; what takes others, names or cells of other sheets is not known.
 */
export function reckonFormula(areas: readonly Area[], formula: string): Reckon {
  const term = termOf(formula, referenceReader(areas));
  if (!term || term.isRange === true) return () => undefined;
  return (cell, numberAt) => {
    const at = (place: Spot): Result => {
      const found = numberAt(place);
      return typeof found === 'number' && Number.isNaN(found) ? undefined : (found ?? null);
    };
    return term.value({ cell, at });
  };
}

/** True for a formula that takes more than is worked out: other functions, names, cells of other sheets. */
export function isBeyond(formula: string): boolean {
  const term = termOf(formula, () => ({ value: () => undefined }));
  return term === undefined || term.takesMore === true;
}

/** Whether a formula holds for cells; one that comes to an error does not. */
export function judgeOfFormula(areas: readonly Area[], formula: string): Judge {
  const reckon = reckonFormula(areas, formula);
  return (cell, numberAt) => {
    const truth = truthOf(reckon(cell, numberAt));
    return truth === ERROR ? false : truth;
  };
}

/** Makes terms of references that are written for the first of some areas. */
function referenceReader(areas: readonly Area[]): ReadReference {
  return (written, end) => {
    const from = placeFinder(areas, written);
    const to = end === undefined ? from : placeFinder(areas, end);
    const cells: FormulaTerm['cells'] = ({ cell, at }) => {
      const [one, other] = [from(cell), to(cell)];
      return one && other && cellsOf(areaBetween(one, other), at);
    };
    if (end !== undefined) return { value: () => undefined, cells, isRange: true };
    const value: FormulaTerm['value'] = ({ cell, at }) => {
      const place = from(cell);
      return place && at(place);
    };
    return { value, cells, place: from };
  };
}

function cellsOf(
  { top, left, bottom, right }: Area,
  at: (place: Spot) => Result,
): readonly Result[] | undefined {
  if (!((bottom - top + 1) * (right - left + 1) <= MOST_CELLS)) return undefined;
  const results: Result[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) results.push(at({ row, column }));
  return results;
}

/** The area between two corners, whichever of them is written first. */
function areaBetween(one: Spot, other: Spot): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** Finds the place that a reference, written for the first cell of some areas, means for another of them. */
function placeFinder(areas: readonly Area[], reference: string): (cell: Spot) => Spot | undefined {
  const [area] = areas;
  const [, fixedColumn, letters, fixedRow, row] = PARTS.exec(reference) ?? [];
  // Programs differ in which cell is the first where another area reaches further up or left.
  const isFirst = area && areas.every(({ top, left }) => top >= area.top && left >= area.left);
  if (!isFirst || letters === undefined) return () => undefined;
  const column = columnNumber(letters.toUpperCase());
  return (cell) => {
    const place = {
      row: Number(row) + (fixedRow === '$' ? 0 : cell.row - area.top),
      column: column + (fixedColumn === '$' ? 0 : cell.column - area.left),
    };
    return isOnAnySheet(place) ? place : undefined;
  };
}

function isOnAnySheet({ row, column }: Spot): boolean {
  return row >= 1 && row <= ROWS && column >= 1 && column <= COLUMNS;
}
