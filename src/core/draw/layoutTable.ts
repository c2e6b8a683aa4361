import type { Chapter, Table } from '../form/edition.js';
import { cellNamed, formOf, type Cell } from '../form/form.js';
import { isMoney, isUnread, moneyText, type Raw, type Reading } from '../form/number.js';
import { readingOf, type Report } from '../report/report.js';
import { areaAddress } from './address.js';
import { joinAreas } from './joinAreas.js';
import { alarmsOf } from './alarms.js';
import { frameOf, type Frame, type NumberPlace } from './frameTable.js';
import type { Layout, Placed, Totals, Validation } from './layout.js';
import { placeOne } from './place.js';
import { heightsOf } from './tableHeights.js';
import { tableTexts } from './tableTexts.js';

/** How counts and changes are shown; amounts are shown as they are written. */
const FORMATS = {
  count: { numberFormat: '0' },
  change: { numberFormat: '+0;-0;0' },
  money: {},
} as const;

/** The most characters of the title of an input message. */
const LONGEST_PROMPT_TITLE = 32;

/** The sheet of a table as on paper, with live sums, input checks, alarms and a name for its numbers. */
export function layoutTable(report: Report, chapter: Chapter, table: Table, totals: Totals): Layout {
  const frame = frameOf(table);
  const width = frame.columns.length;
  const cells = formOf(report.edition).cells.filter((cell) => cell.table === table);
  return {
    sheet: table.name,
    columns: frame.columns,
    rows: heightsOf(frame),
    rowsGrow: false,
    cells: [
      ...tableTexts(chapter, table, frame),
      ...cells.map((cell) => placeNumber(cell, report, frame, totals)),
    ],
    ...(frame.frozen ? { frozen: frame.frozen } : {}),
    alarms: alarmsOf(report.edition, table, frame.places),
    names: [{ name: `xxgk_${table.code}`, areas: joinAreas([...frame.places.values()].flatMap(eachColumn)) }],
    print: { area: { top: 1, left: 1, bottom: frame.bottom, right: width } },
    isProtected: true,
  };
}

function eachColumn({ row, column, columnSpan }: NumberPlace) {
  return Array.from({ length: columnSpan }, (_, at) => ({ row, column: column + at }));
}

function placeNumber(cell: Cell, report: Report, { places }: Frame, totals: Totals): Placed {
  const reading = readingOf(report, cell);
  const { row, column, columnSpan } = placeIn(places, cell.name);
  const look = cell.isSum ? 'sum' : cell.kind === 'money' ? 'money' : 'number';
  const placed: Placed = {
    ...placeOne(row, column, look, writeReading(reading, cell)),
    columnSpan,
    cell: cell.name,
    ...FORMATS[cell.kind],
  };
  if (!cell.isSum) return { ...placed, validation: validationOf(cell, report) };
  const parts = partsOf(cell, report);
  const sum = sumOf(parts.map((part) => part.reading));
  if (parts.length === 0 || (totals === 'asStated' && reading !== sum)) return placed;
  const adds = joinAreas(parts.map(({ name }) => placeIn(places, name)));
  const areas = adds.map(areaAddress).join(',');
  const formula = `IF(COUNT(${areas})=${parts.length},SUM(${areas}),"")`;
  return { ...placed, value: sum, formula, adds };
}

function placeIn(places: Frame['places'], name: string): NumberPlace {
  const place = places.get(name);
  if (!place) throw new RangeError(`no place for ${name}`);
  return place;
}

/** What a sum shows: null before all its parts are numbers, since a blank is not 0. */
function sumOf(parts: readonly Reading[]): number | null {
  const numbers = parts.filter((part) => typeof part === 'number');
  return numbers.length < parts.length ? null : numbers.reduce((sum, part) => sum + part, 0);
}

/** The cells that a stated sum adds up: across where the row has a total, otherwise down. */
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
export function writeReading(reading: Reading, cell: Cell): Raw {
  if (isUnread(reading)) return reading.text;
  if (!isMoney(reading)) return reading;
  const isPlain = reading.unit === (cell.unit ?? null) && String(Number(reading.value)) === reading.value;
  return isPlain ? Number(reading.value) : moneyText(reading);
}

/** The input check of a cell. An amount whose unit the paper does not print may be any text. */
function validationOf({ kind, unit, row }: Cell, { edition }: Report): Validation {
  const takesAnything = kind === 'money' && unit === undefined;
  return {
    ...(takesAnything ? {} : { accepts: kind }),
    error: edition.takes[kind],
    ...(row.meaning === undefined
      ? {}
      : { promptTitle: row.label.slice(0, LONGEST_PROMPT_TITLE), prompt: row.meaning }),
  };
}
