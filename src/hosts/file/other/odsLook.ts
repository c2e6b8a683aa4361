import { namesNumbers, type NumberLook } from '../../numberFormat.js';
import type { ShownText } from './odsText.js';

/** A number with other words before and behind it: a sign, its digits, its decimals. */
const NUMBER = /^(\D*?)[-−]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(\D*)$/;

/** Says how a number looks in a cell whose format shows it as this text, where that is not as it is. */
export function odsLook(value: number, { whole, isSaid }: ShownText): NumberLook | undefined {
  if (!isSaid) return undefined;
  if (whole.trim() === '') return { isInvisible: true };
  const [, before = '', digits, decimals = '', behind = ''] = NUMBER.exec(whole.trim()) ?? [];
  // Numbers in words, in fractions and with exponents are not judged.
  if (digits === undefined || value === 0) return undefined;
  if (namesNumbers(before + behind)) return { isShownOtherwise: true };
  const [shown, size] = [Number(digits.replaceAll(',', '')), Math.abs(value)];
  if (shown === Number(size.toPrecision(15))) return undefined;
  const isRounded = !Number.isInteger(value) && isNear(shown, size, decimals.length);
  return isRounded ? { isRounded } : { isShownOtherwise: true };
}

/** True where two numbers differ by half of the last of some decimals at most. */
function isNear(one: number, other: number, decimals: number): boolean {
  return Math.abs(one - other) * 10 ** decimals <= 0.500_000_1;
}
