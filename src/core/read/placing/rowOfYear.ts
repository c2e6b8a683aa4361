import type { SheetCell } from '../../draw/sheet.js';
import { fold } from '../../form/fold.js';
import type { CandidateLine } from '../labels/assignLines.js';
import { isYear } from '../labels/ownYear.js';
import { yearNamed, type YearNamed } from '../labels/yearNamed.js';
import { isNumeric } from '../view/numeric.js';
import { showText } from '../view/showText.js';
import type { Key, View } from '../view/view.js';
import { rowOfAll, type DifferingTotal, type RowOfFigures } from './partRows.js';

/** The row of figures of a year, or the labels of those that are of no year that is known to be it. */
export interface RowOfYear {
  /** The row; undefined where it cannot be told. */
  readonly row: number | undefined;
  /** The rows of other years, and those before the row of the year. */
  readonly others: readonly CandidateLine[];
  /** Where it cannot be told: the labels that name a year. */
  readonly labels: readonly Key[];
  /** Where it cannot be told and no label names a year: the rows. */
  readonly several: readonly RowOfFigures[];
  /** The cells of a total that are not the sum of its parts. */
  readonly differing: readonly DifferingTotal[];
}

/** A row of figures, and the year that it names: its label is then that of the year. */
interface NamedRow extends RowOfFigures {
  readonly year: YearNamed | undefined;
}

/**
 * Finds the row of a year among the rows of figures below a header, by the labels beside them or right above
 * them: 2022年 and 2023年, 上年 and 本年. A row without a year is of the report's where all others are of another;
 * of several such it is that of all. A row with a negative number is of changes where there is another.
 * `columns` are the first and the last one of figures.
 */
export function rowOfYear(
  view: View,
  rows: readonly number[],
  columns: readonly [first: number, last: number],
  year: number | null,
): RowOfYear {
  const counts = rows.filter((row) => !hasNegative(view.rows.get(row)));
  const own = counts.length > 0 ? counts : rows;
  const named = own.map((row, at) => nameRow(view, row, own[at - 1] ?? 0, columns));
  const years = named.filter((each) => each.year !== undefined);
  const { row, differing, several } = ownRow(view, named, columns, year);
  const labels = several.length > 0 ? [] : years.flatMap(({ label }) => label ?? []);
  if (row === undefined) return { row, others: [], labels, several, differing };
  const changes = rows.filter((each) => !own.includes(each)).map((each) => nameRow(view, each, 0, columns));
  const others = [...named, ...changes]
    .sort((a, b) => a.row - b.row)
    .filter((each) => each.row !== row && (each.year !== undefined || each.row < row))
    .map(({ row: at, label }): CandidateLine => ({ at, keys: label ? [label] : [], isNumbered: true }));
  return { row, others, labels: [], several, differing };
}

/** True for a row of changes: no count is negative. */
function hasNegative(cells: readonly SheetCell[] = []): boolean {
  return cells.some(({ value }) => typeof value === 'number' && value < 0);
}

/** The row of the year, or that of all among those that name none. */
function ownRow(
  view: View,
  named: readonly NamedRow[],
  columns: readonly [first: number, last: number],
  year: number | null,
): Pick<RowOfYear, 'row' | 'several' | 'differing'> {
  const known = { several: [], differing: [] };
  const [own, ...more] = named.filter((each) => isYear(each.year, year));
  if (own) return { ...known, row: more.length > 0 ? undefined : own.row };
  const unnamed = named.filter((each) => each.year === undefined);
  if (unnamed.length > 0) {
    const found = rowOfAll(view, unnamed, columns);
    return { ...found, several: found.row === undefined ? unnamed : [] };
  }
  // Where the report names no year, a single row may be of any.
  const [single, ...others] = named;
  const isOnly = year === null && others.length === 0 && single?.year !== 'other';
  return { ...known, row: isOnly ? single?.row : undefined };
}

/** The year of a row: in its cells outside the columns of figures, or alone in the row above it. */
function nameRow(view: View, row: number, above: number, [first, last]: readonly [number, number]): NamedRow {
  const cells = view.rows.get(row) ?? [];
  // A number behind the figures is one of a column too many; a year among them stands below a shifted head.
  const isLabel = (cell: SheetCell) =>
    !isNumeric(cell) && (cell.column > last || yearNamed(showText(cell)) !== undefined);
  const beside = cells.filter((cell) => cell.column < first || isLabel(cell));
  const over = row - 1 > above ? (view.rows.get(row - 1) ?? []) : [];
  const isAlone = over.length < 2 || !(over.some(isNumeric) || hasYears(over));
  for (const cell of [...beside, ...(isAlone ? over : [])]) {
    const year = yearNamed(showText(cell));
    if (year !== undefined) return { row, year, label: keyOf(cell) };
  }
  const label = beside.find((cell) => !isNumeric(cell));
  return { row, year: undefined, label: label && keyOf(label) };
}

/** True for labels of several years: they are those of columns. */
function hasYears(cells: readonly SheetCell[]): boolean {
  const years = new Set(cells.map((cell) => yearNamed(showText(cell))));
  return years.size > 1 && !years.has(undefined);
}

function keyOf(cell: SheetCell): Key {
  const text = showText(cell);
  return { text, key: fold(text), row: cell.row, column: cell.column };
}
