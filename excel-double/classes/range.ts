import {
  boundsOf,
  COLUMNS,
  columnsOf,
  countCells,
  holdsArea,
  intersect,
  isOnSheet,
  ROWS,
  rowsOf,
  writeArea,
  type Area,
} from '../areas.js';
import { cellAt, placesOf, styleAt, usedArea } from '../cells.js';
import {
  clearArea,
  dressAreas,
  fillArea,
  mergeArea,
  selectAreas,
  toJson,
  unmergeArea,
  valueType,
  type Input,
} from '../edit.js';
import { writeSheet } from '../formula.js';
import { permit, permitContent } from '../guard.js';
import { shiftLines } from '../lines.js';
import { recalculate } from '../recalculate.js';
import { refusal } from '../refuse.js';
import type { Cell, SheetState } from '../state.js';
import {
  areaOf,
  areasThing,
  isThing,
  numberOf,
  rangeThing,
  textOf,
  wordOf,
  type CellsThing,
  type ClassOf,
  type Desk,
} from '../things.js';
import { showValue } from '../typed.js';
import { areasFrom } from './addresses.js';

/** Office.js gives no values of areas that are larger than this. */
const MOST_CELLS = 5_000_000;

/** `Excel.Range` */
export const rangeClass: ClassOf<CellsThing> = {
  identify: ({ keptAs }) => ({ _ReferenceId: keptAs ?? '' }),
  get: {
    Address: tellAddress,
    AddressLocal: tellAddress,
    RowIndex: (range) => areaOf(range).top,
    ColumnIndex: (range) => areaOf(range).left,
    RowCount: (range) => rowsOf(areaOf(range)),
    ColumnCount: (range) => columnsOf(areaOf(range)),
    CellCount: (range) => (countCells(areaOf(range)) > 2 ** 31 - 1 ? -1 : countCells(areaOf(range))),
    IsEntireRow: (range) => columnsOf(areaOf(range)) === COLUMNS,
    IsEntireColumn: (range) => rowsOf(areaOf(range)) === ROWS,
    Values: (range, desk) => eachCell(range, desk, (cell) => toJson(cell?.value ?? null)),
    Formulas: (range, desk) => eachCell(range, desk, (cell) => cell?.formula ?? toJson(cell?.value ?? null)),
    FormulasLocal: (range, desk) =>
      eachCell(range, desk, (cell) => cell?.formula ?? toJson(cell?.value ?? null)),
    ValueTypes: (range, desk) => eachCell(range, desk, (cell) => valueType(cell?.value ?? null)),
    Text: (range, desk) =>
      eachCell(range, desk, (cell) => showValue(cell?.value ?? null, cell?.style.numberFormat ?? 'General')),
    NumberFormat: (range, desk) =>
      eachCell(range, desk, (_, row, column) => styleAt(range.sheet, row, column).numberFormat),
    RowHidden: (range) => alike(range, ({ hiddenRows }, row) => hiddenRows.has(row), 'row'),
    ColumnHidden: (range) => alike(range, ({ hiddenColumns }, column) => hiddenColumns.has(column), 'column'),
    Format: (cells) => ({ kind: 'RangeFormat', cells }),
    Worksheet: ({ sheet }) => ({ kind: 'Worksheet', sheet }),
    ConditionalFormats: (cells) => ({ kind: 'ConditionalFormatCollection', cells }),
    DataValidation: (cells) => ({ kind: 'DataValidation', cells }),
  },
  set: {
    Values: (range, value, desk) => write(range, value, desk),
    Formulas: (range, value, desk) => write(range, value, desk),
    FormulasLocal: (range, value, desk) => write(range, value, desk),
    NumberFormat: (range, value, { book }) => {
      permit(book, range.sheet, 'allowFormatCells');
      const area = areaOf(range);
      if (!Array.isArray(value)) {
        dressAreas(book, range.sheet, [area], (style) => ({ ...style, numberFormat: textOf(value) }));
        return;
      }
      const formats = table(area, value);
      for (const { row, column } of placesOf(area)) {
        const numberFormat = formats[row - area.top]?.[column - area.left];
        if (numberFormat !== null)
          dressAreas(
            book,
            range.sheet,
            [{ top: row, left: column, bottom: row, right: column }],
            (style) => ({ ...style, numberFormat: textOf(numberFormat) }),
          );
      }
    },
    RowHidden: (range, value, { book }) => {
      permit(book, range.sheet, 'allowFormatRows');
      hide(range.sheet.hiddenRows, areaOf(range).top, areaOf(range).bottom, value);
    },
    ColumnHidden: (range, value, { book }) => {
      permit(book, range.sheet, 'allowFormatColumns');
      hide(range.sheet.hiddenColumns, areaOf(range).left, areaOf(range).right, value);
    },
  },
  call: {
    _KeepReference: (range, _, desk) => {
      desk.keep(range);
    },
    Select: ({ sheet, areas }, _, { book }) => {
      selectAreas(book, sheet, areas);
    },
    Clear: (range, given, desk) => {
      clear(range, given, desk);
    },
    Merge: (range, [across], { book }) => {
      permit(book, range.sheet);
      mergeArea(book, range.sheet, areaOf(range), across === true);
    },
    Unmerge: (range, _, { book }) => {
      permit(book, range.sheet);
      unmergeArea(range.sheet, areaOf(range));
    },
    Calculate: (_, __, { book }) => {
      book.isStale = true;
    },
    Insert: (range, [shift], { book }) => {
      const [axis, area] = wholeLines(range, wordOf(shift, 'Down', 'Right') === 'Down');
      permit(book, range.sheet, axis === 'rows' ? 'allowInsertRows' : 'allowInsertColumns');
      shiftLines(book, range.sheet, {
        axis,
        at: axis === 'rows' ? area.top : area.left,
        count: axis === 'rows' ? rowsOf(area) : columnsOf(area),
      });
      return rangeThing(range.sheet, area);
    },
    Delete: (range, [shift], { book }) => {
      const [axis, area] = wholeLines(range, wordOf(shift, 'Up', 'Left') === 'Up');
      permit(book, range.sheet, axis === 'rows' ? 'allowDeleteRows' : 'allowDeleteColumns');
      shiftLines(book, range.sheet, {
        axis,
        at: axis === 'rows' ? area.top : area.left,
        count: -(axis === 'rows' ? rowsOf(area) : columnsOf(area)),
      });
    },
    GetCell: (range, [row, column]) =>
      place(range, areaOf(range).top + numberOf(row), areaOf(range).left + numberOf(column), 1, 1),
    GetRow: (range, [row]) =>
      place(
        range,
        areaOf(range).top + within(row, rowsOf(areaOf(range))),
        areaOf(range).left,
        1,
        columnsOf(areaOf(range)),
      ),
    GetColumn: (range, [column]) =>
      place(
        range,
        areaOf(range).top,
        areaOf(range).left + within(column, columnsOf(areaOf(range))),
        rowsOf(areaOf(range)),
        1,
      ),
    GetLastCell: (range) => place(range, areaOf(range).bottom, areaOf(range).right, 1, 1),
    GetLastRow: (range) =>
      place(range, areaOf(range).bottom, areaOf(range).left, 1, columnsOf(areaOf(range))),
    GetLastColumn: (range) => place(range, areaOf(range).top, areaOf(range).right, rowsOf(areaOf(range)), 1),
    GetEntireRow: ({ sheet, areas: [area] }) =>
      area ? rangeThing(sheet, { ...area, left: 0, right: COLUMNS - 1 }) : null,
    GetEntireColumn: ({ sheet, areas: [area] }) =>
      area ? rangeThing(sheet, { ...area, top: 0, bottom: ROWS - 1 }) : null,
    GetOffsetRange: (range, [rows, columns]) =>
      place(
        range,
        areaOf(range).top + numberOf(rows),
        areaOf(range).left + numberOf(columns),
        rowsOf(areaOf(range)),
        columnsOf(areaOf(range)),
      ),
    GetResizedRange: (range, [rows, columns]) =>
      place(
        range,
        areaOf(range).top,
        areaOf(range).left,
        rowsOf(areaOf(range)) + numberOf(rows),
        columnsOf(areaOf(range)) + numberOf(columns),
      ),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      place(range, areaOf(range).top, areaOf(range).left, numberOf(rows), numberOf(columns)),
    GetBoundingRect: (range, [other]) =>
      rangeThing(range.sheet, boundsOf([areaOf(range), otherArea(range, other)]) ?? areaOf(range)),
    GetIntersection: (range, [other]) => shared(range, other) ?? refuseEmpty(),
    GetIntersectionOrNullObject: (range, [other]) => shared(range, other) ?? null,
    GetUsedRange: (range, [valuesOnly]) =>
      rangeThing(
        range.sheet,
        usedArea(range.sheet, areaOf(range), valuesOnly === true) ?? {
          ...areaOf(range),
          bottom: areaOf(range).top,
          right: areaOf(range).left,
        },
      ),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => {
      const area = usedArea(range.sheet, areaOf(range), valuesOnly === true);
      return area ? rangeThing(range.sheet, area) : null;
    },
    GetMergedAreasOrNullObject: (range) => {
      const merges = range.sheet.merges.filter((merge) => intersect(merge, areaOf(range)));
      return merges.length > 0 ? areasThing(range.sheet, merges) : null;
    },
  },
};

