import type { SheetCell } from '../../../core/draw/sheet.js';
import { isDateFormat } from '../../dateFormat.js';
import { dayOf } from '../../../core/form/serialDay.js';

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** The filled cells of a range, and the formats of those numbers that may be shown as other ones. */
export interface CellsRead {
  readonly cells: readonly SheetCell[];
  readonly formats: ReadonlyMap<SheetCell, string>;
}

/** The formats that show every number as it is; and the one that shows every whole number so. */
const [AS_IT_IS, WHOLE] = [new Set(['', 'General', 'G/通用格式', '@']), '0'];

/**
 * The filled cells of a range, loaded with its values, formulas, number formats and place. Where only the
 * values and the place are loaded, the cells are without formulas and dates.
 */
export function readCells(range: Excel.Range, onlyValues = false): CellsRead {
  const { values, rowIndex, columnIndex } = range;
  const [formulas, numberFormat] = onlyValues ? [values, []] : [range.formulas, range.numberFormat];
  const formats = new Map<SheetCell, string>();
  const cells = values.flatMap((row, r) =>
    row.flatMap((value: unknown, c): readonly SheetCell[] => {
      const formula = formulaOf(formulas[r]?.[c], value);
      if (value === '' && formula === undefined) return [];
      const place = { row: rowIndex + r + 1, column: columnIndex + c + 1 };
      const format = String(numberFormat[r]?.[c] ?? '');
      const content = readValue(value, format);
      const cell = { ...place, ...content, ...(formula === undefined ? {} : { isFormula: true, formula }) };
      if (content.date === undefined && mayAlter(format, value)) formats.set(cell, format);
      return [cell];
    }),
  );
  return { cells, formats };
}

function mayAlter(format: string, value: unknown): boolean {
  const isShown = typeof value !== 'number' || AS_IT_IS.has(format);
  return !isShown && !(format === WHOLE && Number.isInteger(value));
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
  if (typeof value === 'number') return isDateFormat(format) ? { value, date: dayOf(value) } : { value };
  return { value: typeof value === 'boolean' ? value : null };
}
