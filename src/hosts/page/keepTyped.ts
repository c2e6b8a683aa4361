import type { LookName, Placed } from '../../core/draw/layout.js';
import { readValue, type Raw } from '../../core/form/number.js';

const PROSE: ReadonlySet<LookName> = new Set(['heading', 'paragraph', 'note', 'noteKey']);

/**
 * What a cell holds once that was typed in it: nothing for spaces; a number where a number cell was given
 * one, in full-width digits or with separators too; all else as typed, so that `12件` and `/` can be told. An
 * amount with noughts at its end stays text, being exact.
 */
export function keepTyped(text: string, cell: Placed | undefined): Raw {
  if (text.trim() === '') return null;
  if (!cell || PROSE.has(cell.look)) return text;
  if (cell.look === 'number' || cell.look === 'sum') {
    const reading = readValue(text, 'count');
    return typeof reading === 'number' ? reading : text.trim();
  }
  const plain = text.trim();
  return /^-?\d{1,15}(?:\.\d+)?$/.test(plain) && String(Number(plain)) === plain ? Number(plain) : plain;
}
