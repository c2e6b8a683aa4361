import { checkSums, type SumTerm } from './checkSums.js';

/** A row of figures as a text has it; `slot` is the line of the form where its own label says which. */
export interface LooseRow {
  readonly slot?: number;
  /** The only lines that it may be, by the labels on it and around it; all where it is left out. */
  readonly among?: readonly number[];
  /** One for each column, or one fewer where the text lost one; NaN for what is no number. */
  readonly figures: readonly number[];
}

/** The lines and columns of a table, and the sums that must hold between its cells: each comes to 0. */
export interface LooseTable {
  readonly slots: number;
  readonly width: number;
  readonly sums: readonly (readonly SumTerm[])[];
}

/** The line of a row, and what is certain of its cells; undefined where a figure was lost or may be. */
export interface SettledRow {
  readonly slot: number;
  readonly cells: readonly (number | undefined)[];
}

/** The most assignments that are tried; where there are more, nothing is settled. */
const MOST_TRIED = 4000;

/** A way to place one row: its line, and the column of the figure that was lost. */
interface Choice {
  readonly row: number;
  readonly slot: number;
  readonly lost?: number;
}

/**
 * Settles rows without a label of their own, and rows that lost one figure, by the sums: all assignments in
 * the official order are tried, and a cell is certain where those that close agree on it, and every sum that
 * a row without label takes part in closes. Where any other sum is broken, nothing is settled. A row with its
 * label and all figures is as it is. Rows between two labels that are fewer than the lines there are not
 * settled.
 */
export function settleRows(
  rows: readonly LooseRow[],
  table: LooseTable,
): readonly (SettledRow | undefined)[] {
  const named = rows.map(({ slot, figures }): SettledRow | undefined =>
    slot !== undefined && figures.length === table.width ? { slot, cells: figures } : undefined,
  );
  const choices = choicesOf(rows, table);
  const count = choices.reduce((product, { length }) => product * length, 1);
  if (choices.length === 0 || count > MOST_TRIED) return named;
  const closing = combine(choices)
    .map((choice) => place(rows, named, choice, table))
    .filter(({ isBroken }) => !isBroken);
  const [first, ...others] = closing;
  if (!first) return named;
  return rows.map((row, index) => {
    const found = first.placed[index];
    if (named[index] ?? !found) return named[index];
    const all = [found, ...others.map(({ placed }) => placed[index])];
    if (all.some((each) => each?.slot !== found.slot)) return undefined;
    if (row.slot === undefined && !closing.every(({ closed }) => closesAll(found.slot, closed, table)))
      return undefined;
    const isSure = (column: number) =>
      all.every((each) => each?.cells[column] === found.cells[column]) &&
      closing.every(({ closed }) => closesAny(found.slot, column, closed, table));
    return { slot: found.slot, cells: found.cells.map((value, at) => (isSure(at) ? value : undefined)) };
  });
}

/** For each row to settle, or for all rows between two labels, the ways to place them. */
function choicesOf(
  rows: readonly LooseRow[],
  { slots, width }: LooseTable,
): readonly (readonly Choice[][])[] {
  const known = rows.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
  if (known.some((slot, at) => slot <= (known[at - 1] ?? -1))) return [];
  const choices: Choice[][][] = [];
  let [gap, above]: [number[], number] = [[], -1];
  for (let row = 0; row <= rows.length; row += 1) {
    const slot = row < rows.length ? rows[row]?.slot : slots;
    if (slot === undefined) {
      if (rows[row]?.figures.length === width) gap.push(row);
      continue;
    }
    const free = slot - above - 1;
    if (free > 0 && gap.length >= free) {
      if (waysOf(gap.length, free) > MOST_TRIED) return [];
      const own = [...gap];
      choices.push(picksOf(own, free, above + 1).filter((pick) => fitsLabels(pick, own, rows)));
    }
    [gap, above] = [[], slot];
    if (rows[row]?.figures.length === width - 1)
      choices.push(Array.from({ length: width }, (_, lost) => [{ row, slot, lost }]));
  }
  return choices;
}

/**
 * True where rows are what the labels around them say, and each one with such labels that is passed over says
 * the same as one that is taken.
 */
function fitsLabels(pick: readonly Choice[], gap: readonly number[], rows: readonly LooseRow[]): boolean {
  const canBe = (at: number, slot: number) => rows[at]?.among?.includes(slot) !== false;
  const saysAs = (at: number, other: number) => rows[at]?.figures.join() === rows[other]?.figures.join();
  return (
    pick.every(({ row, slot }) => canBe(row, slot)) &&
    gap.every(
      (at) =>
        rows[at]?.among === undefined ||
        pick.some(({ row, slot }) => row === at || (canBe(at, slot) && saysAs(at, row))),
    )
  );
}

/** How many ways there are to take that many of some rows. */
function waysOf(rows: number, count: number): number {
  let ways = 1;
  for (let at = 1; at <= count; at += 1) ways *= (rows - count + at) / at;
  return ways;
}

/** The ways to take that many of the rows in their order. */
function picksOf(rows: readonly number[], count: number, slot: number): Choice[][] {
  if (count === 0) return [[]];
  if (rows.length === count) return [rows.map((row, at) => ({ row, slot: slot + at }))];
  const picks: Choice[][] = [];
  for (let at = 0; at + count <= rows.length; at += 1)
    for (const rest of picksOf(rows.slice(at + 1), count - 1, slot + 1))
      picks.push([{ row: rows[at] as number, slot }, ...rest]);
  return picks;
}

function combine(choices: readonly (readonly Choice[][])[]): readonly (readonly Choice[])[] {
  return choices.reduce<readonly (readonly Choice[])[]>(
    (all, options) => all.flatMap((each) => options.map((option) => [...each, ...option])),
    [[]],
  );
}

interface TriedRows {
  readonly placed: readonly (SettledRow | undefined)[];
  readonly closed: ReadonlySet<number>;
  readonly isBroken: boolean;
}

/** The rows under one assignment, and which sums close under it. */
function place(
  rows: readonly LooseRow[],
  named: readonly (SettledRow | undefined)[],
  choice: readonly Choice[],
  table: LooseTable,
): TriedRows {
  const placed = [...named];
  for (const { row, slot, lost } of choice) {
    const figures: (number | undefined)[] = [...(rows[row]?.figures ?? [])];
    if (lost !== undefined) figures.splice(lost, 0, undefined);
    placed[row] = { slot, cells: figures };
  }
  const bySlot = new Map(placed.flatMap((each) => (each ? [[each.slot, each.cells] as const] : [])));
  const { closed, broken } = checkSums(table.sums, (slot, column) => bySlot.get(slot)?.[column]);
  return { placed, closed, isBroken: broken.length > 0 };
}

/** True where every sum with a cell of that line closes, and there is one for each of its cells. */
function closesAll(slot: number, closed: ReadonlySet<number>, { sums, width }: LooseTable): boolean {
  const own = sums.flatMap((sum, at) => (sum.some((term) => term.slot === slot) ? [at] : []));
  return own.every((at) => closed.has(at)) && own.length >= width;
}

function closesAny(slot: number, column: number, closed: ReadonlySet<number>, { sums }: LooseTable): boolean {
  return sums.some(
    (sum, at) => closed.has(at) && sum.some((term) => term.slot === slot && term.column === column),
  );
}
