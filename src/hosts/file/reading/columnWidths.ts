import { contains, type Area, type Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import type { CellFormat } from './readStyles.js';
import type { Attributes } from './startTag.js';

/** The figures of a sheet that the widths of its columns show otherwise. */
export interface ColumnWidths {
  /** The stated width of a column, in characters. */
  readonly widthAt: (column: number) => number | undefined;
  /** Takes an element of the sheet; the columns stand before the cells. */
  readonly open: (name: string, attributes: Attributes) => void;
  /** Takes a cell with the number of its format, which it may leave out. */
  readonly note: (cell: SheetCell, style: string | undefined) => void;
  /**
   * The cells; figures that are wider than their column, in place of which there are `####`, are marked as
   * unseen, and those that their alignment repeats as shown otherwise.
   */
  readonly mark: (cells: readonly SheetCell[], merges: readonly Area[]) => readonly SheetCell[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** The most stretches of columns whose widths are known. */
const MOST_STRETCHES = 50;
/** The width of columns of which a sheet says nothing, in characters. */
const USUAL_WIDTH = 8;
/** The most figures of a sheet that are noted. */
const MOST_NOTED = 2000;
const COLUMNS = 16_384;
const keyOf = ({ row, column }: Spot) => row * COLUMNS + column;

/** Wider columns have room for a digit in type of any size that is used; narrower ones may have. */
const ROOM = 3;

/** Knows the widths of the columns of one sheet; `formats` are those of the cells of the workbook. */
export function columnWidths(formats: () => readonly CellFormat[]): ColumnWidths {
  const stretches: Stretch[] = [];
  const noted = new Map<number, Pick<SheetCell, 'isInvisible' | 'isShownOtherwise'>>();
  const widthAt = (column: number) => stretches.find(({ from, to }) => from <= column && column <= to)?.width;
  return {
    widthAt,
    open: (name, { named }) => {
      const width = name === 'col' ? Number(named('width') ?? '') : 0;
      if (width > 0 && stretches.length < MOST_STRETCHES)
        stretches.push({ from: Number(named('min')), to: Number(named('max')), width });
    },
    note: (cell, style) => {
      if (!isPlainNumber(cell) || noted.size >= MOST_NOTED) return;
      const digits = Math.abs(Math.trunc(cell.value)).toString().length;
      const width = widthAt(cell.column);
      const isNarrow = width !== undefined && width < digits * ROOM;
      const format = isNarrow || style !== undefined ? formats()[Number(style ?? 0)] : undefined;
      if (format?.isRepeated) {
        if (format.mostWidth(2 * digits) <= (width ?? USUAL_WIDTH))
          noted.set(keyOf(cell), { isShownOtherwise: true });
      } else if (format && isNarrow && !format.isFitted && width < format.leastWidth(digits))
        noted.set(keyOf(cell), { isInvisible: true });
    },
    mark: (cells, merges) => {
      if (noted.size === 0) return cells;
      const wide = merges.filter(({ left, right }) => right > left);
      return cells.map((cell) => {
        const look = noted.get(keyOf(cell));
        // A format that shows another number may show fewer digits.
        if (!look || cell.isShownOtherwise || wide.some((area) => contains(area, cell))) return cell;
        return { ...cell, ...look };
      });
    },
  };
}

/** True for a figure that is neither a day nor struck out. */
function isPlainNumber(cell: SheetCell): cell is SheetCell & { readonly value: number } {
  return typeof cell.value === 'number' && cell.date === undefined && cell.plain === undefined;
}
