import { addressOn, parseAddress, type Spot } from '../core/draw/address.js';
import type { Placed } from '../core/draw/layout.js';
import type { SheetCell } from '../core/draw/sheet.js';
import { fold } from '../core/form/fold.js';
import { isMoney, readValue } from '../core/form/number.js';
import { isNumeric } from '../core/read/numeric.js';
import type { Typed } from '../hosts/page/pageHost.js';
import { cellsOn, isOpen, type PageSheet } from '../hosts/page/pageSheet.js';
import { readSheets } from '../index.js';
import type { TextBlock } from './cellText.js';

/** Where the cells of a pasted block go, and how many filled ones have no place. */
export interface Placing {
  readonly typed: readonly Typed[];
  readonly left: number;
}

const PASTED = '粘贴';

/**
 * Finds where a pasted block belongs. A block with enough of the form's labels is read like a workbook, and
 * goes wherever its labels say, on any sheet; else its rows and columns go by what labels they have, and in
 * order from the given place on where they have none.
 */
export function placeBlock(
  sheets: readonly PageSheet[],
  sheet: PageSheet,
  at: Spot,
  block: TextBlock,
): Placing {
  const filled = block.flat().filter(isFilling).length;
  const byLabel = placeByForm(sheets, block);
  const typed = byLabel.length > 0 ? byLabel : placeByLines(sheet, at, block);
  return { typed, left: Math.max(0, filled - typed.filter(({ text }) => isFilling(text)).length) };
}

/** The cells of a block that is a table of the form, or several of them. */
function placeByForm(sheets: readonly PageSheet[], block: TextBlock): readonly Typed[] {
  const cells = block.flatMap((row, r) =>
    row.flatMap((value, c): SheetCell[] => (value === '' ? [] : [{ row: r + 1, column: c + 1, value }])),
  );
  const addresses = readAddresses(cells);
  return sheets.flatMap((sheet) =>
    cellsOn(sheet).flatMap(({ cell, row, column }): Typed[] => {
      const found = cell === undefined ? undefined : addresses.get(cell);
      if (found === undefined) return [];
      const from = parseAddress(found);
      return [{ sheet: sheet.layout.sheet, row, column, text: block[from.row - 1]?.[from.column - 1] ?? '' }];
    }),
  );
}

function readAddresses(cells: readonly SheetCell[]): ReadonlyMap<string, string> {
  try {
    const { addresses, report } = readSheets([{ name: PASTED, hidden: false, cells }]);
    const isRead = (name: string) =>
      report.edition.chapters.some(({ tables }) => tables?.some(({ code }) => name.startsWith(`${code}.`)));
    return new Map(
      [...addresses].filter(([name, address]) => isRead(name) && address.startsWith(addressOn(PASTED, ''))),
    );
  } catch {
    return new Map();
  }
}

/** The cells of any other block, by the labels of its rows and columns where it has them. */
function placeByLines(sheet: PageSheet, at: Spot, block: TextBlock): readonly Typed[] {
  const labels = labelsOn(sheet);
  const open = openRows(sheet);
  const sides = countSides(block, labels, Math.max(0, ...open.map((row) => placesIn(sheet, row).length)));
  const heads = countWhile(
    block,
    (row) => isLabelLine(row.slice(sides), labels) || row.every((text) => text === ''),
  );
  const rows = inOrder(
    block.slice(heads).map((row) => labels.rows.get(lastKey(row.slice(0, sides)))),
    open.filter((row) => row >= at.row),
  );
  const over = (block[0] ?? [])
    .slice(sides)
    .map((_, c) => labels.columns.get(lastKey(block.slice(0, heads).map((row) => row[sides + c] ?? ''))));
  return block.slice(heads).flatMap((texts, r) => {
    const row = rows[r];
    if (row === undefined) return [];
    const all = placesIn(sheet, row);
    const after = all.filter((column) => column >= at.column);
    const columns = inOrder(over, sides > 0 && after.length < over.length ? all : after);
    return texts.slice(sides).flatMap((text, c): Typed[] => {
      const column = columns[c];
      return column === undefined ? [] : [{ sheet: sheet.layout.sheet, row, column, text }];
    });
  });
}

