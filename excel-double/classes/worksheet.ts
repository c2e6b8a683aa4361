import { intersect, isOnSheet, WHOLE, writeArea } from '../areas.js';
import { usedArea } from '../cells.js';
import { permit, permitStructure, permitWrite, PROTECTION_OPTIONS } from '../guard.js';
import { refusal } from '../refuse.js';
import { deleteSheet, findSheet, isSheetName, nameSheet } from '../sheets.js';
import { tell, type BookState, type SheetState } from '../state.js';
import {
  areaOf,
  areasThing,
  colorOf,
  numberOf,
  rangeThing,
  textOf,
  wordOf,
  type CellsThing,
  type ClassOf,
  type Thing,
} from '../things.js';
import { areasFrom } from './addresses.js';
import { listensTo } from './listening.js';
import { bringForward } from './workbook.js';

/** A thing that is a sheet or belongs to one. */
interface OfSheet {
  readonly sheet: SheetState;
}

/** `Excel.Worksheet` */
export const worksheetClass: ClassOf<OfSheet> = {
  identify: ({ sheet: { id } }) => ({ _Id: id, Id: id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    Protection: ({ sheet }) => ({ kind: 'WorksheetProtection', sheet }),
    PageLayout: ({ sheet }) => ({ kind: 'PageLayout', sheet }),
    FreezePanes: ({ sheet }) => ({ kind: 'WorksheetFreezePanes', sheet }),
    Names: ({ sheet }) => ({ kind: 'NamedItemCollection', sheet }),
  },
  set: {
    Name: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const name = textOf(value);
      if (!isSheetName(name)) throw refusal('InvalidArgument');
      if (![undefined, sheet].includes(findSheet(book, name))) throw refusal('ItemAlreadyExists');
      nameSheet(book, sheet, name);
    },
    Position: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const at = numberOf(value);
      if (at < 0 || at >= book.sheets.length) throw refusal('InvalidArgument');
      const rest = book.sheets.filter((each) => each !== sheet);
      book.sheets = [...rest.slice(0, at), sheet, ...rest.slice(at)];
    },
    Visibility: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const visibility = wordOf(value, 'Visible', 'Hidden', 'VeryHidden');
      if (visibility !== 'Visible' && isLastVisible(book, sheet)) throw refusal('InvalidOperation');
      sheet.visibility = visibility;
    },
    TabColor: ({ sheet }, value, { book }) => {
      permitWrite(book);
      sheet.tabColor = colorOf(value);
    },
    ShowGridlines: ({ sheet }, value, { book }) => {
      permitWrite(book);
      sheet.showGridlines = value === true;
    },
    ShowHeadings: ({ sheet }, value, { book }) => {
      permitWrite(book);
      sheet.showHeadings = value === true;
    },
  },
  call: {
    Activate: ({ sheet }, _, desk) => {
      bringForward(sheet, desk);
    },
    Delete: ({ sheet }, _, { book }) => {
      permitStructure(book);
      if (isLastVisible(book, sheet) || sheet.visibility === 'VeryHidden') throw refusal('InvalidOperation');
      deleteSheet(book, sheet);
    },
    Calculate: (_, __, { book }) => {
      book.isStale = true;
    },
    GetRange: ({ sheet }, [address], desk) => {
      const areas =
        address === null || address === undefined || address === ''
          ? [WHOLE]
          : areasFrom(textOf(address), sheet, desk);
      if (areas.length !== 1 || !areas[0]) throw refusal('InvalidArgument');
      return rangeThing(sheet, areas[0]);
    },
    GetRanges: ({ sheet }, [address], desk) =>
      areasThing(
        sheet,
        address === null || address === undefined || address === ''
          ? [WHOLE]
          : areasFrom(textOf(address), sheet, desk),
      ),
    GetRangeByIndexes: ({ sheet }, [top, left, rows, columns]) =>
      rangeAt(sheet, numberOf(top), numberOf(left), numberOf(rows), numberOf(columns)),
    GetCell: ({ sheet }, [row, column]) => rangeAt(sheet, numberOf(row), numberOf(column), 1, 1),
    GetUsedRange: ({ sheet }, [valuesOnly]) =>
      rangeThing(
        sheet,
        usedArea(sheet, WHOLE, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      ),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => {
      const area = usedArea(sheet, WHOLE, valuesOnly === true);
      return area ? rangeThing(sheet, area) : null;
    },
    GetNextOrNullObject: ({ sheet }, [visibleOnly], { book }) =>
      neighbour(book.sheets.slice(book.sheets.indexOf(sheet) + 1), visibleOnly),
    GetPreviousOrNullObject: ({ sheet }, [visibleOnly], { book }) =>
      neighbour(book.sheets.slice(0, book.sheets.indexOf(sheet)).reverse(), visibleOnly),
  },
  callAny: ({ sheet }, name, desk) => listensTo(name, sheet.id, desk),
};

