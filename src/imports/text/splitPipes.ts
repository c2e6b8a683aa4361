import { isNumeric } from '../../core/read/view/numeric.js';

/** The most labels before the figures of a row: its groups and its own. */
const MOST_LABELS = 3;
/** So many rows one below the other with as many pipes each, or with labels and figures, are a table. */
const FEWEST_ROWS = 3;
/** The most characters of a cell in a row of labels alone; the longest label of the forms has 41. */
const LONGEST_LABEL = 60;

/** What stands between two cells: a pipe, or an upright line of a box. */
const PIPE = /[|│┃║]/;
/** Only lines of a table, level ones among them. */
const RULE = /^[\s|:+\-=\u2500-\u257f]+$/;
const LEVEL = /[-=\u2500\u2501\u2550]{2}/;

/**
 * Parts rows that are written with pipes between their cells, without the rules below heads. Where as many
 * stand in each row of a table, every pipe parts two cells; else rows of labels and figures are parted, those
 * with pipes around them and, in a text with several of these, rows of labels alone next to them.
 */
export function splitPipes(given: Rows): Rows {
  const runs = runsOf(given.filter((row) => !isRule(row)));
  const parted = runs.map((run) => (hasPipe(run[0]) ? (evenCells(run) ?? run.map(splitRow)) : run));
  const isTable = parted.flatMap((rows, at) => rows.filter(isPartedIn(runs[at]))).length >= FEWEST_ROWS;
  return parted.flatMap((rows, at) => {
    const run = runs[at] as Rows;
    return isTable && rows.some(isPartedIn(run)) ? withLabels(rows, run) : rows;
  });
}

/** The rows of a text; one with pipes is a text that they part. */
export type Rows = readonly (readonly string[])[];

/** Rows with a pipe that stand one below the other, and every other row by itself. */
function runsOf(rows: Rows): readonly Rows[] {
  const runs: Rows[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (hasPipe(rows[end])) end += 1;
    runs.push(rows.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** Whether the row at a place is no longer the one that was given. */
function isPartedIn(given: Rows | undefined): (row: readonly string[], at: number) => boolean {
  return (row, at) => row !== given?.[at];
}

/** Rows of a table of which merged cells are written once, those of labels alone parted too. */
function withLabels(parted: Rows, given: Rows): Rows {
  const cells = given.map(([text = '']) => cellsIn(text));
  // Rows of one length without a frame have none where their first cell is blank.
  const isEven = cells.every((row) => row.length === cells[0]?.length) && !cells.every(isFramed);
  // A pipe at the end of every row parts nothing.
  const isEnded = cells.every((row) => row.at(-1) === '' && (isEven || row[0] !== ''));
  return parted.map((row, at) => {
    const own = cells[at] as readonly string[];
    const isLabels = own.every(({ length }) => length <= LONGEST_LABEL);
    if ((isFramed(own) && !isEven) || (row === given[at] && !isLabels)) return row;
    return isEnded ? own.slice(0, -1) : own;
  });
}

/** True for a row of one text with a pipe in it. */
export function hasPipe(row: readonly string[] | undefined): boolean {
  return row?.length === 1 && PIPE.test(row[0] ?? '');
}

/** The cells of rows with as many pipes each, with figures among them and without pipes around them. */
function evenCells(rows: Rows): Rows | undefined {
  const cells = rows.map(([text = '']) => cellsIn(text));
  const isEven = rows.length >= FEWEST_ROWS && cells.every(({ length }) => length === cells[0]?.length);
  if (!isEven || cells.every(isFramed)) return undefined;
  return cells.some((row) => row.some((cell) => cell !== '' && isFigure(cell))) ? cells : undefined;
}

/** The texts between the pipes of a line; blank before a pipe that it begins with. */
function cellsIn(text: string): readonly string[] {
  return textsIn(text).map((each) => each.trim());
}

/** The same with the blanks around them. */
export function textsIn(text: string): readonly string[] {
  return text.split(PIPE);
}

function isFramed(cells: readonly string[]): boolean {
  return cells[0] === '' && cells.at(-1) === '';
}

/** True for the rule below the heads of a table with pipes, or between its rows, which is no row. */
export function isRule([text = '', ...others]: readonly string[]): boolean {
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
