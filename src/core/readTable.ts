import { align, type Candidate, type Match } from './align.js';
import type { Band, Table } from './edition.js';
import type { Remark } from './finding.js';
import { fold, likeness } from './fold.js';
import type { Cell, Form } from './form.js';
import { isUnread, readValue, type Reading } from './number.js';
import { everyLine, leaves, type Line } from './outline.js';
import type { SheetCell } from './sheet.js';
import { cellAt, placeName, type Key, type View } from './view.js';

/** What was read of one table: readings and addresses by cell name, and what was remarked. */
export interface TableRead {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** The rows of numbers and the columns of numbers of one band, as found on a sheet; undefined for a line that is not there. */
interface Place { readonly band: Band; readonly rows: readonly (number | undefined)[]; readonly columns: readonly (number | undefined)[] }

/** Reads a table from the sheet it was located on, by the labels of that edition's form. */
export function readTable(view: View, table: Table, form: Form): TableRead {
  const { places, matched } = table.paper === 'strip' ? placeStrip(view, table) : table.paper === 'grid' ? placeGrid(view, table) : placeBands(view, table);
  const values = places.flatMap((place) => readCells(view, table, place, form));
  const readings = new Map(values.map(({ cell, reading }) => [cell.name, reading]));
  const addresses = new Map(values.flatMap(({ cell, at }) => (at ? [[cell.name, placeName(view, at.row, at.column)] as const] : [])));
  const remarks = [...missingLines(table, places), ...wrongLabels(view, table, matched), ...values.flatMap(({ remark }) => remark ?? [])];
  return { readings, addresses, remarks };
}

/** Official lines and what was found for them. */
interface Matched { readonly line: Line; readonly match: Match<Key> | undefined; readonly row?: number; readonly column?: number }
interface Placement { readonly places: readonly Place[]; readonly matched: readonly Matched[] }

function placeGrid(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const lines = leaves(band.rows);
  const { found, rows } = findRows(view, table, lines);
  const firstRow = Math.min(...rows.filter((row) => row !== undefined));
  const columns = findColumns(view, leaves(band.columns), firstRow - 8, firstRow - 1, rows);
  return { places: [{ band, rows, columns: columns.columns }], matched: [...tellRows(lines, found, rows), ...columns.matched] };
}

function placeBands(view: View, table: Table): Placement {
  const lines = table.bands.flatMap((band) => leaves(band.rows));
  const { found, rows } = findRows(view, table, lines);
  const matched = [...tellRows(lines, found, rows)];
  let at = 0;
  let above = 0;
  const places = table.bands.map((band): Place => {
    const own = rows.slice(at, (at += leaves(band.rows).length));
    const known = own.filter((row) => row !== undefined);
    const first = Math.min(...known);
    const columns = findColumns(view, leaves(band.columns), Number.isFinite(first) ? Math.max(above + 1, first - 4) : 1, first - 1, own);
    matched.push(...columns.matched);
    above = Math.max(above, ...known);
    return { band, rows: own, columns: columns.columns };
  });
  return { places, matched };
}

/** One row of numbers; the column labels repeat under every row label of the form. */
function placeStrip(view: View, table: Table): Placement {
  const band = table.bands[0] as Band;
  const blocks = leaves(band.rows);
  const labels = leaves(band.columns);
  const official = blocks.flatMap(() => labels);
  const rowsWith = (lines: readonly Line[]) => {
    const known = new Set(lines.map(({ label }) => fold(label)));
    return view.keys.filter(({ key }) => known.has(key)).map(({ row }) => row);
  };
  const top = Math.min(...rowsWith(everyLine(band.rows)));
  const lowest = Math.max(top, ...rowsWith([...everyLine(band.rows), ...labels]).filter((each) => each >= top && each < top + 8));
  const below = [...view.rows.keys()].filter((row) => row > lowest && row <= lowest + 6).sort((a, b) => a - b);
  const row = below.find((each) => (view.rows.get(each) ?? []).filter(isNumeric).length > 1) ?? lowest + 1;
  const all = findColumns(view, official, top, lowest, [row]);
  const places = blocks.map((line, at): Place => ({ band: { ...band, rows: [line] }, rows: [row], columns: all.columns.slice(at * labels.length, (at + 1) * labels.length) }));
  return { places, matched: all.matched };
}

function findRows(view: View, table: Table, lines: readonly Line[]) {
  const official = lines.map(({ label }) => fold(label));
  const labels = new Set(official);
  const exact = view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
  const [top, bottom] = [Math.min(...exact) - 3, Math.max(...exact) + 3];
  const headings = new Set(table.bands.flatMap((band) => [band.title, band.corner, ...everyLine(band.columns).map(({ label }) => label)]).map((label) => fold(label ?? '')));
  const byRow = new Map<number, Key[]>();
  for (const key of view.keys) {
    if (key.row < top || key.row > bottom || (headings.has(key.key) && !labels.has(key.key))) continue;
    byRow.set(key.row, [...(byRow.get(key.row) ?? []), key]);
  }
  for (const row of view.rows.keys()) if (row >= top && row <= bottom && !byRow.has(row) && (view.rows.get(row) ?? []).some(isNumeric)) byRow.set(row, []);
  const candidates = [...byRow].sort(([a], [b]) => a - b).map(([row, keys]) => ({ row, keys }));
  const found = align(official, candidates);
  const rows = fillGaps(found.map((match) => candidates[match?.at ?? -1]?.row), candidates.filter(({ row }) => (view.rows.get(row) ?? []).filter(isNumeric).length > 1).map(({ row }) => row));
  return { found, rows };
}

function findColumns(view: View, lines: readonly Line[], top: number, bottom: number, rows: readonly (number | undefined)[]) {
  const byColumn = new Map<number, Key[]>();
  for (const key of view.keys) if (key.row >= top && key.row <= bottom) byColumn.set(key.column, [...(byColumn.get(key.column) ?? []), key]);
  const filled = numericColumns(view, rows);
  for (const column of filled) if (!byColumn.has(column)) byColumn.set(column, []);
  const candidates: (Candidate<Key> & { column: number })[] = [...byColumn].sort(([a], [b]) => a - b).map(([column, keys]) => ({ column, keys }));
  const found = align(lines.map(({ label }) => fold(label)), candidates);
  const headed = found.map((match) => candidates[match?.at ?? -1]?.column);
  const isShifted = filled.length === lines.length && headed.some((column) => column !== undefined && !filled.includes(column));
  const columns = isShifted ? filled : fillGaps(headed, filled);
  const matched = lines.map((line, at): Matched => ({ line, match: found[at], ...(columns[at] === undefined ? {} : { column: columns[at] as number, row: bottom }) }));
  return { columns, matched };
}

/** The columns in which at least half of the rows hold a number or a dash. */
function numericColumns(view: View, rows: readonly (number | undefined)[]): readonly number[] {
  const counts = new Map<number, number>();
  const known = rows.filter((row) => row !== undefined);
  for (const row of known) for (const cell of view.rows.get(row) ?? []) if (isNumeric(cell)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 >= known.length).map(([column]) => column).sort((a, b) => a - b);
}

/** Puts the lines that were not found on the free places between their found neighbours, where there are exactly as many. */
function fillGaps(found: readonly (number | undefined)[], places: readonly number[]): readonly (number | undefined)[] {
  const filled = [...found];
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== undefined) continue;
    let to = from;
    while (to < filled.length && filled[to] === undefined) to += 1;
    const [above, below] = [filled[from - 1] ?? -Infinity, filled[to] ?? Infinity];
    const free = places.filter((place) => place > above && place < below && !filled.includes(place));
    if (free.length === to - from && above !== below) free.forEach((place, at) => { filled[from + at] = place; });
    from = to;
  }
  return filled;
}

