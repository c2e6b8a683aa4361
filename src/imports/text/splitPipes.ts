import { isNumeric } from '../../core/read/view/numeric.js';

/** The most labels before the figures of a row: its groups and its own. */
const MOST_LABELS = 3;
/** So many rows one below the other with as many pipes each are a table. */
const FEWEST_ROWS = 3;

/** What stands between two cells: a pipe, or an upright line of a box. */
const PIPE = /[|│┃║]/;
/** Only lines of a table, level ones among them. */
const RULE = /^[\s|:+\-=\u2500-\u257f]+$/;
const LEVEL = /[-=\u2500\u2501\u2550]{2}/;

/**
 * Parts rows that are written with pipes between their cells, without the rules below heads. Where as many
 * stand in each row of a table, every pipe parts two cells; else only rows of labels and figures are parted,
 * and those with pipes around them.
 */
export function splitPipes(given: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const rows = given.filter((row) => !isRule(row));
  const parted: (readonly string[])[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (hasPipe(rows[end])) end += 1;
    const run = rows.slice(at, Math.max(end, at + 1));
    parted.push(...(end > at ? (evenCells(run) ?? run.map(splitRow)) : run));
    at += run.length;
  }
  return parted;
}

function hasPipe(row: readonly string[] | undefined): boolean {
  return row?.length === 1 && PIPE.test(row[0] ?? '');
}

/** The cells of rows with as many pipes each, with figures among them and without pipes around them. */
function evenCells(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | undefined {
  const cells = rows.map(([text = '']) => cellsIn(text));
  const isEven = rows.length >= FEWEST_ROWS && cells.every(({ length }) => length === cells[0]?.length);
  if (!isEven || cells.every(isFramed)) return undefined;
  return cells.some((row) => row.some((cell) => cell !== '' && isFigure(cell))) ? cells : undefined;
}

function cellsIn(text: string): readonly string[] {
  return text.split(PIPE).map((each) => each.trim());
}

function isFramed(cells: readonly string[]): boolean {
  return cells[0] === '' && cells.at(-1) === '';
}

/** True for the rule below the heads of a table with pipes, or between its rows, which is no row. */
function isRule([text = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && RULE.test(text) && /[|+\u2500-\u257f]/.test(text) && LEVEL.test(text);
}

/**
 * A row that is written with pipes between its cells: around it too, or else between its labels and its
 * figures, the label of a group first.
 */
function splitRow(row: readonly string[]): readonly string[] {
  const [text = ''] = row;
  const parts = cellsIn(text);
  if (isFramed(parts)) return parts.slice(1, -1);
  const figures = parts.slice(Math.max(parts.findIndex(isFigure), 1));
  const labels = parts.length - figures.length;
  const isRow = labels === 1 || (labels <= MOST_LABELS && figures.some((each) => each !== ''));
  return isRow && figures.every(isFigure) ? parts : row;
}

/** True for what stands where a number belongs, and for nothing. */
export function isFigure(value: string): boolean {
  return value === '' || isNumeric({ row: 1, column: 1, value });
}
