import { permitStructure } from '../guard.js';
import type { ClassOf, Context, ServerObject } from '../objects.js';
import { refusal } from '../refuse.js';
import { addSheet, findSheet, isSheetName } from '../sheets.js';
import type { SheetState } from '../state.js';
import { textOf } from '../wireValues.js';
import { listensTo } from './listening.js';

type Of<Kind extends ServerObject['kind']> = { readonly kind: Kind };

/** `Excel.Workbook` */
export const workbookClass: ClassOf<Of<'Workbook'>> = {
  get: {
    Name: () => '工作簿1.xlsx',
    ReadOnly: (_, { book }) => book.isReadOnly,
    Application: () => ({ kind: 'Application' }),
    Worksheets: () => ({ kind: 'WorksheetCollection' }),
    Names: () => ({ kind: 'NamedItemCollection', sheet: undefined }),
    Protection: () => ({ kind: 'WorkbookProtection' }),
  },
  call: {
    _GetRangeForEventByReferenceId: (_, [id], context) => context.kept(textOf(id)) ?? null,
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], context) => context.kept(textOf(id)) ?? null,
    _RemoveReference: (_, [id], context) => {
      context.release(textOf(id));
    },
  },
  callAny: (_, name, context) => listensTo(name, 'Workbook', context),
};

/** `Excel.Application` */
export const applicationClass: ClassOf<Of<'Application'>> = {
  get: {
    CalculationMode: (_, { book }) => book.calculation,
    CalculationState: (_, { book }) => (book.calculation === 'Manual' && book.isStale ? 'Pending' : 'Done'),
  },
};

function activeSheet({ book }: Context): SheetState {
  const sheet = book.sheets.find(({ id }) => id === book.active);
  if (!sheet) throw refusal('ItemNotFound');
  return sheet;
}

const sheetObject = (sheet: SheetState | undefined): ServerObject | null =>
  sheet ? { kind: 'Worksheet', sheet } : null;

/** `Excel.WorksheetCollection` */
export const worksheetsClass: ClassOf<Of<'WorksheetCollection'>> = {
  call: {
    Add: (_, [name], { book }) => {
      permitStructure(book);
      const wanted = name === null || name === undefined || name === '' ? undefined : textOf(name);
      if (wanted !== undefined && !isSheetName(wanted)) throw refusal('InvalidArgument');
      if (wanted !== undefined && findSheet(book, wanted)) throw refusal('ItemAlreadyExists');
      return sheetObject(addSheet(book, wanted));
    },
    GetActiveWorksheet: (_, __, context) => sheetObject(activeSheet(context)),
    GetItemOrNullObject: (_, [key], { book }) => sheetObject(findSheet(book, textOf(key))),
  },
  item: (_, key, { book }) => sheetObject(findSheet(book, textOf(key))),
  items: (_, { book }) => book.sheets.map((sheet) => ({ kind: 'Worksheet', sheet })),
  callAny: (_, name, context) => listensTo(name, 'Workbook', context),
};
