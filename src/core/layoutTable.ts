import { alarmsOf } from './alarms.js';
import type { Band, Chapter, Table } from './edition.js';
import { formOf, type Cell } from './form.js';
import { isMoney, isUnread, moneyText, type Raw, type Reading } from './number.js';
import { depthOf, leaves, type Line } from './outline.js';
import type { Layout, Placed, Totals, Validation } from './layout.js';
import type { Report } from './report.js';
import { areaAddress, joinAreas } from './sheet.js';
import { spansOf } from './spans.js';
import { widthOf } from './width.js';

/** The row under the title where a table starts. */
const TOP = 2;
const LINE_HEIGHT = 15;
const WIDTHS = { grid: { sides: [6, 11, 31], number: 7.5 }, bands: { sides: [30], number: 20 }, strip: { sides: [], number: 6 } } as const;

/** Where everything of a table stands before it is known what the cells show. */
interface Frame {
  readonly heads: readonly Placed[];
  /** The place of every cell of the edition in this table. */
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number; readonly columnSpan: number }>;
  readonly columns: readonly number[];
  readonly bottom: number;
}

/** The sheet of a table as it looks on paper, with live sums, input checks, alarms and a name for its numbers. */
export function layoutTable(report: Report, chapter: Chapter, table: Table, totals: Totals): Layout {
  const frame = frameOf(table);
  const cells = formOf(report.edition).cells.filter((cell) => cell.table === table);
  const numbers = cells.map((cell) => placeNumber(cell, report, frame, totals));
  const title: Placed = { row: 1, column: 1, rowSpan: 1, columnSpan: frame.columns.length, look: 'title', value: chapter.title };
  const advice: Placed = { row: frame.bottom + 2, column: 1, rowSpan: 1, columnSpan: frame.columns.length, look: 'advice', value: table.advice ?? null };
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

function frameOf(table: Table): Frame {
  const band = table.bands[0] as Band;
  if (table.paper === 'grid') return frameGrid(table.code, band);
  return table.paper === 'strip' ? frameStrip(table.code, band) : frameBands(table);
}

function frameGrid(code: string, band: Band): Frame {
  const sides = depthOf(band.rows);
  const top = TOP + depthOf(band.columns);
  const corner: Placed = { row: TOP, column: 1, rowSpan: top - TOP, columnSpan: sides, look: 'head', value: band.corner ?? '' };
  const heads = [corner, ...headsAcross(band.columns, TOP, sides + 1), ...headsDown(band.rows, top)];
  const columns = [...WIDTHS.grid.sides.slice(-sides), ...leaves(band.columns).map(() => WIDTHS.grid.number)];
  const places = leaves(band.rows).flatMap((row, r) => leaves(band.columns).map((column, c) => (
    [`${code}.${row.code}.${column.code}`, { row: top + r, column: sides + 1 + c, columnSpan: 1 }] as const)));
  return { heads, places: new Map(places), columns, bottom: top + leaves(band.rows).length - 1 };
}

/** The rows become the upper header, and the columns stand under each of them. */
function frameStrip(code: string, band: Band): Frame {
  const graft = (lines: readonly Line[]): readonly Line[] => lines.map((line) => ({ ...line, parts: line.parts.length > 0 ? graft(line.parts) : band.columns }));
  const header = graft(band.rows);
  const row = TOP + depthOf(header);
  const names = leaves(band.rows).flatMap((line) => leaves(band.columns).map((column) => `${code}.${line.code}.${column.code}`));
  const places = names.map((name, at) => [name, { row, column: at + 1, columnSpan: 1 }] as const);
  return { heads: headsAcross(header, TOP, 1), places: new Map(places), columns: names.map(() => WIDTHS.strip.number), bottom: row };
}

/** Bands one below the other, each as wide as the widest: the last column spans the rest. */
function frameBands(table: Table): Frame {
  const widest = Math.max(...table.bands.map((band) => leaves(band.columns).length));
  const heads: Placed[] = [];
  const places = new Map<string, { row: number; column: number; columnSpan: number }>();
  let row = TOP;
  for (const band of table.bands) {
    const columns = leaves(band.columns);
    const spanAt = (at: number) => (at === columns.length - 1 ? widest - at : 1);
    const place = { rowSpan: 1, columnSpan: 1 };
    heads.push({ ...place, row, column: 1, columnSpan: widest + 1, look: 'band', value: band.title ?? '' });
    heads.push({ ...place, row: row + 1, column: 1, look: 'head', value: band.corner ?? '' });
    columns.forEach(({ label }, at) => heads.push({ ...place, row: row + 1, column: at + 2, columnSpan: spanAt(at), look: 'head', value: label }));
    leaves(band.rows).forEach((line, r) => {
      heads.push({ ...place, row: row + 2 + r, column: 1, look: 'sideLabel', value: line.label });
      columns.forEach(({ code }, at) => places.set(`${table.code}.${line.code}.${code}`, { row: row + 2 + r, column: at + 2, columnSpan: spanAt(at) }));
    });
    row += 2 + leaves(band.rows).length;
  }
  const columns = [...WIDTHS.bands.sides, ...Array.from({ length: widest }, () => WIDTHS.bands.number)];
  return { heads, places, columns, bottom: row - 1 };
}

function headsAcross(lines: readonly Line[], top: number, left: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }): Placed => (
    { row: top + level, column: left + start, rowSpan: levels, columnSpan: breadth, look: 'head', value: line.label }));
}

