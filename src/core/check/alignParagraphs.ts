import { fold } from '../form/fold.js';

/** Paragraphs that correspond: what stands on each side, with its number from 1; one side may be missing. */
export interface ParagraphPair {
  readonly a?: { readonly at: number; readonly text: string };
  readonly b?: { readonly at: number; readonly text: string };
}

/** The most steps of an alignment; longer chapters are compared paragraph by paragraph as they stand. */
const MOST_STEPS = 1_000_000;

/**
 * The paragraphs in which two texts differ, in order; width, spaces and quotes do not count. Between equal
 * paragraphs (longest common subsequence) the others are paired as they follow each other.
 */
export function alignParagraphs(a: readonly string[], b: readonly string[]): readonly ParagraphPair[] {
  const pairs: ParagraphPair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...matchesOf(a.map(fold), b.map(fold)), [a.length, b.length] as const]) {
    const count = Math.max(atA - fromA, atB - fromB);
    for (let step = 0; step < count; step += 1)
      pairs.push({
        ...sideOf('a', a, fromA + step, atA),
        ...sideOf('b', b, fromB + step, atB),
      });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return pairs;
}

function sideOf(side: 'a' | 'b', texts: readonly string[], at: number, end: number): ParagraphPair {
  return at < end ? { [side]: { at: at + 1, text: texts[at] ?? '' } } : {};
}

/** The places of equal paragraphs, in order on both sides. */
function matchesOf(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_STEPS)
    return a.flatMap((text, at) => (text === b[at] ? [[at, at] as const] : []));
  const width = b.length + 1;
  // The length of the longest common subsequence of what follows each pair of places.
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const matches: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      matches.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}
