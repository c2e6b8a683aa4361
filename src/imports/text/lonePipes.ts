import { isValue } from '../loose/spacedFigures.js';
import type { LineCells } from './cellLines.js';

/** A line without a pipe, a pipe alone, and a pipe before the one text of a line. */
const LINE = /^\s*[|｜]?[^|｜]*$/;
const PIPE = /[|｜]/;
/** A table of a form has many more of these. */
const FEWEST_PIPES = 3;
/** The most characters of each line of a cell that has several. */
const LONGEST_PART = 8;

/** Cells with a pipe between each two, and the lines above the first. */
interface PipedCells {
  readonly above: readonly string[];
  readonly cells: string[];
}

/**
 * Rows of a text with a cell a line and a pipe on a line of its own below each, or before each cell of a row
 * but its first, as programs that make texts of pages write them: the pipe is put behind the cell that it
 * ends, as `joinCellLines` reads it. All other rows are as they were.
 */
export function endWithPipes(rows: readonly LineCells[]): readonly LineCells[] {
  const ended: LineCells[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (end < rows.length && isLine(rows[end])) end += 1;
    if (end > at) for (const line of endOfEach(rows.slice(at, end))) ended.push(line);
    else ended.push(rows[at] as LineCells);
    at = Math.max(end, at + 1);
  }
  return ended;
}

function isLine([text = '', ...others]: LineCells = []): boolean {
  return others.length === 0 && LINE.test(text);
}

function endOfEach(lines: readonly LineCells[]): readonly LineCells[] {
  const tables = tablesIn(lines.map(([text = '']) => text));
  // A figure above the first cell of a row is the last one of the row before: no pipe ends it.
  if (!tables.some(isTable) || tables.some(({ above }) => isValue(above.at(-1) ?? ''))) return lines;
  return tables.flatMap((table) => [
    ...table.above.map((line) => [line]),
    ...table.cells.flatMap((cell) => (isTable(table) ? [[`${cell} |`.trim()]] : [[cell], ['|']])),
  ]);
}

function isTable({ cells }: PipedCells): boolean {
  return cells.length >= FEWEST_PIPES && cells.some((cell) => isValue(cell));
}

function tablesIn(lines: readonly string[]): readonly PipedCells[] {
  const tables: PipedCells[] = [];
  const texts = lines.join('\n').split(PIPE);
  texts.forEach((text, at) => {
    const own = text.split('\n').flatMap((line) => line.trim() || []);
    const isLast = at === texts.length - 1;
    const from = isLast ? own.length : isOneCell(own) ? 0 : own.length - 1;
    if (from > 0 || at === 0) tables.push({ above: own.slice(0, from), cells: [] });
    if (!isLast) tables.at(-1)?.cells.push(own.slice(from).join(''));
  });
  return tables;
}

/** True for the lines of one cell: 商业 and 企业 below it. */
function isOneCell(lines: readonly string[]): boolean {
  if (lines.length < 2) return true;
  return lines.every((line) => line.length <= LONGEST_PART && !/[：:]/.test(line) && !isValue(line));
}