function isNumeric({ value, error, isFormula }: SheetCell): boolean {
  if (typeof value === 'number' || error !== undefined || (isFormula === true && value === null)) return true;
  if (typeof value !== 'string') return false;
  const reading = readValue(value, 'count');
  return typeof reading === 'number' || (isUnread(reading) && reading.offer !== undefined);
}

interface Value { readonly cell: Cell; readonly reading: Reading; readonly at?: { row: number; column: number }; readonly remark?: Remark }

function readCells(view: View, table: Table, { band, rows, columns }: Place, form: Form): readonly Value[] {
  const lines = leaves(band.columns);
  return leaves(band.rows).flatMap((line, r) => lines.map(({ code }, c): Value => {
    const cell = form.cells[form.indexOf.get(`${table.code}.${line.code}.${code}`) ?? -1] as Cell;
    const [row, column] = [rows[r], columns[c]];
    if (row === undefined || column === undefined) return { cell, reading: null };
    const stands = cellAt(view, row, column) ?? (table.paper === 'bands' && c === lines.length - 1 ? toTheRight(view, row, column) : undefined);
    return readCell(cell, stands, { row, column: stands?.column ?? column });
  }));
}

function toTheRight(view: View, row: number, column: number): SheetCell | undefined {
  return view.rows.get(row)?.find((cell) => cell.column > column && isNumeric(cell));
}

