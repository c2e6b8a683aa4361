import { cellArea, intersect, isOnSheet, subtractAll, writeArea, type Area } from './areas.js';
import { cellAt, cellsIn, isFilled, makeCell, placesOf, restyle, styleAt } from './cells.js';
import { parseFormula } from './formula.js';
import { recalculate } from './recalculate.js';
import { PLAIN, tell, type BookState, type Check, type SheetState, type Style } from './state.js';
import { typeText } from './typed.js';
import type { Value } from './values.js';

/**
 * What may be put into a cell: text as it is typed, a number, a truth value; null leaves it alone, `''`
 * empties it.
 */
export type Input = string | number | boolean | null;

/** Puts something into a cell as if it were typed; throws a `SyntaxError` where a formula is none. */
export function putInput(
  book: BookState,
  sheet: SheetState,
  row: number,
  column: number,
  input: Input,
): void {
  if (input === null) return;
  const format = styleAt(sheet, row, column).numberFormat;
  const typed =
    typeof input === 'string'
      ? typeText(input, format, book.year)
      : { value: typeof input === 'number' && format === '@' ? String(input) : input };
  const expression = typed.formula === undefined ? undefined : parseFormula(typed.formula);
  if (typed.value === null && !typed.formula && !cellAt(sheet, row, column)) return;
  const cell = makeCell(sheet, row, column);
  cell.value = typed.value;
  delete cell.formula;
  delete cell.expression;
  delete cell.isQuoted;
  if (typed.formula !== undefined && expression) Object.assign(cell, { formula: typed.formula, expression });
  if (typed.isQuoted) cell.isQuoted = true;
  if (typed.format !== undefined && format === 'General')
    cell.style = { ...cell.style, numberFormat: typed.format };
  book.isStale = true;
}

/**
 * Fills an area from rows of inputs; cells of a merge other than its first are passed over, as Excel does.
 * Tells the change once.
 */
export function fillArea(
  book: BookState,
  sheet: SheetState,
  area: Area,
  inputs: readonly (readonly Input[])[],
): void {
  const before = valueBefore(book, sheet, area);
  for (const { row, column } of placesOf(area)) {
    const merge = sheet.merges.find((each) => intersect(each, cellArea(row, column)));
    const isCovered = merge && (merge.top !== row || merge.left !== column);
    if (!isCovered) putInput(book, sheet, row, column, inputs[row - area.top]?.[column - area.left] ?? null);
  }
  tellChange(book, sheet, area, 'RangeEdited', before);
}

function valueBefore(book: BookState, sheet: SheetState, area: Area): Value | undefined {
  recalculate(book);
  return area.top === area.bottom && area.left === area.right
    ? (cellAt(sheet, area.top, area.left)?.value ?? null)
    : undefined;
}

/** Tells that cells changed; of a single cell also what it showed before and shows now. */
export function tellChange(
  book: BookState,
  sheet: SheetState,
  area: Area,
  changeType: string,
  before?: Value,
): void {
  recalculate(book);
  const now = before === undefined ? undefined : (cellAt(sheet, area.top, area.left)?.value ?? null);
  const details =
    before === undefined || now === undefined
      ? {}
      : {
          valueBefore: toJson(before),
          valueAfter: toJson(now),
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(now),
        };
  tell(book, 'changed', sheet, { address: writeArea(area), changeType, ...details });
}

/** A value as Office.js gives it. */
export function toJson(value: Value): string | number | boolean {
  return value === null ? '' : typeof value === 'object' ? value.error : value;
}

/** The `valueTypes` of a value. */
export function valueType(value: Value): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}

/** Changes how areas look. */
export function dressAreas(
  book: BookState,
  sheet: SheetState,
  areas: readonly Area[],
  change: (style: Style, row?: number, column?: number) => Style,
): void {
  for (const area of areas) restyle(sheet, area, change);
  tell(book, 'formatChanged', sheet, { address: areas.map((area) => writeArea(area)).join(',') });
}

/** Empties cells, takes their looks and conditional formats, or both: `Contents`, `Formats`, `All`. */
export function clearArea(book: BookState, sheet: SheetState, area: Area, what: string): void {
  const before = valueBefore(book, sheet, area);
  if (what !== 'Contents') {
    restyle(sheet, area, () => PLAIN);
    uncolor(sheet, [area]);
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  }
  if (what === 'All') sheet.checks = withoutChecks(sheet, [area]);
  if (what === 'Formats') return;
  for (const { cell } of cellsIn(sheet, area)) {
    cell.value = null;
    delete cell.formula;
    delete cell.expression;
    delete cell.isQuoted;
  }
  book.isStale = true;
  tellChange(book, sheet, area, 'RangeEdited', before);
}

/** Takes the conditional formats off some cells; what they have elsewhere stays. */
export function uncolor(sheet: SheetState, areas: readonly Area[]): void {
  for (const format of sheet.formats) format.areas = subtractAll(format.areas, areas);
  sheet.formats = sheet.formats.filter((format) => format.areas.length > 0);
}

/**
 * Merges an area, or each of its rows; only the first filled cell keeps what it holds, and moves to the top
 * left.
 */
export function mergeArea(book: BookState, sheet: SheetState, area: Area, across: boolean): void {
  const parts = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, at) => ({
        ...area,
        top: area.top + at,
        bottom: area.top + at,
      }))
    : [area];
  for (const part of parts) mergeOne(book, sheet, part);
}

function mergeOne(book: BookState, sheet: SheetState, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  if (area.top === area.bottom && area.left === area.right) return;
  sheet.merges = [...sheet.merges, area];
  const filled = cellsIn(sheet, area).filter(({ cell }) => isFilled(cell));
  const first = filled[0];
  if (first && (first.row !== area.top || first.column !== area.left)) {
    const { value, formula, expression } = first.cell;
    Object.assign(makeCell(sheet, area.top, area.left), {
      value,
      ...(formula === undefined ? {} : { formula, expression }),
    });
  }
  for (const { row, column, cell } of filled)
    if (row !== area.top || column !== area.left) {
      cell.value = null;
      delete cell.formula;
      delete cell.expression;
    }
  book.isStale = true;
}

/** Takes the merges of an area apart. */
export function unmergeArea(sheet: SheetState, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

/** Sets what may be typed in some cells; undefined for anything. */
export function setCheck(sheet: SheetState, areas: readonly Area[], check: Check | undefined): void {
  sheet.checks = [...withoutChecks(sheet, areas), ...(check ? [{ areas, check }] : [])];
}

function withoutChecks(sheet: SheetState, areas: readonly Area[]): SheetState['checks'] {
  return sheet.checks
    .map(({ areas: placed, check }) => ({ check, areas: subtractAll(placed, areas) }))
    .filter((placed) => placed.areas.length > 0);
}

/** Selects areas of a sheet and makes it the active one. */
export function selectAreas(book: BookState, sheet: SheetState, areas: readonly Area[]): void {
  activateSheet(book, sheet);
  sheet.selection = areas.filter(isOnSheet);
  tell(book, 'selectionChanged', sheet, { address: areas.map((area) => writeArea(area)).join(',') });
}

/** Brings a sheet to the front. */
export function activateSheet(book: BookState, sheet: SheetState): void {
  if (book.active === sheet.id) return;
  const was = book.sheets.find(({ id }) => id === book.active);
  book.active = sheet.id;
  if (was) tell(book, 'deactivated', was);
  tell(book, 'activated', sheet);
}
