import { remember } from '../../../core/form/remember.js';
import type { Verdict } from './conditions.js';

/** An element as selectors look at it. */
export interface StyledElement {
  readonly tag: string;
  readonly id: string;
  readonly classes: ReadonlySet<string>;
  readonly attribute: (name: string) => string | undefined;
  readonly parent: StyledElement | undefined;
  /** The elements of its parent, and its place among them, from 0. */
  readonly siblings: readonly StyledElement[];
  readonly at: number;
  readonly children: readonly StyledElement[];
  /** True where it holds text, blanks among it. */
  readonly hasText: boolean;
}

/** The places of elements among those beside them with the same tag, and how many of each tag there are. */
const placesOfTags = remember((siblings: readonly StyledElement[]) => {
  const counts = new Map<string, number>();
  const places = siblings.map(({ tag }) => {
    const place = counts.get(tag) ?? 0;
    counts.set(tag, place + 1);
    return place;
  });
  return { counts, places };
});

/** The place of an element among those beside it with its tag, from 0. */
export function placeOfTag({ siblings, at }: StyledElement): number {
  return placesOfTags(siblings).places[at] ?? 0;
}

/** The same, counted from the last. */
export function lastPlaceOfTag(element: StyledElement): number {
  const { counts } = placesOfTags(element.siblings);
  return (counts.get(element.tag) ?? 0) - 1 - placeOfTag(element);
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
