/**
 * Text as a cell of a package holds it. There `_x000D_` means the character of that code, so in text
 * that only looks like such a code the first underscore is written as one.
 */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
