import { plainTextOf, type PlainText } from './plainText.js';

/** A passage, and the passage of the other text that says the same but for its figures. */
export interface Passage {
  readonly text: string;
  readonly other: string;
  /** Its paragraph, from 0. */
  readonly paragraph: number;
}

/** How much of a text stands in another one, and where. */
export interface SharedText {
  /** The share of its own characters that stand in the other text, from 0 to 1. */
  readonly share: number;
  /** How many characters are its own: those of no set phrase and no short heading. */
  readonly own: number;
  /** The longest passages that stand in both, the longest first. */
  readonly passages: readonly Passage[];
}

/** So many characters in a row are the same passage; fewer are the same by chance. */
const GRAM = 8;
/** The fewest characters of a passage that is shown. */
const SHOWN = 16;
/** The most characters of a text that are compared, and the most passages that are kept. */
const MOST = { characters: 30_000, passages: 5 };

/**
 * How much of a text stands in another one. Figures do not count as different, and what `phrases` have, as
 * set phrases of the form and of the law, counts neither way. The time grows with the length of the texts.
 */
export function findShared(
  paragraphs: readonly string[],
  others: readonly string[],
  phrases: readonly string[],
): SharedText {
  const [whole, otherWhole] = [paragraphs, others].map((each) => each.join('\n').slice(0, MOST.characters));
  const [now, other] = [plainTextOf(whole ?? ''), plainTextOf(otherWhole ?? '')];
  const known = gramsOf(other.text);
  const set = gramsOf(plainTextOf(phrases.join('\n')).text);
  const isSet = withShort(now.text, coverage(now.text, set));
  const isShared = coverage(now.text, known);
  let [own, shared] = [0, 0];
  for (let at = 0; at < now.text.length; at += 1) {
    if (now.text[at] === '\n' || isSet[at] === 1) continue;
    own += 1;
    shared += isShared[at] ?? 0;
  }
  const runs = runsOf(now.text, other.text, known).filter(({ at, length }) => hasOwn(isSet, at, length));
  return {
    share: own === 0 ? 0 : shared / own,
    own,
    passages: runs
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST.passages)
      .map(({ at, from, length }) => ({
        text: sliceOf(whole ?? '', now, at, length),
        other: sliceOf(otherWhole ?? '', other, from, length),
        paragraph: paragraphAt(now.text, at),
      })),
  };
}

/** Every sequence of `GRAM` characters within a paragraph, and where it first stands. */
function gramsOf(text: string): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    const gram = text.slice(at, at + GRAM);
    if (!gram.includes('\n') && !grams.has(gram)) grams.set(gram, at);
  }
  return grams;
}

/** 1 for each character that a known sequence covers. */
function coverage(text: string, known: ReadonlyMap<string, number>): Uint8Array {
  const covered = new Uint8Array(text.length);
  let until = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (known.has(text.slice(at, at + GRAM))) until = at + GRAM;
    if (at < until) covered[at] = 1;
  }
  return covered;
}

/** The same with the paragraphs that are too short to be compared, as headings. */
function withShort(text: string, covered: Uint8Array): Uint8Array {
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== '\n') continue;
    if (at - from < GRAM) covered.fill(1, from, at);
    from = at + 1;
  }
  return covered;
}

/** A run of the same characters in both texts. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** The runs of the same characters, each as long as it goes on from where its beginning first stands. */
function runsOf(text: string, other: string, known: ReadonlyMap<string, number>): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + GRAM <= text.length; at += 1) {
    const from = known.get(text.slice(at, at + GRAM));
    if (from === undefined) continue;
    let length = GRAM;
    while (
      text[at + length] !== '\n' &&
      at + length < text.length &&
      text[at + length] === other[from + length]
    )
      length += 1;
    if (length >= SHOWN) runs.push({ at, from, length });
    at += length - 1;
  }
  return runs;
}

/** True where most of a run is no set phrase. */
function hasOwn(isSet: Uint8Array, at: number, length: number): boolean {
  let count = 0;
  for (const each of isSet.subarray(at, at + length)) count += each;
  return count * 2 < length;
}

function sliceOf(whole: string, { places }: PlainText, at: number, length: number): string {
  const end = places[at + length] ?? whole.length;
  return whole.slice(places[at] ?? 0, end).trim();
}

function paragraphAt(text: string, at: number): number {
  let count = 0;
  for (let each = text.indexOf('\n'); each !== -1 && each < at; each = text.indexOf('\n', each + 1))
    count += 1;
  return count;
}
