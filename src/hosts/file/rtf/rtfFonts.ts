import { decodeWestern } from '../doc/western.js';
import { SYMBOLS } from '../doc/wordNumbers.js';
import { isSymbolFont } from '../reading/symbolFonts.js';

/** The encodings of the bytes of text, by the numbers that fonts give to them. */
const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
/** The same by the numbers of code pages. */
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** What ends the name of a font, and the longest name. */
const SEMICOLON = 0x3b;
const LONGEST_NAME = 64;

/** The fonts of a file, as far as they say in which encoding a text is written, and which have symbols. */
export interface RtfFonts {
  /** Takes in a word of the table of fonts. */
  readonly declare: (word: string, number: number) => void;
  /** Takes in a byte of the name of a font. */
  readonly spell: (byte: number) => void;
  readonly nameOf: (font: number) => string;
  /** True for a font whose bytes are symbols. */
  readonly hasSymbols: (font: number) => boolean;
  readonly setPage: (page: number) => void;
  /** The text of bytes in a font. Throws a TypeError where they are none. */
  readonly decode: (bytes: readonly number[], font: number) => string;
}

/** The fonts of a file that is being read. */
export function rtfFonts(): RtfFonts {
  const encodings = new Map<number, string>();
  const names = new Map<number, string>();
  const symbols = new Set<number>();
  let current = 0;
  let usual: string | undefined;
  return {
    declare: (word, number) => {
      if (word === 'f') current = number;
      const encoding = word === 'fcharset' ? CHARSETS[number] : word === 'cpg' ? PAGES[number] : undefined;
      if (encoding !== undefined) encodings.set(current, encoding);
      if (word === 'fcharset' && number === SYMBOLS) symbols.add(current);
    },
    spell: (byte) => {
      const name = names.get(current) ?? '';
      if (byte !== SEMICOLON && name.length < LONGEST_NAME)
        names.set(current, name + String.fromCharCode(byte));
    },
    nameOf: (font) => names.get(font) ?? '',
    hasSymbols: (font) => symbols.has(font) || isSymbolFont(names.get(font)),
    setPage: (page) => {
      usual = PAGES[page];
    },
    decode: (bytes, font) => {
      const encoding = encodings.get(font);
      const packed = Uint8Array.from(bytes);
      if (encoding !== undefined) return decodeAs(packed, encoding);
      try {
        return usual === undefined ? decodeWestern(packed) : decodeAs(packed, usual);
      } catch {
        // A font that names no encoding may have its own dashes and quotes.
        return decodeWestern(packed);
      }
    },
  };
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
