import { parseFormula } from './formula.js';
import { isSame, writeReference, type Reference } from './reference.js';
import { shiftArea, type LineShift } from './shift.js';
import type { BookState, Name, SheetState } from './state.js';
import { matchAt, tokenAt } from './tokens.js';

/**
 * Rewrites every formula of a workbook: of cells and names. `on` is the sheet of the formula; undefined for
 * names of the workbook.
 */
export function rewriteFormulas(
  book: BookState,
  rewrite: (formula: string, on: SheetState | undefined) => string,
): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      cell.formula = rewrite(cell.formula, sheet);
      cell.expression = parseFormula(cell.formula);
    }
    rewriteNames(sheet.names, (formula) => rewrite(formula, sheet));
  }
  rewriteNames(book.names, (formula) => rewrite(formula, undefined));
  book.isStale = true;
}

function rewriteNames(names: readonly Name[], rewrite: (formula: string) => string): void {
  for (const name of names) name.formula = rewrite(name.formula);
}

/**
 * The formula on sheet `on` after rows or columns were inserted or deleted on sheet `changed`. A reference
 * whose cells were all deleted becomes `#REF!`.
 */
export function shiftReferences(formula: string, on: string, changed: string, shift: LineShift): string {
  return mapReferences(formula, (reference) => {
    if (!reference.area || !isSame(reference.sheet ?? on, changed)) return reference;
    const area = shiftArea(reference.area, shift);
    return {
      ...(reference.sheet === undefined ? {} : { sheet: reference.sheet }),
      fixed: reference.fixed,
      ...(area ? { area } : {}),
    };
  });
}

/** The formula after a sheet was renamed, or deleted where `now` is undefined. */
export function renameSheet(formula: string, was: string, now: string | undefined): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === undefined || !isSame(reference.sheet, was)) return reference;
    return now === undefined ? { fixed: reference.fixed } : { ...reference, sheet: now };
  });
}

/** Rewrites the references of a formula; everything else stays as it is written. */
function mapReferences(formula: string, change: (reference: Reference) => Reference): string {
  let written = '';
  for (let at = 0; at < formula.length;) {
    const blank = matchAt(/\s+|^=/y, formula, at)?.[0];
    const token = blank === undefined ? tokenAt(formula, at) : undefined;
    const text = blank ?? token?.text ?? formula.slice(at, at + 1);
    const changed = token?.type === 'reference' ? change(token.reference) : undefined;
    const isSameAsBefore = token?.type !== 'reference' || changed === token.reference;
    written += changed && !isSameAsBefore ? writeReference(changed) : text;
    at += text.length;
  }
  return written;
}
