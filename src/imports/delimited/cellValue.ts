import type { SheetCell } from '../../core/draw/sheet.js';

/** A text as a formula, by which some systems keep Excel from changing digits: `="007"`. */
const KEPT = /^="([^"]*)"$/;
/** What Excel takes for a formula when it opens the file. */
const FORMULA = /^=(?=[A-Za-z$(+-])/;

/** What a cell of the file holds: its text as it is written, or the formula that Excel would make of it. */
export function cellValue(written: string): Pick<SheetCell, 'value' | 'isFormula' | 'formula'> {
  const kept = KEPT.exec(written)?.[1];
  if (kept !== undefined) return { value: kept };
  if (!FORMULA.test(written)) return { value: written };
  return { value: null, isFormula: true, formula: written.slice(1) };
}
