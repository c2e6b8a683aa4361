import { activateSheet, selectAreas } from './activate.js';
import { areaAt, areasAt } from './address.js';
import { cellArea } from './areas.js';
import { clearArea, fillArea, type Input } from './edit.js';
import { addFormat } from './formats.js';
import { PROTECTION_OPTIONS } from './guard.js';
import { shiftLines } from './lines.js';
import { mergeArea } from './merge.js';
import { restyleAreas } from './restyle.js';
import { deleteSheet, nameSheet } from './sheets.js';
import type { BookState, SheetState, Style } from './state.js';

/** How a conditional format of the user looks. */
interface FormatLook {
  readonly fill?: string;
  readonly color?: string;
  readonly type?: string;
  readonly stopIfTrue?: boolean;
}

/** What a user does to the contents of cells. */
interface ContentEdits {
  /** Types into one cell as into Excel: `3`, `=A1+1`, `'01`, `2025-01-02`; `''` empties it. */
  readonly type: (address: string, input: string | number | boolean) => void;
  /** Pastes rows with their upper left corner at a cell; one change event for all of them. */
  readonly paste: (address: string, rows: readonly (readonly Input[])[]) => void;
  readonly clear: (address: string, what?: 'All' | 'Contents' | 'Formats') => void;
}

/** What a user does to the formats of cells. */
interface LookEdits {
  readonly fill: (address: string, color: string) => void;
  readonly dress: (address: string, look: Partial<Style>) => void;
  readonly merge: (address: string) => void;
  /** Adds a conditional format above all others; returns its id. */
  readonly addFormat: (address: string, formula: string, look?: FormatLook) => string;
  readonly removeFormat: (id: string) => void;
  /** Leaves a conditional format in such a state that loading it fails. */
  readonly breakFormat: (id: string) => void;
}

/** What a user does to whole rows and columns; both count from 1, as on the sheet. */
interface LineEdits {
  readonly insertRows: (row: number, count: number) => void;
  readonly deleteRows: (row: number, count: number) => void;
  readonly insertColumns: (column: number, count: number) => void;
  readonly hideRows: (row: number, count: number) => void;
  readonly hideColumns: (column: number, count: number) => void;
}

/** What a user does to the sheet itself. */
interface TabEdits {
  /** Puts a shape over the cells: a text box is a `GeometricShape`. */
  readonly addShape: (type: 'GeometricShape' | 'Image' | 'Group', text?: string) => void;
  readonly rename: (name: string) => void;
  readonly delete: () => void;
  readonly activate: () => void;
  readonly select: (address: string) => void;
  readonly setVisibility: (visibility: 'Visible' | 'Hidden' | 'VeryHidden') => void;
  readonly protect: (options?: Readonly<Record<string, boolean | string>>, password?: string) => void;
  readonly unprotect: () => void;
}

/** What a user does to a sheet. */
export interface SheetEdits extends ContentEdits, LookEdits, LineEdits, TabEdits {}

/** The edits of a sheet. */
export function editSheet(book: BookState, sheet: SheetState): SheetEdits {
  return {
    ...editContents(book, sheet),
    ...editLooks(book, sheet),
    ...editLines(book, sheet),
    ...editTab(book, sheet),
  };
}

function editContents(book: BookState, sheet: SheetState): ContentEdits {
  return {
    type: (address, input) => {
      const { top, left } = areaAt(address);
      fillArea(book, sheet, cellArea(top, left), [[input]]);
    },
    paste: (address, rows) => {
      const { top, left } = areaAt(address);
      const width = Math.max(...rows.map((row) => row.length));
      fillArea(book, sheet, { top, left, bottom: top + rows.length - 1, right: left + width - 1 }, rows);
    },
    clear: (address, what = 'Contents') => {
      for (const area of areasAt(address)) clearArea(book, sheet, area, what);
    },
  };
}

function editLooks(book: BookState, sheet: SheetState): LookEdits {
  return {
    fill: (address, color) => {
      restyleAreas(sheet, areasAt(address), (style) => ({ ...style, fill: color.toUpperCase() }));
    },
    dress: (address, look) => {
      restyleAreas(sheet, areasAt(address), (style) => ({ ...style, ...look }));
    },
    merge: (address) => {
      mergeArea(book, sheet, areaAt(address), false);
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
    breakFormat: (id) => {
      for (const format of sheet.formats) if (format.id === id) format.isBroken = true;
    },
  };
}

function editLines(book: BookState, sheet: SheetState): LineEdits {
  return {
    insertRows: (row, count) => {
      shiftLines(book, sheet, { axis: 'rows', at: row - 1, count });
    },
    deleteRows: (row, count) => {
      shiftLines(book, sheet, { axis: 'rows', at: row - 1, count: -count });
    },
    insertColumns: (column, count) => {
      shiftLines(book, sheet, { axis: 'columns', at: column - 1, count });
    },
    hideRows: (row, count) => {
      for (let at = row; at < row + count; at += 1) sheet.heights.set(at - 1, 0);
    },
    hideColumns: (column, count) => {
      for (let at = column; at < column + count; at += 1) sheet.widths.set(at - 1, 0);
    },
  };
}

function editTab(book: BookState, sheet: SheetState): TabEdits {
  return {
    addShape: (type, text = '') => {
      sheet.shapes = [...sheet.shapes, { id: `{S${sheet.shapes.length}}`, type, text }];
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
    },
    unprotect: () => {
      sheet.protection = undefined;
    },
  };
}
