import type { CellKind } from '../form/edition.js';
import type { Raw } from '../form/number.js';
import type { Area, Spot } from './address.js';

/** How a cell looks and behaves; what each name means is in `looks.ts`. */
export type LookName =
  | 'title'
  | 'head'
  | 'label'
  | 'sideLabel'
  | 'band'
  | 'number'
  | 'sum'
  | 'money'
  | 'fieldLabel'
  | 'field'
  | 'heading'
  | 'paragraph'
  | 'advice'
  | 'note'
  | 'noteKey'
  /** A note that leads to a file. */
  | 'link';

/**
 * What may be typed in a cell, and what is said about it. Title at most 32 characters, messages at most 255.
 */
export interface Validation {
  /** Left out where anything may be typed. */
  readonly accepts?: CellKind;
  /** Said when something else is typed. */
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

/** A cell of the layout, with the cells it spans; rows and columns count from 1. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly look: LookName;
  /** What it shows; for a formula its result, null where that is an empty text. */
  readonly value: Raw;
  /** English function names, no leading `=`. */
  readonly formula?: string;
  /** The cells that the formula adds up; it shows nothing before all of them are numbers. */
  readonly adds?: readonly Area[];
  /** The total that a page printed here, where the formula comes to the same. */
  readonly printed?: number;
  /** The cell of the edition that stands here: `requests.received.person`. */
  readonly cell?: string;
  readonly numberFormat?: string;
  readonly validation?: Validation;
}

/** Cells that turn red while a formula holds; the formula is written for the first cell of the first area. */
export interface Alarm {
  readonly areas: readonly Area[];
  readonly formula: string;
}

/**
 * Rows below one another that look alike and differ in their values, such as one for each body. The first is
 * the last row that the layout has a height for; what is below is as high.
 */
export interface AlikeRows {
  /** The cells of the first row, none of which spans others; formulas move down with their rows. */
  readonly pattern: readonly Placed[];
  /** What the cells of each row show, in the order of the pattern; for formulas their results. */
  readonly values: readonly (readonly Raw[])[];
}

/**
 * One sheet: where every cell stands and how it looks. All hosts paint from this, so the look has one
 * source.
 */
export interface Layout {
  readonly sheet: string;
  /** Widths in characters. */
  readonly columns: readonly number[];
  /** Heights in points. */
  readonly rows: readonly number[];
  /** True where a row grows with the text typed in it; its height is then only the first one. */
  readonly rowsGrow: boolean;
  readonly cells: readonly Placed[];
  /** Many rows at the end, without a cell for each value; `wholeLayout` makes cells of them. */
  readonly alike?: AlikeRows;
  /** How many rows and columns, the first ones, stay in view while the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly alarms: readonly Alarm[];
  /** A defined name and the numbers it stands for. */
  readonly names: readonly { readonly name: string; readonly areas: readonly Area[] }[];
  /**
   * What is printed on A4: an area on one page, or the first columns with as many pages as it takes and what
   * is frozen on each; a wide one across the longer side of the paper.
   */
  readonly print: { readonly area: Area } | { readonly columns: number; readonly isWide?: boolean };
  /** Locked but for the input cells, without a password. */
  readonly isProtected: boolean;
  /** The cell that filling in begins with; only one sheet of a new workbook has it. */
  readonly cursor?: Spot;
}

/**
 * `template`: totals are formulas. `asStated`: a total is a formula only where it states what its formula
 * would show.
 */
export type Totals = 'template' | 'asStated';
