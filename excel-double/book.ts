import { writeAreas } from './address.js';
import { emptyBook } from './emptyBook.js';
import { calculate } from './recalculate.js';
import { addSheet, copySheet, findSheet } from './sheets.js';
import type { BookState, Name, SheetState } from './state.js';
import { userSheet, type UserSheet } from './userSheet.js';

/** A workbook as a user has it. */
export interface UserBook {
  readonly sheets: () => readonly UserSheet[];
  /** A sheet by its name or id; throws a `RangeError` where there is none. */
  readonly sheet: (name: string) => UserSheet;
  readonly addSheet: (name: string) => UserSheet;
  /** Copies a sheet to the end, or adds one from another workbook; no change of its cells is told. */
  readonly copySheet: (from: UserSheet, name: string) => UserSheet;
  readonly sheetNames: () => readonly string[];
  /** The name of the active sheet. */
  readonly activeSheet: () => string;
  /** The selected cells: `表三!D5`. */
  readonly selection: () => string;
  readonly names: () => readonly Name[];
  readonly addName: (name: string, formula: string) => void;
  /** Protects the structure: no sheet is added, deleted, renamed or hidden. */
  readonly protect: (password?: string) => void;
  readonly unprotect: () => void;
  /** Formulas are calculated after each change, or only at F9. */
  readonly setCalculation: (when: BookState['calculation']) => void;
  /** F9. */
  readonly calculate: () => void;
  /** Does some work as a co-author at another computer: the source of its events is `Remote`. */
  readonly asCoauthor: (work: () => void) => void;
  readonly state: BookState;
}

/** A new workbook with sheets of these names; `year` is that of a date typed without one. */
export function createBook(names: readonly string[] = ['Sheet1'], year?: number): UserBook {
  const book = emptyBook(names, year);
  return {
    ...bookSheets(book),
    state: book,
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
    setCalculation: (when) => {
      book.calculation = when;
    },
    calculate: () => {
      calculate(book);
    },
    asCoauthor: (work) => {
      workAsCoauthor(book, work);
    },
  };
}

type SheetParts = 'sheets' | 'sheet' | 'addSheet' | 'copySheet' | 'sheetNames' | 'activeSheet' | 'selection';

function bookSheets(book: BookState): Pick<UserBook, SheetParts> {
  const active = () => book.sheets.find(({ id }) => id === book.active) as SheetState;
  return {
    sheets: () => book.sheets.map((sheet) => userSheet(book, sheet)),
    sheet: (name) => userSheet(book, needSheet(book, name)),
    addSheet: (name) => userSheet(book, addSheet(book, name)),
    copySheet: (from, name) => userSheet(book, copySheet(book, from.state, name)),
    sheetNames: () => book.sheets.map(({ name }) => name),
    activeSheet: () => active().name,
    selection: () => `${active().name}!${writeAreas(active().selection)}`,
  };
}

function needSheet(book: BookState, name: string): SheetState {
  const sheet = findSheet(book, name);
  if (sheet) return sheet;
  throw new RangeError(`no sheet ${name}; there are ${book.sheets.map((each) => each.name).join(', ')}`);
}

function workAsCoauthor(book: BookState, work: () => void): void {
  const was = book.by;
  book.by = 'coauthor';
  try {
    work();
  } finally {
    book.by = was;
  }
}
