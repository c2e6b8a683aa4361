import { cellArea, parseArea, writeArea, type Area } from './areas.js';
import { cellAt, styleAt } from './cells.js';
import { borderAt } from './classes/looks.js';
import {
  activateSheet,
  clearArea,
  dressAreas,
  fillArea,
  mergeArea,
  selectAreas,
  toJson,
  type Input,
} from './edit.js';
import { addFormat, litFormats } from './formats.js';
import { PROTECTION_OPTIONS } from './guard.js';
import { shiftLines } from './lines.js';
import { valueAt } from './recalculate.js';
import { addSheet, deleteSheet, findSheet, nameSheet } from './sheets.js';
import {
  emptyBook,
  tell,
  type BookState,
  type Border,
  type Check,
  type Edge,
  type Format,
  type Name,
  type SheetState,
  type Style,
} from './state.js';
import { showValue } from './typed.js';

/**
 * A sheet in the hands of a user: what somebody at Excel can do, and what they see. Nothing here is held to
 * protection unless it says so.
 */
export interface UserSheet {
  readonly id: string;
  readonly name: string;
  /**
   * Types into one cell as into Excel: `3`, `=A1+1`, `'01`, `2025-01-02`; `''` empties it. With `isHeld`, a
   * locked cell of a protected sheet is left as it is and `false` comes back.
   */
  readonly type: (address: string, input: string | number | boolean, isHeld?: boolean) => boolean;
  /** Pastes rows with their left upper corner at a cell; one change for all of it. */
  readonly paste: (address: string, rows: readonly (readonly Input[])[]) => void;
  readonly clear: (address: string, what?: 'All' | 'Contents' | 'Formats') => void;
  readonly fill: (address: string, color: string) => void;
  readonly dress: (address: string, look: Partial<Style>) => void;
  readonly merge: (address: string) => void;
  /** Inserts whole rows before a row, counted from 1 as on the sheet; a negative count deletes from it on. */
  readonly insertRows: (row: number, count: number) => void;
  readonly deleteRows: (row: number, count: number) => void;
  readonly insertColumns: (column: number, count: number) => void;
  readonly rename: (name: string) => void;
  readonly delete: () => void;
  readonly activate: () => void;
  readonly select: (address: string) => void;
  readonly setVisibility: (visibility: 'Visible' | 'Hidden' | 'VeryHidden') => void;
  readonly protect: (options?: Readonly<Record<string, boolean | string>>, password?: string) => void;
  readonly unprotect: () => void;
  /** Adds a conditional format of the user, on top; answers its id. */
  readonly addFormat: (
    address: string,
    formula: string,
    look?: {
      readonly fill?: string;
      readonly color?: string;
      readonly type?: string;
      readonly stopIfTrue?: boolean;
    },
  ) => string;
  readonly removeFormat: (id: string) => void;
  /** What a cell holds: `''` for an empty one, the sign of an error as text. */
  readonly value: (address: string) => string | number | boolean;
  /** The formula with its `=`; undefined where there is none. */
  readonly formula: (address: string) => string | undefined;
  /** What a cell shows. */
  readonly text: (address: string) => string;
  readonly style: (address: string) => Style;
  readonly border: (address: string, edge: Edge) => Border;
  /** The conditional formats that are lit on a cell, highest priority first. */
  readonly looksOf: (address: string) => readonly Format[];
  /** All conditional formats of the sheet with their addresses, highest priority first. */
  readonly formats: () => readonly (Format & { readonly address: string })[];
  readonly merges: () => readonly string[];
  readonly checkOf: (address: string) => Check | undefined;
  /** Points; undefined where nobody has set it. */
  readonly columnWidth: (column: string) => number | undefined;
  readonly rowHeight: (row: number) => number | undefined;
  /** Everything else there is to see. */
  readonly state: SheetState;
}

/** A workbook in the hands of a user. */
export interface UserBook {
  readonly sheets: () => readonly UserSheet[];
  /** A sheet by its name or id; throws a `RangeError` where there is none. */
  readonly sheet: (name: string) => UserSheet;
  readonly addSheet: (name: string) => UserSheet;
  readonly sheetNames: () => readonly string[];
  readonly activeSheet: () => string;
  /** `表三!D5` */
  readonly selection: () => string;
  readonly names: () => readonly Name[];
  readonly addName: (name: string, formula: string) => void;
  /** Protects the structure: no sheet is added, deleted, renamed or hidden. */
  readonly protect: (password?: string) => void;
  readonly unprotect: () => void;
  /** Does something on behalf of somebody at another computer: its events come from `Remote`. */
  readonly asCoauthor: (work: () => void) => void;
  readonly state: BookState;
}

/** A new workbook with sheets of these names; `year` is what a date typed without one gets. */
export function createBook(names: readonly string[] = ['Sheet1'], year?: number): UserBook {
  const book = emptyBook(names, year);
  const sheetOf = (sheet: SheetState) => userSheet(book, sheet);
  const active = () => book.sheets.find(({ id }) => id === book.active) as SheetState;
  return {
    state: book,
    sheets: () => book.sheets.map(sheetOf),
    sheet: (name) => {
      const sheet = findSheet(book, name);
      if (!sheet)
        throw new RangeError(
          `no sheet ${name}; there are ${book.sheets.map((each) => each.name).join(', ')}`,
        );
      return sheetOf(sheet);
    },
    addSheet: (name) => sheetOf(addSheet(book, name)),
    sheetNames: () => book.sheets.map(({ name }) => name),
    activeSheet: () => active().name,
    selection: () =>
      `${active().name}!${active()
        .selection.map((area) => writeArea(area))
        .join(',')}`,
    names: () => book.names,
    addName: (name, formula) => {
      book.names = [...book.names, { name, formula, visible: true, comment: '' }];
    },
    protect: (password = '') => {
      Object.assign(book, { isStructureProtected: true, structurePassword: password });
    },
    unprotect: () => {
      book.isStructureProtected = false;
    },
    asCoauthor: (work) => {
      const was = book.by;
      book.by = 'coauthor';
      try {
        work();
      } finally {
        book.by = was;
      }
    },
  };
}

