import { isFigure } from './findSeparator.js';

/** So many rows with so many cells, all but the first figures or blank, are a table. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 4;
/** So many lines above the first row of figures hold the heads of its columns. */
const HEAD_ROWS = 3;
/** What stands in brackets, and whose commas part no cells: labels of the form have some. */
const BRACKETS = /[（(][^（）()]*[）)]/g;
/** Stands for a comma of these. */
const KEPT = '\ufdd1';
/** A text of more characters is no head of a column. */
const LONGEST_HEAD = 40;

/**
 * A text in which the commas of Chinese type part the cells of tables, with plain commas there; lines of
 * prose and every other text as they are.
 */
export function withPlainCommas(text: string): string {
  if (!text.includes('，')) return text;
  const lines = text.split('\n');
  const cells = lines.map((line) =>
    line.includes('，')
      ? masked(line)
          .split(/[，,]/)
          .map((cell) => cell.trim())
      : [],
  );
  const isRow = cells.map(isRowOfFigures);
  if (cells.filter(({ length }, at) => isRow[at] === true && length >= FEWEST_CELLS).length < FEWEST_ROWS)
    return text;
  const isHead = (at: number) => {
    const row = cells[at] ?? [];
    return row.length > 1 && row.every((cell) => cell.length <= LONGEST_HEAD && !/[。；：]/.test(cell));
  };
  const plain = new Set(isRow.flatMap((is, at) => (is ? [at] : [])));
  for (const row of [...plain])
    for (let at = row - 1; at >= row - HEAD_ROWS && !plain.has(at) && isHead(at); at -= 1) plain.add(at);
  return lines
    .map((line, at) => (plain.has(at) ? masked(line).replaceAll('，', ',').replaceAll(KEPT, '，') : line))
    .join('\n');
}

/** True for a text that is no figure, with figures and blanks behind it, or another text before these. */
function isRowOfFigures(row: readonly string[]): boolean {
  const first = row.findIndex(isFigure);
  if (row.length < 2 || first < 0) return false;
  return row.slice(first).every((cell) => cell === '' || isFigure(cell));
}

function masked(line: string): string {
  return line.replace(BRACKETS, (text) => text.replaceAll('，', KEPT));
}
