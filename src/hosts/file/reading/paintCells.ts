import { contains, spotKey, type Spot } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { shownBy, type NumberLook } from '../../numberFormat.js';
import { BLACK, isSameInk, WHITE, type Palette } from '../colours/palette.js';
import { mayHide, type ConditionalLook } from './conditionalLooks.js';
import { isMet, takesMore } from './paintCondition.js';
import type { PlacedNumber } from './paintFormula.js';
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
  /** Notes the style of a cell with a figure. */
  readonly note: (cell: SheetCell, style: string | undefined) => void;
  /**
   * The cells as rules make them that plainly hold: figures that these hide are marked, others are not, but
   * for those that a rule would hide that takes more than is worked out. `all` are those that formulas know,
   * with what stands under merged cells.
   */
  readonly paint: (
    cells: readonly SheetCell[],
    rules: readonly PaintRule[],
    all?: readonly SheetCell[],
  ) => readonly SheetCell[];
}

/** So many times a rule is looked at for a cell, or a cell for a rule, of a sheet at most. */
export const MOST_JUDGED = 2_000_000;

interface PaintedRule extends PaintRule {
  readonly paint: ConditionalLook;
}

/** For so many rules of a cell it is looked at what they would do. */
export const MOST_SUPPOSED = 20;

/** Nothing is painted where no conditional format can hide a figure, or show one that is not seen. */
export function cellPainter(styles: PaintStyles): CellPainter {
  const noted = new Map<number, string>();
  const styleAt = (cell: Spot) => Number(noted.get(spotKey(cell)) ?? 0);
  return {
    note: (cell, style) => {
      // Which rules state their looks themselves is only known behind the cells.
      if (style !== undefined && isFigure(cell)) noted.set(spotKey(cell), style);
    },
    paint: (cells, rules, all = cells) => {
      const painted = rules
        .map((rule) => ({ ...rule, paint: rule.ownLook ?? styles.looks()[rule.look ?? -1] ?? {} }))
        .filter(({ paint, hidesValue, isLast }) => hidesValue || isLast || sizeOf(paint) > 0);
      const isHidden = painted.some(
        ({ paint, hidesValue }) => hidesValue || mayHide(paint, styles.palette()),
      );
      if (!isHidden && !(painted.length > 0 && cells.some((cell) => isFigure(cell) && cell.isInvisible)))
        return cells;
      const open = painted.filter(takesMore);
      const numbers = new Map(all.map((cell) => [spotKey(cell), knownIn(cell)]));
      let left = MOST_JUDGED;
      const numberAt = (place: Spot) => ((left -= 1) < 0 ? Number.NaN : numbers.get(spotKey(place)));
      return cells.map((cell) => {
        if (!isFigure(cell) || left <= 0) return cell;
        const placed = { row: cell.row, column: cell.column, value: numberIn(cell) ?? Number.NaN };
        const lookBy = (judge: RuleJudge): SheetCell => {
          left -= painted.length;
          const paint = paintOn(placed, painted, judge);
          if (!paint) return cell;
          const [format, palette] = [styles.formats()[styleAt(cell)], styles.palette()];
          return { ...withoutInk(cell, paint, format, palette), ...lookWith(paint, cell, format, palette) };
        };
        const judge: RuleJudge = (rule) => isMet(rule, placed, numberAt);
        const seen = lookBy(judge);
        const unknown = seen.isInvisible
          ? []
          : open.filter((rule) => isOn(rule, placed) && judge(rule) === undefined);
        return mayHideBy(unknown, judge, lookBy) ? { ...seen, isUnsure: true } : seen;
      });
    },
  };
}

/** Whether a rule holds. */
type RuleJudge = (rule: PaintedRule) => boolean | undefined;