function headsDown(lines: readonly Line[], top: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }): Placed => (
    { row: top + start, column: 1 + level, rowSpan: breadth, columnSpan: levels, look: line.parts.length > 0 ? 'sideLabel' : 'label', value: line.label }));
}

function placeNumber(cell: Cell, report: Report, { places }: Frame, totals: Totals): Placed {
  const place = places.get(cell.name) ?? { row: 0, column: 0, columnSpan: 1 };
  const reading = report.readings[cell.index] ?? null;
  const at = { ...place, rowSpan: 1, cell: cell.name };
  const format = cell.kind === 'change' ? { numberFormat: '+0;-0;0' } : cell.kind === 'count' ? { numberFormat: '0' } : {};
  const parts = cell.isSum ? partsOf(cell, report) : [];
  const sum = sumOf(parts.map((part) => part.reading));
  if (parts.length > 0 && (totals === 'template' || reading === sum)) {
    const areas = joinAreas(parts.map(({ name }) => places.get(name) ?? place)).map(areaAddress).join(',');
    return { ...at, ...format, look: 'sum', value: sum, formula: `IF(COUNT(${areas})=${parts.length},SUM(${areas}),"")` };
  }
  const look = cell.isSum ? 'sum' : cell.kind === 'money' ? 'money' : 'number';
  return { ...at, ...format, look, value: writeReading(reading, cell), ...(cell.isSum ? {} : { validation: validationOf(cell, report) }) };
}

/** What a sum shows: nothing before all its parts are numbers, since a blank is not 0. */
function sumOf(parts: readonly Reading[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || typeof part !== 'number' ? null : sum + part), 0);
}

/** The cells that a stated sum adds up: across where the row has a total, else down. */
function partsOf(cell: Cell, report: Report): readonly { readonly name: string; readonly reading: Reading }[] {
  const form = formOf(report.edition);
  const sum = form.relations.find(({ isSum, right }) => isSum && right[0]?.cell === cell.name);
  return (sum?.left ?? []).map(({ cell: name }) => ({ name, reading: report.readings[form.indexOf.get(name) ?? -1] ?? null }));
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
  const prompt = cell.row.meaning === undefined ? {} : { promptTitle: cell.row.label.slice(0, 32), prompt: cell.row.meaning };
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
  return lines.map((count, at) => (at === 0 ? 36 : Math.max(count * LINE_HEIGHT + 5, isNumbers.has(at + 1) ? 22 : 20)));
}
