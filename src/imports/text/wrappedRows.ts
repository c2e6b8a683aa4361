import { hasPipe, isFigure, isRule, textsIn, type Rows } from './splitPipes.js';

/** So many rows between level lines tell that these part all rows, and not only the heads from the others. */
const FEWEST_ROWS = 3;
/** A line of a cell with so many blanks around it at most has no room for more, and goes on below. */
const MOST_ROOM = 2;
/** What a figure goes on with. */
const DIGITS = /^[\d,.]+$/;

/**
 * Joins the lines of each row of a table whose rows are all parted by level lines: as programs write tables
 * with cells of several lines. Where two figures would be joined, the lines are rows of their own, unless one
 * plainly goes on.
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
    else groups.at(-1)?.push(textsIn(line[0] ?? ''));
  }
  const [above, ...below] = groups;
  const within = below.filter(({ length }) => length > 0);
  const isParted = above?.length === 0 && groups.at(-1)?.length === 0 && within.length >= FEWEST_ROWS;
  if (!isParted || within.every(({ length }) => length === 1) || !within.every(isOneRow)) return lines;
  return within.map((group) => [columnsOf(group).map(joinCell).join('|')]);
}

/** The text of the lines of a cell; a figure that does not fill its line stands apart from what is below. */
export function joinCell(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const isParted = figuresIn(filled) > 1 && !filled.slice(0, -1).every(isFull);
  return filled.map((line) => line.trim()).join(isParted ? '\n' : '');
}

/**
 * True for lines with as many cells each, of which no column has a figure and anything but its unit, or the
 * rest of the figure.
 */
function isOneRow(group: Rows): boolean {
  if (group.some(({ length }) => length !== group[0]?.length)) return false;
  const columns = columnsOf(group);
  const below = columns.map((lines) => lines.slice(1).filter((line) => line.trim() !== ''));
  const areDigits = below.every((lines) => lines.every((line) => DIGITS.test(line.trim())));
  const isAlone = below.filter(({ length }) => length > 0).length === 1;
  return columns.every((lines) => {
    const filled = lines.filter((line) => line.trim() !== '');
    const figures = figuresIn(filled);
    return (
      filled.length < 2 ||
      figures === 0 ||
      (figures === 1 && isFigure(joinCell(filled))) ||
      goesOn(filled, areDigits, isAlone)
    );
  });
}

/**
 * True for a figure that goes on below: behind its point, or where nothing else stands there in any column
 * but digits, of one figure alone or of figures that fill their lines.
 */
function goesOn(lines: readonly string[], areDigits: boolean, isAlone: boolean): boolean {
  const [first = '', ...rest] = lines.map((line) => line.trim());
  if (!/^-?\d[\d,]*(?:\.\d*)?$/.test(first) || !rest.every((line) => DIGITS.test(line))) return false;
  if (first.includes('.') && rest.every((line) => /^\d+$/.test(line))) return true;
  return areDigits && (isAlone || lines.slice(0, -1).every(isFull));
}

/** True for a line of a cell without room for more. */
export function isFull(line: string): boolean {
  return line.length - line.trim().length <= MOST_ROOM;
}

function figuresIn(lines: readonly string[]): number {
  return lines.filter((line) => isFigure(line.trim())).length;
}

function columnsOf(group: Rows): Rows {
  return (group[0] ?? []).map((_, at) => group.map((cells) => cells[at] ?? ''));
}
