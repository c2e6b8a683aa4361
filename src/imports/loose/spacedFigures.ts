import { isNumeric } from '../../core/read/view/numeric.js';
import { comesToTotal } from './comesToTotal.js';

/** A line of text, and the figures at its end that spaces part. */
export interface SpacedLine {
  readonly text: string;
  readonly figures: readonly string[];
  /** The cells of its row, those without text too, where the text has them. */
  readonly cells?: readonly string[];
}

/** Lines of more characters are prose, runs of blanks counted as one. */
const LONGEST_LINE = 200;

/** Takes the figures at the end of a line apart: `（一）予以公开 3 0 1` has three. */
export function spacedFigures(given: string): SpacedLine {
  const line = given.length > LONGEST_LINE ? given.replace(/\s+/g, ' ') : given;
  if (line.length > LONGEST_LINE) return { text: given, figures: [] };
  const parts = line
    .trim()
    .replace(/(\d) (万?元)$/, '$1$2')
    .split(/\s+/);
  let from = parts.length;
  while (from > 0 && isValue(parts[from - 1] ?? '')) from -= 1;
  return { text: parts.slice(0, from).join(' '), figures: parts.slice(from) };
}

/** True for what stands where a number belongs, an amount with its unit too. */
export function isValue(value: string): boolean {
  return isNumeric({ row: 1, column: 1, value }) || /^\d[\d.,]*\s?万?元$/.test(value);
}

/**
 * The same line with blanks among its figures, where as many cells follow its label as its table has columns
 * and the last is the sum of the others: a row that lost a blank cell ends with none, or has too few. Its
 * label reaches as far as those of other rows with as many cells do (`labelEnds`); beside these its cells may
 * all be blank.
 */
export function withBlanks(
  line: SpacedLine,
  width: number,
  labelEnds: ReadonlyMap<number, number>,
): SpacedLine {
  const { cells = [], figures } = line;
  const from = labelEnds.get(cells.length) ?? labelEnd(cells);
  const row = cells.slice(from, from + width);
  // A figure where labels of other rows still stand is one too many.
  const hasMore = cells.slice(labelEnd(cells), from).some((cell) => cell.trim() !== '');
  const isFull =
    !hasMore &&
    row.length === width &&
    cells
      .slice(from + width)
      .join('')
      .trim() === '';
  if (figures.length === width || !isFull) return line;
  const isBlank = row.join('').trim() === '' && labelEnds.has(cells.length);
  const isWhole = row.at(-1)?.trim() !== '' && comesToTotal(row);
  return isBlank || isWhole ? { ...line, figures: row } : line;
}

/** For each number of cells, in how many the labels of the rows with so many stand at most. */
export function labelEndsOf(lines: readonly (SpacedLine | undefined)[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const line of lines) {
    const { cells = [], figures = [] } = line ?? {};
    if (figures.length > 0) ends.set(cells.length, Math.max(ends.get(cells.length) ?? 0, labelEnd(cells)));
  }
  return ends;
}

/** How many cells of a row come before its figures and the blanks among them. */
function labelEnd(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && isFigureOrBlank(cells[end - 1] ?? '')) end -= 1;
  return end;
}

function isFigureOrBlank(value: string): boolean {
  return value.trim() === '' || isValue(value);
}