/** `Excel.RangeAreas` */
export const rangeAreasClass: ClassOf<CellsThing> = {
  identify: ({ keptAs }) => ({ _ReferenceId: keptAs ?? '' }),
  get: {
    Address: tellAddress,
    AddressLocal: tellAddress,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + countCells(area), 0),
    Areas: (cells) => ({ kind: 'RangeCollection', cells }),
    Format: (cells) => ({ kind: 'RangeFormat', cells }),
    Worksheet: ({ sheet }) => ({ kind: 'Worksheet', sheet }),
    ConditionalFormats: (cells) => ({ kind: 'ConditionalFormatCollection', cells }),
    DataValidation: (cells) => ({ kind: 'DataValidation', cells }),
  },
  call: {
    _KeepReference: (cells, _, desk) => {
      desk.keep(cells);
    },
    Clear: (cells, given, desk) => {
      clear(cells, given, desk);
    },
    Calculate: (_, __, { book }) => {
      book.isStale = true;
    },
  },
};

/** `Excel.RangeCollection` */
export const rangeCollectionClass: ClassOf<{ readonly cells: CellsThing }> = {
  items: ({ cells: { sheet, areas } }) => areas.map((area) => rangeThing(sheet, area)),
  call: {
    GetCount: ({ cells: { areas } }) => areas.length,
    GetItemAt: ({ cells: { sheet, areas } }, [at]) => {
      const area = areas[numberOf(at)];
      return area ? rangeThing(sheet, area) : null;
    },
  },
};

