const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/**
 * Text or an attribute value as XML; what XML has no way to write (control characters, half a surrogate pair)
 * is left out.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\t\n]/g, (character) => ESCAPED[character] ?? character);
}
