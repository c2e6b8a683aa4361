import { activateSheet } from '../edit.js';
import { permitStructure, permitWrite } from '../guard.js';
import { refusal } from '../refuse.js';
import { addSheet, findSheet, isSheetName } from '../sheets.js';
import type { SheetState } from '../state.js';
import { areasThing, rangeThing, textOf, type ClassOf, type Desk, type Thing } from '../things.js';
import { listensTo } from './listening.js';

type Of<Kind extends Thing['kind']> = { readonly kind: Kind };

/** `Excel.Workbook` */
export const workbookClass: ClassOf<Of<'Workbook'>> = {
  get: {
    Name: () => '工作簿1.xlsx',
    ReadOnly: (_, { book }) => book.isReadOnly,
    Worksheets: () => ({ kind: 'WorksheetCollection' }),
    Names: () => ({ kind: 'NamedItemCollection', sheet: undefined }),
    Protection: () => ({ kind: 'WorkbookProtection' }),
    Application: () => ({ kind: 'Application' }),
  },
  call: {
    GetSelectedRange: (_, __, desk) => {
      const { selection } = activeSheet(desk);
      if (selection.length !== 1 || !selection[0])
        throw refusal('InvalidSelection', 'The selection is in several pieces.');
      return rangeThing(activeSheet(desk), selection[0]);
    },
    GetSelectedRanges: (_, __, desk) => areasThing(activeSheet(desk), activeSheet(desk).selection),
    GetActiveCell: (_, __, desk) => {
      const { top = 0, left = 0 } = activeSheet(desk).selection[0] ?? {};
      return rangeThing(activeSheet(desk), { top, left, bottom: top, right: left });
    },
    _GetRangeForEventByReferenceId: (_, [id], desk) => desk.kept(textOf(id)) ?? null,
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], desk) => desk.kept(textOf(id)) ?? null,
    _RemoveReference: (_, [id], desk) => {
      desk.release(textOf(id));
    },
  },
  callAny: (_, name, desk) => listensTo(name, 'Workbook', desk),
};

function activeSheet({ book }: Desk): SheetState {
  const sheet = book.sheets.find(({ id }) => id === book.active);
  if (!sheet) throw refusal('ItemNotFound');
  return sheet;
}

const sheetThing = (sheet: SheetState | undefined): Thing | null =>
  sheet ? { kind: 'Worksheet', sheet } : null;

/** `Excel.WorksheetCollection` */
export const worksheetsClass: ClassOf<Of<'WorksheetCollection'>> = {
  call: {
    Add: (_, [name], { book }) => {
      permitStructure(book);
      const wanted = name === null || name === undefined || name === '' ? undefined : textOf(name);
      if (wanted !== undefined && !isSheetName(wanted)) throw refusal('InvalidArgument');
      if (wanted !== undefined && findSheet(book, wanted)) throw refusal('ItemAlreadyExists');
      return sheetThing(addSheet(book, wanted));
    },
    GetActiveWorksheet: (_, __, desk) => sheetThing(activeSheet(desk)),
    GetItemOrNullObject: (_, [key], { book }) => sheetThing(findSheet(book, textOf(key))),
    GetCount: (_, [visibleOnly], { book }) => visibleSheets(book.sheets, visibleOnly).length,
    GetFirst: (_, [visibleOnly], { book }) => sheetThing(visibleSheets(book.sheets, visibleOnly)[0]),
    GetLast: (_, [visibleOnly], { book }) => sheetThing(visibleSheets(book.sheets, visibleOnly).at(-1)),
  },
  item: (_, key, { book }) => sheetThing(findSheet(book, textOf(key))),
  items: (_, { book }) => book.sheets.map((sheet) => ({ kind: 'Worksheet', sheet })),
  callAny: (_, name, desk) => listensTo(name, 'Workbook', desk),
};

function visibleSheets(sheets: readonly SheetState[], visibleOnly: unknown): readonly SheetState[] {
  return sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
}

/** `Excel.WorkbookProtection` */
export const workbookProtectionClass: ClassOf<Of<'WorkbookProtection'>> = {
  get: { Protected: (_, { book }) => book.isStructureProtected },
  call: {
    Protect: (_, [password], { book }) => {
      permitStructure(book);
      book.isStructureProtected = true;
      book.structurePassword = typeof password === 'string' ? password : '';
    },
    Unprotect: (_, [password], { book }) => {
      permitWrite(book);
      if (book.isStructureProtected && book.structurePassword !== (password ?? ''))
        throw refusal('AccessDenied');
      book.isStructureProtected = false;
    },
  },
};

/** `Excel.Application`: formulas are always up to date here, so that asking for it changes nothing. */
export const applicationClass: ClassOf<Of<'Application'>> = {
  get: {
    CalculationMode: () => 'Automatic',
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  call: {
    Calculate: (_, __, { book }) => {
      book.isStale = true;
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** Brings a sheet to the front; a hidden one cannot be. */
export function bringForward(sheet: SheetState, { book }: Desk): void {
  if (sheet.visibility !== 'Visible') throw refusal('InvalidOperation');
  activateSheet(book, sheet);
}
