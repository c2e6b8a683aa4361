import { fold } from '../core/form/fold.js';
import { isSameBody } from '../core/report/sameBody.js';

/** What bears the name of a body. */
interface WithName {
  readonly org: string;
}

/** Finds among some bodies those that a name is the name of, in their order. */
export type BodyFinder<Body extends WithName> = (name: string) => readonly Body[];

/** The least characters of a name that stands behind the name of a higher place. */
const LEAST = 3;

/**
 * Prepares finding bodies by name, as `isSameBody` compares them. The time grows with the length of the
 * names, not with the number of pairs.
 */
export function bodyFinder<Body extends WithName>(bodies: readonly Body[]): BodyFinder<Body> {
  const order = new Map(bodies.map((body, at) => [body, at]));
  const place = (body: Body) => order.get(body) ?? 0;
  const byName = indexOf(bodies, ({ org }) => [fold(org)]);
  const byEnding = indexOf(bodies, ({ org }) => endingsOf(fold(org)));
  return (name) => {
    const folded = fold(name);
    if (folded === '') return [];
    const near = [folded, ...endingsOf(folded)].flatMap((each) => byName.get(each) ?? []);
    const found = new Set([...near, ...(byEnding.get(folded) ?? [])]);
    return [...found].filter(({ org }) => isSameBody(org, name)).sort((a, b) => place(a) - place(b));
  };
}

function indexOf<Body>(
  bodies: readonly Body[],
  keysOf: (body: Body) => readonly string[],
): ReadonlyMap<string, readonly Body[]> {
  const index = new Map<string, Body[]>();
  for (const body of bodies)
    for (const key of keysOf(body)) {
      const found = index.get(key);
      if (found) found.push(body);
      else index.set(key, [body]);
    }
  return index;
}

/** A name is not longer than this; what is, is no name, and has no endings. */
const LONGEST = 100;

/** What is left of a name behind the name of a higher place; `isSameBody` decides whether it is one. */
function endingsOf(name: string): readonly string[] {
  if (name.length > LONGEST) return [];
  return [...name.matchAll(/[省市州盟区县旗]/g)]
    .map(({ index }) => name.slice(index + 1))
    .filter((each) => each.length >= LEAST);
}
