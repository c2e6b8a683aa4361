import type { SheetCell } from '../../../core/draw/sheet.js';
import { dayOf, isDateFormat } from '../../dateFormat.js';
import { shownBy } from '../../numberFormat.js';

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/**
 * The filled cells of a range, loaded with its values, formulas, number formats and place. Where only the
 * values and the place are loaded, the cells are without formulas and dates.
 */
export function readCells(range: Excel.Range, onlyValues = false): readonly SheetCell[] {
  const { values, rowIndex, columnIndex } = range;
  const [formulas, numberFormat] = onlyValues ? [values, []] : [range.formulas, range.numberFormat];
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

function readValue(value: unknown, format: string): Omit<SheetCell, 'row' | 'column'> {
  if (typeof value === 'string') return ERROR.test(value) ? { value: null, error: value } : { value };
  if (typeof value === 'number')
    return isDateFormat(format) ? { value, date: dayOf(value) } : { value, ...shownBy(value, format) };
  return { value: typeof value === 'boolean' ? value : null };
}
