import { tellCell } from '../../core/check/tellCell.js';
import { cellAddress, type Spot } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import { findCell, formOf, type Form } from '../../core/form/form.js';
import { showReading, type Raw } from '../../core/form/number.js';
import { cellsByPlace, cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { editions } from '../../index.js';

/** The form whose cells stand on the sheets; undefined where none does. */
export function formOn(sheets: readonly PageSheet[]): Form | undefined {
  const names = sheets.flatMap((sheet) => sheet.layout.cells.flatMap(({ cell }) => cell ?? []));
  return editions
    .map(formOf)
    .find((form) => form.cells.length === names.length && names.every((name) => form.indexOf.has(name)));
}

/**
 * What a place is called when it is read aloud: a number by its table, row and column, a field by its label,
 * a note by its column and row, a paragraph by its number.
 */
export function tellPlace(sheet: PageSheet, form: Form | undefined, { row, column }: Spot): string {
  const byPlace = cellsByPlace(sheet);
  const placed = byPlace.get(cellAddress(row, column));
  const cell = form && findCell(form, placed?.cell ?? '');
  if (cell) return tellCell(cell);
  const label = byPlace.get(cellAddress(row, column - 1));
  if (placed?.look === 'field' && label) return String(label.value);
  const head = sheet.layout.rowsGrow
    ? cellsOn(sheet).find((each) => each.look === 'head' && each.column === column && each.row < row)
    : undefined;
  if (head) return `${sheet.layout.sheet}“${String(head.value)}”第${row - head.row}行`;
  if (sheet.layout.rowsGrow && column === 1 && row > 1)
    return `${String(cellsOn(sheet)[0]?.value ?? sheet.layout.sheet)}第${row - 1}段`;
  return placed?.value == null ? `${sheet.layout.sheet}空白处` : String(placed.value);
}

/** What a cell shows: a change with its sign, all else as it is. */
export function showCell({ value, numberFormat }: Placed): string {
  if (typeof value === 'number' && numberFormat?.startsWith('+') === true)
    return showReading(value, 'change');
  return showRaw(value);
}

function showRaw(value: Raw): string {
  return value === null ? '' : String(value);
}
