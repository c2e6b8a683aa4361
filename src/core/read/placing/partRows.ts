import { isVersion } from '../labels/partNames.js';
import { isPeriod } from '../labels/periodNames.js';
import { isSubtotalName, isTotalName } from '../labels/totalNames.js';
import type { SheetCell } from '../../draw/sheet.js';
import { readValue } from '../../form/number.js';
import { isNumeric } from '../view/numeric.js';
import type { Key, View } from '../view/view.js';

/** A row of figures, and what stands beside them. */
export interface RowOfFigures {
  readonly row: number;
  readonly label: Key | undefined;
}

/** Of several rows of figures the one to read; undefined where it cannot be told. */
export interface RowOfAll {
  readonly row: number | undefined;
  /** The cells of a total that are not the sum of the rows above or below it. */
  readonly differing: readonly DifferingTotal[];
}

/** A cell of a total, and what its parts come to: those of its line, in rows or columns, or all rows. */
export interface DifferingTotal {
  readonly axis?: 'row' | 'column';
  readonly row: number;
  readonly column: number;
  readonly sum: number;
}

/** A row with its figures by column; undefined for one that is no count. */
interface CountedRow extends RowOfFigures {
  readonly counts: ReadonlyMap<number, number | undefined>;
  readonly isWorkedOut: boolean;
}

/** The label of a row that tells some of another. */
const OF_WHICH = /^其中/;
/** Rows of one table stand no farther apart, with nothing between. */
const MOST_APART = 3;
/** A row that is filled in a smaller share of another is none like it. */
const FILLED = 0.5;

/**
 * Finds the row of all among rows of figures of which none names a year: the total of the others, or the only
 * one with a count. `columns` are the first and the last one of figures.
 */
export function rowOfAll(
  view: View,
  rows: readonly RowOfFigures[],
  columns: readonly [first: number, last: number],
): RowOfAll {
  const [first, ...more] = rows;
  if (more.length === 0) return { row: first?.row, differing: [] };
  const counted = nearRows(view, rows)
    .map((each) => countRow(view, each, columns))
    .filter(({ counts }) => [...counts.values()].some((count) => count !== 0));
  const widest = Math.max(...counted.map(({ counts }) => counts.size));
  const alike = counted.filter(({ counts }) => counts.size >= widest * FILLED);
  const total = totalOf(alike);
  if (total) return { row: total.row, differing: differingIn(total, alike) };
  const typed = alike.filter(({ isWorkedOut }) => !isWorkedOut);
  const [one, ...others] = typed.length > 0 ? typed : alike;
  const isKnown = others.every((each) => isSumOf(each, one ? [one] : []) && isAlike(each, one));
  return { row: isKnown ? (one ?? first)?.row : undefined, differing: [] };
}

/** The first of the rows, and those below it with nothing but blank rows between. */
function nearRows({ rows: filled }: View, rows: readonly RowOfFigures[]): readonly RowOfFigures[] {
  const isApart = ({ row }: RowOfFigures, at: number) => {
    const before = rows[at - 1]?.row ?? row - 1;
    if (row - before >= MOST_APART) return true;
    return Array.from({ length: row - before - 1 }, (_, rise) => before + rise + 1).some((each) =>
      filled.has(each),
    );
  };
  const end = rows.findIndex(isApart);
  return end < 0 ? rows : rows.slice(0, end);
}

function countRow(view: View, row: RowOfFigures, [first, last]: readonly [number, number]): CountedRow {
  const cells = (view.rows.get(row.row) ?? []).filter(
    (cell) => cell.column >= first && cell.column <= last && isNumeric(cell),
  );
  const counts = new Map(cells.map((cell) => [cell.column, countIn(cell)]));
  return { ...row, counts, isWorkedOut: cells.every(({ isFormula }) => isFormula === true) };
}

/** The count that stands in a cell, a dash being 0. */
export function countIn({ value, plain }: SheetCell): number | undefined {
  const reading = readValue(plain ?? value, 'change');
  if (typeof reading === 'number' || reading === null) return reading ?? 0;
  return 'offer' in reading ? reading.offer : undefined;
}

/** The only row that is called the total, or else the only one that is the sum of two or more others. */
function totalOf(rows: readonly CountedRow[]): CountedRow | undefined {
  const isTotal = ({ key }: Key) => isTotalName(key);
  const named = rows.filter(({ label }) => label && isTotal(label));
  const [total, ...more] = named;
  if (!total) {
    const areVersions = rows.some(({ label }) => label && isVersion(label.key));
    const [sum, ...others] =
      rows.length > 2 && !areVersions ? rows.filter((row) => isSumOf(row, partsOf(row, rows))) : [];
    return others.length === 0 ? sum : undefined;
  }
  const isNamed = rows.every(({ label }) => label) || isSumOf(total, partsOf(total, rows));
  return more.length === 0 && isNamed ? total : undefined;
}

function partsOf(total: CountedRow, rows: readonly CountedRow[]): readonly CountedRow[] {
  return rows.filter(
    (row) => row !== total && !(row.label && (isSubtotalName(row.label.key) || OF_WHICH.test(row.label.key))),
  );
}

function isSumOf(total: CountedRow, parts: readonly CountedRow[]): boolean {
  return parts.length > 0 && differingFrom(total, parts).length === 0;
}

/** False for rows with different names: they are parts also where they have the same counts. */
function isAlike({ label }: CountedRow, other: CountedRow | undefined): boolean {
  return !label || !other?.label || label.key === other.label.key;
}

/**
 * The cells of a total that are the sum neither of its parts nor of their subtotals. Those of periods are not
 * compared: what is pending at the end of each is not added.
 */
function differingIn(total: CountedRow, rows: readonly CountedRow[]): readonly DifferingTotal[] {
  const parts = partsOf(total, rows);
  const subtotals = rows.filter(({ label }) => label && isSubtotalName(label.key));
  if (parts.length === 0 || isSumOf(total, subtotals)) return [];
  if (parts.some(({ label }) => label && isPeriod(label.key))) return [];
  return differingFrom(total, parts);
}

function differingFrom(total: CountedRow, parts: readonly CountedRow[]): readonly DifferingTotal[] {
  return [...total.counts].flatMap(([column, count]) => {
    const counts = parts.map((part) => (part.counts.has(column) ? part.counts.get(column) : 0));
    if (count === undefined || counts.includes(undefined)) return [];
    const sum = counts.reduce<number>((all, each) => all + (each ?? 0), 0);
    return sum === count ? [] : [{ row: total.row, column, sum }];
  });
}
