import { activateSheet } from './activate.js';
import { emptySheet, sheetId } from './emptyBook.js';
import { isSame } from './reference.js';
import { renameSheet, rewriteFormulas } from './rewrite.js';
import { emit, type BookState, type SheetState } from './state.js';

/** Finds a sheet by its name or id. */
export function findSheet(book: BookState, key: string): SheetState | undefined {
  return book.sheets.find(({ name, id }) => isSame(name, key) || id === key);
}

/** True for a name that Excel accepts: 1 to 31 characters, no `: \ / ? * [ ]`, no apostrophe at an end. */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !isSame(name, 'History')
  );
}

/** Adds a sheet after all others; without a name it is named `Sheet1`, `Sheet2` and so on. */
export function addSheet(book: BookState, name?: string): SheetState {
  let number = book.sheets.length + 1;
  while (name === undefined && findSheet(book, `Sheet${number}`)) number += 1;
  const sheet = emptySheet(sheetId(book.nextId), name ?? `Sheet${number}`);
  book.nextId += 1;
  book.sheets = [...book.sheets, sheet];
  // A formula may have named the sheet before it existed.
  book.isStale = true;
  emit(book, 'added', sheet);
  return sheet;
}

/** Adds a sheet with all that stands on another one, of this workbook or of another. */
export function copySheet(book: BookState, from: SheetState, name: string): SheetState {
  const sheet = { ...structuredClone(from), id: sheetId(book.nextId), name };
  book.nextId += 1;
  book.sheets = [...book.sheets, sheet];
  book.isStale = true;
  emit(book, 'added', sheet);
  return sheet;
}

/** Deletes a sheet; references to it become `#REF!`. */
export function deleteSheet(book: BookState, sheet: SheetState): void {
  const at = book.sheets.indexOf(sheet);
  if (at < 0) return;
  const rest = book.sheets.filter((each) => each !== sheet);
  const next = [...rest.slice(at), ...rest.slice(0, at).reverse()].find(
    ({ visibility }) => visibility === 'Visible',
  );
  if (book.active === sheet.id && next) activateSheet(book, next);
  book.sheets = rest;
  renameEverywhere(book, sheet.name, undefined);
  emit(book, 'deleted', sheet);
}

/** Renames a sheet; formulas and names are rewritten. */
export function nameSheet(book: BookState, sheet: SheetState, name: string): void {
  const was = sheet.name;
  sheet.name = name;
  renameEverywhere(book, was, name);
}

function renameEverywhere(book: BookState, was: string, now: string | undefined): void {
  rewriteFormulas(book, (formula) => renameSheet(formula, was, now));
  for (const { formats } of book.sheets)
    for (const format of formats) format.formula = renameSheet(format.formula, was, now);
}
