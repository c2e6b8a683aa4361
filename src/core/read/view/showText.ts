import type { SheetCell } from '../../draw/sheet.js';
import { showDay } from '../../form/serialDay.js';

/** The digits of a number that a program shows. */
const MOST_DIGITS = 15;

/** What a cell of prose says: a date as one writes it, TRUE for a boolean, an error value as it is. */
export function showText({ value, error, date }: SheetCell): string {
  if (error !== undefined) return error;
  if (date !== undefined && date !== '') return showDay(date);
  if (typeof value === 'number')
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(MOST_DIGITS)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '');
}
