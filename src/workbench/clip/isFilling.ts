import { isMoney, readValue } from '../../core/form/number.js';
import { isNumeric } from '../../core/read/numeric.js';

/**
 * True for a text such as people write where a number belongs: numbers, amounts, dashes, errors of formulas.
 */
export function isFilling(text: string): boolean {
  const value = text.trim();
  if (value === '') return false;
  return isNumeric({ row: 1, column: 1, value }) || isMoney(readValue(value, 'money')) || isErrorValue(value);
}

function isErrorValue(text: string): boolean {
  return /^#[A-Z/0!?]+$/.test(text);
}
