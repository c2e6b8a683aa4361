/** The characters that markup consists of, by their codes. */
export const MARK = {
  space: 32,
  quote: 34,
  and: 38,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  bracket: 93,
} as const;

const [TAB, LINE_FEED, RETURN] = [9, 10, 13];
/** The first character after those that XML allows. */
const BEYOND = 0xfffe;

/** What a character below 128 may be in a name: 2 the first of one, 1 a later one, 0 none. */
export const NAME = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return 2;
  return /[-.\d]/.test(character) ? 1 : 0;
});

/** Characters below 128 that stand for themselves, in a value between double quotes and in a text. */
export const IN_VALUE = plainCharacters([MARK.quote, MARK.and, MARK.less, TAB, LINE_FEED, RETURN]);
export const IN_TEXT = plainCharacters([MARK.and, MARK.less, MARK.bracket, RETURN]);

function plainCharacters(others: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => Number(isAllowed(code) && !others.includes(code)));
}

/** The place of the first character that does not stand for itself, or the end. */
export function endOfPlain(text: string, from: number, plain: Uint8Array): number {
  let at = from;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(at)) {
    // Beyond the end the code is no number.
    if (!(code < plain.length ? plain[code] : code < BEYOND)) return at;
    at += 1;
  }
}

/** True for a character that XML allows; halves of characters are whole in a decoded text. */
export function isAllowed(code: number): boolean {
  return code >= MARK.space ? code < BEYOND : isSpace(code);
}

/** True for white space as XML has it. */
export function isSpace(code: number): boolean {
  return code === MARK.space || code === LINE_FEED || code === RETURN || code === TAB;
}
