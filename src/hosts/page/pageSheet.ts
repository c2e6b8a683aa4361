import { cellAddress, parseAddress, type Area } from '../../core/draw/address.js';
import type { Layout, Placed } from '../../core/draw/layout.js';
import { lookOfParagraph } from '../../core/draw/layoutProse.js';
import { looks } from '../../core/draw/looks.js';
import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { Raw } from '../../core/form/number.js';
import { remember } from '../../core/form/remember.js';

/**
 * A sheet of the page: how it was drawn, and what was put in its cells since, by address. What is put over a
 * formula states its total.
 */
export interface PageSheet {
  readonly layout: Layout;
  readonly typed: ReadonlyMap<string, Raw>;
}

/**
 * A sheet as it is drawn. `sums` is the same sheet with a formula in every total: a total that `layout`
 * states without one is kept as typed over that formula, and a blank one is worked out.
 */
export function openSheet(layout: Layout, sums?: Layout): PageSheet {
  const live = new Map(
    (sums?.cells ?? []).flatMap((cell) =>
      cell.formula === undefined ? [] : [[addressOf(cell), cell] as const],
    ),
  );
  const typed = new Map<string, Raw>();
  const cells = layout.cells.map((cell) => {
    const sum = cell.formula === undefined ? live.get(addressOf(cell)) : undefined;
    if (sum && cell.value !== null) typed.set(addressOf(cell), cell.value);
    return sum ?? cell;
  });
  return { layout: { ...layout, cells }, typed };
}

/**
 * Every cell of the sheet as it stands now: a sum bears its result, a stated total has no formula, added
 * paragraphs are there.
 */
export const cellsOn: (sheet: PageSheet) => readonly Placed[] = remember(({ layout, typed }: PageSheet) => {
  const sumOf = reckon(layout, typed);
  const drawn = layout.cells.map((cell): Placed => {
    const address = addressOf(cell);
    if (typed.has(address)) return restate(cell, typed.get(address) ?? null, layout);
    return cell.formula === undefined || cell.adds === undefined ? cell : { ...cell, value: sumOf(address) };
  });
  const places = new Set(layout.cells.map(addressOf));
  const added = [...typed].flatMap(([address, value]) =>
    places.has(address) || value === null ? [] : [addCell(layout, address, value)],
  );
  return [...drawn, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
});

/**
 * The cell that covers a place, by the address of the place: `C5` in a cell merged from A5 gives that cell.
 */
export const cellsByPlace: (sheet: PageSheet) => ReadonlyMap<string, Placed> = remember(
  (sheet: PageSheet) =>
    new Map(
      cellsOn(sheet).flatMap((cell) => addressesIn(areaOf(cell)).map((address) => [address, cell] as const)),
    ),
);

/**
 * True where somebody may type: input cells, totals stated without a formula, and what is printed of a sheet
 * of prose below its heading.
 */
export function isOpen(sheet: PageSheet, row: number, column: number): boolean {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  const { print } = sheet.layout;
  if (!cell) return isGap(sheet, row) && 'columns' in print && column <= print.columns;
  return (
    cell.formula === undefined &&
    ((looks[cell.look].unlocked === true && cell.look !== 'noteKey') || cell.look === 'sum')
  );
}

/** True where the pane may write: wherever somebody may type, and what is kept beside that. */
export function isWritable(sheet: PageSheet, row: number, column: number): boolean {
  const cell = cellsByPlace(sheet).get(cellAddress(row, column));
  return (
    isOpen(sheet, row, column) ||
    (cell ? cell.look === 'noteKey' : isGap(sheet, row) && column <= sheet.layout.columns.length)
  );
}

function isGap({ layout }: PageSheet, row: number): boolean {
  return !layout.isProtected && row > 1;
}

/**
 * The sheet with values in cells, by address; the same sheet where that changes nothing. null empties a cell,
 * and gives a total that was stated its formula back; so does whatever makes the stated total right.
 */
export function putValues(sheet: PageSheet, values: ReadonlyMap<string, Raw>): PageSheet {
  const drawn = new Map(sheet.layout.cells.map((cell) => [addressOf(cell), cell]));
  const typed = new Map(sheet.typed);
  for (const [address, value] of values) {
    const cell = drawn.get(address);
    if (value === (cell && cell.formula === undefined ? cell.value : null)) typed.delete(address);
    else typed.set(address, value);
  }
  dropRightTotals(sheet.layout, typed);
  const isSame =
    typed.size === sheet.typed.size &&
    [...typed].every(([address, value]) => sheet.typed.has(address) && sheet.typed.get(address) === value);
  return isSame ? sheet : { ...sheet, typed };
}

/** The sheet as a layout with what stands in its cells now: for drawing it on another host. */
export function layoutNow(sheet: PageSheet): Layout {
  return { ...sheet.layout, cells: cellsOn(sheet) };
}

/** The sheet as a reader meets it. */
export function sheetNow(sheet: PageSheet): Sheet {
  const filled = cellsOn(sheet)
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map(({ row, column, value, formula }): SheetCell => ({
      row,
      column,
      value: formula !== undefined && value === null ? '' : value,
      ...(formula === undefined ? {} : { isFormula: true }),
    }));
  return { name: sheet.layout.sheet, hidden: false, cells: filled };
}

/** A total that states what its formula shows is worked out from then on. */
function dropRightTotals(layout: Layout, typed: Map<string, Raw>): void {
  const sumOf = reckon(layout, typed);
  for (const cell of layout.cells) {
    const address = addressOf(cell);
    if (cell.adds && typed.has(address) && typed.get(address) === sumOf(address)) typed.delete(address);
  }
}

function addressOf({ row, column }: Placed): string {
  return cellAddress(row, column);
}

function areaOf({ row, column, rowSpan, columnSpan }: Placed): Area {
  return { top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 };
}

function addressesIn({ top, left, bottom, right }: Area): readonly string[] {
  const addresses: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) addresses.push(cellAddress(row, column));
  return addresses;
}

