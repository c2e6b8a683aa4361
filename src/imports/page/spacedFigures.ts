import { isNumeric } from '../../core/read/numeric.js';

/** A line of text, and the figures at its end that spaces part. */
export interface SpacedLine {
  readonly text: string;
  readonly figures: readonly string[];
}

/** Lines of more characters are prose. */
const LONGEST_LINE = 200;

/** Takes the figures at the end of a line apart: `（一）予以公开 3 0 1` has three. */
export function spacedFigures(line: string): SpacedLine {
  if (line.length > LONGEST_LINE) return { text: line, figures: [] };
  const parts = line
    .trim()
    .replace(/(\d) (万?元)$/, '$1$2')
    .split(/\s+/);
  let from = parts.length;
  while (from > 0 && isFigure(parts[from - 1] ?? '')) from -= 1;
  return { text: parts.slice(0, from).join(' '), figures: parts.slice(from) };
}

/** True for what stands where a number belongs, an amount with its unit too. */
export function isFigure(value: string): boolean {
  return isNumeric({ row: 1, column: 1, value }) || /^\d[\d.,]*\s?万?元$/.test(value);
}
