import { contains, type Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { shownBy, type NumberLook } from '../../numberFormat.js';
import { mayHide, type ConditionalLook } from './conditionalLooks.js';
import { BLACK, isSameInk, WHITE } from './inkOfCells.js';
import { isMet, type PlacedNumber } from './paintCondition.js';
import type { PaintRule } from './paintRules.js';
import type { CellFormat } from './readStyles.js';

/** How the cells of a sheet look before conditional formats, and what these may change. */
export interface PaintStyles {
  readonly formats: () => readonly CellFormat[];
  readonly looks: () => readonly ConditionalLook[];
}

/** Knows the formats of the figures of a sheet, and paints these by its conditional formats. */
export interface CellPainter {
  /** Notes the style of a cell, where some conditional format of the workbook may hide a figure. */
  readonly note: (cell: SheetCell, style: string | undefined) => void;
  /** The cells, those marked whose figures a rule hides that plainly holds. */
  readonly paint: (cells: readonly SheetCell[], rules: readonly PaintRule[]) => readonly SheetCell[];
}

interface PaintedRule extends PaintRule {
  readonly paint: ConditionalLook;
}

const COLUMNS = 16_384;
const keyOf = ({ row, column }: Spot) => row * COLUMNS + column;

/** Nothing is noted, and nothing painted, where no conditional format can hide a figure. */
export function cellPainter(styles: PaintStyles): CellPainter {
  const noted = new Map<number, string>();
  let isHiding: boolean | undefined;
  return {
    note: (cell, style) => {
      if (style === undefined || typeof cell.value !== 'number') return;
      isHiding ??= styles.looks().some(mayHide);
      if (isHiding) noted.set(keyOf(cell), style);
    },
    paint: (cells, rules) => {
      const painted = rules
        .map((rule) => ({ ...rule, paint: styles.looks()[rule.look ?? -1] ?? {} }))
        .filter(({ paint, hidesValue, isLast }) => hidesValue || isLast || sizeOf(paint) > 0);
      if (!painted.some(({ paint, hidesValue }) => hidesValue || mayHide(paint))) return cells;
      const numbers = new Map(cells.filter(isFigure).map((cell) => [keyOf(cell), cell.value]));
      return cells.map((cell) => {
        if (!isFigure(cell)) return cell;
        const paint = paintOn(cell, painted, (place) => numbers.get(keyOf(place)));
        const format = paint && styles.formats()[Number(noted.get(keyOf(cell)) ?? 0)];
        return paint ? { ...cell, ...lookWith(paint, cell.value, format) } : cell;
      });
    },
  };
}

function isFigure(cell: SheetCell): cell is SheetCell & PlacedNumber {
  return typeof cell.value === 'number';
}

const UNSEEN = 'unseen';

/**
 * What rules do to a figure; undefined where none does anything, or where one of them that would count
 * cannot be worked out.
 */
function paintOn(
  cell: PlacedNumber,
  rules: readonly PaintedRule[],
  numberAt: (place: Spot) => number | undefined,
): ConditionalLook | typeof UNSEEN | undefined {
  let all: ConditionalLook | undefined;
  for (const rule of rules) {
    if (!rule.areas.some((area) => contains(area, cell))) continue;
    if (rule.hidesValue) return UNSEEN;
    // What a rule above has set stays.
    const more = { ...rule.paint, ...all };
    const isHolding = isMet(rule, cell, numberAt);
    if (isHolding === undefined && (rule.isLast || sizeOf(more) > sizeOf(all))) return undefined;
    if (isHolding === true) all = more;
    if (isHolding === true && rule.isLast) break;
  }
  return all;
}

/** How many things a look changes. */
function sizeOf(look: ConditionalLook = {}): number {
  return Object.keys(look).length;
}

/** How a figure looks where its cell is painted. */
function lookWith(
  paint: ConditionalLook | typeof UNSEEN,
  value: number,
  format: CellFormat | undefined,
): NumberLook | undefined {
  if (paint === UNSEEN) return { isInvisible: true };
  const { colour = format?.colour ?? BLACK, ground = format?.ground ?? WHITE } = paint;
  const isInked = paint.colour !== undefined || paint.ground !== undefined;
  if (isInked && isSameInk(colour, ground)) return { isInvisible: true };
  return paint.numberFormat === undefined ? undefined : shownBy(value, paint.numberFormat, ground === WHITE);
}
