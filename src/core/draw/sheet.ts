import type { Raw } from '../form/number.js';
import type { Spot } from './address.js';

/** One cell of a sheet that holds something; rows and columns count from 1. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What it shows; null for a formula that has no result. */
  readonly value: Raw;
  /** The error value it shows, such as `#REF!`. */
  readonly error?: string;
  readonly isFormula?: boolean;
  /** The formula in A1 notation without `=`, where the host knows it. */
  readonly formula?: string;
  /**
   * The day it shows, `2026-01-15`, where its format is that of a date; its value stays the number. Empty for
   * a number that is no day, such as a telephone number.
   */
  readonly date?: string;
  /** The text without its struck-out, raised, lowered and unseen characters, where it has some. */
  readonly plain?: string;
  /** True where nobody sees it: in the colour behind it, in type of no size, or by its format. */
  readonly isInvisible?: boolean;
  /** True where a conditional format would hide it that takes more than is worked out, as the day. */
  readonly isUnsure?: boolean;
  /** True where it is outside the areas of its sheet that are printed. */
  readonly isUnprinted?: boolean;
  /** True where its format shows another number than it holds: 12 as `1200%`. */
  readonly isShownOtherwise?: boolean;
  /** True where its format has fewer decimals than it: 402.2137 as `402.21`. */
  readonly isRounded?: boolean;
  /** The number with the zeros that its format puts before it: 50000 as `050000`. */
  readonly padded?: string;
  /** The unit of money that its format writes behind it: 251000 as `251000元`. */
  readonly unit?: string;
  /** True for a picture that Excel keeps in the cell, in place of a value. */
  readonly isPicture?: boolean;
  /** The total that a page printed here, where the formula comes to the same. */
  readonly printed?: number;
}

/** What is on a sheet: its filled cells, row by row. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** True where the workbook asks to be recalculated: the results of its formulas may be old. */
  readonly isStale?: boolean;
  /** True for a hidden sheet that the menu of Excel cannot show again. */
  readonly isVeryHidden?: boolean;
  /** The last filled row, where rows below those of `cells` were not read. */
  readonly lastRow?: number;
  /** Where its host did not read all of it: the last row and column that were read. */
  readonly readTo?: Spot;
  /** The texts of its text boxes and other shapes, where its host reads them and it has some. */
  readonly boxes?: readonly string[];
  /** The texts of comments on its cells, and of the headers and footers of its printed pages. */
  readonly comments?: readonly string[];
  readonly margins?: readonly string[];
  /** Where pictures stand in cells, once these are left out of the cells. */
  readonly pictures?: readonly Spot[];
  /** Where pictures that float over its cells begin, where its host reads them and it has some. */
  readonly floating?: readonly Spot[];
  /** How many documents and diagrams with texts are embedded in it, where its host reads that. */
  readonly embedded?: number;
  readonly cells: readonly SheetCell[];
}

/** That a sheet is one that the menu of Excel cannot show again, where it is. */
export function veryHidden({ isVeryHidden }: Pick<Sheet, 'isVeryHidden'>): Pick<Sheet, 'isVeryHidden'> {
  return isVeryHidden === true ? { isVeryHidden } : {};
}

/** A sheet with the texts of its shapes, where it has some with words in them. */
export function withBoxes<Kind extends Sheet>(sheet: Kind, boxes: readonly string[] = []): Kind {
  const texts = boxes.map((box) => box.trim()).filter((box) => box !== '');
  return texts.length > 0 ? { ...sheet, boxes: texts } : sheet;
}
