import type { Figures } from '../../core/check/figures.js';
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

/** A sum in its notation as cells with their signs, and its name: the same for every report of a form. */
interface Sum extends Pick<Ground, 'cells' | 'name' | 'label'> {
  readonly terms: readonly { readonly sign: number; readonly cells: readonly Cell[] }[];
}

/**
 * A sum in its notation, `requests.received.total + requests.carriedIn.total`; undefined where the edition
 * has no such cells.
 */
export function groundOf(notation: string, subject: Figures): Ground | undefined {
  const known = groundsOf(subject);
  if (!known.has(notation)) known.set(notation, makeGround(notation, subject));
  return known.get(notation);
}

/** The sums of a report that were asked for: many numbers are compared with the same. */
const groundsOf = remember((_: Figures) => new Map<string, Ground | undefined>());
const sumsOf = remember((_: Form) => new Map<string, Sum | undefined>());

/** The totals of the lines of a heading: of `requests.refused` those of its reasons. */
export function groundsWithin(heading: string, subject: Figures): readonly Ground[] {
  const [table, code] = heading.split('.');
  const band = subject.form.cells.find((cell) => cell.table.code === table)?.band;
  const line = everyLine(band?.rows ?? []).find((each) => each.code === code);
  return leaves(line?.parts ?? []).flatMap(
    (each) => groundOf(`${table ?? ''}.${each.code}.total`, subject) ?? [],
  );
}

function makeGround(notation: string, subject: Figures): Ground | undefined {
  const known = sumsOf(subject.form);
  if (!known.has(notation)) known.set(notation, makeSum(notation, subject.form));
  const sum = known.get(notation);
  if (!sum) return undefined;
  const { terms, cells, name, label } = sum;
  let value = 0;
  for (const term of terms) for (const cell of term.cells) value += term.sign * valueAt(cell, subject);
  return { cells, name, label, value };
}

function makeSum(notation: string, form: Form): Sum | undefined {
  const terms = notation.split(/ (?=[+-] )/).map((term) => ({
    sign: term.startsWith('- ') ? -1 : 1,
    cells: cellsNamed(form, term.replace(/^[+-] /, '')),
  }));
  if (terms.some(({ cells }) => cells.length === 0)) return undefined;
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
  return { terms, cells, name, label };
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

function valueAt(cell: Cell, { numbers, report }: Figures): number {
  const reading = readingOf(report, cell);
  if (!isMoney(reading)) return numbers[cell.index] ?? NaN;
  const factor = yuanPerUnit(reading.unit ?? cell.unit ?? null);
  return factor === undefined ? NaN : Math.round(Number(reading.value) * factor * 1e4) / 1e4;
}
