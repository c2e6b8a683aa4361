import type { SheetCell } from '../../draw/sheet.js';
import type { CandidateLine } from '../labels/assignLines.js';
import { isYear } from '../labels/ownYear.js';
import { yearNamed, type YearNamed } from '../labels/yearNamed.js';
import { isNumeric } from '../view/numeric.js';
import { showText } from '../view/showText.js';
import type { Key, View } from '../view/view.js';

/** The row of figures of a year, or the labels of those that are of no year that is known to be it. */
export interface RowOfYear {
  /** The row; undefined where it cannot be told. */
  readonly row: number | undefined;
  /** The rows of other years, and those before the row of the year. */
  readonly others: readonly CandidateLine[];
  /** Where it cannot be told: the labels that name a year. */
  readonly labels: readonly Key[];
}

interface NamedRow {
  readonly row: number;
  readonly year: YearNamed | undefined;
  readonly label: Key | undefined;
}

/**
 * Finds the row of a year among the rows of figures below a header, by the labels beside them or right above
 * them: 2022年 and 2023年, 上年 and 本年. A row without a year is of the report's where all others are of another;
 * where none names a year, the first is. `columns` are the first and the last one of figures.
 */
export function rowOfYear(
  view: View,
  rows: readonly number[],
  columns: readonly [first: number, last: number],
  year: number | null,
): RowOfYear {
  const named = rows.map((row, at) => nameRow(view, row, rows[at - 1] ?? 0, columns));
  const labels = named.flatMap(({ label }) => label ?? []);
  const row = labels.length === 0 ? rows[0] : ownRow(named, year);
  if (row === undefined) return { row, others: [], labels };
  const isOther = (each: NamedRow) => each.row !== row && (each.label !== undefined || each.row < row);
  const others = named
    .filter(isOther)
    .map(({ row: at, label }): CandidateLine => ({ at, keys: label ? [label] : [], isNumbered: true }));
  return { row, others, labels: [] };
}

function ownRow(named: readonly NamedRow[], year: number | null): number | undefined {
  const own = named.filter((each) => isYear(each.year, year));
  const unnamed = named.filter((each) => each.year === undefined);
  const [first, ...more] = own.length > 0 ? own : unnamed;
  if (first) return own.length > 0 && more.length > 0 ? undefined : first.row;
  // Where the report names no year, a single row may be of any.
  const [single, ...others] = named;
  return year === null && others.length === 0 && single?.year !== 'other' ? single?.row : undefined;
}

/** The year of a row: in its cells outside the columns of figures, or alone in the row above it. */
function nameRow(view: View, row: number, above: number, [first, last]: readonly [number, number]): NamedRow {
  const beside = (view.rows.get(row) ?? []).filter(
    // A number behind the figures is one of a column too many.
    (cell) => cell.column < first || (cell.column > last && !isNumeric(cell)),
  );
  const over = row - 1 > above ? (view.rows.get(row - 1) ?? []) : [];
  const alone = over.some(isNumeric) && over.length > 1 ? [] : over;
  for (const cells of [beside, alone])
    for (const cell of cells) {
      const year = yearNamed(showText(cell));
      if (year !== undefined) return { row, year, label: keyOf(cell) };
    }
  return { row, year: undefined, label: undefined };
}

function keyOf(cell: SheetCell): Key {
  const text = showText(cell);
  return { text, key: text, row: cell.row, column: cell.column };
}