function tellAddress({ sheet, areas }: CellsThing): string {
  if (areas.length === 0) throw refusal('ItemNotFound');
  return areas.map((area) => `${writeSheet(sheet.name)}!${writeArea(area)}`).join(',');
}

function eachCell(
  range: CellsThing,
  { book }: Desk,
  tell: (cell: Cell | undefined, row: number, column: number) => unknown,
): unknown {
  const area = areaOf(range);
  // Of whole sheets Excel gives no values at all.
  if (countCells(area) > MOST_CELLS) return null;
  recalculate(book);
  return Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) =>
      tell(cellAt(range.sheet, area.top + row, area.left + column), area.top + row, area.left + column),
    ),
  );
}

function alike(
  range: CellsThing,
  isHidden: (sheet: SheetState, line: number) => boolean,
  axis: 'row' | 'column',
): boolean | null {
  const area = areaOf(range);
  const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const first = isHidden(range.sheet, from);
  for (let line = from; line <= Math.min(to, from + 10_000); line += 1)
    if (isHidden(range.sheet, line) !== first) return null;
  return first;
}

function hide(lines: Set<number>, from: number, to: number, value: unknown): void {
  for (let line = from; line <= to; line += 1) {
    if (value === true) lines.add(line);
    else lines.delete(line);
  }
}

