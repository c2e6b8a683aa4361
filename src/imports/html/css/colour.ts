/** The colours of CSS that are used for text which is not to be seen, or behind text. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', 'ffffff'],
  ['black', '000000'],
  ['snow', 'fffafa'],
  ['ivory', 'fffff0'],
  ['floralwhite', 'fffaf0'],
  ['ghostwhite', 'f8f8ff'],
  ['whitesmoke', 'f5f5f5'],
  ['azure', 'f0ffff'],
  ['mintcream', 'f5fffa'],
  ['aliceblue', 'f0f8ff'],
  ['windowtext', '000000'],
  ['window', 'ffffff'],
  ['transparent', 'none'],
  ['none', 'none'],
]);
const HEX = /#([\da-f]{3,8})(?![\da-f])/;
/** White and black by their lightness. */
const HSL = /^hsla?\(\s*[\d.]+(?:deg)?[\s,]+[\d.]+%[\s,]+(100|0)%\s*\)/;
const RGB = new RegExp(
  String.raw`rgba?\(\s*(\d{1,3}%?)[\s,]+(\d{1,3}%?)[\s,]+(\d{1,3}%?)\s*(?:[,/]\s*([\d.]+%?)\s*)?\)`,
);

/** A colour that is not known: a picture, one that lets others through, one of a variable. */
export const SOME_COLOUR = 'some';
/** Functions of CSS that are no plain colour. */
const OTHER_FUNCTION = /(?:^|[^a-z-])(?!(?:rgb|hsl)a?\()[a-z-]+\(/;
/** A name, or six digits as old attributes have them. */
const PLAIN = /^(?:[a-z]+|[\da-f]{6})$/;

/** The colour in a value of CSS as six digits or by its name; `none` where it shows nothing. */
export function readColour(value: string): string {
  if (OTHER_FUNCTION.test(value)) return SOME_COLOUR;
  const hex = HEX.exec(value)?.[1];
  if (hex !== undefined) return hexColour(hex);
  const lightness = HSL.exec(value)?.[1];
  if (lightness !== undefined) return lightness === '0' ? '000000' : 'ffffff';
  const [, red, green, blue, alpha = '1'] = RGB.exec(value) ?? [];
  if (red !== undefined) return covering(shareOf(alpha), [red, green, blue].map(hexOf).join(''));
  const [named] = value.split(/\s+/).flatMap((word) => NAMED.get(word) ?? []);
  return named ?? (PLAIN.test(value) ? value : SOME_COLOUR);
}

/** What covers less than so much of what is behind it is not seen. */
const LEAST_SEEN = 0.05;

/** A colour that covers so much of what is behind it. */
function covering(alpha: number, colour: string): string {
  return alpha < LEAST_SEEN ? 'none' : alpha < 1 ? SOME_COLOUR : colour;
}

/** A number or a share of 100. */
function shareOf(value: string): number {
  return value.endsWith('%') ? parseFloat(value) / 100 : Number(value);
}

/** Colours that differ by no more than so much of 255 look the same. */
const MOST_ALIKE = 16;

/** True where text in one colour is not seen on the other. */
export function looksAlike(one: string, other: string): boolean {
  if (one === other) return one !== SOME_COLOUR;
  if (!SIX_DIGITS.test(one) || !SIX_DIGITS.test(other)) return false;
  return [0, 2, 4].every((at) => {
    const [mine, its] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
    return Math.abs((mine ?? 0) - (its ?? 0)) <= MOST_ALIKE;
  });
}

const SIX_DIGITS = /^[\da-f]{6}$/;

/** Six digits of a colour of three to eight, the last of four and of eight for how much it covers. */
function hexColour(hex: string): string {
  const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return covering(parseInt(digits.slice(6) || 'ff', 16) / 255, digits.slice(0, 6));
}

function hexOf(value = '0'): string {
  const part = value.endsWith('%') ? Math.round(parseFloat(value) * 2.55) : Number(value);
  return Math.min(255, part).toString(16).padStart(2, '0');
}
