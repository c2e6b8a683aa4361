import { isFigure } from './findSeparator.js';

/** So many rows with so many cells, all but the first figures or blank, are a table. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 4;
/** So many lines above the first row of figures hold the heads of its columns. */
const HEAD_ROWS = 3;
/** No line of prose has so many blank cells. */
const FEWEST_BLANKS = 2;
/** What stands in brackets, and whose commas part no cells: labels of the form have some. */
const BRACKETS = /[（(][^（）()]*[）)]/g;
/** Stands for a comma of these. */
const KEPT = '\ufdd1';
/** The commas of a number: 1，234 among plain commas, and 1,234 among those of Chinese type. */
const WIDE_IN_NUMBER = /(?<=\d)，(?=\d{3}(?!\d))/g;
const PLAIN_IN_NUMBER = /(?<=\d),(?=\d{3}(?!\d))/g;
/** A text of more characters is no label. */
const LONGEST_LABEL = 40;

type Cells = readonly string[];

/** A line of a text, and with plain commas where those of Chinese type part its cells. */
interface WideLine {
  readonly line: string;
  readonly parted: string | undefined;
}

/**
 * A text in which the commas of Chinese type part the cells of tables, with plain commas there; lines of
 * prose and every other text as they are.
 */
export function withPlainCommas(text: string): string {
  if (!text.includes('，')) return text;
  const lines = text.split('\n').map((line) => ({ line, parted: partedByWide(line) }));
  const cells = lines.map(({ parted }) =>
    parted === undefined ? [] : parted.split(',').map((cell) => cell.trim()),
  );
  const isRow = cells.map(isRowOfFigures);
  const tables = cells.filter(({ length }, at) => isRow[at] === true && length >= FEWEST_CELLS);
  if (tables.length < FEWEST_ROWS || !areMost(lines, isRow, tables)) return text;
  const plain = new Set(isRow.flatMap((is, at) => (is ? [at] : [])));
  for (const row of [...plain])
    for (let at = row - 1; at >= row - HEAD_ROWS && !plain.has(at) && isHead(cells[at]); at -= 1)
      plain.add(at);
  const widths = new Set(tables.map(({ length }) => length));
  return lines
    .map(({ line, parted }, at) =>
      parted !== undefined && (plain.has(at) || isPadded(cells[at], widths))
        ? parted.replaceAll(KEPT, '，')
        : line,
    )
    .join('\n');
}

/** True where the other lines have fewer figures than the tables: else lists stand between other tables. */
function areMost(lines: readonly WideLine[], isRow: readonly boolean[], tables: readonly Cells[]): boolean {
  const others = lines.map(({ line }, at) => (isRow[at] === true ? 0 : figuresIn(line)));
  const own = tables.map(({ length }) => length - 1);
  return sumOf(others) < sumOf(own);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How many figures and blank cells a line has, whatever parts them. */
function figuresIn(line: string): number {
  const cells = line.split(/[\t|｜,;]/);
  return cells.length < FEWEST_CELLS
    ? line.split(/\s+/).filter(isFigure).length
    : cells.filter((cell) => cell.trim() === '' || isFigure(cell.trim())).length;
}

/**
 * A line with plain commas for those of Chinese type, and without those of numbers; undefined where none of
 * the latter parts cells.
 */
function partedByWide(line: string): string | undefined {
  const text = line.replace(BRACKETS, (part) => part.replace(/[，,]/g, KEPT));
  const isPlain = text.includes(',');
  if (!(isPlain ? text.replace(WIDE_IN_NUMBER, '') : text).includes('，')) return undefined;
  const isOfNumbers = !text.replace(PLAIN_IN_NUMBER, '').includes(',');
  return (isOfNumbers ? text.replace(PLAIN_IN_NUMBER, '') : text).replaceAll('，', ',');
}

/** True for figures and blanks behind texts, none of which is a sentence. */
function isRowOfFigures(row: Cells): boolean {
  const first = row.findIndex(isFigure);
  if (row.length < 2 || first < 0 || !row.slice(0, first).every(isLabel)) return false;
  return row.slice(first).every((cell) => cell === '' || isFigure(cell));
}

function isHead(row: Cells = []): boolean {
  return row.length > 1 && row.every((cell) => isLabel(cell) && !/\d$/.test(cell));
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/[。；：]/.test(text);
}

/** True for a title with as many cells as rows of figures have, most of which are blank. */
function isPadded(row: Cells = [], widths: ReadonlySet<number>): boolean {
  return widths.has(row.length) && row.filter((cell) => cell === '').length >= FEWEST_BLANKS;
}