function write(range: CellsThing, value: unknown, { book }: Desk): void {
  const area = areaOf(range);
  if (countCells(area) > MOST_CELLS)
    throw refusal('InvalidArgument', `Too many cells to write: ${writeArea(area)}`);
  permitContent(book, range.sheet, Array.isArray(value) ? writtenAreas(area, table(area, value)) : [area]);
  const inputs = Array.isArray(value)
    ? table(area, value)
    : Array.from({ length: rowsOf(area) }, () => Array.from({ length: columnsOf(area) }, () => value));
  if (inputs.flat().some((input) => !isInput(input) || (typeof input === 'string' && input.length > 32_767)))
    throw refusal('InvalidArgument');
  try {
    fillArea(book, range.sheet, area, inputs as readonly (readonly Input[])[]);
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('InvalidArgument', error.message);
    throw error;
  }
}

/** Single cells where some are left alone: those may be locked. */
function writtenAreas(area: Area, rows: readonly (readonly unknown[])[]): readonly Area[] {
  if (!rows.flat().includes(null)) return [area];
  return placesOf(area)
    .filter(({ row, column }) => rows[row - area.top]?.[column - area.left] !== null)
    .map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
}

function isInput(value: unknown): value is Input {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The rows of a two-dimensional value; throws `InvalidArgument` where it has not the shape of the area. */
function table(area: Area, value: readonly unknown[]): readonly (readonly unknown[])[] {
  const isRight =
    value.length === rowsOf(area) &&
    value.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!isRight) throw refusal('InvalidArgument', `The rows given have not the shape of ${writeArea(area)}.`);
  return value as readonly (readonly unknown[])[];
}

function clear({ sheet, areas }: CellsThing, [applyTo]: readonly unknown[], { book }: Desk): void {
  const what = wordOf(applyTo ?? 'All', 'All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks');
  if (what !== 'Formats') permitContent(book, sheet, areas);
  if (what !== 'Contents') permit(book, sheet, 'allowFormatCells');
  for (const area of areas) if (!what.endsWith('Hyperlinks')) clearArea(book, sheet, area, what);
}

function wholeLines(range: CellsThing, isDown: boolean): readonly ['rows' | 'columns', Area] {
  const area = areaOf(range);
  if (isDown && columnsOf(area) === COLUMNS) return ['rows', area];
  if (!isDown && rowsOf(area) === ROWS) return ['columns', area];
  throw refusal('ApiNotFound', 'The double of Excel inserts and deletes whole rows and columns only.');
}

function place({ sheet }: CellsThing, top: number, left: number, rows: number, columns: number): CellsThing {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isOnSheet(area)) throw refusal('InvalidArgument');
  return rangeThing(sheet, area);
}

function within(value: unknown, size: number): number {
  const at = numberOf(value);
  if (at < 0 || at >= size) throw refusal('InvalidArgument');
  return at;
}

function otherArea({ sheet }: CellsThing, other: unknown): Area {
  if (isThing(other) && other.kind === 'Range' && other.sheet === sheet) return areaOf(other);
  const [area] = areasFrom(textOf(other), sheet);
  if (!area) throw refusal('InvalidArgument');
  return area;
}

function shared(range: CellsThing, other: unknown): CellsThing | undefined {
  const area = intersect(areaOf(range), otherArea(range, other));
  return area && holdsArea(areaOf(range), area) ? rangeThing(range.sheet, area) : undefined;
}

function refuseEmpty(): never {
  throw refusal('ItemNotFound');
}
