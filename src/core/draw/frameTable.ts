import type { Band, Paper, Table } from '../form/edition.js';
import { depthOf, leaves, type Line } from '../form/outline.js';
import { spansOf } from '../form/spans.js';
import type { Placed } from './layout.js';
import { placeOne } from './place.js';

/** The row under the title where a table starts. */
const TOP = 2;
/** The widths of columns in characters: the outer label columns, the one next to the numbers, the numbers. */
const WIDTHS = {
  grid: { outer: [6, 11], label: 31, number: 7.5 },
  bands: { label: 30, number: 20 },
  strip: { number: 6 },
} as const;

/** The place of the number of a cell on its sheet. */
export interface NumberPlace {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

/** Where the labels and the numbers of a table stand, without any figures. */
export interface Frame {
  readonly heads: readonly Placed[];
  /** The place of every cell of the table by its name. */
  readonly places: ReadonlyMap<string, NumberPlace>;
  /** The widths of the columns in characters. */
  readonly columns: readonly number[];
  /** The last row. */
  readonly bottom: number;
  /** The rows and columns that stay in view: those of the headings; left out where numbers have their own. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

const framers: Readonly<Record<Paper, (table: Table) => Frame>> = {
  grid: frameGrid,
  bands: frameBands,
  strip: frameStrip,
};

/** Where the labels and the numbers of a table stand, as the paper arranges them. */
export function frameOf(table: Table): Frame {
  return framers[table.paper](table);
}

function frameGrid({ code, bands }: Table): Frame {
  const band = bands[0] as Band;
  const sides = depthOf(band.rows);
  const top = TOP + depthOf(band.columns);
  const corner = {
    ...placeOne(TOP, 1, 'head', band.corner ?? ''),
    rowSpan: top - TOP,
    columnSpan: sides,
  };
  const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
  const places = rows.flatMap((row, r) =>
    columns.map((column, c): readonly [string, NumberPlace] => [
      `${code}.${row.code}.${column.code}`,
      { row: top + r, column: sides + 1 + c, columnSpan: 1 },
    ]),
  );
  return {
    heads: [corner, ...headsAcross(band.columns, sides + 1), ...headsDown(band.rows, top)],
    places: new Map(places),
    columns: [...sideWidths(sides), ...columns.map(() => WIDTHS.grid.number)],
    bottom: top + rows.length - 1,
    frozen: { rows: top - 1, columns: sides },
  };
}

/** The widths of the label columns of a grid; further outer ones are as wide as the first. */
function sideWidths(sides: number): readonly number[] {
  const { outer, label } = WIDTHS.grid;
  const widths = [...outer, label];
  return Array.from({ length: sides }, (_, at) => widths.at(at - sides) ?? outer[0]);
}

/** The rows become the upper header, and the columns stand under each of them. */
function frameStrip({ code, bands }: Table): Frame {
  const band = bands[0] as Band;
  const graft = (lines: readonly Line[]): readonly Line[] =>
    lines.map((line) => ({ ...line, parts: line.parts.length > 0 ? graft(line.parts) : band.columns }));
  const header = graft(band.rows);
  const row = TOP + depthOf(header);
  const names = leaves(band.rows).flatMap((line) =>
    leaves(band.columns).map((column) => `${code}.${line.code}.${column.code}`),
  );
  return {
    heads: headsAcross(header, 1),
    places: new Map(names.map((name, at) => [name, { row, column: at + 1, columnSpan: 1 }])),
    columns: names.map(() => WIDTHS.strip.number),
    bottom: row,
  };
}

/** Bands one below the other, each as wide as the widest: the last column spans the rest. */
function frameBands({ code, bands }: Table): Frame {
  const widest = Math.max(...bands.map((band) => leaves(band.columns).length));
  const heads: Placed[] = [];
  const places = new Map<string, NumberPlace>();
  let row = TOP;
  for (const band of bands) {
    const framed = frameBand(code, band, row, widest);
    heads.push(...framed.heads);
    for (const [name, place] of framed.places) places.set(name, place);
    row += 2 + leaves(band.rows).length;
  }
  const columns = [WIDTHS.bands.label, ...Array.from({ length: widest }, () => WIDTHS.bands.number)];
  return { heads, places, columns, bottom: row - 1 };
}

/** One band from a row down: its title, its header, its rows. */
function frameBand(code: string, band: Band, top: number, widest: number): Pick<Frame, 'heads' | 'places'> {
  const [rows, columns] = [leaves(band.rows), leaves(band.columns)];
  const spanAt = (at: number) => (at === columns.length - 1 ? widest - at : 1);
  const heads = [
    { ...placeOne(top, 1, 'band', band.title ?? ''), columnSpan: widest + 1 },
    placeOne(top + 1, 1, 'head', band.corner ?? ''),
    ...columns.map(({ label }, at) => ({
      ...placeOne(top + 1, at + 2, 'head', label),
      columnSpan: spanAt(at),
    })),
    ...rows.map(({ label }, at) => placeOne(top + 2 + at, 1, 'sideLabel', label)),
  ];
  const places = rows.flatMap((line, r) =>
    columns.map((column, at): readonly [string, NumberPlace] => [
      `${code}.${line.code}.${column.code}`,
      { row: top + 2 + r, column: at + 2, columnSpan: spanAt(at) },
    ]),
  );
  return { heads, places: new Map(places) };
}

function headsAcross(lines: readonly Line[], left: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }) => ({
    ...placeOne(TOP + level, left + start, 'head', line.label),
    rowSpan: levels,
    columnSpan: breadth,
  }));
}

function headsDown(lines: readonly Line[], top: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }) => ({
    ...placeOne(top + start, 1 + level, line.parts.length > 0 ? 'sideLabel' : 'label', line.label),
    rowSpan: breadth,
    columnSpan: levels,
  }));
}
