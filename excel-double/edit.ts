import { cellArea, intersect, type Area } from './areas.js';
import { writeArea } from './address.js';
import { cellAt, cellsIn, emptyCell, makeCell, placesOf, styleAt } from './cells.js';
import { setCheck } from './checks.js';
import { PLAIN } from './emptyBook.js';
import { removeFormats } from './formats.js';
import { parseFormula } from './formula.js';
import { recalculate } from './recalculate.js';
import { restyleAreas } from './restyle.js';
import { emit, type BookState, type Cell, type SheetState } from './state.js';
import { typeText, type Typed } from './typed.js';
import { toJson, valueType, type Value } from './values.js';

/** Input of a cell: typed text, a number, a truth value; null changes nothing, `''` empties the cell. */
export type Input = string | number | boolean | null;

/**
 * Fills an area from rows of inputs, as if they were typed, with one change event. In a merge only the first
 * cell is filled, as in Excel. Throws a `SyntaxError` for a wrong formula.
 */
export function fillArea(
  book: BookState,
  sheet: SheetState,
  area: Area,
  inputs: readonly (readonly Input[])[],
): void {
  const before = singleValue(book, sheet, area);
  for (const { row, column } of placesOf(area)) {
    const merge = sheet.merges.find((each) => intersect(each, cellArea(row, column)));
    const isCovered = merge && (merge.top !== row || merge.left !== column);
    if (!isCovered) putInput(book, sheet, row, column, inputs[row - area.top]?.[column - area.left] ?? null);
  }
  emitChange(book, sheet, area, before);
}

function putInput(book: BookState, sheet: SheetState, row: number, column: number, input: Input): void {
  if (input === null) return;
  const format = styleAt(sheet, row, column).numberFormat;
  const typed = toTyped(input, format, book.year);
  const expression = typed.formula === undefined ? undefined : parseFormula(typed.formula);
  if (typed.value === null && !typed.formula && !cellAt(sheet, row, column)) return;
  const cell = makeCell(sheet, row, column);
  emptyCell(cell);
  cell.value = typed.value;
  if (typed.formula !== undefined && expression) Object.assign(cell, { formula: typed.formula, expression });
  if (typed.isQuoted) cell.isQuoted = true;
  if (format === 'General') takeFormat(cell, typed);
  book.isStale = true;
}

function toTyped(input: string | number | boolean, format: string, year: number): Typed {
  if (typeof input === 'string') return typeText(input, format, year);
  return { value: typeof input === 'number' && format === '@' ? String(input) : input };
}

function takeFormat(cell: Cell, { format }: Typed): void {
  if (format !== undefined) cell.style = { ...cell.style, numberFormat: format };
}

/** Removes `Contents`, `Formats` or `All` of the cells of an area; merges count as formats. */
export function clearArea(book: BookState, sheet: SheetState, area: Area, what: string): void {
  const before = singleValue(book, sheet, area);
  if (what !== 'Contents') {
    restyleAreas(sheet, [area], () => PLAIN);
    removeFormats(sheet, [area]);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  }
  if (what === 'All') setCheck(sheet, [area], undefined);
  if (what === 'Formats') return;
  for (const { cell } of cellsIn(sheet, area)) emptyCell(cell);
  book.isStale = true;
  emitChange(book, sheet, area, before);
}

/** The value of an area of one cell; undefined for a larger area. */
function singleValue(book: BookState, sheet: SheetState, area: Area): Value | undefined {
  recalculate(book);
  if (area.top !== area.bottom || area.left !== area.right) return undefined;
  return cellAt(sheet, area.top, area.left)?.value ?? null;
}

/** The event of a single cell also has the value before and after. */
function emitChange(book: BookState, sheet: SheetState, area: Area, before: Value | undefined): void {
  const now = singleValue(book, sheet, area);
  const details =
    before === undefined || now === undefined
      ? {}
      : {
          valueBefore: toJson(before),
          valueAfter: toJson(now),
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(now),
        };
  emit(book, 'changed', sheet, { address: writeArea(area), changeType: 'RangeEdited', ...details });
}
