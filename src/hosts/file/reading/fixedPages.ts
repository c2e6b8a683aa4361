/** A report has fewer pages, */
export const MOST_PAGES = 200;
/** a page fewer stretches of text, */
export const MOST_TEXTS = 20_000;
/** and all pages together fewer steps of drawing. */
export const MOST_STEPS = 500_000;

/** The middle of a line of text, a third of its size above its foot. */
export function middleOf(foot: number, size: number): number {
  return foot - size / 3;
}
