import type { SheetCell } from '../../draw/sheet.js';
import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { isNumeric } from '../view/numeric.js';
import { viewOf, type View } from '../view/view.js';
import { yearNamed } from './yearNamed.js';

const YEAR = /^20\d\d$/;
/** What every year has, and few other short texts. */
const NOUGHT = /[0０]/;
/** A longer text is no year with blanks around it. */
const MOST_LETTERS = 8;
/** The day of a date that stands for a year. */
const DAY_OF_YEAR = /^20\d\d-(?:01-01|12-31)$/;
/** Years in turn are no figures, whatever else stands in their row or column. */
const PLAIN = 4;
/** The fewest in a row in which nothing else stands. */
const FEWEST = 2;
/** The figures of a line are those of no more years. */
const MOST_YEARS = 4;
/** What says besides that a row has years. */
const HEAD = /^(?:年度|年份|年)$/;

/**
 * The sheet with the years over its columns and beside its rows that are bare numbers (2022, 2023, 2022,
 * 2023) or dates as labels, `2022年`. A number that may be a figure stays one.
 */
export function withYearLabels(view: View): View {
  if (view.official) return view;
  const years = view.sheet.cells.filter(isYearCell);
  if (years.length < FEWEST) return view;
  const labels = new Set(
    [
      ...groupBy(years, ({ row }) => row).filter((cells) => areOverColumns(cells, view)),
      ...groupBy(years, ({ column }) => column).flatMap((cells) => yearsBeside(cells, view)),
    ].flat(),
  );
  if (labels.size === 0) return view;
  const cells = view.sheet.cells.map((cell) =>
    labels.has(cell) ? { row: cell.row, column: cell.column, value: `${textOf(cell)}年` } : cell,
  );
  return viewOf({ ...view.sheet, cells });
}

function isYearCell(cell: SheetCell): boolean {
  const { value, date } = cell;
  if (date !== undefined) return DAY_OF_YEAR.test(date);
  if (typeof value === 'number') return value >= 2000 && value < 2100 && Number.isInteger(value);
  return (
    typeof value === 'string' && value.length <= MOST_LETTERS && NOUGHT.test(value) && YEAR.test(fold(value))
  );
}

/** The digits of a year, also of one that is a date. */
function textOf({ value, date }: SheetCell): string {
  return date?.slice(0, 4) ?? fold(String(value));
}

/** True for the years of a row in turn with no figure among them: alone, or so many that none is one. */
function areOverColumns(years: readonly SheetCell[], { rows }: View): boolean {
  const cells = rows.get(years[0]?.row ?? 0) ?? [];
  const others = cells.filter((cell) => !isYearCell(cell));
  if (others.some(isNumeric)) return false;
  const isAlone = others.every(({ value }) => isHead(String(value ?? '')));
  return isInTurn(years, isAlone ? FEWEST : PLAIN);
}

/** The years of a column: all of it, or those beside a label and the rows without one below it. */
function yearsBeside(years: readonly SheetCell[], { rows }: View): readonly (readonly SheetCell[])[] {
  const areDays = years.every(({ date }) => date !== undefined);
  if (isInTurn(years, areDays ? FEWEST : PLAIN)) return [years];
  const before = (cell: SheetCell) => {
    const cells = rows.get(cell.row) ?? [];
    const at = cells.indexOf(cell);
    const next = cells[at + 1];
    return next && isNumeric(next) ? cells.slice(0, at) : undefined;
  };
  const runs: SheetCell[][] = [];
  for (const cell of years) {
    const labels = before(cell);
    const run = runs.at(-1);
    if (labels?.length === 0 && run?.at(-1)?.row === cell.row - 1) run.push(cell);
    else if (labels && labels.length > 0 && !labels.some(isNumeric)) runs.push([cell]);
  }
  return runs.filter((run) => isInTurn(run, FEWEST));
}

function isHead(text: string): boolean {
  return HEAD.test(fold(text)) || yearNamed(text) !== undefined;
}

/** True for at least so many years that follow each other, the same ones again and again. */
function isInTurn(cells: readonly SheetCell[], fewest: number): boolean {
  if (cells.length < fewest) return false;
  const years = cells.map((cell) => Number(textOf(cell)));
  const again = years.indexOf(years[0] ?? 0, 1);
  const turn = again < 0 ? years.length : again;
  return (
    turn <= MOST_YEARS &&
    years.every((year, at) => {
      const next = at % turn;
      return next === 0
        ? year === years[0]
        : Math.abs(year - (years[at - 1] ?? 0)) === 1 && year === years[next];
    })
  );
}