/** The innermost of the labels of a line, folded; empty where there is none. */
function lastKey(texts: readonly string[]): string {
  return fold(texts.filter((text) => text !== '').at(-1) ?? '');
}

/** Lines by their labels where every one has a label of its own; else the given places in order. */
function inOrder(
  named: readonly (number | undefined)[],
  places: readonly number[],
): readonly (number | undefined)[] {
  const known = named.filter((each) => each !== undefined);
  return known.length > 0 && known.length === named.length && new Set(known).size === known.length
    ? named
    : places;
}

/**
 * True for a row or column of words: mostly labels of the sheet, or on a sheet of numbers nothing that could
 * be a number.
 */
function isLabelLine(texts: readonly string[], { all, isOfNumbers }: Labels): boolean {
  const said = texts.filter((text) => text !== '');
  const known = said.filter((text) => all.has(fold(text))).length;
  return said.length > 0 && (known * 2 > said.length || (isOfNumbers && !said.some(isFilling)));
}

/**
 * How many columns of labels a block begins with; a blank one that leaves no room for the others belongs to a
 * label that spans it.
 */
function countSides(block: TextBlock, labels: Labels, room: number): number {
  const column = (c: number) => block.map((row) => row[c] ?? '');
  const width = block[0]?.length ?? 0;
  let sides = countWhile(block[0] ?? [], (_, c) => isLabelLine(column(c), labels));
  while (sides > 0 && width - sides > room && column(sides).every((text) => text === '')) sides += 1;
  return sides;
}

interface Labels {
  readonly isOfNumbers: boolean;
  readonly all: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** The labels on a sheet, and the row or column of those that stand for one alone. */
function labelsOn(sheet: PageSheet): Labels {
  const locked = cellsOn(sheet).filter(
    (cell) =>
      typeof cell.value === 'string' && cell.cell === undefined && !isOpen(sheet, cell.row, cell.column),
  );
  const across = new Set(locked.filter(({ look }) => look === 'head').map(({ row }) => row));
  const isRow = ({ row, rowSpan, look }: Placed) => rowSpan === 1 && look !== 'head' && !across.has(row);
  return {
    isOfNumbers: cellsOn(sheet).some(({ cell }) => cell !== undefined),
    all: new Set(locked.map(({ value }) => fold(String(value)))),
    rows: onlyOnes(locked.filter(isRow), ({ row }) => row),
    columns: onlyOnes(
      locked.filter(
        ({ look, columnSpan, row, rowSpan }) =>
          look === 'head' && (columnSpan === 1 || !across.has(row + rowSpan)),
      ),
      ({ column }) => column,
    ),
  };
}

function onlyOnes(cells: readonly Placed[], place: (cell: Placed) => number): ReadonlyMap<string, number> {
  const keys = cells.map(({ value }) => fold(String(value)));
  return new Map(
    cells.flatMap((cell, at) =>
      keys.filter((key) => key === keys[at]).length === 1 ? [[keys[at] ?? '', place(cell)] as const] : [],
    ),
  );
}

/** The rows of a sheet in which numbers, or fields, stand. */
function openRows(sheet: PageSheet): readonly number[] {
  return [
    ...new Set(
      cellsOn(sheet)
        .filter((cell) => isPlace(sheet, cell))
        .map(({ row }) => row),
    ),
  ];
}

function placesIn(sheet: PageSheet, row: number): readonly number[] {
  return cellsOn(sheet)
    .filter((cell) => cell.row === row && isPlace(sheet, cell))
    .map(({ column }) => column);
}

function isPlace(sheet: PageSheet, { cell, row, column }: Placed): boolean {
  return cell !== undefined || isOpen(sheet, row, column);
}

/** True for what is written where a number belongs. */
function isFilling(text: string): boolean {
  const value = text.trim();
  return (
    value !== '' &&
    (isNumeric({ row: 1, column: 1, value }) || isMoney(readValue(value, 'money')) || isErrorValue(value))
  );
}

function isErrorValue(text: string): boolean {
  return /^#[A-Z/0!?]+$/.test(text);
}

/** How many items hold from the first on; 0 where all do. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item, at: number) => boolean): number {
  const end = items.findIndex((item, at) => !holds(item, at));
  return end === -1 ? 0 : end;
}
