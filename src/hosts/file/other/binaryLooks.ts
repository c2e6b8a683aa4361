import { spotKey } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { isSameInk, WHITE, type Palette } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import { isSymbolFont } from '../reading/symbolFonts.js';

/** What the format of a cell of a binary workbook does to a figure. */
export type BinaryLook = Pick<SheetCell, 'isInvisible' | 'isShownOtherwise' | 'plain'>;

/** A font of a binary workbook. */
export interface BinaryFont {
  readonly name: string;
  /** The colour of its text, as a palette knows it. */
  readonly colour: string;
  /** Points. */
  readonly size: number;
  readonly isStruck: boolean;
  /** True where it raises or lowers its text. */
  readonly isRaised: boolean;
}

/** Heights and sizes of type are in twentieths of a point. */
export const TWIPS = 20;
/** The widths of columns are in parts of a character. */
export const CHARACTER_PARTS = 256;
/** The flag of a font that is struck out. */
export const STRUCK = 0x08;
/** The patterns of a cell that is not filled, and of one that is filled with a single colour. */
const [NO_PATTERN, SOLID] = [0, 1];

/** The ground of a pattern and its colour; empty where it is not known. */
export function groundOfPattern(pattern: number, colour: string): string {
  if (pattern === NO_PATTERN) return WHITE;
  return pattern === SOLID ? colour : '';
}

/** The cells of one sheet whose formats do something, by `spotKey`. */
export type LookedCells = Map<number, BinaryLook>;

/** What a font does on a ground; undefined where a figure is seen as it is. */
export function lookOfFont(font: BinaryFont, ground: string, palette: Palette): BinaryLook | undefined {
  if (font.isStruck || font.isRaised) return { plain: '' };
  if (isUnseenFont(font, ground, palette)) return { isInvisible: true };
  return isSymbolFont(font.name) ? { isShownOtherwise: true } : undefined;
}

/** True for a font that is not seen on a ground. */
export function isUnseenFont({ size, colour }: BinaryFont, ground: string, palette: Palette): boolean {
  return isTinyType(size) || isSameInk(colour, ground, palette);
}

/** The cells of a sheet as their formats make them. */
export function withLooks(cells: readonly SheetCell[], looks: LookedCells | undefined): readonly SheetCell[] {
  if (!looks) return cells;
  return cells.map((cell) => {
    const look = looks.get(spotKey(cell));
    if (!look || (look.isShownOtherwise && !/\d/.test(String(cell.value)))) return cell;
    return { ...cell, ...look };
  });
}
