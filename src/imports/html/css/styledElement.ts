import type { Verdict } from './conditions.js';

/** An element as selectors look at it. */
export interface StyledElement {
  readonly tag: string;
  readonly id: string;
  readonly classes: ReadonlySet<string>;
  readonly attribute: (name: string) => string | undefined;
  readonly parent: StyledElement | undefined;
  /** The elements of its parent, and its place among them and among those with its tag, from 0. */
  readonly siblings: readonly StyledElement[];
  readonly at: number;
  readonly atOfTag: number;
  /** How many elements of its parent have each tag. */
  readonly tags: ReadonlyMap<string, number>;
  readonly children: readonly StyledElement[];
  /** True where it holds text, blanks among it. */
  readonly hasText: boolean;
}

/** Whether an element fits, or one of those that follow it by `next`, one after the other. */
export function anyFrom(
  first: StyledElement | undefined,
  next: (element: StyledElement) => StyledElement | undefined,
  fits: (element: StyledElement) => Verdict,
): Verdict {
  let found: Verdict = false;
  for (let element = first; element; element = next(element)) {
    const verdict = fits(element);
    if (verdict === true) return true;
    if (verdict === undefined) found = undefined;
  }
  return found;
}

/** The element that begins behind the start of another one, in an element around both; else undefined. */
export function nextIn(element: StyledElement, around: StyledElement | undefined): StyledElement | undefined {
  const [first] = element.children;
  if (first) return first;
  for (let each: StyledElement | undefined = element; each && each !== around; each = each.parent) {
    const next = each.siblings[each.at + 1];
    if (next) return next;
  }
  return undefined;
}
