import { Problem } from '../../../core/report/problem.js';
import {
  COLUMNS_A_PLACE,
  GAP_COLUMNS_A_PLACE,
  GAP_ROWS_A_PLACE,
  LAST_COLUMN,
  LAST_ROW,
  MERGE_COST,
  PLACES_LIMIT,
} from '../limits.js';
import { readAttribute, readWhole } from '../xmlText.js';
import { readColumn } from './cellRange.js';
import type { RangeCount } from './guardRanges.js';

// Ordinary cells and rows (`<c r="AB12"`, `<row r="9999"`) are passed over here: there are thousands of them.
const NOTABLE =
  /<(?:[^\s<>/:]*:)?(?:(mergeCell|dataValidation|col|row|c)(?=[\s/>])(?! r="(?:[A-Z]{1,2}\d{1,7}|\d{1,4})"))[^<]*/g;
/**
 * How Excel writes a validation over whole columns; reading a workbook passes validations over, so these cost
 * nothing.
 */
const WHOLE_COLUMNS = /^[A-Z]{1,3}1:[A-Z]{1,3}1048576$/;
const PLACE = /<(?:[^\s<>/:]*:)?(?:c|(row))(?=[\s/>])/g;

/** Counts the places that exceljs builds over all sheets; throws `tooManyCells` past `PLACES_LIMIT`. */
export interface PlaceCount {
  readonly add: (places: number, sheet: string) => void;
}

/** How closely the sheets are looked at. */
export interface SheetScale {
  /** Places that each row counts for: 2, or more where the styles it copies are long. */
  readonly rowCost: number;
  /** Whether cells and rows are counted, or all sheets together are too short to hold too many. */
  readonly counted: boolean;
}

interface Extent {
  row: number;
  column: number;
  rowWidth: number;
  nextRow: number;
}

/** A count that starts at nothing. */
export function countPlaces(): PlaceCount {
  let sum = 0;
  return {
    add: (places, sheet) => {
      sum += places;
      if (sum > PLACES_LIMIT)
        throw new Problem('tooManyCells', { count: Math.ceil(sum), limit: PLACES_LIMIT, sheet });
    },
  };
}

/**
 * Counts what exceljs builds for one worksheet part: cells and rows where there can be too many, and always
 * columns, gaps, merges and validations.
 *
 * `sheet` is only for the facts. Throws `damaged` for a row or a column that no sheet has.
 */
export function guardSheet(
  xml: string,
  sheet: string,
  scale: SheetScale,
  places: PlaceCount,
  ranges: RangeCount,
): void {
  const extent: Extent = { row: 0, column: 0, rowWidth: 0, nextRow: 0 };
  for (const { 0: tag, 1: kind, index } of xml.matchAll(NOTABLE)) {
    if (kind === 'mergeCell')
      places.add(ranges.add(readAttribute(tag, 'ref') ?? '', { sheet }, MERGE_COST), sheet);
    else if (kind === 'dataValidation') for (const ref of validated(tag)) ranges.add(ref, { sheet });
    else if (kind === 'col')
      extent.column = Math.max(extent.column, readWhole(tag, 'min'), readWhole(tag, 'max'));
    else if (kind === 'row') extent.row = Math.max(extent.row, readWhole(tag, 'r'));
    else {
      if (index > extent.nextRow) startRow(extent, xml, index);
      places.add(widenRow(extent, tag), sheet);
    }
    if (extent.row > LAST_ROW || extent.column > LAST_COLUMN) throw new Problem('damaged', { sheet });
  }
  places.add(extent.column / COLUMNS_A_PLACE + extent.row / GAP_ROWS_A_PLACE, sheet);
  if (scale.counted) countCells(xml, sheet, scale.rowCost, places);
}

function validated(tag: string): readonly string[] {
  return (readAttribute(tag, 'sqref') ?? '').split(/\s+/).filter((ref) => !WHOLE_COLUMNS.test(ref));
}

function startRow(extent: Extent, xml: string, index: number): void {
  const next = xml.indexOf('<row', index);
  extent.rowWidth = 0;
  extent.nextRow = next === -1 ? xml.length : next;
}

/**
 * The places that a cell past column ZZ adds to its row: the row is as wide as its last cell, empty places
 * included.
 */
function widenRow(extent: Extent, tag: string): number {
  const column = readColumn(readAttribute(tag, 'r') ?? '');
  const wider = Math.max(0, column - extent.rowWidth);
  extent.rowWidth += wider;
  extent.column = Math.max(extent.column, column);
  return Number.isFinite(wider) ? wider / GAP_COLUMNS_A_PLACE : 0;
}

function countCells(xml: string, sheet: string, rowCost: number, places: PlaceCount): void {
  for (const [, row] of xml.matchAll(PLACE)) places.add(row === undefined ? 1 : rowCost, sheet);
}
