import { contains, spotKey, type Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { columnStretches } from './columnStretches.js';
import { closedCells, isDigits, MOST_NOTED } from './wideFigures.js';
import { once } from './once.js';
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
   * unseen; those that their alignment repeats, and those that are texts and cut off, as shown otherwise.
   */
  readonly mark: (cells: readonly SheetCell[], merges: readonly Area[]) => readonly SheetCell[];
}

/** The width of columns of which a sheet says nothing, in characters. */
const USUAL_WIDTH = 8;

/** The width in which a digit has room in type of any size that is used, in characters. */
const ROOM = 3;

/** What the width of its column does to a figure. */
type WidthLook = Pick<SheetCell, 'isInvisible' | 'isShownOtherwise'>;

/** That of a text which is cut off where it does not go on beside its cell. */
const CUT: WidthLook = { isShownOtherwise: true };

/** Knows the widths of the columns of one sheet; `formats` are those of the cells of the workbook. */
export function columnWidths(formats: () => readonly CellFormat[]): ColumnWidths {
  const stretches = columnStretches();
  const noted = new Map<number, WidthLook>();
  let usual: number | undefined;
  const widthAt = (column: number) => stretches.widthAt(column) ?? usual;
  // Nearly all figures have room: this is asked of each.
  const leastWide: number[] = [];
  const leastWideAt = (column: number) => (leastWide[column] ??= leastWideIn(widthAt(column)));
  const noteLook = (cell: SheetCell, look: WidthLook | undefined) => {
    if (look && noted.size < MOST_NOTED) noted.set(spotKey(cell), look);
  };
  const isAligned = once(() => formats().some(({ isRepeated, isIndented }) => isRepeated || isIndented));
  return {
    widthAt,
    open: (name, { named }) => {
      // A sheet may state how wide the columns are of which it says nothing.
      if (name === 'sheetFormatPr') usual = Number(named('defaultColWidth') ?? 0) || undefined;
      const width = name === 'col' ? Number(named('width') ?? '') : 0;
      if (width > 0) stretches.add(Number(named('min')), Number(named('max')), width);
    },
    note: (cell, style) => {
      const format = () => formats()[Number(style ?? 0)];
      if (isDigits(cell.value)) noteLook(cell, lookOfText(widthAt(cell.column), cell.value, format()));
      if (!isPlainNumber(cell)) return;
      const size = Math.abs(cell.value);
      if (size < leastWideAt(cell.column) && (style === undefined || !isAligned())) return;
      noteLook(cell, lookIn(widthAt(cell.column), Math.trunc(size), format()));
    },
    mark: (cells, merges) => {
      if (noted.size === 0) return cells;
      const wide = merges.filter(({ left, right }) => right > left);
      const isClosed = closedCells(cells, merges);
      return cells.map((cell) => {
        const look = noted.get(spotKey(cell));
        if (look === CUT && !isClosed(cell)) return cell;
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

/** The least number that may be wider than a column, in type of any size that is used. */
function leastWideIn(width: number | undefined): number {
  return width === undefined ? Infinity : 10 ** Math.floor(width / ROOM);
}

/** How a number is shown that has a place so wide; undefined where it is shown as it is. */
function lookIn(width: number | undefined, size: number, format: CellFormat | undefined) {
  if (!format) return undefined;
  const digits = size.toString().length;
  if (format.isRepeated) {
    const hasRoom = format.mostWidth(2 * digits) <= (width ?? USUAL_WIDTH);
    return hasRoom ? { isShownOtherwise: true } : undefined;
  }
  const isWider = width !== undefined && width < format.leastWidth(digits);
  return isWider && !format.isFitted ? { isInvisible: true } : undefined;
}

/** How digits are shown that are a text and have a place so wide; undefined where they have room. */
function lookOfText(width: number | undefined, digits: string, format: CellFormat | undefined) {
  if (!format || format.isFitted || format.isWrapped || format.isRepeated) return undefined;
  return width !== undefined && width < format.leastWidth(digits.length) ? CUT : undefined;
}
