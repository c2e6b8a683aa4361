const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|(\w{2,4}));/g;
const LAST_CODE_POINT = 0x10ffff;

/**
 * Text or an attribute value as XML. Characters that XML does not allow (control characters, half a surrogate
 * pair) are left out.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\t\n]/g, (character) => ESCAPED[character] ?? character);
}

/** XML text with its character references replaced. An unknown reference stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
