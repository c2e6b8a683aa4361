import { isUnread, readValue } from '../../core/form/number.js';

/** A row of at least so many figures ends with their total. */
export const FEWEST_PARTS = 4;

/** True where the last of some figures is the sum of the others; a blank, a slash and the like count as 0. */
export function comesToTotal(figures: readonly string[]): boolean {
  const numbers = figures.map(summandOf);
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1);
}

/** The number that a figure stands for in a sum; NaN for what is none. */
export function summandOf(figure: string): number {
  const reading = readValue(figure, 'count');
  if (isUnread(reading)) return reading.offer ?? NaN;
  return reading === null ? 0 : Number(reading);
}