function restate({ formula: _, adds: _adds, ...cell }: Placed, value: Raw, { rowsGrow }: Layout): Placed {
  const isProse = rowsGrow && (cell.look === 'heading' || cell.look === 'paragraph');
  return { ...cell, value, ...(isProse ? { look: lookOfParagraph(String(value ?? '')) } : {}) };
}

/** A cell below those drawn: it looks like the last one above it. */
function addCell({ cells }: Layout, address: string, value: Raw): Placed {
  const { row, column } = parseAddress(`!${address}`);
  const above = cells.filter((cell) => cell.column === column && cell.row > 1).at(-1)?.look ?? 'paragraph';
  const look = above === 'heading' || above === 'paragraph' ? lookOfParagraph(String(value)) : above;
  return { row, column, rowSpan: 1, columnSpan: 1, look, value };
}

/**
 * Works out the sums of a sheet: nothing before all that a sum adds up are numbers, as its formula has it.
 */
function reckon(layout: Layout, typed: ReadonlyMap<string, Raw>): (address: string) => number | null {
  const drawn = new Map(layout.cells.map((cell) => [addressOf(cell), cell]));
  const known = new Map<string, number | null>();
  const numberAt = (address: string): number | null => {
    const cell = drawn.get(address);
    if (cell?.adds && !typed.has(address)) return sumOf(address, cell.adds);
    const value = typed.has(address) ? typed.get(address) : cell?.value;
    return typeof value === 'number' ? value : null;
  };
  const sumOf = (address: string, adds: readonly Area[]): number | null => {
    const sum = known.get(address);
    if (sum !== undefined) return sum;
    const parts = adds.flatMap(addressesIn).map(numberAt);
    const worked = parts.reduce<number | null>(
      (total, part) => (total === null || part === null ? null : total + part),
      0,
    );
    known.set(address, worked);
    return worked;
  };
  return (address) => sumOf(address, drawn.get(address)?.adds ?? []);
}
