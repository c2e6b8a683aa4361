import type { SheetCell } from '../../core/draw/sheet.js';

/** The first day of Unix time as a date of Excel, in days, and the milliseconds of a day. */
const [UNIX_EPOCH, DAY] = [25_569, 86_400_000];
/** The last day that Excel knows, in 9999, and 29 February 1900, which the calendar has not. */
const [LAST_DAY, NO_DAY] = [2_958_465, 60];

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** The filled cells of a range, loaded with its values, formulas, number formats and place. */
export function readCells(range: Excel.Range): readonly SheetCell[] {
  const { values, formulas, numberFormat, rowIndex, columnIndex } = range;
  return values.flatMap((row, r) =>
    row.flatMap((value: unknown, c): readonly SheetCell[] => {
      const formula = formulaOf(formulas[r]?.[c], value);
      if (value === '' && formula === undefined) return [];
      const place = { row: rowIndex + r + 1, column: columnIndex + c + 1 };
      const content = readValue(value, String(numberFormat[r]?.[c] ?? ''));
      return [{ ...place, ...content, ...(formula === undefined ? {} : { isFormula: true, formula }) }];
    }),
  );
}

/**
 * A formula without its `=`. Text that begins with `=` is none: Excel gives it as formula and as value alike.
 */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula.slice(1) : undefined;
}

function readValue(value: unknown, format: string): Pick<SheetCell, 'value' | 'error' | 'date'> {
  if (typeof value === 'string') return ERROR.test(value) ? { value: null, error: value } : { value };
  if (typeof value === 'number') return isDateFormat(format) ? { value, date: dayOf(value) } : { value };
  return { value: typeof value === 'boolean' ? value : null };
}

/** True where a number format has a letter of a date or of a time outside quotes and brackets. */
function isDateFormat(format: string): boolean {
  return /[ymdhs]|aaa/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''));
}

/** A date of Excel as `2026-01-15`; empty for a number that is no day. */
function dayOf(serial: number): string {
  if (!(serial >= 1 && serial < LAST_DAY + 1)) return '';
  const day = Math.floor(serial) + (serial < NO_DAY ? 1 : 0);
  return new Date((day - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}
