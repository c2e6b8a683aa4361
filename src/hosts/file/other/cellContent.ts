import type { SheetCell } from '../../../core/draw/sheet.js';

/** What is in a cell, without its place. */
export type CellContent = Omit<SheetCell, 'row' | 'column'>;
