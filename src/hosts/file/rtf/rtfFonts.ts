import { decodeWestern } from '../doc/western.js';

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

/** The fonts of a file, as far as they say in which encoding a text is written. */
export interface RtfFonts {
  /** Takes in a word of the table of fonts. */
  readonly declare: (word: string, number: number) => void;
  readonly setPage: (page: number) => void;
  /** The text of bytes in a font. Throws a TypeError where they are none. */
  readonly decode: (bytes: readonly number[], font: number) => string;
}

/** The fonts of a file that is being read. */
export function rtfFonts(): RtfFonts {
  const encodings = new Map<number, string>();
  let current = 0;
  let usual: string | undefined;
  return {
    declare: (word, number) => {
      if (word === 'f') current = number;
      const encoding = word === 'fcharset' ? CHARSETS[number] : word === 'cpg' ? PAGES[number] : undefined;
      if (encoding !== undefined) encodings.set(current, encoding);
    },
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
