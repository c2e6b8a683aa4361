/** A name of CSS with its escapes as the characters that they stand for: `\31 0` is 10. */
export function decodeName(name: string): string {
  if (!name.includes('\\')) return name;
  return name.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, digits: string | undefined, mark = '') => {
    const number = digits === undefined ? 0 : parseInt(digits, 16);
    if (digits === undefined) return String(mark);
    return number === 0 || number > LAST_CHARACTER ? '\ufffd' : String.fromCodePoint(number);
  });
}

const LAST_CHARACTER = 0x10_ff_ff;
