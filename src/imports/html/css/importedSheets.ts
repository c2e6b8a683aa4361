/** An address that is a style sheet itself: its encoding and its text. */
const DATA = /^data:text\/css((?:;[\w.=-]{1,40}){0,4}),([^]*)$/i;
/** `@import` of such an address, with what it is to hold for; an address without quotes is in brackets. */
const IMPORT =
  /@import\s+(?:(?:url\(\s*)?(?:"(data:text\/css[^"]*)"|'(data:text\/css[^']*)')\s{0,9}\)?|url\(\s*(data:text\/css[^)\s]*)\s{0,9}\))([^;{}]{0,200});/gi;

/** The style sheet that an address is; undefined for one of a file. */
export function sheetOfAddress(address: string): string | undefined {
  const [, kinds = '', written] = DATA.exec(address.trim()) ?? [];
  if (written === undefined) return undefined;
  try {
    if (!/;base64$/i.test(kinds)) return decodeURIComponent(written);
    const bytes = Uint8Array.from(atob(decodeURIComponent(written)), (sign) => sign.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** A style sheet with the ones that it imports where these are written in its own text. */
export function withImported(sheet: string): string {
  if (!/@import\s[^;]{0,20}data:/i.test(sheet)) return sheet;
  return sheet.replace(IMPORT, (whole: string, ...parts: readonly (string | undefined)[]) => {
    const [first, second, third, condition = ''] = parts;
    const imported = sheetOfAddress(first ?? second ?? third ?? '');
    if (imported === undefined) return whole;
    return condition.trim() === '' ? imported : `@media ${condition}{${imported}}`;
  });
}
