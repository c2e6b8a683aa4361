import type { Band, Table } from '../form/edition.js';
import { depthOf, leaves, type Line } from '../form/outline.js';
import { spansOf } from '../form/spans.js';
import type { Placed } from './layout.js';

/** The row under the title where a table starts. */
const TOP = 2;
const WIDTHS = {
  grid: { sides: [6, 11, 31], number: 7.5 },
  bands: { sides: [30], number: 20 },
  strip: { sides: [], number: 6 },
} as const;

/** Where everything of a table stands before it is known what the cells show. */
export interface Frame {
  readonly heads: readonly Placed[];
  /** The place of every cell of the edition in this table. */
  readonly places: ReadonlyMap<
    string,
    { readonly row: number; readonly column: number; readonly columnSpan: number }
  >;
  readonly columns: readonly number[];
  readonly bottom: number;
}

/** Where the labels and the numbers of a table stand, as the paper arranges them. */
export function frameOf(table: Table): Frame {
  const band = table.bands[0] as Band;
  if (table.paper === 'grid') return frameGrid(table.code, band);
  return table.paper === 'strip' ? frameStrip(table.code, band) : frameBands(table);
}

function frameGrid(code: string, band: Band): Frame {
  const sides = depthOf(band.rows);
  const top = TOP + depthOf(band.columns);
  const corner: Placed = {
    row: TOP,
    column: 1,
    rowSpan: top - TOP,
    columnSpan: sides,
    look: 'head',
    value: band.corner ?? '',
  };
  const heads = [corner, ...headsAcross(band.columns, TOP, sides + 1), ...headsDown(band.rows, top)];
  const columns = [...WIDTHS.grid.sides.slice(-sides), ...leaves(band.columns).map(() => WIDTHS.grid.number)];
  const places = leaves(band.rows).flatMap((row, r) =>
    leaves(band.columns).map(
      (column, c) =>
        [
          `${code}.${row.code}.${column.code}`,
          { row: top + r, column: sides + 1 + c, columnSpan: 1 },
        ] as const,
    ),
  );
  return { heads, places: new Map(places), columns, bottom: top + leaves(band.rows).length - 1 };
}

/** The rows become the upper header, and the columns stand under each of them. */
function frameStrip(code: string, band: Band): Frame {
  const graft = (lines: readonly Line[]): readonly Line[] =>
    lines.map((line) => ({ ...line, parts: line.parts.length > 0 ? graft(line.parts) : band.columns }));
  const header = graft(band.rows);
  const row = TOP + depthOf(header);
  const names = leaves(band.rows).flatMap((line) =>
    leaves(band.columns).map((column) => `${code}.${line.code}.${column.code}`),
  );
  const places = names.map((name, at) => [name, { row, column: at + 1, columnSpan: 1 }] as const);
  return {
    heads: headsAcross(header, TOP, 1),
    places: new Map(places),
    columns: names.map(() => WIDTHS.strip.number),
    bottom: row,
  };
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
    columns.forEach(({ label }, at) =>
      heads.push({
        ...place,
        row: row + 1,
        column: at + 2,
        columnSpan: spanAt(at),
        look: 'head',
        value: label,
      }),
    );
    leaves(band.rows).forEach((line, r) => {
      heads.push({ ...place, row: row + 2 + r, column: 1, look: 'sideLabel', value: line.label });
      columns.forEach(({ code }, at) =>
        places.set(`${table.code}.${line.code}.${code}`, {
          row: row + 2 + r,
          column: at + 2,
          columnSpan: spanAt(at),
        }),
      );
    });
    row += 2 + leaves(band.rows).length;
  }
  const columns = [...WIDTHS.bands.sides, ...Array.from({ length: widest }, () => WIDTHS.bands.number)];
  return { heads, places, columns, bottom: row - 1 };
}

function headsAcross(lines: readonly Line[], top: number, left: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }): Placed => ({
    row: top + level,
    column: left + start,
    rowSpan: levels,
    columnSpan: breadth,
    look: 'head',
    value: line.label,
  }));
}

function headsDown(lines: readonly Line[], top: number): readonly Placed[] {
  return spansOf(lines).map(({ line, level, levels, start, breadth }): Placed => ({
    row: top + start,
    column: 1 + level,
    rowSpan: breadth,
    columnSpan: levels,
    look: line.parts.length > 0 ? 'sideLabel' : 'label',
    value: line.label,
  }));
}
