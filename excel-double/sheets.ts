import { activateSheet } from './edit.js';
import { isSame, renameSheet } from './formula.js';
import { rewriteFormulas } from './lines.js';
import { emptySheet, sheetId, tell, type BookState, type SheetState } from './state.js';

/** The sheet of a name or an id. */
export function findSheet(book: BookState, key: string): SheetState | undefined {
  return book.sheets.find(({ name, id }) => isSame(name, key) || id === key);
}

/**
 * True where Excel takes a sheet name: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either
 * end.
 */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !isSame(name, 'History')
  );
}

/** Adds a sheet after all others; without a name it is called as Excel calls it. */
export function addSheet(book: BookState, name?: string): SheetState {
  let number = book.sheets.length + 1;
  while (name === undefined && findSheet(book, `Sheet${number}`)) number += 1;
  const sheet = emptySheet(sheetId(book.nextId), name ?? `Sheet${number}`);
  book.nextId += 1;
  book.sheets = [...book.sheets, sheet];
  // Formulas that named the sheet before it was there now read it.
  book.isStale = true;
  tell(book, 'added', sheet);
  return sheet;
}

/** Deletes a sheet; formulas and names that named it are `#REF!` from then on. */
export function deleteSheet(book: BookState, sheet: SheetState): void {
  const at = book.sheets.indexOf(sheet);
  if (at < 0) return;
  const rest = book.sheets.filter((each) => each !== sheet);
  const next = [...rest.slice(at), ...rest.slice(0, at).reverse()].find(
    ({ visibility }) => visibility === 'Visible',
  );
  if (book.active === sheet.id && next) activateSheet(book, next);
  book.sheets = rest;
  rewriteFormulas(book, (formula) => renameSheet(formula, sheet.name, undefined));
  for (const { formats } of book.sheets)
    for (const format of formats) format.formula = renameSheet(format.formula, sheet.name, undefined);
  tell(book, 'deleted', sheet);
}

/** Renames a sheet; formulas and names go along. */
export function nameSheet(book: BookState, sheet: SheetState, name: string): void {
  const was = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, (formula) => renameSheet(formula, was, name));
  for (const { formats } of book.sheets)
    for (const format of formats) format.formula = renameSheet(format.formula, was, name);
  tell(book, 'nameChanged', sheet, { nameBefore: was, nameAfter: name });
}
