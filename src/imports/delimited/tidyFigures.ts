import type { Edition } from '../../core/form/edition.js';
import { findCell, formOf, type Cell } from '../../core/form/form.js';
import type { Reading } from '../../core/form/number.js';
import { DRAFT } from '../../core/publish/compose.js';
import { TIDY_COLUMNS, unguardText } from '../../core/publish/tidyColumns.js';
import { Problem } from '../../core/report/problem.js';
import { proseChapters, type Report } from '../../core/report/report.js';
import { fromJsonReading } from '../../core/report/reportJson.js';
import type { DelimitedRows } from './splitCells.js';

type TidyColumn = keyof typeof TIDY_COLUMNS;

/** A row of figures by its columns; `at` counts from 1 with the heads. */
type TidyRow = Readonly<Record<TidyColumn, string>> & { readonly at: number };

const COLUMNS = Object.keys(TIDY_COLUMNS) as readonly TidyColumn[];
const HEADS = Object.values(TIDY_COLUMNS);
/** What all rows of a report have in common. */
const WHOSE = ['org', 'year', 'edition'] as const;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** True for the figures of a report as the export `csv` writes them. */
export function isTidy([head = []]: DelimitedRows): boolean {
  const own = head[0] === DRAFT ? head.slice(1) : head;
  return HEADS.every((column, at) => own[at]?.trim() === column);
}

/**
 * The report whose figures the rows are. A cell without a row is blank; a CSV has no prose. Throws a
 * `Problem` `wrongDataRow` with the row.
 */
export function readTidy([head = [], ...rows]: DelimitedRows, editions: readonly Edition[]): Report {
  const from = head[0] === DRAFT ? 1 : 0;
  const tidy = rows.map((row, at): TidyRow => {
    if (row.length !== head.length) throw wrong(at + 2, 'value');
    const texts = COLUMNS.map((column, c) => [column, row[from + c] ?? ''] as const);
    return { ...(Object.fromEntries(texts) as Record<TidyColumn, string>), at: at + 2 };
  });
  const [first] = tidy;
  const edition = editions.find(({ name }) => name === first?.edition);
  if (!first || !edition) throw wrong(2, 'place');
  const other = tidy.find((row) => WHOSE.some((column) => row[column] !== first[column]));
  if (other) throw wrong(other.at, 'other');
  if (!/^(?:[1-9]\d{3})?$/.test(first.year)) throw wrong(first.at, 'value');
  return {
    edition,
    org: unguardText(first.org),
    year: first.year === '' ? null : Number(first.year),
    contact: {},
    chapters: Object.fromEntries(proseChapters(edition).map(({ code }) => [code, []])),
    notes: [],
    readings: readingsOf(tidy, edition),
  };
}

function readingsOf(rows: readonly TidyRow[], edition: Edition): readonly Reading[] {
  const form = formOf(edition);
  const readings = new Map<Cell, Reading>();
  for (const row of rows) {
    const cell = findCell(form, row.code);
    if (!cell) throw wrong(row.at, 'place');
    if (readings.has(cell)) throw wrong(row.at, 'repeated');
    readings.set(cell, readingOf(row, cell));
  }
  return form.cells.map((cell) => readings.get(cell) ?? null);
}

function readingOf({ at, value, unit, unread }: TidyRow, cell: Cell): Reading {
  if (value !== '' && unread !== '') throw wrong(at, 'value');
  if (unread !== '') return fromJsonReading({ text: unguardText(unread) }, cell) ?? null;
  if (value === '') return null;
  const said = cell.kind === 'money' ? { value, unit: unit === '' ? null : unit } : value;
  const reading = NUMBER.test(value) ? fromJsonReading(said, cell) : undefined;
  if (reading === undefined) throw wrong(at, 'value');
  return reading;
}

function wrong(row: number, why: string): Problem {
  return new Problem('wrongDataRow', { row, why });
}
