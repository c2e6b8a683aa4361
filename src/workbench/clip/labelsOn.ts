import type { Placed } from '../../core/draw/layout.js';
import { fold } from '../../core/form/fold.js';
import { cellsOn, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';

/** The labels on a sheet, folded. */
export interface Labels {
  /** True where the sheet has cells of the form. */
  readonly isOfNumbers: boolean;
  readonly all: ReadonlySet<string>;
  /** The row of each label that names one row alone. */
  readonly rows: ReadonlyMap<string, number>;
  /** The column of each label that names one column alone. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Finds the labels on a sheet: the texts that cannot be typed over. */
export function labelsOn(sheet: PageSheet): Labels {
  const labels = cellsOn(sheet).filter((cell) => isLabel(sheet, cell));
  const headRows = new Set(labels.filter(({ look }) => look === 'head').map(({ row }) => row));
  return {
    isOfNumbers: cellsOn(sheet).some(({ cell }) => cell !== undefined),
    all: new Set(labels.map(keyOf)),
    rows: byUniqueKey(
      labels.filter((cell) => namesRow(cell, headRows)),
      ({ row }) => row,
    ),
    columns: byUniqueKey(
      labels.filter((cell) => namesColumn(cell, headRows)),
      ({ column }) => column,
    ),
  };
}

function isLabel(sheet: PageSheet, { value, cell, row, column }: Placed): boolean {
  return typeof value === 'string' && cell === undefined && !isOpen(sheet, row, column);
}

function namesRow({ row, rowSpan, look }: Placed, headRows: ReadonlySet<number>): boolean {
  return rowSpan === 1 && look !== 'head' && !headRows.has(row);
}

/** A head over several columns names them only where no further heads stand below it. */
function namesColumn({ look, columnSpan, row, rowSpan }: Placed, headRows: ReadonlySet<number>): boolean {
  return look === 'head' && (columnSpan === 1 || !headRows.has(row + rowSpan));
}

/** The places of cells by their keys; a key that several cells have is left out. */
function byUniqueKey(cells: readonly Placed[], place: (cell: Placed) => number): ReadonlyMap<string, number> {
  const keys = cells.map(keyOf);
  const isUnique = (key: string) => keys.indexOf(key) === keys.lastIndexOf(key);
  return new Map(cells.map((cell) => [keyOf(cell), place(cell)] as const).filter(([key]) => isUnique(key)));
}

function keyOf({ value }: Placed): string {
  return fold(String(value));
}