function neighbour(sheets: readonly SheetState[], visibleOnly: unknown): Thing | null {
  const sheet = sheets.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
  return sheet ? { kind: 'Worksheet', sheet } : null;
}

function isLastVisible(book: BookState, sheet: SheetState): boolean {
  return !book.sheets.some((each) => each !== sheet && each.visibility === 'Visible');
}

function rangeAt(sheet: SheetState, top: number, left: number, rows: number, columns: number): CellsThing {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isOnSheet(area)) throw refusal('InvalidArgument');
  return rangeThing(sheet, area);
}

/** `Excel.WorksheetProtection`: protecting twice and unprotecting what is not protected are refused. */
export const worksheetProtectionClass: ClassOf<OfSheet> = {
  get: {
    Protected: ({ sheet }) => sheet.protection !== undefined,
    Options: ({ sheet }) => sheet.protection?.options ?? { ...PROTECTION_OPTIONS },
  },
  call: {
    Protect: ({ sheet }, [options, password], { book }) => {
      permit(book, sheet);
      const said = Object.entries(options ?? {}).filter(([, value]) => value !== null && value !== undefined);
      if (said.some(([name]) => !(name in PROTECTION_OPTIONS))) throw refusal('InvalidArgument');
      sheet.protection = {
        options: { ...PROTECTION_OPTIONS, ...Object.fromEntries(said) },
        ...(typeof password === 'string' && password !== '' ? { password } : {}),
      };
      tell(book, 'protectionChanged', sheet, { isProtected: true });
    },
    Unprotect: ({ sheet }, [password], { book }) => {
      permitWrite(book);
      if (!sheet.protection || (sheet.protection.password ?? '') !== (password ?? ''))
        throw refusal('AccessDenied');
      sheet.protection = undefined;
      tell(book, 'protectionChanged', sheet, { isProtected: false });
    },
  },
};

/** `Excel.WorksheetFreezePanes` */
export const freezePanesClass: ClassOf<OfSheet> = {
  call: {
    FreezeRows: ({ sheet }, [count], { book }) => {
      permitWrite(book);
      sheet.frozen = { ...WHOLE, bottom: numberOf(count, 1) - 1 };
    },
    FreezeColumns: ({ sheet }, [count], { book }) => {
      permitWrite(book);
      sheet.frozen = { ...WHOLE, right: numberOf(count, 1) - 1 };
    },
    FreezeAt: ({ sheet }, [range], { book }) => {
      permitWrite(book);
      const area = typeof range === 'string' ? areasFrom(range, sheet)[0] : areaOf(range as CellsThing);
      if (!area || !intersect(area, { top: 0, left: 0, bottom: 0, right: 0 }))
        throw refusal('InvalidArgument', `Not at the corner of the sheet: ${area ? writeArea(area) : ''}`);
      sheet.frozen = area;
    },
    Unfreeze: ({ sheet }, _, { book }) => {
      permitWrite(book);
      sheet.frozen = undefined;
    },
    GetLocationOrNullObject: ({ sheet }) => (sheet.frozen ? rangeThing(sheet, sheet.frozen) : null),
  },
};
