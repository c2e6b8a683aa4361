import type { LookName, Placed } from '../../core/draw/layout.js';
import { TEXT_FORMAT } from '../../core/draw/looks.js';
import { isMoney, readValue, type Raw } from '../../core/form/number.js';
import { workOut } from './workOut.js';

const PROSE: ReadonlySet<LookName> = new Set(['heading', 'paragraph', 'note', 'noteKey']);

/**
 * What a cell holds after this text was typed in it: null for spaces, a number where a number cell was given
 * one, in full-width digits or with separators too, or a sum of numbers, `=1+2`. Any other text stays as
 * typed, so that `12件` and `/` can be reported. An amount with zeros at its end stays text, to stay exact,
 * and so does all in a cell of text.
 */
export function keepTyped(text: string, cell: Placed | undefined): Raw {
  const plain = text.trim();
  if (plain === '') return null;
  if (!cell || PROSE.has(cell.look)) return text;
  if (cell.numberFormat === TEXT_FORMAT) return plain;
  if (cell.look === 'number' || cell.look === 'sum') {
    const reading = readValue(workOut(text) ?? text, 'count');
    return typeof reading === 'number' ? reading : plain;
  }
  return cell.look === 'money' ? keepAmount(workOut(plain) ?? plain) : keepAmount(plain);
}

function keepAmount(plain: string): Raw {
  const amount = readValue(plain, 'money');
  const isPlain = isMoney(amount) && amount.value === plain && String(Number(plain)) === plain;
  return isPlain ? Number(plain) : plain;
}
