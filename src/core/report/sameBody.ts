import { fold } from '../form/fold.js';

/** What the name of a higher place ends with, where it stands before the name of a body. */
const HIGHER = /[省市州盟区县旗]$/;
/** A name that begins with a place of its own, so that it is one body's and not the same in every place. */
const OWN_PLACE = /^..+?(?:[省市州盟区县旗乡镇]|街道)/;

/**
 * True where two names are one body's: alike but for width, spaces and quotes, or one has the name of
 * the higher place before it.
 *
 * `银川市西夏区民政局` and `西夏区民政局` are one body, `银川市民政局` and `民政局` are not.
 */
export function isSameBody(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined || short === '') return false;
  if (short === long) return true;
  return long.endsWith(short) && HIGHER.test(long.slice(0, -short.length)) && OWN_PLACE.test(short);
}

/** True where the characters of a short name stand in a long one in their order: 县农业局 in 县农业农村局. */
export function isAbbreviation(short: string, long: string): boolean {
  let at = -1;
  for (const letter of short) {
    at = long.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
