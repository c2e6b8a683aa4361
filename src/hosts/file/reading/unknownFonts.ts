/** The fonts of a page, as the library keeps them. */
interface PdfFonts {
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => unknown;
}

/**
 * Tells the fonts whose text nobody can tell: those whose codes are numbers of their own, without a map to
 * characters. The library takes such a number for a character: another figure.
 */
export function unknownFonts(fonts: PdfFonts): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? (fonts.has(name) && isUnknown(fonts.get(name)));
    known.set(name, found);
    return found;
  };
}

function isUnknown(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const { composite, toUnicode } = font as { readonly composite?: unknown; readonly toUnicode?: unknown };
  // A map to characters that says of every number that it is one.
  return (
    composite === true && typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode
  );
}
