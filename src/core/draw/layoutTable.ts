import type { Chapter, Table } from '../form/edition.js';
import { cellNamed, formOf, type Cell } from '../form/form.js';
import { isMoney, isUnread, moneyText, type Raw, type Reading } from '../form/number.js';
import { readingOf, type Report } from '../report/report.js';
import { areaAddress, joinAreas } from './address.js';
import { alarmsOf } from './alarms.js';
import { frameOf, type Frame } from './frameTable.js';
import type { Layout, Placed, Totals, Validation } from './layout.js';
import { widthOf } from './width.js';

const LINE_HEIGHT = 15;

/**
 * The sheet of a table as it looks on paper, with live sums, input checks, alarms and a name for its numbers.
 */
export function layoutTable(report: Report, chapter: Chapter, table: Table, totals: Totals): Layout {
  const frame = frameOf(table);
  const cells = formOf(report.edition).cells.filter((cell) => cell.table === table);
  const numbers = cells.map((cell) => placeNumber(cell, report, frame, totals));
  const title: Placed = {
    row: 1,
    column: 1,
    rowSpan: 1,
    columnSpan: frame.columns.length,
    look: 'title',
    value: chapter.title,
  };
  const advice: Placed = {
    row: frame.bottom + 2,
    column: 1,
    rowSpan: 1,
    columnSpan: frame.columns.length,
    look: 'advice',
    value: table.advice ?? null,
  };
  return {
    sheet: table.name,
    columns: frame.columns,
    rows: heightsOf(frame),
    rowsGrow: false,
    cells: [title, ...frame.heads, ...numbers, ...(table.advice === undefined ? [] : [advice])],
    alarms: alarmsOf(report.edition, table, frame.places),
    names: [{ name: `xxgk_${table.code}`, areas: joinAreas([...frame.places.values()].flatMap(eachColumn)) }],
    print: { area: { top: 1, left: 1, bottom: frame.bottom, right: frame.columns.length } },
    isProtected: true,
  };
}

function eachColumn({ row, column, columnSpan }: { row: number; column: number; columnSpan: number }) {
  return Array.from({ length: columnSpan }, (_, at) => ({ row, column: column + at }));
}

function placeNumber(cell: Cell, report: Report, { places }: Frame, totals: Totals): Placed {
  const place = places.get(cell.name) ?? { row: 0, column: 0, columnSpan: 1 };
  const reading = readingOf(report, cell);
  const at = { ...place, rowSpan: 1, cell: cell.name };
  const format =
    cell.kind === 'change' ? { numberFormat: '+0;-0;0' } : cell.kind === 'count' ? { numberFormat: '0' } : {};
  const parts = cell.isSum ? partsOf(cell, report) : [];
  const sum = sumOf(parts.map((part) => part.reading));
  if (parts.length > 0 && (totals === 'template' || reading === sum)) {
    const adds = joinAreas(parts.map(({ name }) => places.get(name) ?? place));
    const areas = adds.map(areaAddress).join(',');
    return {
      ...at,
      ...format,
      look: 'sum',
      value: sum,
      formula: `IF(COUNT(${areas})=${parts.length},SUM(${areas}),"")`,
      adds,
    };
  }
  const look = cell.isSum ? 'sum' : cell.kind === 'money' ? 'money' : 'number';
  return {
    ...at,
    ...format,
    look,
    value: writeReading(reading, cell),
    ...(cell.isSum ? {} : { validation: validationOf(cell, report) }),
  };
}

/** What a sum shows: nothing before all its parts are numbers, since a blank is not 0. */
function sumOf(parts: readonly Reading[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || typeof part !== 'number' ? null : sum + part),
    0,
  );
}

/** The cells that a stated sum adds up: across where the row has a total, else down. */
function partsOf(
  cell: Cell,
  report: Report,
): readonly { readonly name: string; readonly reading: Reading }[] {
  const form = formOf(report.edition);
  const sum = form.relations.find(({ isSum, right }) => isSum && right[0]?.cell === cell.name);
  return (sum?.left ?? []).map(({ cell: name }) => ({
    name,
    reading: readingOf(report, cellNamed(form, name)),
  }));
}

/** What to write so that reading it gives the same reading. */
function writeReading(reading: Reading, cell: Cell): Raw {
  if (isUnread(reading)) return reading.text;
  if (!isMoney(reading)) return reading;
  const isPlain = reading.unit === (cell.unit ?? null) && String(Number(reading.value)) === reading.value;
  return isPlain ? Number(reading.value) : moneyText(reading);
}

function validationOf(cell: Cell, { edition }: Report): Validation {
  const isFree = cell.kind === 'money' && cell.unit === undefined;
  const prompt =
    cell.row.meaning === undefined
      ? {}
      : { promptTitle: cell.row.label.slice(0, 32), prompt: cell.row.meaning };
  return { ...(isFree ? {} : { accepts: cell.kind }), error: edition.takes[cell.kind], ...prompt };
}

/** Rows as high as their labels need at the width they have. */
function heightsOf({ heads, places, columns, bottom }: Frame): readonly number[] {
  const lines = Array.from({ length: bottom + 2 }, () => 1);
  for (const { row, column, rowSpan, columnSpan, value } of heads) {
    const width = columns.slice(column - 1, column - 1 + columnSpan).reduce((sum, each) => sum + each, 0);
    const needed = Math.ceil((widthOf(String(value)) * 1.08) / (width - 1.5));
    if (rowSpan === 1) lines[row - 1] = Math.max(lines[row - 1] ?? 1, needed);
  }
  const isNumbers = new Set([...places.values()].map(({ row }) => row));
  return lines.map((count, at) =>
    at === 0 ? 36 : Math.max(count * LINE_HEIGHT + 5, isNumbers.has(at + 1) ? 22 : 20),
  );
}
