import { exchangesDigits } from './fontDigits.js';

/** The rule of a font that a page brings along, and what it says. */
const FACE = /@font-face\s*\{([^{}]*)\}/gi;
const FAMILY = /font-family\s*:\s*["']?([^;"'}]{1,90})/i;
const DATA = /url\(\s*["']?data:[^,"')]{0,99};base64,([^"')]*)/i;

/** The most fonts of a page, and the most characters of one. */
const MOST_FONTS = 30;
const MOST_CHARACTERS = 8_000_000;

/** The families of fonts, in small letters, that stand in the style sheets of a page and exchange digits. */
export function oddFonts(sheets: readonly string[]): ReadonlySet<string> {
  const odd = new Set<string>();
  let left = MOST_FONTS;
  for (const sheet of sheets) {
    if (!/@font-face/i.test(sheet)) continue;
    for (const [, said = ''] of sheet.matchAll(FACE)) {
      const [family, data] = [FAMILY.exec(said)?.[1], DATA.exec(said)?.[1]];
      if (family === undefined || data === undefined || data.length > MOST_CHARACTERS || left === 0) continue;
      left -= 1;
      const font = bytesOf(data);
      if (font && exchangesDigits(font)) odd.add(family.trim().toLowerCase());
    }
  }
  return odd;
}

/** True where the first font that a style names, as a family or behind a size, is one of some families. */
export function isOneOf(families: ReadonlySet<string>, fonts: string): boolean {
  const [first = ''] = fonts.split(',');
  const name = first.replace(/["']/g, '').trim();
  return families.has(name) || [...families].some((each) => name.endsWith(` ${each}`));
}

function bytesOf(written: string): Uint8Array | undefined {
  try {
    const text = atob(decodeURIComponent(written).replace(/\s/g, ''));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
