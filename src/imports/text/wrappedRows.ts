import { cellsIn, hasPipe, isFigure, isRule, type Rows } from './splitPipes.js';

/** So many rows between level lines tell that these part all rows, and not only the heads from the others. */
const FEWEST_ROWS = 3;

/**
 * Joins the lines of each row of a table whose rows are all parted by level lines: as programs write tables
 * with cells of several lines. Where two figures would be joined, the lines are rows of their own.
 */
export function joinWrappedRows(rows: Rows): Rows {
  const joined: (readonly string[])[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (isOfBox(rows[end])) end += 1;
    joined.push(...(end > at ? joinBox(rows.slice(at, end)) : rows.slice(at, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** True for a line with cells between pipes, and for one that parts rows. */
function isOfBox(row: readonly string[] | undefined): row is readonly string[] {
  return row !== undefined && (hasPipe(row) || isRule(row));
}

function joinBox(lines: Rows): Rows {
  const groups: (readonly string[])[][] = [[]];
  for (const line of lines) {
    if (isRule(line)) groups.push([]);
    else groups.at(-1)?.push(cellsIn(line[0] ?? ''));
  }
  const [above, ...below] = groups;
  const within = below.filter(({ length }) => length > 0);
  const isParted = above?.length === 0 && groups.at(-1)?.length === 0 && within.length >= FEWEST_ROWS;
  if (!isParted || within.every(({ length }) => length === 1) || !within.every(isOneRow)) return lines;
  return within.map((group) => [
    columnsOf(group)
      .map((cells) => cells.join(''))
      .join('|'),
  ]);
}

/** True for lines with as many cells each, of which no column has a figure and anything but its unit. */
function isOneRow(group: Rows): boolean {
  if (group.some(({ length }) => length !== group[0]?.length)) return false;
  return columnsOf(group).every((cells) => {
    const filled = cells.filter((cell) => cell !== '');
    const figures = filled.filter(isFigure).length;
    return filled.length < 2 || figures === 0 || (figures === 1 && isFigure(filled.join('')));
  });
}

function columnsOf(group: Rows): Rows {
  return (group[0] ?? []).map((_, at) => group.map((cells) => cells[at] ?? ''));
}
