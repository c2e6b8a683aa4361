import type { Area } from './areas.js';
import type { Expression } from './formula.js';
import type { Value } from './values.js';

/** A line at one side of a cell, in the words of Office.js. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}
/** A side or a diagonal of a cell. */
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** The format of a cell, in the words of Office.js; colours are `#RRGGBB`, sizes are points. */
export interface Style {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  /** `''` for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

/** A cell that has content or a format of its own. */
export interface Cell {
  /** The value; for a formula its last result. */
  value: Value;
  /** With its `=`. */
  formula?: string;
  expression?: Expression;
  /** True for text that was typed after an apostrophe. */
  isQuoted?: boolean;
  style: Style;
}

/** A data validation, as Office.js gives it. */
export interface Check {
  readonly rule: unknown;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
}
interface PlacedCheck {
  readonly areas: readonly Area[];
  readonly check: Check;
}

/** A conditional format; the order of a sheet's list is the priority. */
export interface Format {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** True for one that cannot be loaded, as undoing may leave it. */
  isBroken?: boolean;
  /** With its `=`, written for the first cell of the first area. */
  formula: string;
  font: { color?: string; bold?: boolean; italic?: boolean; underline?: string };
  fill: { color?: string };
  numberFormat?: string;
  borders: Partial<Record<Edge, { style: string; color: string }>>;
}

/** The protection of a sheet. */
export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** A defined name. */
export interface Name {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** A shape over the cells, with the text in it; its type in the words of Office.js. */
export interface Shape {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

/** A worksheet. */
export interface SheetState {
  readonly id: string;
  name: string;
  visibility: string;
  readonly cells: Map<number, Cell>;
  /** The format of a cell that is not in `cells`: that of its row, else of its column, else `base`. */
  readonly rowStyles: Map<number, Style>;
  readonly columnStyles: Map<number, Style>;
  base: Style;
  merges: readonly Area[];
  /** Points; a hidden line has none. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  checks: readonly PlacedCheck[];
  formats: readonly Format[];
  shapes: readonly Shape[];
  protection: Protection | undefined;
  names: readonly Name[];
  page: Record<string, unknown>;
  printArea: readonly Area[] | undefined;
  selection: readonly Area[];
  /** The cells whose rows and columns stay in view. */
  frozen: Area | undefined;
}

/** Something that happened in a workbook. */
export interface BookEvent {
  readonly type: 'changed' | 'calculated' | 'selectionChanged' | 'activated' | 'added' | 'deleted';
  /** The id of the sheet. */
  readonly sheet: string;
  /** Who caused it: the user, the add-in, or a co-author at another computer. */
  readonly by: 'user' | 'addin' | 'coauthor';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A workbook. */
export interface BookState {
  sheets: readonly SheetState[];
  names: readonly Name[];
  /** The id of the active sheet. */
  active: string;
  /** True while adding, deleting, renaming, moving and hiding sheets is refused. */
  isStructureProtected: boolean;
  structurePassword: string;
  isReadOnly: boolean;
  /** True where dates count from 1904. */
  isFrom1904: boolean;
  /** The ids of conditional formats are their places in the list of their sheet. */
  idsArePlaces: boolean;
  /** When formulas are calculated: after each change, or only at F9. */
  calculation: 'Automatic' | 'Manual';
  /** True while results of formulas may be out of date. */
  isStale: boolean;
  /** Who makes the changes at the moment. */
  by: BookEvent['by'];
  /** The year of a date that is typed without one. */
  readonly year: number;
  nextId: number;
  readonly listeners: Set<(event: BookEvent) => void>;
}

/** Tells all listeners of a workbook that something happened. */
export function emit(
  book: BookState,
  type: BookEvent['type'],
  sheet: SheetState,
  facts: BookEvent['facts'] = {},
): void {
  for (const listen of book.listeners) listen({ type, sheet: sheet.id, by: book.by, facts });
}
