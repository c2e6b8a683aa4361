/** The colours of a file, as their table is read. */
export interface RtfColours {
  /** By their numbers: six digits of base 16 each, or none for one that the program chooses. */
  readonly all: string[];
  /** Takes in a word of the table, or a byte: a semicolon ends a colour. */
  readonly mix: (word: string, number: number) => void;
  readonly endAt: (byte: number) => void;
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['red', 16],
  ['green', 8],
  ['blue', 0],
]);
const SEMICOLON = 0x3b;

/** The colours of a file that is being read. */
export function rtfColours(): RtfColours {
  const all: string[] = [];
  let colour: number | undefined;
  return {
    all,
    mix: (word, number) => {
      const shift = PARTS.get(word);
      if (shift !== undefined) colour = (colour ?? 0) | ((number & 0xff) << shift);
    },
    endAt: (byte) => {
      if (byte !== SEMICOLON) return;
      all.push(colour === undefined ? '' : colour.toString(16).padStart(6, '0'));
      colour = undefined;
    },
  };
}
