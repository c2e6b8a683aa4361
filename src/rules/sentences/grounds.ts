import type { Subject } from '../../core/check/rule.js';
import type { Cell, Form } from '../../core/form/form.js';
import { isMoney } from '../../core/form/number.js';
import { everyLine, leaves, type Line } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { yuanPerUnit } from '../../core/form/yuan.js';
import { nameOfCells } from '../../core/report/figureNames.js';
import { readingOf } from '../../core/report/report.js';

/** A sum of the tables with which a number of the prose may agree. */
export interface Ground {
  readonly cells: readonly Cell[];
  /** Its name in braces, where it has one. */
  readonly name: string | undefined;
  /** How it is told: `本年新收＋上年结转`. */
  readonly label: string;
  /** NaN where a cell is blank or unreadable; an amount of money in 元. */
  readonly value: number;
}

/**
 * A sum in its notation, `requests.received.total + requests.carriedIn.total`; undefined where the edition
 * has no such cells.
 */
export function groundOf(notation: string, subject: Subject): Ground | undefined {
  const { form } = subject;
  const terms = notation.split(/ (?=[+-] )/).map((term) => ({
    sign: term.startsWith('- ') ? -1 : 1,
    cells: cellsNamed(form, term.replace(/^[+-] /, '')),
  }));
  if (terms.some(({ cells }) => cells.length === 0)) return undefined;
  const value = terms.reduce(
    (sum, { sign, cells }) => sum + sign * cells.reduce((part, cell) => part + valueAt(cell, subject), 0),
    0,
  );
  const cells = terms.flatMap((term) => term.cells);
  const isPlain = terms.every(({ sign }) => sign > 0);
  const name = isPlain
    ? nameOfCells(
        form,
        cells.map((cell) => cell.name),
      )
    : undefined;
  const label =
    name ??
    terms
      .map(({ sign, cells: each }, at) => (sign < 0 ? '－' : at > 0 ? '＋' : '') + labelOf(form, each))
      .join('');
  return { cells, name, label, value };
}

function labelOf(form: Form, cells: readonly Cell[]): string {
  return (
    nameOfCells(
      form,
      cells.map(({ name }) => name),
    ) ??
    cells[0]?.row.label ??
    ''
  );
}

/** The cells that a name means; a heading means its lines. */
export function cellsNamed(form: Form, name: string): readonly Cell[] {
  return namedCells(form).get(name) ?? [];
}

const namedCells = remember((form: Form): ReadonlyMap<string, readonly Cell[]> => {
  const found = new Map<string, readonly Cell[]>();
  for (const { table, band } of new Map(form.cells.map((cell) => [cell.band, cell])).values()) {
    for (const row of everyLine(band.rows))
      for (const column of everyLine(band.columns)) {
        const [rows, columns] = [partsOf(row), partsOf(column)];
        const cells = form.cells.filter(
          (cell) => cell.band === band && rows.includes(cell.row) && columns.includes(cell.column),
        );
        found.set(`${table.code}.${row.code}.${column.code}`, cells);
      }
  }
  return found;
});

function partsOf(line: Line): readonly Line[] {
  return line.parts.length === 0 ? [line] : leaves(line.parts).filter(({ isSum }) => !isSum);
}

function valueAt(cell: Cell, { numbers, report }: Subject): number {
  const reading = readingOf(report, cell);
  if (!isMoney(reading)) return numbers[cell.index] ?? NaN;
  const factor = yuanPerUnit(reading.unit ?? cell.unit ?? null);
  return factor === undefined ? NaN : Math.round(Number(reading.value) * factor * 1e4) / 1e4;
}
