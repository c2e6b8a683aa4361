import { likeness } from '../../form/fold.js';
import { withoutNote, labelWords } from '../../form/labelNote.js';

/** Labels less alike than this are different labels. */
const ALIKE = 0.5;
/** A likeness counts for less than the exact label, which has 1. */
const INEXACT = 0.9;
/** So many characters at the beginning of a label are that label, cut short. */
const BEGINNING = 4;

/** The texts of one row or column of a sheet that may be a label of the form. */
export interface Candidate<Key extends { readonly key: string }> {
  readonly keys: readonly Key[];
}

/** The candidate at which an official label was found, and the text that matched. */
export interface Match<Key> {
  readonly at: number;
  readonly found: Key;
}

/**
 * Finds the official labels among the candidates: the assignment that keeps both orders and has the greatest
 * sum of likenesses (Needleman and Wunsch 1970, without a cost for gaps). A label may be missing, and a
 * candidate may belong to no label. A text that is barred from a label is never taken for it. Where all
 * labels stand exactly, there is nothing to search.
 */
export function align<Key extends { readonly key: string }>(
  official: readonly string[],
  candidates: readonly Candidate<Key>[],
  isBarred: IsBarred,
): readonly (Match<Key> | undefined)[] {
  return alignExactly(official, candidates) ?? alignAlike(official, candidates, isBarred);
}

/** True where a text cannot be that official label, however alike they are; takes the label by its index. */
export type IsBarred = (label: number, key: string) => boolean;

function alignExactly<Key extends { readonly key: string }>(
  official: readonly string[],
  candidates: readonly Candidate<Key>[],
): readonly Match<Key>[] | undefined {
  const matches: Match<Key>[] = [];
  let from = 0;
  for (const label of official) {
    const at = candidates.findIndex(
      ({ keys }, index) => index >= from && keys.some(({ key }) => key === label),
    );
    const found = candidates[at]?.keys.find(({ key }) => key === label);
    if (!found) return undefined;
    matches.push({ at, found });
    from = at + 1;
  }
  return matches;
}

function alignAlike<Key extends { readonly key: string }>(
  official: readonly string[],
  candidates: readonly Candidate<Key>[],
  isBarred: IsBarred,
): readonly (Match<Key> | undefined)[] {
  const known = new Set(official);
  const noted = notedOnce(candidates);
  const best = candidates.map(({ keys }) =>
    official.map((label, at) => bestKey(label, keys, noted, (key) => known.has(key) || isBarred(at, key))),
  );
  const scores = scoresOf(best, official.length);
  const matches: (Match<Key> | undefined)[] = official.map(() => undefined);
  for (let c = 0, o = 0; c < candidates.length && o < official.length;) {
    const here = best[c]?.[o];
    if (here && scores(c, o) === here.likeness + scores(c + 1, o + 1)) {
      matches[o] = { at: c, found: here.found };
      c += 1;
      o += 1;
    } else if (scores(c, o) === scores(c + 1, o)) c += 1;
    else o += 1;
  }
  return matches;
}

/** What stands before the note of a text, where the candidates have it with one note only: not (市级), (县级). */
function notedOnce(candidates: readonly Candidate<{ readonly key: string }>[]): ReadonlyMap<string, string> {
  const noted = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { key } of candidates.flatMap(({ keys }) => keys)) {
    const name = withoutNote(key);
    if (texts.has(name)) noted.delete(texts.get(name) ?? '');
    else if (name !== key) noted.set(key, name);
    texts.set(name, key);
  }
  return noted;
}

/** A text of a candidate and how like an official label it is. */
interface Likely<Key> {
  readonly likeness: number;
  readonly found: Key;
}

/** The greatest sum of likenesses from a candidate and a label on, by their indices. */
function scoresOf<Key>(
  best: readonly (readonly (Likely<Key> | undefined)[])[],
  labels: number,
): (candidate: number, label: number) => number {
  const width = labels + 1;
  const scores = new Float64Array((best.length + 1) * width);
  const at = (c: number, o: number) => scores[c * width + o] ?? 0;
  for (let c = best.length - 1; c >= 0; c -= 1) {
    for (let o = labels - 1; o >= 0; o -= 1) {
      const here = best[c]?.[o];
      const matched = here ? here.likeness + at(c + 1, o + 1) : 0;
      scores[c * width + o] = Math.max(at(c + 1, o), at(c, o + 1), matched);
    }
  }
  return at;
}

/** The text most like a label; undefined where none is like enough. */
function bestKey<Key extends { readonly key: string }>(
  label: string,
  keys: readonly Key[],
  noted: ReadonlyMap<string, string>,
  isOther: (key: string) => boolean,
): Likely<Key> | undefined {
  let best: Likely<Key> | undefined;
  for (const found of keys) {
    const isNoted = isShortOf(label, noted.get(found.key) ?? found.key);
    if (!isNoted && !canBeLike(label, found.key, ALIKE)) continue;
    const isInexact = isNoted && found.key !== label && !isOther(found.key);
    const value = isInexact ? INEXACT : likenessOf(label, found.key, isOther);
    if (value >= ALIKE && value > (best?.likeness ?? 0)) best = { likeness: value, found };
  }
  return best;
}

/** True for the label without its note, with another number or none, or cut short. */
function isShortOf(label: string, text: string): boolean {
  if (text === label) return true;
  const [words, own] = [labelWords(label), labelWords(text)];
  if (withoutNote(words) === own) return true;
  // Labels that begin alike are told apart by their numbers: 7.属于行政, 8.属于行政.
  const isOtherNumber = DIGITS.test(text) && DIGITS.exec(text)?.[0] !== DIGITS.exec(label)?.[0];
  return own.length >= BEGINNING && words.startsWith(own) && !isOtherNumber;
}

/** The number of a row in digits. */
const DIGITS = /^\d+(?=[.、])/;

/** False where two texts have too few characters in common to be that like each other. */
export function canBeLike(a: string, b: string, least: number): boolean {
  const needed = Math.max(a.length, b.length) * least - 1e-9;
  if (Math.min(a.length, b.length) < needed) return false;
  const left = new Map<string, number>();
  for (const letter of a.split('')) left.set(letter, (left.get(letter) ?? 0) + 1);
  let common = 0;
  for (const letter of b.split('')) {
    const count = left.get(letter) ?? 0;
    if (count > 0) common += 1;
    left.set(letter, count - 1);
  }
  return common >= needed;
}

/** 1 for the label itself, 0 for the label of another line, less than 1 for any other text. */
function likenessOf(label: string, key: string, isOther: (key: string) => boolean): number {
  if (key === label) return 1;
  return isOther(key) ? 0 : likeness(label, key) * INEXACT;
}
