import { writeAreas } from './address.js';
import { isOnSheet, type Area } from './areas.js';
import { emit, type BookState, type SheetState } from './state.js';

/** Selects areas of a sheet and makes it the active one. */
export function selectAreas(book: BookState, sheet: SheetState, areas: readonly Area[]): void {
  activateSheet(book, sheet);
  sheet.selection = areas.filter(isOnSheet);
  emit(book, 'selectionChanged', sheet, { address: writeAreas(areas) });
}

/** Makes a sheet the active one. */
export function activateSheet(book: BookState, sheet: SheetState): void {
  if (book.active === sheet.id) return;
  book.active = sheet.id;
  emit(book, 'activated', sheet);
}
