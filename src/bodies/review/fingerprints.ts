/** So many characters in a row are a passage, as in `findShared`. */
const GRAM = 8;
/** One of so many passages that begin one behind the other is kept. */
const WINDOW = 8;

/**
 * The fingerprints of a text: hashes of passages of 8 characters, of which the smallest of each 8
 * neighbours is kept (winnowing: Schleimer, Wilkerson, Aiken 2003). Two texts that share 15 characters in a
 * row share one. `without` are hashes that count nothing.
 */
export function fingerprintsOf(text: string, without: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const hashes = gramHashes(text);
  const kept = new Set<number>();
  for (let from = 0; from + WINDOW <= hashes.length || from === 0; from += 1) {
    let least = NONE;
    for (let at = from; at < from + WINDOW; at += 1) least = Math.min(least, hashes[at] ?? NONE);
    if (least !== NONE && !without.has(least)) kept.add(least);
  }
  return kept;
}

/** What no passage has: one that would go beyond its paragraph. */
const NONE = 2 ** 32;

/** The hash (FNV-1a) of each passage that begins at a character, in the order of the text. */
export function gramHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  for (let from = 0; from + GRAM <= text.length; from += 1) {
    let hash = 0x811c9dc5;
    let isWhole = true;
    for (let at = from; at < from + GRAM; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LINE_END) isWhole = false;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    hashes.push(isWhole ? hash >>> 0 : NONE);
  }
  return hashes;
}

const LINE_END = '\n'.charCodeAt(0);
