import { isValue } from '../loose/spacedFigures.js';

/** A cell on a line of its own, with the pipe that ends it. */
const CELL = /^([^|｜]*)[|｜]$/;

/** A line of the pipes of merged cells, as a table of Markdown ends with them. */
const MERGED = /^\s*[|｜]{2,}\s*$/;

/** More cells has no row with a label: they are those of a strip below the last of its heads. */
const LONGEST_ROW = 13;

/** The cells of a line of a text. */
export type LineCells = readonly string[];

/**
 * Rows of a text with one row for each label below which a pipe ends every cell on a line of its own, where
 * one of these is blank: only there is a pipe alone a blank cell. The cells of a strip are a row without a
 * label. All others are as they were, and the figures of a strip below a pipe alone, which parts them from
 * its heads.
 */
export function joinCellLines(rows: readonly LineCells[]): readonly LineCells[] {
  const joined: LineCells[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rowBelow(rows, at);
    if (row) joined.push(...(row.length > LONGEST_ROW ? [row.slice(0, 1), row.slice(1)] : [row]));
    else joined.push(rows[at] as LineCells);
    if (row) at += row.length - 1;
  }
  return joined;
}

/**
 * The label at a place and the cells below it; undefined where none of them is blank. Those of a strip may
 * follow the pipes of cells that are merged with its heads.
 */
function rowBelow(rows: readonly LineCells[], at: number): LineCells | undefined {
  const merged = rows[at]?.length === 1 ? MERGED.exec(rows[at][0] ?? '')?.[0] : undefined;
  const label = merged ?? cellIn(rows[at]);
  if (label === undefined || label === '' || isValue(label)) return undefined;
  const cells = [label];
  for (let cell = cellIn(rows[at + 1]); cell !== undefined; cell = cellIn(rows[at + cells.length])) {
    if (cell !== '' && !isValue(cell)) break;
    cells.push(cell);
  }
  const isStrip = cells.length > LONGEST_ROW && cells.indexOf('') === 1 && cells.lastIndexOf('') === 1;
  if (merged !== undefined && cells.length <= LONGEST_ROW) return undefined;
  return cells.includes('') && !isStrip ? cells : undefined;
}

function cellIn([text = '', ...others]: LineCells = []): string | undefined {
  return others.length > 0 ? undefined : CELL.exec(text.trim())?.[1]?.trim();
}
