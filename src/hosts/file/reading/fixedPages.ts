import { Problem } from '../../../core/report/problem.js';

/** A report has fewer pages, */
export const MOST_PAGES = 200;
/** a page fewer stretches of text, */
export const MOST_TEXTS = 20_000;
/** fewer characters, */
export const MOST_GLYPHS = 40_000;
/** fewer painted areas, */
export const MOST_AREAS_DRAWN = 300_000;
/** and all pages together fewer steps of drawing. */
export const MOST_STEPS = 500_000;

/** Adds to a list of a page, which may be long. Throws a `Problem` `tooManyCells` where it exceeds `most`. */
export function addTo<Each>(list: Each[], added: readonly Each[], most: number): void {
  if (list.length + added.length > most) throw new Problem('tooManyCells');
  for (const each of added) list.push(each);
}

/** The middle of a line of text, a third of its size above its foot. */
export function middleOf(foot: number, size: number): number {
  return foot - size / 3;
}
