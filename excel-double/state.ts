import type { Area } from './areas.js';
import type { Expression } from './formula.js';
import type { Value } from './values.js';

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}
export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** How a cell looks, in the words of Office.js; colours `#RRGGBB`, sizes in points. */
export interface Style {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** `''` for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

export interface Cell {
  /** What it shows; of a formula the last result. */
  value: Value;
  /** With its `=`. */
  formula?: string;
  expression?: Expression;
  /** Text that was typed after an apostrophe. */
  isQuoted?: boolean;
  style: Style;
}

/** What may be typed in some cells, as Office.js tells it. */
export interface Check {
  readonly rule: unknown;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
  readonly ignoreBlanks: boolean;
}
export interface PlacedCheck {
  readonly areas: readonly Area[];
  readonly check: Check;
}

/** A conditional format; the order of a sheet's list is their priority. */
export interface Format {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** With its `=`, written for the first cell of the first area. */
  formula: string;
  font: { color?: string; bold?: boolean; italic?: boolean; underline?: string; strikethrough?: boolean };
  fill: { color?: string };
  numberFormat?: string;
  borders: Partial<Record<Edge, { style: string; color: string }>>;
}

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

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: string;
  readonly cells: Map<number, Cell>;
  /** The looks of cells that are not in `cells`: of a row, else of a column, else of all. */
  readonly rowStyles: Map<number, Style>;
  readonly columnStyles: Map<number, Style>;
  base: Style;
  merges: readonly Area[];
  /** Points. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  checks: readonly PlacedCheck[];
  formats: readonly Format[];
  protection: Protection | undefined;
  names: readonly Name[];
  page: Record<string, unknown>;
  printArea: readonly Area[] | undefined;
  printTitleRows: Area | undefined;
  frozen: Area | undefined;
  showGridlines: boolean;
  showHeadings: boolean;
  tabColor: string;
  selection: readonly Area[];
}

/** Something that happened in a workbook, told to whoever listens. */
export interface Happening {
  readonly type:
    | 'changed'
    | 'formatChanged'
    | 'selectionChanged'
    | 'activated'
    | 'deactivated'
    | 'added'
    | 'deleted'
    | 'nameChanged'
    | 'protectionChanged';
  readonly sheet: string;
  /** Whether a user, the add-in or somebody at another computer did it. */
  readonly by: 'user' | 'addin' | 'coauthor';
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface BookState {
  sheets: readonly SheetState[];
  names: readonly Name[];
  active: string;
  /** Adding, deleting, renaming, moving and hiding sheets is refused. */
  isStructureProtected: boolean;
  structurePassword: string;
  isReadOnly: boolean;
  /** True while results of formulas may be out of date. */
  isStale: boolean;
  /** On whose behalf changes are made just now. */
  by: Happening['by'];
  /** The year that a typed date without one gets. */
  readonly year: number;
  nextId: number;
  readonly listeners: Set<(happening: Happening) => void>;
}

/** How a cell looks that nobody has touched, in Excel for zh-CN. */
export const PLAIN: Style = {
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  numberFormat: 'General',
  borders: {},
};
/** Points. */
export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 14.25;

const PAGE = {
  orientation: 'Portrait',
  paperSize: 'A4',
  blackAndWhite: false,
  printErrors: 'AsDisplayed',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printComments: 'NoComments',
  draftMode: false,
  firstPageNumber: '',
  printOrder: 'DownThenOver',
};

/** A sheet with nothing on it. */
export function emptySheet(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    base: PLAIN,
    merges: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    checks: [],
    formats: [],
    protection: undefined,
    names: [],
    page: { ...PAGE },
    printArea: undefined,
    printTitleRows: undefined,
    frozen: undefined,
    showGridlines: true,
    showHeadings: true,
    tabColor: '',
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
  };
}

/** A workbook with the sheets named; the first is active. */
export function emptyBook(names: readonly string[], year = 2026): BookState {
  const sheets = names.map((name, at) => emptySheet(sheetId(at + 1), name));
  return {
    sheets,
    names: [],
    active: sheets[0]?.id ?? '',
    isStructureProtected: false,
    structurePassword: '',
    isReadOnly: false,
    isStale: false,
    by: 'user',
    year,
    nextId: names.length + 1,
    listeners: new Set(),
  };
}

/** Sheet ids look like those of Excel and never come again. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** Tells what happened. */
export function tell(
  book: BookState,
  type: Happening['type'],
  sheet: SheetState,
  facts: Happening['facts'] = {},
): void {
  for (const listen of book.listeners) listen({ type, sheet: sheet.id, by: book.by, facts });
}
