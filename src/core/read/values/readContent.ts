import type { SheetCell } from '../../draw/sheet.js';
import type { Cell } from '../../form/form.js';
import { readValue, type Reading } from '../../form/number.js';
import { tidy } from '../../form/numeral.js';
import { datedText, struckText } from '../../form/offer.js';

/**
 * What a cell of a sheet says as a cell of the form. The format counts too: a number that is shown as a date
 * is unreadable, and so is one some of whose characters are struck out, raised, lowered or not seen.
 *
 * An amount that states no unit has `unit`.
 */
export function readContent(
  content: SheetCell | undefined,
  { kind }: Pick<Cell, 'kind'>,
  unit: string | null,
): Reading {
  if (!content) return null;
  const { value, error, date, plain, unit: shownUnit } = content;
  if (error !== undefined) return { text: error };
  if (typeof value === 'number' && date !== undefined) return readValue(datedText(value), kind, unit);
  if (typeof value === 'string' && date) return readValue(datedText(date), kind, unit);
  if (value !== null && plain !== undefined && tidy(plain) !== tidy(String(value)))
    return readValue(struckText(String(value), plain), kind, unit);
  return readValue(value, kind, shownUnit ?? unit);
}
