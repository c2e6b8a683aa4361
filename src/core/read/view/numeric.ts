import type { SheetCell } from '../../draw/sheet.js';
import { isUnread, readValue } from '../../form/number.js';
import { mayHoldNumber, offerIn } from '../../form/offer.js';
import { remember, rememberText } from '../../form/remember.js';

/** True for what stands where a number belongs: a number, an amount, a dash, an error, a formula. */
export function isNumeric({ value, plain, error, isFormula }: SheetCell): boolean {
  if (typeof value === 'number' || error !== undefined) return true;
  if (value === null || value === '') return isFormula === true;
  if (typeof value !== 'string') return false;
  const text = plain ?? value;
  return mayHoldNumber(text) && isNumericText(text);
}

/** The texts of a wide sheet, of which each is looked at several times. */
const MOST_KEPT = 8000;

const isNumericText = rememberText((text): boolean => {
  const reading = readValue(text, 'change');
  if (!isUnread(reading)) return reading !== null;
  if (isAmount(text)) return true;
  // `1.`, `1、` and `(1)` are the numbers of lines: they stand beside labels too.
  const why = offerIn(text)?.why;
  if (reading.offer !== undefined) return why !== 'end' && why !== 'minus';
  // The end of a figure whose beginning stands above.
  return /^[.．]\d+$/.test(text.trim());
}, MOST_KEPT);

/** A row of more cells is looked through once. */
const WIDE = 40;

/** What of the cells of a row stands where a number belongs. */
export function numericIn(cells: readonly SheetCell[]): readonly SheetCell[] {
  return cells.length > WIDE ? numericInWide(cells) : filterNumeric(cells);
}

const numericInWide = remember(filterNumeric);

function filterNumeric(cells: readonly SheetCell[]): readonly SheetCell[] {
  return cells.filter(isNumeric);
}

/** How many cells of a row hold what stands where a number belongs. */
export function countNumeric(cells: readonly SheetCell[] = []): number {
  return numericIn(cells).length;
}

/** True for an amount with its unit: 402.2万元. */
export function isAmount(text: string): boolean {
  return text.trimEnd().endsWith('元') && !isUnread(readValue(text, 'money'));
}
