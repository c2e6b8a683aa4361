import { intersect, type Area } from './areas.js';
import { stylesIn } from './cells.js';
import { refusal } from './refuse.js';
import type { BookState, SheetState } from './state.js';

/** The default options of a protected sheet. */
export const PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

type Permission = keyof typeof PROTECTION_OPTIONS;

/** Throws `AccessDenied` where the workbook is read-only. */
export function permitWrite({ isReadOnly }: BookState): void {
  if (isReadOnly) throw refusal('AccessDenied');
}

/** Throws `AccessDenied` where sheets may not be added, deleted, renamed, moved or hidden. */
export function permitStructure(book: BookState): void {
  permitWrite(book);
  if (book.isStructureProtected) throw refusal('AccessDenied');
}

/** Throws `AccessDenied` where the sheet is protected and its options do not allow the action. */
export function permit(book: BookState, sheet: SheetState, permission?: Permission): void {
  permitWrite(book);
  if (sheet.protection && (permission === undefined || sheet.protection.options[permission] !== true))
    throw refusal('AccessDenied');
}

/** Throws `AccessDenied` where the sheet is protected and one of the cells is locked. */
export function permitContent(book: BookState, sheet: SheetState, areas: readonly Area[]): void {
  permitWrite(book);
  if (sheet.protection && areas.some((area) => hasLocked(sheet, area))) throw refusal('AccessDenied');
}

function hasLocked(sheet: SheetState, area: Area): boolean {
  const merged = sheet.merges
    .filter((merge) => intersect(merge, area))
    .map(({ top, left }) => ({ top, left, bottom: top, right: left }));
  return [area, ...merged].some((part) => stylesIn(sheet, part).some(({ locked }) => locked));
}
