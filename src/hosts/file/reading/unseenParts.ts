import type { SheetCell } from '../../../core/draw/sheet.js';
import type { Attributes } from './startTag.js';

/** The parts of a sheet that nobody sees: hidden rows and columns, and zeros where it shows none. */
export interface UnseenParts {
  readonly open: (name: string, attributes: Attributes) => void;
  /** The cells, those that nobody sees marked so. */
  readonly mark: (cells: readonly SheetCell[]) => readonly SheetCell[];
}

/** Notes the parts of one sheet that nobody sees, as its elements come. */
export function unseenParts(): UnseenParts {
  const rows = new Set<number>();
  const columns: { readonly from: number; readonly to: number }[] = [];
  let hidesZeros = false;
  const isUnseen = ({ row, column, value }: SheetCell) =>
    (hidesZeros && value === 0) ||
    rows.has(row) ||
    columns.some(({ from, to }) => from <= column && column <= to);
  return {
    open: (name, { named }) => {
      if (name === 'row') {
        if (isTrue(named('hidden'))) rows.add(Number(named('r')));
      } else if (name === 'col') {
        const isKept = isTrue(named('hidden')) && columns.length < MOST_COLUMNS;
        if (isKept) columns.push({ from: Number(named('min')), to: Number(named('max')) });
      } else if (name === 'sheetView') hidesZeros ||= /^(?:0|false)$/.test(named('showZeros') ?? '');
    },
    mark: (cells) => {
      if (!hidesZeros && rows.size === 0 && columns.length === 0) return cells;
      return cells.map((cell) => (isUnseen(cell) ? { ...cell, isInvisible: true } : cell));
    },
  };
}

/** The most stretches of hidden columns that are known. */
const MOST_COLUMNS = 50;

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
