import type { SheetCell } from '../../core/draw/sheet.js';

/** The first day of Unix time as a date of Excel, in days, and the milliseconds of a day. */
const [UNIX_EPOCH, DAY] = [25_569, 86_400_000];

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** The filled cells of a range, loaded with its values, formulas, number formats and place. */
export function readCells(range: Excel.Range): readonly SheetCell[] {
  const { values, formulas, numberFormat, rowIndex, columnIndex } = range;
  return values.flatMap((row, r) =>
    row.flatMap((value: unknown, c): readonly SheetCell[] => {
      const isFormula = isFormulaOf(formulas[r]?.[c], value);
      if (value === '' && !isFormula) return [];
      const place = { row: rowIndex + r + 1, column: columnIndex + c + 1 };
      const content = readValue(value, String(numberFormat[r]?.[c] ?? ''));
      return [{ ...place, ...content, ...(isFormula ? { isFormula } : {}) }];
    }),
  );
}

/** Text that begins with `=` is no formula: Excel gives it as formula and as value alike. */
function isFormulaOf(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function readValue(value: unknown, format: string): Pick<SheetCell, 'value' | 'error'> {
  if (typeof value === 'string') return ERROR.test(value) ? { value: null, error: value } : { value };
  if (typeof value === 'number') return { value: isDateFormat(format) ? dayOf(value) : value };
  return { value: typeof value === 'boolean' ? value : null };
}

/** True where a number format has a letter of a date outside quotes and brackets. */
function isDateFormat(format: string): boolean {
  return /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** A date of Excel as `2026-01-15`. */
function dayOf(serial: number): string {
  return new Date(Math.round((serial - UNIX_EPOCH) * DAY)).toISOString().slice(0, 10);
}