function readCell(cell: Cell, stands: SheetCell | undefined, at: { row: number; column: number }): Value {
  if (stands?.error !== undefined) return { cell, at, reading: { text: stands.error } };
  if (stands?.isFormula === true && stands.value === null) return { cell, at, reading: { text: '=' }, remark: { kind: 'noResult', cell: cell.name } };
  const raw = stands?.value ?? null;
  const reading = readValue(raw, cell.kind, cell.unit);
  const isText = typeof raw === 'string' && typeof reading === 'number';
  return { cell, at, reading, ...(isText ? { remark: { kind: 'textNumber', cell: cell.name } as const } : {}) };
}

function missingLines(table: Table, places: readonly Place[]): readonly Remark[] {
  const remarks = places.flatMap(({ band, rows, columns }) => [
    ...leaves(band.rows).filter((_, at) => rows[at] === undefined),
    ...leaves(band.columns).filter((_, at) => columns[at] === undefined && rows.some((row) => row !== undefined)),
  ].map(({ code, label }): Remark => ({ kind: 'missingLine', table: table.code, line: code, label })));
  const seen = new Set<string>();
  return remarks.filter((remark) => remark.kind === 'missingLine' && !seen.has(remark.line) && seen.add(remark.line));
}

function tellRows(lines: readonly Line[], found: readonly (Match<Key> | undefined)[], rows: readonly (number | undefined)[]): readonly Matched[] {
  return lines.map((line, at) => ({ line, match: found[at], ...(rows[at] === undefined ? {} : { row: rows[at] as number, column: 1 }) }));
}

/** Labels whose wording is not the official one: of rows, of columns, and of the headings that something like them stands for. */
function wrongLabels(view: View, table: Table, matched: readonly Matched[]): readonly Remark[] {
  const lines = matched.flatMap(({ line, match, row, column }): Remark[] => {
    if (row === undefined || column === undefined || match?.found.key === fold(line.label)) return [];
    const address = match ? placeName(view, match.found.row, match.found.column) : placeName(view, row, column);
    return [{ kind: 'label', official: line.label, found: match?.found.text.replace(/\s+/g, '') ?? '', address }];
  });
  const taken = new Set(matched.map(({ match }) => match?.found));
  const looked = new Set(matched.map(({ line }) => line.label));
  const headings = table.bands.flatMap((band) => [band.title, band.corner, ...[...everyLine(band.rows), ...everyLine(band.columns)].map(({ label }) => label)]);
  const official = [...new Set(headings.flatMap((label) => (label === undefined || looked.has(label) ? [] : [label])))];
  const known = new Set([...official, ...looked].map(fold));
  const free = view.keys.filter((key) => !taken.has(key) && !known.has(key.key));
  return [...lines, ...official.flatMap((label) => wrongHeading(view, label, free))];
}

function wrongHeading(view: View, label: string, free: readonly Key[]): readonly Remark[] {
  const key = fold(label);
  if (view.keys.some((each) => each.key === key)) return [];
  const alike = free.map((each) => ({ each, like: likeness(key, each.key) })).sort((a, b) => b.like - a.like)[0];
  if (!alike || alike.like < 0.7) return [];
  return [{ kind: 'label', official: label, found: alike.each.text.replace(/\s+/g, ''), address: placeName(view, alike.each.row, alike.each.column) }];
}
