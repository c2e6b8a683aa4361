/** The bits of packed bytes, from the lowest of each byte on. */
interface Bits {
  /** A number of so many bits; throws a `RangeError` behind the end. */
  readonly take: (count: number) => number;
  /** Passes over the rest of a byte. */
  readonly align: () => void;
}

/** A code: how many words have each length, and the words in their order. */
interface Code {
  readonly counts: readonly number[];
  readonly words: readonly number[];
}

const LONGEST = 15;
/** The order in which the lengths of the code of lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** From which word of a repeated stretch its length takes more bits, and of its distance. */
const [FEW_LENGTHS, FEW_DISTANCES] = [4, 2];

/** So many bytes of what zlib packed (RFC 1950, 1951). Throws a `RangeError` for what is damaged. */
export function inflate(packed: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  const bits = bitsOf(packed.subarray(2));
  let at = 0;
  for (let isLast = false; !isLast && at < length;) {
    isLast = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 3) throw new RangeError('no such block');
    at =
      kind === 0
        ? copyStored(bits, out, at)
        : copyPacked(bits, kind === 1 ? FIXED : readCodes(bits), out, at);
  }
  return out;
}

function bitsOf(bytes: Uint8Array): Bits {
  let [at, bit] = [0, 0];
  const next = () => {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('no more bytes');
    const value = (byte >> bit) & 1;
    bit = (bit + 1) % 8;
    if (bit === 0) at += 1;
    return value;
  };
  return {
    take: (count) => {
      let value = 0;
      for (let place = 0; place < count; place += 1) value += next() * 2 ** place;
      return value;
    },
    align: () => {
      if (bit > 0) at += 1;
      bit = 0;
    },
  };
}

function copyStored(bits: Bits, out: Uint8Array, from: number): number {
  bits.align();
  const length = bits.take(16);
  bits.take(16);
  for (let at = 0; at < length && from + at < out.length; at += 1) out[from + at] = bits.take(8);
  return from + length;
}

interface Codes {
  readonly lengths: Code;
  readonly distances: Code;
}

/** Copies words up to the one that ends a block: bytes, and stretches of what was copied before. */
function copyPacked(bits: Bits, { lengths, distances }: Codes, out: Uint8Array, from: number): number {
  let at = from;
  while (at < out.length) {
    const word = readWord(bits, lengths);
    if (word === 256) break;
    if (word < 256) {
      out[at] = word;
      at += 1;
      continue;
    }
    const length = word === 285 ? 258 : 3 + stretchOf(bits, word - 257, FEW_LENGTHS);
    const distance = 1 + stretchOf(bits, readWord(bits, distances), FEW_DISTANCES);
    if (distance > at) throw new RangeError('nothing so far before');
    for (const end = Math.min(at + length, out.length); at < end; at += 1) out[at] = out[at - distance] ?? 0;
  }
  return at;
}

/** A length or a distance by its word: of each `few` words the bits behind them are one more. */
function stretchOf(bits: Bits, word: number, few: number): number {
  if (word < 2 * few) return word;
  const more = Math.floor(word / few) - 1;
  return (few + (word % few)) * 2 ** more + bits.take(more);
}

function codeOf(lengths: readonly number[]): Code {
  const counts = Array<number>(LONGEST + 1).fill(0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const words = lengths
    .map((length, word) => ({ length, word }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.word - b.word);
  return { counts, words: words.map(({ word }) => word) };
}

function readWord(bits: Bits, { counts, words }: Code): number {
  let [code, first, before] = [0, 0, 0];
  for (let length = 1; length <= LONGEST; length += 1) {
    code += bits.take(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return words[before + code - first] as number;
    before += count;
    [first, code] = [(first + count) * 2, code * 2];
  }
  throw new RangeError('no such word');
}

const FIXED: Codes = {
  lengths: codeOf(Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8))),
  distances: codeOf(Array<number>(30).fill(5)),
};

function readCodes(bits: Bits): Codes {
  const [lengths, distances, own] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const ofLengths = Array<number>(ORDER.length).fill(0);
  for (const word of ORDER.slice(0, own)) ofLengths[word] = bits.take(3);
  const code = codeOf(ofLengths);
  const all: number[] = [];
  while (all.length < lengths + distances) {
    const word = readWord(bits, code);
    const [count, value] =
      word < 16
        ? [1, word]
        : word === 16
          ? [3 + bits.take(2), all.at(-1) ?? 0]
          : [word === 17 ? 3 + bits.take(3) : 11 + bits.take(7), 0];
    all.push(...Array<number>(count).fill(value));
  }
  return {
    lengths: codeOf(all.slice(0, lengths)),
    distances: codeOf(all.slice(lengths, lengths + distances)),
  };
}
