import { contains, spotKey, type Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { remember } from '../../../core/form/remember.js';
import { shownBy, type NumberLook } from '../../numberFormat.js';
import { BLACK, isSameInk, WHITE, type Palette } from '../colours/palette.js';
import { mayHide, type ConditionalLook } from './conditionalLooks.js';
import { isMet, type PlacedNumber } from './paintCondition.js';
import type { PaintRule } from './paintRules.js';
import type { CellFormat } from './readStyles.js';

/** What is known of the format of a cell: its colours and its number format are asked for. */
type PaintedFormat = Partial<CellFormat>;

/** How the cells of a sheet look before conditional formats, and what these may change. */
export interface PaintStyles {
  readonly formats: () => readonly (PaintedFormat | undefined)[];
  readonly looks: () => readonly ConditionalLook[];
  readonly palette: () => Palette;
}

/** Knows the formats of the figures of a sheet, and paints these by its conditional formats. */
export interface CellPainter {
  /** Notes the style of a cell that is not seen, or that a conditional format of the workbook may hide. */
  readonly note: (cell: SheetCell, style: string | undefined) => void;
  /** The cells as rules make them that plainly hold: figures that these hide are marked, others are not. */
  readonly paint: (cells: readonly SheetCell[], rules: readonly PaintRule[]) => readonly SheetCell[];
}

interface PaintedRule extends PaintRule {
  readonly paint: ConditionalLook;
}

/** Nothing is painted where no conditional format can hide a figure, or show one that is not seen. */
export function cellPainter(styles: PaintStyles): CellPainter {
  const noted = new Map<number, string>();
  let isHiding: boolean | undefined;
  return {
    note: (cell, style) => {
      if (style === undefined || typeof cell.value !== 'number') return;
      isHiding ??= mayAnyHide(styles);
      if (isHiding || cell.isInvisible) noted.set(spotKey(cell), style);
    },
    paint: (cells, rules) => {
      const painted = rules
        .map((rule) => ({ ...rule, paint: styles.looks()[rule.look ?? -1] ?? {} }))
        .filter(({ paint, hidesValue, isLast }) => hidesValue || isLast || sizeOf(paint) > 0);
      const isHidden = painted.some(
        ({ paint, hidesValue }) => hidesValue || mayHide(paint, styles.palette()),
      );
      if (!isHidden && !(painted.length > 0 && cells.some((cell) => isFigure(cell) && cell.isInvisible)))
        return cells;
      const numbers = new Map(cells.filter(isFigure).map((cell) => [spotKey(cell), cell.value]));
      return cells.map((cell) => {
        if (!isFigure(cell)) return cell;
        const paint = paintOn(cell, painted, (place) => numbers.get(spotKey(place)));
        const format = paint && styles.formats()[Number(noted.get(spotKey(cell)) ?? 0)];
        if (!paint) return cell;
        const palette = styles.palette();
        return { ...withoutInk(cell, paint, format, palette), ...lookWith(paint, cell, format, palette) };
      });
    },
  };
}

/** True where a conditional format of the workbook may hide figures. */
const mayAnyHide = remember((styles: PaintStyles) =>
  styles.looks().some((look) => mayHide(look, styles.palette())),
);

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

/** A cell without the mark that its own ink gives it, where a rule gives it another. */
function withoutInk(
  cell: SheetCell,
  paint: ConditionalLook | typeof UNSEEN,
  format: PaintedFormat | undefined,
  palette: Palette,
): SheetCell {
  if (paint === UNSEEN || !isInked(paint) || !isInkOfGround(cell, format, palette)) return cell;
  const { isInvisible: _, ...seen } = cell;
  return seen;
}

function isInked({ colour, ground }: ConditionalLook): boolean {
  return colour !== undefined || ground !== undefined;
}

/** True for a cell that is not seen because its text has the colour behind it. */
function isInkOfGround(
  { isInvisible }: SheetCell,
  format: PaintedFormat | undefined,
  palette: Palette,
): boolean {
  const { colour = BLACK, ground = WHITE, isTiny = false } = format ?? {};
  return isInvisible === true && !isTiny && isSameInk(colour, ground, palette);
}

/** How a figure looks where its cell is painted. */
function lookWith(
  paint: ConditionalLook | typeof UNSEEN,
  cell: SheetCell & PlacedNumber,
  format: PaintedFormat | undefined,
  palette: Palette,
): (NumberLook & Pick<SheetCell, 'plain'>) | undefined {
  if (paint === UNSEEN) return { isInvisible: true };
  if (paint.isStruck === true) return { plain: '' };
  const { colour = format?.colour ?? BLACK, ground = format?.ground ?? WHITE } = paint;
  if (isInked(paint) && isSameInk(colour, ground, palette)) return { isInvisible: true };
  // The format of a cell that was not seen has not been looked at.
  const own = isInkOfGround(cell, format, palette) ? format?.numberFormat : undefined;
  const shown = paint.numberFormat ?? own;
  return shown === undefined ? undefined : shownBy(cell.value, shown, isSameInk(WHITE, ground, palette));
}
