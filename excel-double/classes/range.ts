import { selectAreas } from '../activate.js';
import { COLUMNS, columnsOf, countCells, intersect, ROWS, rowsOf, type Area } from '../areas.js';
import { styleAt, usedArea } from '../cells.js';
import { permit } from '../guard.js';
import { shiftLines } from '../lines.js';
import { mergeArea } from '../merge.js';
import {
  areaOf,
  areasObject,
  rangeAt,
  rangeObject,
  type CellsObject,
  type ClassOf,
  type ServerObject,
} from '../objects.js';
import { refusal } from '../refuse.js';
import { showValue } from '../typed.js';
import { toJson, valueType } from '../values.js';
import { numberOf, wordOf } from '../wireValues.js';
import { clearCells, keepCells, tellAddress } from './rangeAreas.js';
import { readCells, writeNumberFormat, writeValues } from './rangeValues.js';

/** Office.js gives -1 for a larger count. */
const LARGEST_COUNT = 2 ** 31 - 1;

/** `Excel.Range` */
export const rangeClass: ClassOf<CellsObject> = {
  identify: ({ keptAs }) => ({ _ReferenceId: keptAs ?? '' }),
  get: {
    Address: tellAddress,
    RowIndex: (range) => areaOf(range).top,
    ColumnIndex: (range) => areaOf(range).left,
    RowCount: (range) => rowsOf(areaOf(range)),
    ColumnCount: (range) => columnsOf(areaOf(range)),
    CellCount: (range) => {
      const count = countCells(areaOf(range));
      return count > LARGEST_COUNT ? -1 : count;
    },
    Values: (range, context) => readCells(range, context, (cell) => toJson(cell?.value ?? null)),
    Formulas: (range, context) =>
      readCells(range, context, (cell) => cell?.formula ?? toJson(cell?.value ?? null)),
    ValueTypes: (range, context) => readCells(range, context, (cell) => valueType(cell?.value ?? null)),
    Text: (range, context) =>
      readCells(range, context, (cell) =>
        showValue(cell?.value ?? null, cell?.style.numberFormat ?? 'General', context.book.isFrom1904),
      ),
    NumberFormat: (range, context) =>
      readCells(range, context, (_, row, column) => styleAt(range.sheet, row, column).numberFormat),
    RowHidden: (range) => isHidden(rowsIn(areaOf(range)), range.sheet.heights),
    ColumnHidden: (range) => isHidden(columnsIn(areaOf(range)), range.sheet.widths),
    Format: (cells) => ({ kind: 'RangeFormat', cells }),
    Worksheet: ({ sheet }) => ({ kind: 'Worksheet', sheet }),
    ConditionalFormats: (cells) => ({ kind: 'ConditionalFormatCollection', cells }),
    DataValidation: (cells) => ({ kind: 'DataValidation', cells }),
  },
  set: { Values: writeValues, Formulas: writeValues, NumberFormat: writeNumberFormat },
  call: {
    _KeepReference: keepCells,
    Clear: clearCells,
    Select: ({ sheet, areas }, _, { book }) => {
      selectAreas(book, sheet, areas);
    },
    Merge: (range, [across], { book }) => {
      permit(book, range.sheet);
      mergeArea(book, range.sheet, areaOf(range), across === true);
    },
    Insert: (range, [shift], { book }) => {
      const { axis, at, count } = wholeLines(range, wordOf(shift, 'Down', 'Right') === 'Down');
      permit(book, range.sheet, axis === 'rows' ? 'allowInsertRows' : 'allowInsertColumns');
      const area = areaOf(range);
      shiftLines(book, range.sheet, { axis, at, count });
      return rangeObject(range.sheet, area);
    },
    Delete: (range, [shift], { book }) => {
      const { axis, at, count } = wholeLines(range, wordOf(shift, 'Up', 'Left') === 'Up');
      permit(book, range.sheet, axis === 'rows' ? 'allowDeleteRows' : 'allowDeleteColumns');
      shiftLines(book, range.sheet, { axis, at, count: -count });
    },
    GetCell: (range, [row, column]) => {
      const { top, left } = areaOf(range);
      return rangeAt(range.sheet, top + numberOf(row), left + numberOf(column));
    },
    GetRow: (range, [row]) => {
      const area = areaOf(range);
      return rangeAt(range.sheet, area.top + indexOf(row, rowsOf(area)), area.left, 1, columnsOf(area));
    },
    GetColumn: (range, [column]) => {
      const area = areaOf(range);
      const at = area.left + indexOf(column, columnsOf(area));
      return rangeAt(range.sheet, area.top, at, rowsOf(area), 1);
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly]) =>
      rangeOrNull(range, usedArea(range.sheet, areaOf(range), valuesOnly === true)),
    GetRowProperties: (range, [asked]) => {
      requireAsked(asked, 'rowHidden');
      return rowsIn(areaOf(range)).map((row) => ({ rowHidden: range.sheet.heights.get(row) === 0 }));
    },
    GetColumnProperties: (range, [asked]) => {
      requireAsked(asked, 'columnHidden');
      return columnsIn(areaOf(range)).map((at) => ({ columnHidden: range.sheet.widths.get(at) === 0 }));
    },
    GetMergedAreasOrNullObject: (range) => {
      const merges = range.sheet.merges.filter((merge) => intersect(merge, areaOf(range)));
      return merges.length > 0 ? areasObject(range.sheet, merges) : null;
    },
  },
};

function rowsIn({ top, bottom }: Area): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

function columnsIn({ left, right }: Area): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, at) => left + at);
}

/** True where all lines are hidden, which are those without a size; null where some are. */
function isHidden(lines: readonly number[], sizes: ReadonlyMap<number, number>): boolean | null {
  const count = lines.filter((line) => sizes.get(line) === 0).length;
  if (count === 0) return false;
  return count === lines.length ? true : null;
}

/** Only this property of lines is modelled. */
function requireAsked(asked: unknown, property: string): void {
  if (JSON.stringify(asked) !== JSON.stringify({ [property]: true })) throw refusal('ApiNotFound');
}

function rangeOrNull({ sheet }: CellsObject, area: Area | undefined): ServerObject | null {
  return area ? rangeObject(sheet, area) : null;
}

interface Lines {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
}

/** The whole rows, or whole columns, that a range consists of. */
function wholeLines(range: CellsObject, isVertical: boolean): Lines {
  const area = areaOf(range);
  if (isVertical && columnsOf(area) === COLUMNS) return { axis: 'rows', at: area.top, count: rowsOf(area) };
  if (!isVertical && rowsOf(area) === ROWS) return { axis: 'columns', at: area.left, count: columnsOf(area) };
  throw refusal('ApiNotFound', 'The double of Excel inserts and deletes whole rows and columns only.');
}

function indexOf(value: unknown, size: number): number {
  const at = numberOf(value);
  if (at < 0 || at >= size) throw refusal('InvalidArgument');
  return at;
}
