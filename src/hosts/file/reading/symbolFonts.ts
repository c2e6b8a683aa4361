/** Fonts that have pictures in place of digits. That named Symbol is none of them: its digits are digits. */
const SYMBOLS = /^(?:wingdings(?: [23])?|webdings|marlett|(?:itc )?zapf ?dingbats|monotype sorts)$/i;

/** True for a font in which a figure is seen as pictures. */
export function isSymbolFont(name = ''): boolean {
  return SYMBOLS.test(name.replace(/^@/, '').trim());
}
