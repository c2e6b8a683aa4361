import { groupBy } from '../../core/form/group.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { comesToTotal, summandOf } from './comesToTotal.js';

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

/** What the rows of a table with the same number of cells have in common. */
interface RowShape {
  /** In how many cells their labels stand at most. */
  readonly labelEnd: number;
  /** True where of most with blanks the last cell is the sum of the others. */
  readonly isWhole: boolean;
}

/** So many rows with blanks that come to their totals tell that rows with as many cells lost none. */
const FEWEST_WHOLE = 2;

/**
 * The same line with blanks among its figures, where as many cells follow its label as its table has columns,
 * and the last is filled and the sum of the others, or those of most rows with as many cells are: a row that
 * lost a blank cell ends with none, or has too few. Its label reaches as far as those of other rows with as
 * many cells do (`shapes`); beside these its cells may all be blank.
 */
export function withBlanks(
  line: SpacedLine,
  width: number,
  shapes: ReadonlyMap<number, RowShape>,
): SpacedLine {
  const { cells = [], figures } = line;
  if (figures.length === width) return line;
  const shape = shapes.get(cells.length);
  const row = figureCells(cells, shape?.labelEnd ?? labelEnd(cells), width);
  if (!row) return line;
  const isBlank = row.join('').trim() === '' && shape !== undefined;
  const isWhole = comesToTotal(row) || (shape?.isWhole === true && !hasTotalBefore(row));
  return isBlank || (isWhole && row.at(-1)?.trim() !== '') ? { ...line, figures: row } : line;
}

/** True where the last cell may be no total: a figure before it is the sum of those before that. */
function hasTotalBefore(row: readonly string[]): boolean {
  const [last = '', ...before] = [...row].reverse();
  const isTotal = (figure: string, at: number) =>
    summandOf(figure) !== 0 && comesToTotal(row.slice(0, before.length - at));
  return !/\d/.test(last) || before.some(isTotal);
}

/** The shapes of the rows of a table with so many columns, by the number of their cells. */
export function rowShapes(
  lines: readonly (SpacedLine | undefined)[],
  width: number,
): ReadonlyMap<number, RowShape> {
  const rows = lines.flatMap((line) => (line?.cells && line.figures.length > 0 ? [line.cells] : []));
  return new Map(
    groupBy(rows, ({ length }) => length).map((own) => {
      const end = own.reduce((most, cells) => Math.max(most, labelEnd(cells)), 0);
      return [own[0].length, { labelEnd: end, isWhole: areWhole(own, end, width) }];
    }),
  );
}

/** True for most rows with blanks; those of zeros alone tell nothing of their columns. */
function areWhole(rows: readonly (readonly string[])[], from: number, width: number): boolean {
  const blank = rows.filter((cells) => {
    const own = cells.slice(from);
    return own.some((cell) => cell.trim() === '') && own.some((cell) => summandOf(cell) !== 0);
  });
  const whole = blank.filter((cells) => {
    const row = figureCells(cells, from, width);
    return row !== undefined && comesToTotal(row);
  });
  return whole.length >= FEWEST_WHOLE && whole.length * 2 > blank.length;
}

/** The cells of a row for its columns, from `from` on; undefined where it has fewer, or more are filled. */
function figureCells(cells: readonly string[], from: number, width: number): readonly string[] | undefined {
  const row = cells.slice(from, from + width);
  // A figure where labels of other rows still stand is one too many.
  const others = [...cells.slice(labelEnd(cells), from), ...cells.slice(from + width)];
  return row.length === width && others.every((cell) => cell.trim() === '') ? row : undefined;
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
