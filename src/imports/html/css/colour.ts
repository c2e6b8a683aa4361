/** The colours of CSS that are used for text which is not to be seen, or behind text. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', 'ffffff'],
  ['black', '000000'],
  ['snow', 'fffafa'],
  ['windowtext', '000000'],
  ['window', 'ffffff'],
  ['transparent', 'none'],
  ['none', 'none'],
]);
const HEX = /#([\da-f]{3,8})(?![\da-f])/;
/** White and black by their lightness. */
const HSL = /^hsla?\([^)]*[\s,](100|0)%\s*\)/;
const RGB = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*([\d.]+)\s*)?\)/;

/**
 * The colour in a value of CSS as six digits, `none` where it shows nothing; undefined for one that is not
 * known, which is some colour.
 */
export function readColour(value: string): string {
  const hex = HEX.exec(value)?.[1];
  if (hex !== undefined) return hexColour(hex);
  const lightness = HSL.exec(value)?.[1];
  if (lightness !== undefined) return lightness === '0' ? '000000' : 'ffffff';
  const [, red, green, blue, alpha] = RGB.exec(value) ?? [];
  if (red !== undefined) return Number(alpha ?? 1) === 0 ? 'none' : [red, green, blue].map(hexOf).join('');
  return value.split(/\s+/).flatMap((word) => NAMED.get(word) ?? [])[0] ?? value.slice(0, 40);
}

/** True for a colour of text; `inherit` and the like say nothing. */
export function isColour(value: string): boolean {
  return !/^(?:inherit|initial|unset|currentcolor|revert|auto)/.test(value);
}

/** Six digits of a colour of three to eight, the last of four and of eight for how much it covers. */
function hexColour(hex: string): string {
  const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return digits.slice(6) === '00' ? 'none' : digits.slice(0, 6);
}

function hexOf(value = '0'): string {
  return Math.min(255, Number(value)).toString(16).padStart(2, '0');
}
