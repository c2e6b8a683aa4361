import type { LookName, Placed } from '../../core/draw/layout.js';
import { readValue, type Raw } from '../../core/form/number.js';

const PROSE: ReadonlySet<LookName> = new Set(['heading', 'paragraph', 'note', 'noteKey']);

/** A number in plain digits; with more digits it may not be kept exactly. */
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/**
 * What a cell holds after this text was typed in it: null for spaces, a number where a number cell was given
 * one, in full-width digits or with separators too. Any other text stays as typed, so that `12件` and `/` can
 * be reported. An amount with zeros at its end stays text, to stay exact.
 */
export function keepTyped(text: string, cell: Placed | undefined): Raw {
  const plain = text.trim();
  if (plain === '') return null;
  if (!cell || PROSE.has(cell.look)) return text;
  if (cell.look === 'number' || cell.look === 'sum') {
    const reading = readValue(text, 'count');
    return typeof reading === 'number' ? reading : plain;
  }
  return PLAIN_NUMBER.test(plain) && String(Number(plain)) === plain ? Number(plain) : plain;
}
