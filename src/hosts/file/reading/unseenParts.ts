import type { SheetCell } from '../../../core/draw/sheet.js';
import { parseRow } from './cellPlace.js';
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
  let row = 0;
  const isUnseen = ({ row: at, column, value }: SheetCell) =>
    (hidesZeros && value === 0) ||
    rows.has(at) ||
    columns.some(({ from, to }) => from <= column && column <= to);
  return {
    open: (name, { named }) => {
      if (name === 'row') {
        // One without a number follows the one before.
        row = parseRow(named('r') ?? '') ?? row + 1;
        if (isTrue(named('hidden')) || isFlat(named('ht'), named('customHeight'))) rows.add(row);
      } else if (name === 'col') {
        const isHidden = isTrue(named('hidden')) || isFlat(named('width'), named('customWidth'));
        const isKept = isHidden && columns.length < MOST_COLUMNS;
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

/** True for a height or a width of nothing that was set by hand. */
function isFlat(size: string | undefined, isCustom: string | undefined): boolean {
  return isTrue(isCustom) && size !== undefined && size !== '' && Number(size) === 0;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
