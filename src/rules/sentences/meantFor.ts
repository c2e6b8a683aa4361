import type { Subject } from '../../core/check/rule.js';
import type { Cell } from '../../core/form/form.js';
import { everyLine, leaves, type Line } from '../../core/form/outline.js';
import { nameOfCells } from '../../core/report/figureNames.js';
import type { Claim } from './claim.js';
import { groundOf } from './grounds.js';

/** The most figures that a number may have been meant for. */
const MOST_MEANT = 2;
/** Up to here a number equals other figures by chance. */
const BY_CHANCE = 9;

/**
 * What else in its table equals a number, where that tells something: a figure beside the one it was compared
 * with, or any where the number is no small one; those in total before others. Empty where many do.
 */
export function tellMeant({ stated: { quantity }, grounds }: Claim, subject: Subject): string {
  const [compared] = grounds[0]?.cells ?? [];
  if (!compared || quantity.value === 0 || quantity.unit === '元') return '';
  const equal = figuresIn(compared, subject).filter(({ value }) => value === quantity.value);
  const telling =
    quantity.value > BY_CHANCE
      ? equal
      : equal.filter((each) => isBeside(each.cells, grounds[0]?.cells ?? []));
  const names = telling.flatMap(
    ({ cells }) =>
      nameOfCells(
        subject.form,
        cells.map(({ name }) => name),
      ) ?? [],
  );
  const meant = [...new Set(names)];
  const inTotal = meant.filter((name) => !name.includes('.'));
  const likely = inTotal.length > 0 ? inTotal : meant;
  return likely.length === 0 || likely.length > MOST_MEANT
    ? ''
    : `；文中数等于${likely.map((name) => `“${name}”`).join('、')}，是否应为${likely.length > 1 ? '其中之一' : '此项'}`;
}

interface Figure {
  readonly cells: readonly Cell[];
  readonly value: number;
}

/** The figures of a table, and the totals of its groups of rows. */
function figuresIn({ table, band }: Cell, subject: Subject): readonly Figure[] {
  const total = leaves(band.columns).find(({ isSum }) => isSum)?.code;
  const groups = total === undefined ? [] : band.rows.flatMap((row) => row.parts);
  return [
    ...groups.flatMap((row) => groundOf(`${table.code}.${row.code}.${total ?? ''}`, subject) ?? []),
    ...subject.form.cells
      .filter((cell) => cell.table === table)
      .map((cell) => ({ cells: [cell], value: subject.numbers[cell.index] ?? NaN })),
  ];
}

/** True for figures of the same row, of the same kind of applicants or result, or of one group of rows. */
function isBeside(cells: readonly Cell[], compared: readonly Cell[]): boolean {
  const [[cell], [other]] = [cells, compared];
  if (!cell || !other || cell.band !== other.band) return false;
  const { rows } = cell.band;
  const group = headingOf(lineOf(cells), rows);
  return (
    cell.row === other.row ||
    (cell.column === other.column && !cell.column.isSum) ||
    (group !== undefined && group === headingOf(lineOf(compared), rows))
  );
}

/** The row of a figure; of the total of a group, its heading. */
function lineOf(cells: readonly Cell[]): Line | undefined {
  const [cell] = cells;
  return cell && cells.length > 1 ? headingOf(cell.row, cell.band.rows) : cell?.row;
}

function headingOf(row: Line | undefined, rows: readonly Line[]): Line | undefined {
  return row && everyLine(rows).find(({ parts }) => parts.includes(row));
}
