import { cellAddress, parseAddress } from '../../core/draw/address.js';
import type { Layout, Placed } from '../../core/draw/layout.js';
import { lookOfParagraph } from '../../core/draw/layoutProse.js';
import { looks } from '../../core/draw/looks.js';
import type { Raw } from '../../core/form/number.js';
import { remember } from '../../core/form/remember.js';
import { addressesIn, addressOf, areaOf } from '../drawing/placedArea.js';
import { sumsOf } from './sums.js';

/**
 * A sheet of the page: how it was drawn, and what was put in its cells since, by address. A value put over a
 * formula is a stated total.
 */
export interface PageSheet {
  readonly layout: Layout;
  readonly typed: ReadonlyMap<string, Raw>;
  /** The totals that were put over a formula which came to the same, until it comes to something else. */
  readonly printed: ReadonlyMap<string, number>;
}

/**
 * Every cell of the sheet as it is now. A sum has its result, a stated total has no formula, and added
 * paragraphs are included.
 */
export const cellsOn: (sheet: PageSheet) => readonly Placed[] = remember(
  ({ layout, typed, printed }: PageSheet) => {
    const sumAt = sumsOf(layout, typed);
    const drawn = layout.cells.map((cell): Placed => {
      const address = addressOf(cell);
      if (typed.has(address)) return restate(cell, typed.get(address) ?? null, layout);
      if (cell.formula === undefined || cell.adds === undefined) return cell;
      const total = printed.get(address);
      return { ...cell, value: sumAt(address), ...(total === undefined ? {} : { printed: total }) };
    });
    const places = new Set(layout.cells.map(addressOf));
    const added = [...typed].flatMap(([address, value]) =>
      places.has(address) || value === null ? [] : [addCell(layout, address, value)],
    );
    return [...drawn, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  },
);

function restate({ formula: _, adds: _adds, ...cell }: Placed, value: Raw, { rowsGrow }: Layout): Placed {
  const isProse = rowsGrow && (cell.look === 'heading' || cell.look === 'paragraph');
  return { ...cell, value, ...(isProse ? { look: lookOfParagraph(String(value ?? '')) } : {}) };
}

/** A cell below those drawn; it looks like the last one above it. */
function addCell({ cells }: Layout, address: string, value: Raw): Placed {
  const { row, column } = parseAddress(`!${address}`);
  const above = cells.filter((cell) => cell.column === column && cell.row > 1).at(-1)?.look ?? 'paragraph';
  const look = above === 'heading' || above === 'paragraph' ? lookOfParagraph(String(value)) : above;
  return { row, column, rowSpan: 1, columnSpan: 1, look, value };
}

/** The cell at each address; in a cell merged from A5 to C5 all three addresses give that cell. */
export const cellsByPlace: (sheet: PageSheet) => ReadonlyMap<string, Placed> = remember(
  (sheet: PageSheet) =>
    new Map(
      cellsOn(sheet).flatMap((cell) => addressesIn(areaOf(cell)).map((address) => [address, cell] as const)),
    ),
);

/**
 * True where the user may type: input cells, totals stated without a formula, and on a sheet of prose the
 * printed columns below its heading.
 */
export function isOpen(sheet: PageSheet, row: number, column: number): boolean {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  const { print } = sheet.layout;
  if (!cell) return isGap(sheet, row) && 'columns' in print && column <= print.columns;
  if (cell.formula !== undefined) return false;
  return cell.look === 'sum' || (looks[cell.look].unlocked === true && cell.look !== 'noteKey');
}

/**
 * True where a pasted text may go: wherever the user may type, and over a sum, which is then a stated total.
 */
export function isFillable(sheet: PageSheet, row: number, column: number): boolean {
  return isOpen(sheet, row, column) || cellsByPlace(sheet).get(cellAddress(row, column))?.adds !== undefined;
}

/** True where the pane may write: wherever the user may type, and in the keys of notes. */
export function isWritable(sheet: PageSheet, row: number, column: number): boolean {
  if (isOpen(sheet, row, column)) return true;
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  return cell ? cell.look === 'noteKey' : isGap(sheet, row) && column <= sheet.layout.columns.length;
}

function isGap({ layout }: PageSheet, row: number): boolean {
  return !layout.isProtected && row > 1;
}