function areaAt(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(`not an address: ${address}`);
  return area;
}

function areasAt(addresses: string): readonly Area[] {
  return addresses.split(',').map(areaAt);
}

function userSheet(book: BookState, sheet: SheetState): UserSheet {
  return {
    ...seeing(book, sheet),
    ...doing(book, sheet),
    id: sheet.id,
    get name() {
      return sheet.name;
    },
    state: sheet,
  };
}

type Seeing =
  | 'value'
  | 'formula'
  | 'text'
  | 'style'
  | 'border'
  | 'looksOf'
  | 'formats'
  | 'merges'
  | 'checkOf'
  | 'columnWidth'
  | 'rowHeight';

function seeing(book: BookState, sheet: SheetState): Pick<UserSheet, Seeing> {
  const at = <Answer>(address: string, tell: (row: number, column: number) => Answer) =>
    tell(areaAt(address).top, areaAt(address).left);
  return {
    value: (address) => at(address, (row, column) => toJson(valueAt(book, sheet, row, column))),
    formula: (address) => at(address, (row, column) => cellAt(sheet, row, column)?.formula),
    text: (address) =>
      at(address, (row, column) =>
        showValue(valueAt(book, sheet, row, column), styleAt(sheet, row, column).numberFormat),
      ),
    style: (address) => at(address, (row, column) => styleAt(sheet, row, column)),
    border: (address, edge) => at(address, (row, column) => borderAt(sheet, row, column, edge)),
    looksOf: (address) => at(address, (row, column) => litFormats(book, sheet, row, column)),
    formats: () =>
      sheet.formats.map((format) => ({
        ...format,
        address: format.areas.map((area) => writeArea(area)).join(','),
      })),
    merges: () => sheet.merges.map((area) => writeArea(area)),
    checkOf: (address) =>
      at(
        address,
        (row, column) =>
          sheet.checks.find(({ areas }) =>
            areas.some(
              (area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
            ),
          )?.check,
      ),
    columnWidth: (column) => sheet.widths.get(areaAt(`${column}1`).left),
    rowHeight: (row) => sheet.heights.get(row - 1),
  };
}

function doing(book: BookState, sheet: SheetState): Omit<UserSheet, Seeing | 'id' | 'name' | 'state'> {
  return {
    type: (address, input, isHeld = false) => {
      const { top, left } = areaAt(address);
      if (isHeld && sheet.protection && styleAt(sheet, top, left).locked) return false;
      fillArea(book, sheet, cellArea(top, left), [[input]]);
      return true;
    },
    paste: (address, rows) => {
      const { top, left } = areaAt(address);
      fillArea(
        book,
        sheet,
        {
          top,
          left,
          bottom: top + rows.length - 1,
          right: left + Math.max(...rows.map((row) => row.length)) - 1,
        },
        rows,
      );
    },
    clear: (address, what = 'Contents') => {
      for (const area of areasAt(address)) clearArea(book, sheet, area, what);
    },
    fill: (address, color) => {
      dressAreas(book, sheet, areasAt(address), (style) => ({ ...style, fill: color.toUpperCase() }));
    },
    dress: (address, look) => {
      dressAreas(book, sheet, areasAt(address), (style) => ({ ...style, ...look }));
    },
    merge: (address) => {
      mergeArea(book, sheet, areaAt(address), false);
    },
    insertRows: (row, count) => {
      shiftLines(book, sheet, { axis: 'rows', at: row - 1, count });
    },
    deleteRows: (row, count) => {
      shiftLines(book, sheet, { axis: 'rows', at: row - 1, count: -count });
    },
    insertColumns: (column, count) => {
      shiftLines(book, sheet, { axis: 'columns', at: column - 1, count });
    },
    rename: (name) => {
      nameSheet(book, sheet, name);
    },
    delete: () => {
      deleteSheet(book, sheet);
    },
    activate: () => {
      activateSheet(book, sheet);
    },
    select: (address) => {
      selectAreas(book, sheet, areasAt(address));
    },
    setVisibility: (visibility) => {
      sheet.visibility = visibility;
    },
    protect: (options = {}, password) => {
      sheet.protection = {
        options: { ...PROTECTION_OPTIONS, ...options },
        ...(password === undefined ? {} : { password }),
      };
      tell(book, 'protectionChanged', sheet, { isProtected: true });
    },
    unprotect: () => {
      sheet.protection = undefined;
      tell(book, 'protectionChanged', sheet, { isProtected: false });
    },
    addFormat: (address, formula, { fill, color, type = 'Custom', stopIfTrue = false } = {}) => {
      const format = addFormat(book, sheet, areasAt(address), type);
      Object.assign(format, {
        formula,
        stopIfTrue,
        fill: fill === undefined ? {} : { color: fill },
        font: color === undefined ? {} : { color },
      });
      return format.id;
    },
    removeFormat: (id) => {
      sheet.formats = sheet.formats.filter((format) => format.id !== id);
    },
  };
}
