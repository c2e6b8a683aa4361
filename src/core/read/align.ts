import { likeness } from '../form/fold.js';

/** Labels less alike than this are different labels. */
const ALIKE = 0.5;

/** The texts of one row or column of a sheet that may be a label of the form. */
export interface Candidate<Key extends { readonly key: string }> {
  readonly keys: readonly Key[];
}

/** For an official label, the candidate it was found at and the text that matched. */
export interface Match<Key> {
  readonly at: number;
  readonly found: Key;
}

/**
 * Finds the official labels among the candidates, both in their own order: the assignment that keeps the
 * order and has the most likeness in all. A label may be missing, and candidates may belong to nothing. Exact
 * matches need no search.
 */
export function align<Key extends { readonly key: string }>(
  official: readonly string[],
  candidates: readonly Candidate<Key>[],
): readonly (Match<Key> | undefined)[] {
  return alignExactly(official, candidates) ?? alignAlike(official, candidates);
}

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
): readonly (Match<Key> | undefined)[] {
  const known = new Set(official);
  const best = candidates.map(({ keys }) => official.map((label) => bestKey(label, keys, known)));
  const width = official.length + 1;
  const score = new Float64Array((candidates.length + 1) * width);
  const at = (c: number, o: number) => score[c * width + o] ?? 0;
  for (let c = candidates.length - 1; c >= 0; c -= 1) {
    for (let o = official.length - 1; o >= 0; o -= 1) {
      const here = best[c]?.[o];
      score[c * width + o] = Math.max(
        at(c + 1, o),
        at(c, o + 1),
        here ? here.likeness + at(c + 1, o + 1) : 0,
      );
    }
  }
  const matches: (Match<Key> | undefined)[] = official.map(() => undefined);
  for (let c = 0, o = 0; c < candidates.length && o < official.length;) {
    const here = best[c]?.[o];
    if (here && at(c, o) === here.likeness + at(c + 1, o + 1)) {
      matches[o] = { at: c, found: here.found };
      c += 1;
      o += 1;
    } else if (at(c, o) === at(c + 1, o)) c += 1;
    else o += 1;
  }
  return matches;
}

function bestKey<Key extends { readonly key: string }>(
  label: string,
  keys: readonly Key[],
  known: ReadonlySet<string>,
): { likeness: number; found: Key } | undefined {
  let best: { likeness: number; found: Key } | undefined;
  for (const found of keys) {
    const value = found.key === label ? 1 : known.has(found.key) ? 0 : likeness(label, found.key) * 0.9;
    if (value >= ALIKE && value > (best?.likeness ?? 0)) best = { likeness: value, found };
  }
  return best;
}
