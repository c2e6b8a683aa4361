import { Problem } from '../../../core/report/problem.js';
import {
  COLUMNS_A_PLACE,
  GAP_COLUMNS_A_PLACE,
  GAP_ROWS_A_PLACE,
  LAST_COLUMN,
  LAST_ROW,
  MERGE_COST,
} from '../limits.js';
import { readAttribute } from '../xml/attributes.js';
import { startTag } from '../xml/tags.js';
import { readColumn } from './cellRange.js';
import type { PlaceCount } from './countPlaces.js';
import type { RangeCount } from './countRanges.js';

// Ordinary cells and rows (`<c r="AB12"`, `<row r="9999"`) are skipped here: there are thousands of them.
const NOTABLE = startTag(
  '(mergeCell|dataValidation|col|row|c)',
  '(?! r="(?:[A-Z]{1,2}\\d{1,7}|\\d{1,4})")[^<]*',
);
const PLACE = startTag('c|(row)');

/**
 * How Excel writes a validation over whole columns. These cost nothing, since validations are not read.
 */
const WHOLE_COLUMNS = /^[A-Z]{1,3}1:[A-Z]{1,3}1048576$/;

/** How closely the sheets are checked. */
interface SheetScale {
  /** Places that each row counts for: 2, or more where the styles it copies are long. */
  readonly rowCost: number;
  /** True where cells and rows are counted; false where all sheets are too short to hold too many. */
  readonly counted: boolean;
}

/** What the sheets have used so far. */
export interface Counts {
  readonly places: PlaceCount;
  readonly ranges: RangeCount;
}

/** The last row and column found so far, and the width of the row that is read. */
interface Extent {
  row: number;
  column: number;
  rowWidth: number;
  nextRow: number;
}

/**
 * Counts what exceljs builds for one worksheet part: cells and rows where there can be too many, and always
 * columns, gaps, merges and validations. `sheet` is only for the facts of a problem. Throws `damaged` for a
 * row or a column that no sheet has.
 */
export function guardSheet(xml: string, sheet: string, scale: SheetScale, counts: Counts): void {
  const extent: Extent = { row: 0, column: 0, rowWidth: 0, nextRow: 0 };
  for (const { 0: tag, 1: kind, index } of xml.matchAll(NOTABLE)) {
    if (kind === 'mergeCell' || kind === 'dataValidation') addRanges(tag, kind, sheet, counts);
    else if (kind === 'c') counts.places.add(widenExtent(extent, xml, tag, index), sheet);
    else growExtent(extent, tag, kind);
    if (extent.row > LAST_ROW || extent.column > LAST_COLUMN) throw new Problem('damaged', { sheet });
  }
  counts.places.add(extent.column / COLUMNS_A_PLACE + extent.row / GAP_ROWS_A_PLACE, sheet);
  if (!scale.counted) return;
  for (const [, row] of xml.matchAll(PLACE)) counts.places.add(row === undefined ? 1 : scale.rowCost, sheet);
}

function addRanges(tag: string, kind: string, sheet: string, { places, ranges }: Counts): void {
  if (kind === 'mergeCell') {
    const cells = ranges.add(readAttribute(tag, 'ref') ?? '', { sheet }, MERGE_COST);
    places.add(cells, sheet);
    return;
  }
  const validated = (readAttribute(tag, 'sqref') ?? '').split(/\s+/);
  for (const ref of validated) if (!WHOLE_COLUMNS.test(ref)) ranges.add(ref, { sheet });
}

function growExtent(extent: Extent, tag: string, kind: string | undefined): void {
  if (kind === 'row') extent.row = Math.max(extent.row, readWhole(tag, 'r'));
  else extent.column = Math.max(extent.column, readWhole(tag, 'min'), readWhole(tag, 'max'));
}

/** An attribute as the whole number it begins with, as exceljs reads it; 0 where there is none. */
function readWhole(tag: string, name: string): number {
  return Number.parseInt(readAttribute(tag, name) ?? '0', 10) || 0;
}

/**
 * The places that a cell adds to its row. A row is as wide as its last cell, empty places included.
 */
function widenExtent(extent: Extent, xml: string, tag: string, index: number): number {
  if (index > extent.nextRow) startRow(extent, xml, index);
  const column = readColumn(readAttribute(tag, 'r') ?? '');
  const wider = Math.max(0, column - extent.rowWidth);
  extent.rowWidth += wider;
  extent.column = Math.max(extent.column, column);
  return Number.isFinite(wider) ? wider / GAP_COLUMNS_A_PLACE : 0;
}

function startRow(extent: Extent, xml: string, index: number): void {
  const next = xml.indexOf('<row', index);
  extent.rowWidth = 0;
  extent.nextRow = next === -1 ? xml.length : next;
}
