/** What comes next in a file of rich text: a brace, a control word with its number, or a byte of text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  | { readonly kind: 'byte'; readonly byte: number };

/** Reads the tokens of a file one by one. */
export interface RtfTokens {
  /** The next token; undefined at the end. */
  readonly next: () => RtfToken | undefined;
  /** Passes over the rest of the group that is open; true where its end is there. */
  readonly passGroup: () => boolean;
}

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, SPACE, RETURN, NEWLINE] = [
  0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20, 0x0d, 0x0a,
] as const;
/** A control word has no more letters, its number no more digits. */
const LONGEST = 32;

/** A question mark, for a byte that is not written as one. */
const UNKNOWN = 0x3f;

const OPENED: RtfToken = { kind: 'open' };
const CLOSED: RtfToken = { kind: 'close' };

/** Begins to read a file of rich text. */
export function rtfTokens(bytes: Uint8Array): RtfTokens {
  const place = { at: 0 };
  const next = () => nextToken(bytes, place);
  return {
    next,
    passGroup: () => {
      let depth = 1;
      for (let token = next(); token; token = next()) {
        if (token.kind === 'open') depth += 1;
        else if (token.kind === 'close') depth -= 1;
        if (depth === 0) return true;
      }
      return false;
    },
  };
}

/** Where in a file the next token is. */
interface RtfPlace {
  at: number;
}

function nextToken(bytes: Uint8Array, place: RtfPlace): RtfToken | undefined {
  while (bytes[place.at] === RETURN || bytes[place.at] === NEWLINE) place.at += 1;
  const byte = bytes[place.at];
  if (byte === undefined) return undefined;
  place.at += 1;
  if (byte === OPEN) return OPENED;
  if (byte === CLOSE) return CLOSED;
  return byte === BACKSLASH ? controlAt(bytes, place) : { kind: 'byte', byte };
}

/** Reads what follows a backslash. */
function controlAt(bytes: Uint8Array, place: RtfPlace): RtfToken {
  const byte = bytes[place.at];
  if (byte === QUOTE) {
    const code = parseInt(String.fromCharCode(...bytes.subarray(place.at + 1, place.at + 3)), 16);
    place.at += 3;
    return { kind: 'byte', byte: Number.isNaN(code) ? UNKNOWN : code };
  }
  if (!isLetter(byte)) {
    place.at += 1;
    return { kind: 'word', word: byte === undefined ? '' : String.fromCharCode(byte), number: undefined };
  }
  const word = runOf(bytes, place, isLetter);
  const sign = bytes[place.at] === MINUS && isDigit(bytes[place.at + 1]) ? -1 : 1;
  if (sign < 0) place.at += 1;
  const digits = runOf(bytes, place, isDigit);
  if (bytes[place.at] === SPACE) place.at += 1;
  const number = digits === '' ? undefined : sign * Number(digits);
  // So many bytes of a picture follow, whatever they are.
  if (word === 'bin') place.at += Math.max(0, number ?? 0);
  return { kind: 'word', word, number };
}

function runOf(bytes: Uint8Array, place: RtfPlace, is: (byte?: number) => boolean): string {
  let run = '';
  for (; run.length < LONGEST && is(bytes[place.at]); place.at += 1)
    run += String.fromCharCode(bytes[place.at] ?? 0);
  return run;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
