import { formOf, type Cell } from '../core/form/form.js';
import { isMoney, isUnread, type Reading } from '../core/form/number.js';
import { pathTo } from '../core/form/outline.js';
import { DRAFT, type Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { guardText, TIDY_COLUMNS } from '../core/publish/tidyColumns.js';
import { readingOf } from '../core/report/report.js';

/** The figures of the report as a tidy table: one row for each cell, for programs (RFC 4180, UTF-8). */
export const csv: Export = {
  id: 'csv',
  title: 'CSV 数据表',
  extension: '.csv',
  type: 'text/csv;charset=utf-8',
  isForPrograms: true,
  // Excel takes a file without a byte order mark for one in the code page of the system.
  render: (composed) => `\uFEFF${rowsOf(composed).map(tellRow).join('')}`,
};

function rowsOf({ report, isDraft }: Composed): readonly (readonly string[])[] {
  const { edition, org, year } = report;
  const draft = isDraft ? [DRAFT] : [];
  const whose = [org, year === null ? '' : String(year), edition.name];
  const rows = formOf(edition).cells.map((cell) => [
    ...whose,
    ...placeOf(cell),
    ...valueOf(readingOf(report, cell), cell),
  ]);
  return [Object.values(TIDY_COLUMNS), ...rows].map((row) => [...draft, ...row]);
}

function placeOf({ table, band, row, column, name }: Cell): readonly string[] {
  const labelOf = (lines: Cell['band']['rows'], { code }: Cell['row']) =>
    pathTo(lines, code)
      .map(({ label }) => label)
      .join(' ');
  return [table.name, band.title ?? '', labelOf(band.rows, row), labelOf(band.columns, column), name];
}

/** The number, its unit, and the text where it is no number. */
function valueOf(reading: Reading, { kind, unit }: Cell): readonly [string, string, string] {
  if (reading === null) return ['', unit ?? '', ''];
  if (isUnread(reading)) return ['', unit ?? '', reading.text];
  if (isMoney(reading)) return [reading.value, reading.unit ?? '', ''];
  return [String(reading), kind === 'money' ? (unit ?? '') : '', ''];
}

function tellRow(row: readonly string[]): string {
  return `${row.map(tellField).join(',')}\r\n`;
}

function tellField(text: string): string {
  const safe = guardText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