/** True where a figure is hidden once one rule holds of some that are not known to, and no other such. */
function mayHideBy(
  unknown: readonly PaintedRule[],
  judge: RuleJudge,
  lookBy: (judge: RuleJudge) => SheetCell,
): boolean {
  const isHiddenBy = (by?: PaintedRule) => lookBy((rule) => judge(rule) ?? rule === by).isInvisible === true;
  return unknown.length > 0 && [undefined, ...unknown.slice(0, MOST_SUPPOSED)].some(isHiddenBy);
}

function isOn({ areas }: PaintedRule, cell: Spot): boolean {
  return areas.some((area) => contains(area, cell));
}

/** True for a number, for a text with digits, and for a formula without a result. */
function isFigure({ value, isFormula }: SheetCell): boolean {
  if (typeof value === 'string') return /\d/.test(value);
  return typeof value === 'number' || (value === null && isFormula === true);
}

/** The number or the text of a cell; not a number for what has no result, or another kind of one. */
export function knownIn({ value, error, date, isFormula }: SheetCell): number | string | undefined {
  if (error !== undefined || typeof value === 'boolean') return Number.NaN;
  // A day that is written as a text counts as a number.
  if (date !== undefined && typeof value === 'string') return Number.NaN;
  return value ?? (isFormula === true ? Number.NaN : undefined);
}

function numberIn({ value }: SheetCell): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

const UNSEEN = 'unseen';
const INKS_AND_NUMBERS = ['colour', 'ground', 'numberFormat'] as const;

/**
 * What rules do to a figure; undefined where none does anything. What a rule would change that cannot be
 * worked out is left out, and so is the ink where one of its two colours is not known. Below such a rule that
 * would be the last, only a line through the figure counts, of other areas.
 */
function paintOn(
  cell: PlacedNumber,
  rules: readonly PaintedRule[],
  judge: RuleJudge,
): ConditionalLook | typeof UNSEEN | undefined {
  let all: ConditionalLook = {};
  const unknown = new Set<string>();
  let ended: PaintedRule | undefined;
  for (const rule of rules) {
    if (rule.areas === ended?.areas || !isOn(rule, cell)) continue;
    if (ended && rule.paint.isStruck === undefined) continue;
    if (rule.hidesValue) return UNSEEN;
    const isHolding = judge(rule);
    if (isHolding === false) continue;
    // What a rule above has set stays.
    const more = Object.entries(rule.paint).filter(([name]) => !Object.hasOwn(all, name));
    if (isHolding === undefined) for (const [name] of more) unknown.add(name);
    else all = { ...Object.fromEntries(more.filter(([name]) => !unknown.has(name))), ...all };
    if (all.isStruck === true) break;
    if (isHolding === true && rule.isLast) break;
    if (isHolding === undefined && rule.isLast) {
      ended ??= rule;
      for (const name of INKS_AND_NUMBERS) unknown.add(name);
    }
  }
  const { colour: _, ground: __, ...others } = all;
  const known = unknown.has('colour') || unknown.has('ground') ? others : all;
  return sizeOf(known) > 0 ? known : undefined;
}

/** How many things a look changes. */
function sizeOf(look: ConditionalLook): number {
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
  cell: SheetCell,
  format: PaintedFormat | undefined,
  palette: Palette,
): (NumberLook & Pick<SheetCell, 'plain'>) | undefined {
  if (paint === UNSEEN) return { isInvisible: true };
  if (paint.isStruck === true) return { plain: '' };
  const { colour = format?.colour ?? BLACK, ground = format?.ground ?? WHITE } = paint;
  if (isInked(paint) && isSameInk(colour, ground, palette)) return { isInvisible: true };
  const number = numberIn(cell);
  if (number === undefined) return undefined;
  // The format of a cell that was not seen has not been looked at.
  const own = isInkOfGround(cell, format, palette) ? format?.numberFormat : undefined;
  const shown = paint.numberFormat ?? own;
  return shown === undefined ? undefined : shownBy(number, shown, isSameInk(WHITE, ground, palette));
}
