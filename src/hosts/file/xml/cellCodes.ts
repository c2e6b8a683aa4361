/**
 * Text as a cell of a package holds it. There `_x000D_` means the character of that code, so in text
 * that only looks like such a code the first underscore is written as one. What XML cannot hold is written as
 * such a code: control characters, halves of characters, and U+FFFE and U+FFFF.
 */
export function escapeCodes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\t\n\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu, codeOf);
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text as a cell shows it: `_x000D_` in a package means the character of that code. */
export function decodeCodes(text: string): string {
  if (!text.includes('_')) return text;
  return text.replace(/_[xX]([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
